"""Rows of the dataset that the last build kept, so that an edit makes those of one record anew. Here they are read.

What is not there, or was made by other code, is made again; nothing but time depends on it.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from casebook.rendering.dataset.blocks import Rows
from casebook.rendering.dataset.files import DataFile

PLACE = ".cache/dataset"
INDEX = "index.pickle"
SHELVES = 64
"""Rows lie in so many files, so that an edit rewrites one of them."""


@dataclass(frozen=True, slots=True)
class BlockDigest:
    """What decided a block, and hashes of what it holds."""

    inputs: str
    tables: Mapping[str, str]
    """Table → hash of the block's rows in it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The index."""

    engine: str = ""
    """Hash of the code that made it."""
    blocks: Mapping[str, BlockDigest] = field(default_factory=dict)
    """By name: `case:x`."""
    files: Mapping[str, tuple[str, DataFile]] = field(default_factory=dict)
    """Name → what decided a file, and its size and hash."""


def read_kept(project: Path, engine: str) -> Kept:
    """The index; an empty one when there is none that this code made."""
    kept = _load(project / PLACE / INDEX)
    return kept if isinstance(kept, Kept) and kept.engine == engine else Kept(engine)


def read_shelf(project: Path, number: int) -> Mapping[str, tuple[str, Rows]]:
    """Block → what decided it, and its rows."""
    found = _load(project / PLACE / shelf_name(number))
    return found if isinstance(found, dict) else {}


def shelf_name(number: int) -> str:
    """The file of a shelf."""
    return f"rows-{number:02}.pickle"


def shelf_of(block: str) -> int:
    """On which shelf a block lies, whatever else there is."""
    return blake2b(block.encode(), digest_size=1).digest()[0] % SHELVES


def _load(file: Path) -> Any:
    try:
        return pickle.loads(file.read_bytes())
    except Exception:  # a damaged pickle may raise anything; the rows are then made anew
        return None
