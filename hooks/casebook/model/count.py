"""Numbers of people or of times as the sources give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_COUNT = re.compile(r"(~?)([1-9][0-9]{0,6})(\+?)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number: exact (`7`), at least (`4+`) or about (`~40`)."""

    text: str
    """As written in the record."""
    least: int
    """The number written; an approximate one may be a little below it."""
    exact: bool
    approximate: bool

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=1024)
def parse_count(text: str) -> Count:
    """The count that `text` means; ValueError with a sentence for the editor when it means none."""
    match = _COUNT.fullmatch(text)
    if not match or (match[1] and match[3]):
        raise ValueError(f"{text[:40]!r} is not a count; write 7, at least 4+, or about ~40")
    about, number, more = match.groups()
    return Count(text, int(number), not about and not more, bool(about))
