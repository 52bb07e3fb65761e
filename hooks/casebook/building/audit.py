"""A tree compared with its manifest, byte by byte: what a hand, a disk or a virus did to it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from casebook.building.manifest import Entry, Manifest, content_digest
from casebook.building.trees import RELEASE, Trees, list_tree, read_tree_manifest

MISSING = "missing"
EXTRA = "extra"
CHANGED = "changed"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One file that is not as it was published."""

    path: str
    """In the site, with '/'."""
    kind: str
    """`missing`, `extra`, `changed`; or `unknown`, of release.txt, when nothing is known of the whole tree."""

    def __str__(self) -> str:
        return f"{self.path}: {self.kind}"


def audit_tree(trees: Trees, tree: Path) -> tuple[Difference, ...]:
    """All differences of `tree`, sorted."""
    manifest = read_tree_manifest(trees, tree)
    if manifest is None:
        return (Difference(RELEASE, UNKNOWN),)
    return tuple(sorted([*_extra(tree, manifest), *_damaged(tree, manifest)]))


def _extra(tree: Path, manifest: Manifest) -> list[Difference]:
    return [Difference(path, EXTRA) for path in list_tree(tree) if path not in manifest.entries and path != RELEASE]


def _damaged(tree: Path, manifest: Manifest) -> list[Difference]:
    kinds = ((path, _kind(tree / path, entry)) for path, entry in manifest.entries.items())
    return [Difference(path, kind) for path, kind in kinds if kind]


def _kind(path: Path, entry: Entry) -> str:
    """How the file at `path` differs from `entry`, or ''."""
    try:
        at = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return MISSING
    whole = stat.S_ISREG(at.st_mode) and at.st_size == entry.size and content_digest(path.read_bytes()) == entry.digest
    return "" if whole else CHANGED
