"""Lines of several lives on one time scale: where each was held, none drawn beyond its own last confirmed day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.stretches import HELD, LifeLine
from casebook.rendering.strip import Bar, Tick, kinds_of, percent, thinnest

_SHOWN = 96.0
"""Percent of the width up to the newest confirmed day; the rest is the dotted part that nothing confirms."""
_LABELS = 6
"""Years named on the scale, at most."""
_ROOM = 7.0
"""Percent of the width that the name of a year needs."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The scale that all lines share."""

    start: date
    end: date

    def kinds(self, lines: Collection[LifeLine]) -> frozenset[str]:
        """What a key of these lines must name."""
        return kinds_of(lines, self.start, (self.end - self.start).days)

    def at(self, day: date) -> float:
        """Percent of the width; the last part is left for what nothing confirms."""
        inside = min(max(day, self.start), self.end)
        return (inside - self.start).days * _SHOWN / max((self.end - self.start).days, 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Beginnings of years, the first and every so many of them named."""
        return tuple(self._ticks())

    def _ticks(self) -> Iterator[Tick]:
        every = (self.end.year - self.start.year) // _LABELS + 1
        for year in range(self.start.year, self.end.year + 1):
            x = self.at(date(year, 1, 1))
            named = (year - self.start.year) % every == 0 and x <= 100 - _ROOM
            yield Tick(percent(x), str(year) if named else "")


@dataclass(frozen=True, slots=True)
class LineOnAxis:
    """One life on the scale."""

    end: str
    """Where confirmed knowledge ends, in percent."""
    bars: tuple[Bar, ...]


def make_axis(lines: Iterable[LifeLine], since: Iterable[date]) -> Axis | None:
    """From the year of the first of `since` to the last day that is confirmed of anyone; None without a line."""
    ends, starts = [line.end for line in lines], list(since)
    if not ends or not starts:
        return None
    start = date(min(starts).year, 1, 1)
    return Axis(start, max(*ends, start))


def draw_on(axis: Axis, line: LifeLine) -> LineOnAxis:
    """The line as far as the scale shows it: what was over before is left out."""
    limit = round(axis.at(line.end), 1)
    bars = []
    for part in line.stretches:
        if part.last < axis.start:
            continue
        # Rounded before they are subtracted: no bar may run over the last confirmed day, not by a hair.
        right = max(min(round(axis.at(part.last), 1), limit), thinnest(HELD))
        left = max(min(round(axis.at(part.first), 1), right - thinnest(part.kind)), 0.0)
        bars.append(Bar(part.kind, percent(left), percent(right - left)))
    return LineOnAxis(percent(limit), tuple(bars))
