"""Whole files or none: written beside their place and renamed into it."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Replace `path` by a new file (a new inode) with `content`; `durable` waits for the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # The process number: two builds may remember at once, outside the lock.
    part = path.with_name(f".{path.name}.{os.getpid()}")
    with part.open("wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    part.replace(path)


def settle_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle_disks() -> None:
    """Wait until everything written so far is on the disk: one call for a tree of any size."""
    os.sync()
