"""Where a sorted list is cut into files, so that one more entry moves no boundary but the nearest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes of shards, in characters."""

    aim: int
    most: int

    @property
    def least(self) -> int:
        """Smaller ones are not worth a request."""
        return self.aim // 4


def cut(entries: Iterable[tuple[str, str]], limits: Limits) -> Iterator[list[tuple[str, str]]]:
    """(term, what belongs to it) in the order of terms → runs of them.

    A run ends after a term whose hash falls below its share of `aim`: the term decides, not those before it.
    """
    run: list[tuple[str, str]] = []
    size = 0
    for term, text in entries:
        weight = len(term) + len(text)
        if run and size + weight > limits.most:
            yield run
            run, size = [], 0
        run.append((term, text))
        size += weight
        if size > limits.least and _chance(term) * limits.aim < weight:
            yield run
            run, size = [], 0
    if run:
        yield run


def _chance(term: str) -> float:
    """From 0 to 1, of the term alone."""
    return int.from_bytes(blake2b(term.encode(), digest_size=4).digest(), "big") / 2**32
