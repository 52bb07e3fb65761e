"""Which files a build is made from, and whether any of them changed since they were last looked at."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

DIGEST_SIZE = 16
"""Bytes of every content digest and key of the engine."""

RACY_NS = 2_000_000_000
"""A file touched this shortly before it was looked at may change again without a new time stamp (FAT: 2 s)."""

UNREADABLE = b""
"""Digest of a file that cannot be read; equal to nothing, so that the reader of records gets to report it."""

Stat = tuple[int, int, int, int]
"""Size in bytes, mtime in ns, ctime in ns, inode."""


class Fingerprint(NamedTuple):
    """What is remembered of one file: its stat and the blake2b digest of its bytes."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Group:
    """Files that belong together, named by roots: files, folders or globs, relative to the project, with '/'."""

    roots: tuple[str, ...]
    without: tuple[str, ...] = ()
    """Files and folders left out."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a group at one moment."""

    files: Mapping[str, Fingerprint]
    """By path relative to the project, with '/', sorted."""
    taken_ns: int
    """When the look began, in ns since 1970."""
    hashed: int = 0
    """How many files had to be read for it."""

    @property
    def digest(self) -> str:
        """Hex hash of all paths and contents."""
        total = blake2b(digest_size=DIGEST_SIZE)
        for path, file in self.files.items():
            total.update(path.encode("utf-8", "surrogateescape") + b"\0" + file.digest)
        return total.hexdigest()


def scan_files(project: Path, group: Group) -> dict[str, Stat]:
    """The regular files of `group`, sorted by path; symbolic links are neither followed nor listed."""
    found: dict[str, Stat] = {}
    base = os.fspath(project)
    without = frozenset(group.without)
    for root in _expanded(project, group.roots):
        if root not in without:
            found.update(_walk(base, root, without))
    return dict(sorted(found.items()))


def take_inputs(project: Path, group: Group, remembered: Inputs | None = None, *, thorough: bool = False) -> Inputs:
    """Look at `group`: a file whose stat is the remembered one is not read again, unless `thorough`."""
    taken = time.time_ns()
    known = remembered.files if remembered and not thorough else {}
    certain = remembered.taken_ns - RACY_NS if remembered else 0
    files: dict[str, Fingerprint] = {}
    hashed = 0
    for path, seen in scan_files(project, group).items():
        old = known.get(path)
        if old and old[:4] == seen and seen[1] < certain and seen[2] < certain and old.digest:
            files[path] = old
        elif (digest := _digest(project / path)) is not None:
            files[path] = Fingerprint(*seen, digest)
            hashed += 1
    return Inputs(files, taken, hashed)


def changed_paths(before: Inputs, after: Inputs) -> tuple[str, ...]:
    """Paths added, removed or with other bytes, sorted."""
    paths = before.files.keys() | after.files.keys()
    return tuple(sorted(p for p in paths if not _same(before.files.get(p), after.files.get(p))))


def untouched(project: Path, group: Group, inputs: Inputs) -> bool:
    """Whether no stat differs from `inputs`: true means that whoever read the files meanwhile read the same."""
    return scan_files(project, group) == {path: file[:4] for path, file in inputs.files.items()}


def _same(one: Fingerprint | None, other: Fingerprint | None) -> bool:
    return bool(one and other and one.digest and one.digest == other.digest)


def _expanded(project: Path, roots: tuple[str, ...]) -> Iterator[str]:
    for root in roots:
        if any(sign in root for sign in "*?["):
            yield from (path.relative_to(project).as_posix() for path in project.glob(root) if not path.is_dir())
        else:
            yield root


def _walk(base: str, root: str, without: frozenset[str]) -> Iterator[tuple[str, Stat]]:
    """The files at or below `root`."""
    try:
        at = os.lstat(f"{base}/{root}")
    except OSError:
        return
    if stat.S_ISREG(at.st_mode):
        yield root, (at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino)
    folders = [root] if stat.S_ISDIR(at.st_mode) else []
    while folders:
        folder = folders.pop()
        with os.scandir(f"{base}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}"
                if entry.name == "__pycache__" or entry.name.endswith(".pyc") or path in without:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    at = entry.stat(follow_symlinks=False)
                    yield path, (at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino)


def _digest(path: Path) -> bytes | None:
    """Hash of the file's bytes, `UNREADABLE`, or None when it has gone since it was listed."""
    try:
        # O_NOFOLLOW: it may have become a link since it was listed.
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NOFOLLOW)) as file:
            return blake2b(file.read(), digest_size=DIGEST_SIZE).digest()
    except FileNotFoundError:
        return None
    except OSError:
        return UNREADABLE
