"""A scale of time in percent of a drawing's width, broken where nothing happens for long."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

LEFT, RIGHT = 4.0, 96.0
"""Percent: half a marker of room at either side on the smallest phone."""
BREAK = 3.0
"""Percent: the empty band of a break."""
_MOST_PARTS = 5
_NARROWEST = 16.0
"""Percent: a part must have room for the name of its year."""
_NAME = 11.5
"""Percent: from the start of one name of a month or year to the start of the next, on the smallest phone."""
_LAST_NAME = 89.0
"""Percent: what begins later would run out of the drawing."""
_MONTH_DAYS = 30.44


@dataclass(frozen=True, slots=True)
class Part:
    """Time to one scale, of whole months."""

    first: date
    last: date
    left: float
    right: float

    @property
    def scale(self) -> float:
        """Percent a day."""
        return (self.right - self.left) / (self.last - self.first).days

    def at(self, day: date) -> float:
        """Where a day is; outside of the part its nearest edge."""
        return self.left + (min(max(day, self.first), self.last) - self.first).days * self.scale


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month or year that is named; also the start of a part."""

    x: float
    day: date
    unit: str
    """year, month, or day of the month."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Parts from left to right."""

    parts: tuple[Part, ...]

    def at(self, day: date) -> float:
        """Where a day is, in percent; within a break, at its left side."""
        found = self.parts[0]
        for part in self.parts:
            if part.first <= day:
                found = part
        return found.at(day)

    @property
    def breaks(self) -> tuple[float, ...]:
        """Left side of each break."""
        return tuple(part.right for part in self.parts[:-1])


def lay_axis(spans: Sequence[tuple[date, date]], longest: int | None) -> Axis:
    """An axis over spans of days, broken where nothing stands for more than `longest` days; None breaks nowhere."""
    merged = _merge(sorted((first.replace(day=1), _next_month(last)) for first, last in spans), longest)
    widths = _share([(last - first).days for first, last in merged], RIGHT - LEFT - BREAK * (len(merged) - 1))
    parts, left = [], LEFT
    for (first, last), width in zip(merged, widths, strict=True):
        parts.append(Part(first, last, left, left + width))
        left += width + BREAK
    return Axis(tuple(parts))


def _merge(months: Sequence[tuple[date, date]], longest: int | None) -> list[tuple[date, date]]:
    """What parts an axis has: the longest empty stretches that there is room to break at lie between them."""
    merged = [months[0]]
    for first, last in months[1:]:
        if first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    empty = [((later[0] - before[1]).days, number) for number, (before, later) in enumerate(pairwise(merged), 1)]
    wide = sorted((one for one in empty if longest is not None and one[0] > longest), reverse=True)
    edges = [0, *sorted(number for _, number in wide[: _MOST_PARTS - 1]), len(merged)]
    return [(merged[first][0], merged[last - 1][1]) for first, last in pairwise(edges)]


def _next_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1]) + timedelta(days=1)


def _share(days: Sequence[int], room: float) -> list[float]:
    """Percent for each part: by its days, none less than the narrowest."""
    least = _NARROWEST
    narrow: set[int] = set()
    while True:
        wide = [number for number in range(len(days)) if number not in narrow]
        total = sum(days[number] for number in wide)
        rest = room - least * len(narrow)
        more = {number for number in wide if days[number] * rest / total < least - 1e-9}
        if not more:
            return [least if number in narrow else one * rest / total for number, one in enumerate(days)]
        narrow |= more


def name_ticks(axis: Axis) -> tuple[Tick, ...]:
    """The years that there is room to name, and the months and days where there is."""
    ticks = [tick for part in axis.parts for tick in (*_years(part), *_months(part), *_days(part))]
    return tuple(sorted(ticks, key=lambda tick: (tick.x, tick.unit != "year")))


def _years(part: Part) -> Iterator[Tick]:
    """New years of a part; its first day too, unless the next new year would touch its name."""
    every = next(step for step in (1, 2, 5, 10, 25, 50, 100) if step * 365 * part.scale >= _NAME)
    years = [year for year in range(part.first.year, part.last.year + 1) if date(year, 1, 1) >= part.first]
    found = [(part.at(date(year, 1, 1)), date(year, 1, 1)) for year in years if year % every == 0]
    found = [one for one in found if one[0] <= _last_name(part)]
    if not found or found[0][0] - part.left >= _NAME:
        found.insert(0, (part.left, part.first))
    yield from (Tick(x, day, "year") for x, day in found)


def _months(part: Part) -> Iterator[Tick]:
    """Months of a part, every second, third or sixth of them where they are narrow; its first one unless January."""
    every = next((step for step in (1, 2, 3, 6) if step * _MONTH_DAYS * part.scale >= _NAME), None)
    free = part.left
    if part.first.month > 1:
        yield Tick(part.left, part.first, "month")
        free += _NAME
    day = _next_month(part.first)
    while every is not None and day < part.last:
        x = part.at(day)
        if (day.month - 1) % every == 0 and free <= x <= _last_name(part):
            yield Tick(x, day, "month")
        day = _next_month(day)


def _days(part: Part) -> Iterator[Tick]:
    """Tens of days, where a month is wide."""
    if part.scale * 10 < 2 * _NAME:
        return
    month = part.first
    while month < part.last:
        tens = (month.replace(day=number) for number in (10, 20))
        yield from (Tick(part.at(day), day, "day") for day in tens if part.at(day) <= _last_name(part))
        month = _next_month(month)


def _last_name(part: Part) -> float:
    """Where the last name may begin, so that it touches neither the edge nor the next part's first."""
    return min(_LAST_NAME, part.right - _NAME + BREAK)
