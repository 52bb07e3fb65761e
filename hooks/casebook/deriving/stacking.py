"""Rows for markers on a line, so that no two touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

APART = 7.6
"""Percent: two markers of 1.6em, side by side on the smallest phone."""


def stack(places: Mapping[int, float]) -> dict[int, float]:
    """Rows for markers by their x, so that no two touch: those that stand alone are on the line, row 0."""
    rows: dict[int, float] = {}
    chain: list[tuple[int, float]] = []
    for number, x in sorted(places.items(), key=lambda one: (one[1], one[0])):
        if chain and x - chain[-1][1] >= APART:
            rows |= _levels(chain)
            chain = []
        chain.append((number, x))
    return rows | _levels(chain)


def _levels(chain: Sequence[tuple[int, float]]) -> dict[int, float]:
    """Each on the highest row that is free, the rows about the line."""
    ends: list[float] = []
    levels: dict[int, int] = {}
    for number, x in chain:
        level = next((level for level, end in enumerate(ends) if x - end >= APART), len(ends))
        ends[level : level + 1] = [x]
        levels[number] = level
    return {number: level - (len(ends) - 1) / 2 for number, level in levels.items()}
