"""An address as a QR code, drawn by its reader's browser."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import segno

QUIET = 4
"""Modules of white around the code, as the standard asks."""
MASK = 3
"""Any of the eight masks can be read; trying all of them out takes three times as long."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of `size` modules with its quiet zone; `path` strokes the dark ones, in modules."""

    size: int
    path: str


@lru_cache(maxsize=16384)  # the pages of a case in its languages are rendered far apart
def qr_code(address: str) -> QrCode:
    """The code of an address; a sixth of it may be unreadable."""
    code = segno.make(address, error="m", micro=False, mask=MASK)
    path, at = "", (0, 0)
    for y, row in enumerate(code.matrix):
        for start, length in _runs(row):
            # From the end of the run before: short, and much the same from row to row, which packs well.
            path += f"m{start - at[0]} {y - at[1]}h{length}"
            at = (start + length, y)
    return QrCode(len(code.matrix) + 2 * QUIET, f"M{QUIET} {QUIET}.5{path}")


def _runs(row: Iterable[int]) -> list[tuple[int, int]]:
    """(start, length) of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    for start, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == start:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((start, 1))
    return runs
