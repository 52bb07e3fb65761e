"""An address as a QR code, drawn by its reader's browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import segno
from segno.consts import MODE_ALPHANUMERIC, MODE_BYTE

QUIET = 4
"""Modules of white around the code, as the standard asks."""
MASK = 3
"""Any of the eight masks can be read; trying all of them out takes three times as long."""
_CAPITALS = re.compile(r"[A-Z0-9.:/-]+")
"""What an address may have of the signs that a code packs closely."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of `size` modules with its quiet zone, drawn in one stroke that runs through all rows, to and fro."""

    size: int
    path: str
    dashes: str
    """Lengths, in modules, of what is dark and what is not, in turns along the path."""


@lru_cache(maxsize=16384)  # the pages of a case in its languages are rendered far apart
def qr_code(address: str) -> QrCode:
    """The code of an absolute address; at least a fourteenth of it may be unreadable.

    Scheme and host stand in capitals, which mean the same there and need less room: larger modules on paper of one size
    help a reader's camera more than what a finer code could correct.
    """
    host = "/".join(address.split("/", 3)[:3]).upper()
    content: Any = address
    if _CAPITALS.fullmatch(host):  # segno takes segments too, though its types do not tell
        content = [(host, MODE_ALPHANUMERIC), (address[len(host) :], MODE_BYTE)]
    matrix = segno.make(content, error="l", micro=False, mask=MASK).matrix
    width = len(matrix)
    path = "v1".join(f"h{-width if number % 2 else width}" for number in range(width))
    modules: list[int] = []
    for number, row in enumerate(matrix):
        modules += [*(reversed(row) if number % 2 else row), 0]  # the way down to the next row is never dark
    runs = [sum(1 for _ in run) for _, run in groupby(module > 0 for module in modules)]
    # The first module is dark, as in every code. Runs in turns pack far better than the place of each dark one.
    return QrCode(width + 2 * QUIET, f"M{QUIET} {QUIET}.5{path}", " ".join(map(str, runs)))
