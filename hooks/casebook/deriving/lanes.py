"""A timeline: happenings on lanes, a lane a proceeding, on one axis that ends where knowledge does. Geometry only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casebook.deriving.moments import Happening
from casebook.deriving.placing import Placed, find_spans, reach_of
from casebook.deriving.proceedings import Against
from casebook.deriving.stacking import stack
from casebook.deriving.stretches import LifeLine
from casebook.deriving.time_axis import Axis, lay_axis

_MOST_ROWS = 3
_BREAKS = (None, 1461, 730, 480, 240, 120)
"""Days without anything after which an axis may be broken, tried in this order."""
_UNBROKEN = 12 * 365
"""Days: a longer axis is broken where it can be."""
_STUB = 9.0
"""Percent."""
_HIDDEN = 0.8
"""Percent from the middle of a marker: what goes no further lies under it at any width."""
FEWEST = 3
"""Happenings that a drawing is worth."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening on a lane; x in percent."""

    number: int
    """As in the chronology, from 1."""
    happening: Happening
    x: float
    day: date
    """Where on the axis it stands: the day, the middle of a span, the known end of an open one."""
    row: float
    """0 on the line of the lane, -0.5 half a row above it, 0.5 below."""
    spans: tuple[tuple[float, float], ...]
    """Left and right side of each stretch on some day of which it was."""
    days: tuple[float, ...]
    """Each day that a source names, of a disputed date."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A proceeding, or what happened outside of any (None)."""

    against: Against | None
    marks: tuple[Mark, ...]

    @property
    def reach(self) -> float:
        """Rows above, and as many below the line."""
        return max(mark.row for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes on an axis."""

    axis: Axis
    lanes: tuple[Lane, ...]
    end: date
    """The last day of which a happening may speak; nothing stands after it."""
    last: Happening
    """The one that speaks of that day."""

    @property
    def confirmed(self) -> float:
        """Where that day is."""
        return self.axis.at(self.end)


def draw_timeline(happenings: Sequence[Happening], life: LifeLine | None, on: date) -> Timeline | None:
    """The timeline up to the day `on`, at most; None where it would say no more than the list."""
    ends = [(min(day, on), -number) for number, one in enumerate(happenings) if (day := reach_of(one)) is not None]
    if len(happenings) < FEWEST or not ends:
        return None
    end, last = max(ends)
    placed = [Placed(number, one, find_spans(one, end)) for number, one in enumerate(happenings, 1)]
    if any(not one.spans for one in placed) or len({one.day for one in placed}) < 2:
        return None
    known = [(end, end), *(span for one in placed for span in one.known())]
    for stretch in life.stretches if life is not None else ():
        known += [(stretch.first, stretch.first), (stretch.last, stretch.last)]
    days = (max(last for _, last in known) - min(first for first, _ in known)).days
    drawn: list[tuple[float, int, Timeline]] = []
    for number, longest in enumerate(_BREAKS[days > _UNBROKEN :]):
        axis = lay_axis(known, longest)
        lanes = _lanes(placed, axis)
        rows = max(2 * lane.reach + 1 for lane in lanes)
        drawn.append((max(rows, _MOST_ROWS), number, Timeline(axis, lanes, end, happenings[-last])))
    return min(drawn, key=lambda one: one[:2])[2]


def _lanes(placed: Sequence[Placed], axis: Axis) -> tuple[Lane, ...]:
    """The lane outside of proceedings first, then each proceeding in the order of the record."""
    lanes = []
    for rank in sorted({one.rank for one in placed}):
        own = [one for one in placed if one.rank == rank]
        rows = stack({one.number: axis.at(one.day) for one in own})
        lanes.append(Lane(own[0].one.against, tuple(_mark(one, axis, rows[one.number]) for one in own)))
    return tuple(lanes)


def _mark(placed: Placed, axis: Axis, row: float) -> Mark:
    x, disputed = axis.at(placed.day), placed.one.date.dispute is not None
    sides = (_sides(axis, first, last) for first, last in placed.spans if first != last)
    spans = tuple((left, right) for left, right in sides if min(left - x, x - right) < -_HIDDEN)
    days = (axis.at(last) for first, last in placed.spans if last is not None and first == last and disputed)
    return Mark(
        placed.number, placed.one, x, placed.day, row, spans, tuple(day for day in days if abs(day - x) > _HIDDEN)
    )


def _sides(axis: Axis, first: date | None, last: date | None) -> tuple[float, float]:
    """What is open at its end runs out of the drawing; of what is open at its beginning a stub is drawn."""
    right = 100.0 if last is None else axis.at(last)
    return (max(right - _STUB, 0.0) if first is None else axis.at(first), right)
