"""Lists of terms: the vocabularies, and the glossary that explains terms to readers and translators."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from casebook.model.glossary import GlossaryTerm
from casebook.model.problem import Problem
from casebook.model.values import Value
from casebook.model.vocabulary import Term
from casebook.reading.files import read_files
from casebook.reading.front_matter import Places
from casebook.reading.plain_text import decode_text
from casebook.reading.schema import read_as
from casebook.reading.strict_yaml import Path as DataPath
from casebook.reading.strict_yaml import StrictYamlError, read_yaml

T = TypeVar("T", bound=Value)

GLOSSARY = "content/glossary.yaml"


def read_vocabulary(project: Path) -> tuple[dict[str, dict[str, Term]], str, list[Problem]]:
    """Every list of content/vocabulary, a hash of them all, and every fault."""
    files, problems = read_files(project, "vocabulary", ".yaml")
    lists: dict[str, dict[str, Term]] = {}
    digest = blake2b(digest_size=16)
    for file in files:
        digest.update(f"{file.key}:{file.digest}\n".encode())
        terms, found = _read_terms(Term, file.path, file.text)
        lists[file.key] = dict(terms)
        problems += found
    return lists, digest.hexdigest(), problems


def read_glossary(project: Path) -> tuple[Mapping[str, GlossaryTerm], list[Problem]]:
    """The terms of content/glossary.yaml in their order, none where there is no such file."""
    file = project / GLOSSARY
    if not file.is_file():
        return {}, []
    text, problems = decode_text(GLOSSARY, file.read_bytes())
    if problems:
        return {}, problems
    terms, faults = _read_terms(GlossaryTerm, GLOSSARY, text)
    return terms, list(faults)


@lru_cache(maxsize=64)
def _read_terms(model: type[T], path: str, text: str) -> tuple[Mapping[str, T], tuple[Problem, ...]]:
    """The terms of one list; kept, as the preview reads the same lists at each save."""
    try:
        document = read_yaml(text)
    except StrictYamlError as error:
        return {}, (Problem(path, error.line + 1, error.column + 1, error.code, error.message),)
    if not isinstance(document.data, dict):
        message = "a vocabulary is a list of terms, `code: {en: …, ru: …, kk: …}`"
        return {}, (Problem(path, 1, 1, "Y012", message),)
    terms: dict[str, T] = {}
    problems: list[Problem] = []
    positions, keys = _places_by_term(document.positions), _places_by_term(document.keys)
    for code, value in document.data.items():
        term, faults = read_as(model, path, value, positions[code], keys[code])
        problems += faults
        if term is not None:
            terms[code] = term
    return terms, tuple(problems)


def _places_by_term(places: Mapping[DataPath, tuple[int, int]]) -> dict[str | int, Places]:
    """Term → 1-based places inside it."""
    terms: dict[str | int, Places] = {}
    for where, (line, column) in places.items():
        if where:
            terms.setdefault(where[0], {})[where[1:]] = (line + 1, column + 1)
    return terms
