"""The whole of content/ → a register and all problems of its files, one run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from casebook.model.case import Case
from casebook.model.languages import ENGLISH
from casebook.model.problem import Problem
from casebook.model.register import Body, Entry, Register
from casebook.model.source import Source
from casebook.model.statute import Statute
from casebook.model.translation import Translation
from casebook.reading.files import ContentFile, keys_of_faulty, read_files
from casebook.reading.front_matter import FrontMatter, Places, read_front_matter
from casebook.reading.history import read_history
from casebook.reading.languages import read_languages
from casebook.reading.ledger import read_ledger, read_withdrawn
from casebook.reading.pages import read_pages
from casebook.reading.schema import read_as
from casebook.reading.vocabulary import read_glossary, read_vocabulary

M = TypeVar("M", bound=BaseModel)


def read_content(project: Path) -> tuple[Register, list[Problem]]:
    """Everything under `project`/content; entries whose file is faulty are left out and reported."""
    languages = read_languages(project)
    problems: list[Problem] = [*languages.problems]
    cases = _read_folder(project, "cases", Case, languages.certain, problems)
    statutes = _read_folder(project, "statutes", Statute, languages.certain, problems)
    sources = _read_folder(project, "sources", Source, languages.certain, problems)
    vocabulary, digest, faults = read_vocabulary(project)
    problems += faults
    glossary, faults = read_glossary(project)
    problems += faults
    pages, faults = read_pages(project, languages)
    problems += faults
    ledger, faults = read_ledger(project)
    problems += faults
    withdrawn, faults = read_withdrawn(project)
    problems += faults
    released, changes, faults = read_history(project)
    problems += faults
    faulty = frozenset(problem.path for problem in problems)
    register = Register(
        cases, statutes, sources, vocabulary, digest, pages, glossary, ledger, withdrawn, faulty, languages.codes
    )
    return replace(register, released=released, changes=changes), sorted(problems)


def _read_folder(
    project: Path, folder: str, model: type[M], languages: Sequence[str] | None, problems: list[Problem]
) -> dict[str, Entry[M]]:
    files, faults = read_files(project, folder, languages=languages)
    problems += faults
    translations: dict[str, dict[str, ContentFile]] = {}
    for file in files:
        if file.language != ENGLISH:
            translations.setdefault(file.key, {})[file.language] = file
    entries: dict[str, Entry[M]] = {}
    originals = {file.key for file in files if file.language == ENGLISH} | keys_of_faulty(faults, folder)
    for file in files:
        if file.language == ENGLISH:
            entry = _read_entry(file, model, translations.get(file.key, {}), problems)
            if entry is not None:
                entries[file.key] = entry
        elif file.key not in originals:
            message = f"a translation without its record: there is no {file.key.rpartition('/')[2]}.md"
            problems.append(Problem(file.path, 1, 1, "F005", message))
    return entries


def _read_entry(
    file: ContentFile, model: type[M], translations: Mapping[str, ContentFile], problems: list[Problem]
) -> Entry[M] | None:
    header, faults = read_front_matter(file.path, file.text)
    problems += faults
    record: M | None = None
    if header is not None:
        record, faults = read_as(model, file.path, header.data, header.positions, header.keys)
        problems += faults
    texts: dict[str, tuple[Translation, Body, str]] = {}
    places: dict[str, Places] = {}
    for language, other in sorted(translations.items()):
        if (text := _read_translation(other, problems)) is not None:
            translation, header_of_text = text
            texts[language] = (translation, header_of_text.body, other.path)
            places[language] = header_of_text.positions
    if header is None or record is None:
        return None
    digests = [file.digest, *(other.digest for _, other in sorted(translations.items()))]
    digest = blake2b("".join(digests).encode(), digest_size=16).hexdigest()
    comments = tuple(_comments(file.text, header.body.first_line))
    record = _with_further(record, texts)
    return Entry(file.key, file.path, digest, record, header.body, header.positions, texts, places, comments)


def _with_further(record: M, texts: Mapping[str, tuple[Translation, Body, str]]) -> M:
    """The record with the names or titles that its text files give."""
    told = [(language, translation) for language, (translation, _, _) in texts.items()]
    names = tuple((language, one.name) for language, one in told if one.name)
    titles = tuple((language, one.title) for language, one in told if one.title)
    if names and isinstance(record, Case):
        return record.model_copy(update={"names": record.names.model_copy(update={"further": names})})
    if titles and isinstance(record, Statute):
        return record.model_copy(update={"titles": record.titles.model_copy(update={"further": titles})})
    return record


def _comments(text: str, end: int) -> Iterator[tuple[int, str]]:
    """Line and text of each comment above line `end`; a `#` inside quotation marks is taken for one too."""
    for number, line in enumerate(text.split("\n")[: end - 1], 1):
        before, sign, comment = line.partition("#")
        if sign and (not before or before[-1] in " \t"):
            yield number, comment


def _read_translation(file: ContentFile, problems: list[Problem]) -> tuple[Translation, FrontMatter] | None:
    header, faults = read_front_matter(file.path, file.text)
    problems += faults
    if header is None:
        return None
    translation, faults = read_as(Translation, file.path, header.data, header.positions, header.keys)
    problems += faults
    return None if translation is None else (translation, header)
