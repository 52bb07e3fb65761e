"""Which files content/ holds, read safely: no links, no odd names, no devices."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.problem import Problem
from casebook.reading.plain_text import decode_text

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One readable file of a folder of records."""

    key: str
    """Path in its folder without language and suffix: `cc-2014/274`."""
    language: str
    """`en` for the record itself, else that of a text file: `<key>.ru.md`."""
    path: str
    text: str
    digest: str


def read_files(
    project: Path, folder: str, suffix: str = ".md", languages: Sequence[str] | None = DATA_LANGUAGES
) -> tuple[list[ContentFile], list[Problem]]:
    """All files of `content/<folder>` in order, and what is wrong with them as files.

    `languages` are those of the site; None, when nobody knows them, takes every ending.
    """
    files: list[ContentFile] = []
    problems: list[Problem] = []
    root = project / "content" / folder
    for file in sorted(root.rglob("*")) if root.is_dir() else []:
        path = file.relative_to(project).as_posix()
        if file.is_dir() and not file.is_symlink():
            continue
        found = list(_check_file(file, path, suffix, file.relative_to(root).parent, languages))
        problems += found
        if found:
            continue
        stem = file.relative_to(root).as_posix().removesuffix(suffix)
        key, _, language = stem.partition(".")
        try:
            data = file.read_bytes()
        except OSError as error:
            problems.append(Problem(path, 1, 1, "F001", f"cannot be read: {error.strerror}"))
            continue
        text, faults = decode_text(path, data)
        problems += faults
        if not faults:
            digest = blake2b(data, digest_size=16).hexdigest()
            files.append(ContentFile(key, language or ENGLISH, path, text, digest))
    return files, problems


def keys_of_faulty(faults: Iterable[Problem], folder: str) -> set[str]:
    """Keys of files that are there and cannot be read: what belongs to them is no fault of its own."""
    return {fault.path.removeprefix(f"content/{folder}/").removesuffix(".md") for fault in faults}


def _check_file(file: Path, path: str, suffix: str, folder: Path, languages: Sequence[str] | None) -> Iterator[Problem]:
    if not stat.S_ISREG(file.lstat().st_mode):
        yield Problem(path, 1, 1, "F001", "not a regular file; links and devices are never read")
        return
    if not file.name.endswith(suffix):
        yield Problem(path, 1, 1, "F002", f"only `{suffix}` files belong in this folder")
        return
    stem, _, language = file.name.removesuffix(suffix).partition(".")
    if not all(_NAME.fullmatch(name) for name in (*folder.parts, stem)):
        yield Problem(path, 1, 1, "F003", "names have small Latin letters, digits and hyphens only")
    translated = [code for code in languages or (language,) if code != ENGLISH]
    if language and language not in translated:
        wanted = " or ".join(f"`.{code}{suffix}`" for code in translated)
        message = f"“{language}” is no language of the register; a translation ends in {wanted}"
        yield Problem(path, 1, 1, "F004", message)
