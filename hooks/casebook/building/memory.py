"""What the last release was made from, so that a build with nothing to do can say so at once."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path

from casebook.building.files import write_whole
from casebook.building.groups import Taken

NAME = "inputs.pickle"


@dataclass(frozen=True, slots=True)
class Memory:
    """The inputs of one release."""

    release: str
    """What `release.txt` of the published tree must say for the memory to count."""
    facts: tuple[str, ...]
    """As `groups.read_facts` told them."""
    inputs: Taken
    outputs: int
    """Number of files released."""
    bytes: int
    """Their size altogether."""
    languages: tuple[str, ...]


def read_memory(folder: Path) -> Memory | None:
    """The memory kept in `folder`, or None when there is none that can be read."""
    try:
        memory = pickle.loads((folder / NAME).read_bytes())
    except Exception:  # a damaged pickle may raise anything; forgetting costs one plan
        return None
    return memory if isinstance(memory, Memory) else None


def write_memory(folder: Path, memory: Memory) -> None:
    """Keep `memory` in `folder`."""
    write_whole(folder / NAME, pickle.dumps(memory, protocol=pickle.HIGHEST_PROTOCOL))


def forget(folder: Path) -> None:
    """Drop what is remembered, when it cannot be trusted."""
    (folder / NAME).unlink(missing_ok=True)
