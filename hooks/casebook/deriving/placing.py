"""On which days of a drawing a happening stands, by the date that its record gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.dated import Bounds
from casebook.deriving.moments import Happening
from casebook.deriving.stretches import reach
from casebook.model.edtf import Edtf

_LONG_SPAN = 400
"""Days: of what is known less well than that, only the ends keep an axis together."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A happening and, of each value of its date, first and last day; None where nothing confirmed tells it."""

    number: int
    one: Happening
    spans: tuple[tuple[date | None, date | None], ...]

    @property
    def day(self) -> date:
        """The day, or the middle of its days; of what is open on a side, the day by which or from which it was."""
        firsts = [first for first, _ in self.spans if first is not None]
        lasts = [last for _, last in self.spans if last is not None]
        if lasts and any(point.earliest is None for point in self.one.date.possible):
            return max(lasts)
        if len(lasts) < len(self.spans):
            return min(firsts)
        return min(firsts) + (max(lasts) - min(firsts)) // 2

    @property
    def rank(self) -> int:
        """Of its lane: what happened outside of any proceeding comes first."""
        return self.one.order[1] if self.one.against is not None else -1

    def known(self) -> Iterator[tuple[date, date]]:
        """What an axis must show of it."""
        yield self.day, self.day
        for first, last in self.spans:
            if first is not None and last is not None and (last - first).days <= _LONG_SPAN:
                yield first, last
            else:
                yield from ((day, day) for day in (first, last) if day is not None)


def reach_of(one: Happening) -> date | None:
    """The last day that it may speak of; of a vague value of its date, the first day. None when it has neither."""
    ends = [day for point in one.date.possible if (day := _end_of(point)) is not None]
    return min(max(ends), one.bounds.latest) if ends else None


def _end_of(point: Edtf) -> date | None:
    if point.earliest is None or point.latest is None:
        return point.latest or point.earliest
    return reach(Bounds(point.earliest, point.latest))


def find_spans(one: Happening, end: date) -> tuple[tuple[date | None, date | None], ...]:
    """First and last day of each value of its date, as far as the end."""
    found: list[tuple[date | None, date | None]] = []
    for point in one.date.possible:
        first = point.earliest or (one.bounds.earliest if one.bounds.earliest != date.min else None)
        last: date | None = point.latest or one.bounds.latest
        last = last if last is not None and last <= end else None
        if first is not None:
            first = min(first, last or end)
        if first is not None or last is not None:
            found.append((first, last))
    return tuple(found)
