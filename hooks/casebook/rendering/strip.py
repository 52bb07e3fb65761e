"""The strip: the line of a life drawn to one scale, with its years.

Solid is confirmed; hatched is a stretch whose days are not known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.stretches import BARE, MAYBE, UNSURE, LifeLine, Stretch, draw_life, longest_bare
from casebook.deriving.subject import Derived
from casebook.rendering.context import Context

_SHOWN = 96.0
"""Percent of the width up to the last confirmed step; the rest is the dotted part that nothing confirms."""
_THINNEST = 0.8
"""Percent: a day must be seen beside years."""
_THINNEST_HATCHED = 1.8
"""The same of what is hatched or dashed: narrower, the pattern would not be seen."""
_SEEN = 100
"""A bare part of the line of less than a hundredth of it needs no key."""
_LABELS = 5
"""Years named under the line, at most."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch, in percent of the width."""

    kind: str
    """held, house (house arrest), unsure and maybe (the same, days not known), or gap (nothing confirmed)."""
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year."""

    x: str
    text: str
    """The year, or '' where names would touch."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What the drawing shows, in an order in which later covers earlier."""

    label: str
    """The same in words."""
    end: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    kinds: frozenset[str]
    """For the key: kinds of bars, and `bare`."""


def show_strip(context: Context, derived: Derived) -> Strip | None:
    """The strip of a person, or None when there is nothing to draw."""
    line = draw_life(derived)
    if line is None:
        return None
    scale = _SHOWN / (line.end - line.start).days
    bars = tuple(_bar(part, line.start, scale) for part in line.stretches)
    label = context.labels.gettext("The same on a line, from {start} to the last confirmed step, {end}.").format(
        start=line.start.year, end=context.labels.date(line.end)
    )
    kinds = kinds_of([line], line.start, (line.end - line.start).days)
    return Strip(label, percent(_SHOWN), bars, tuple(_ticks(line.start, line.end, scale)), kinds)


def _bar(part: Stretch, start: date, scale: float) -> Bar:
    width = max((part.last - part.first).days * scale, thinnest(part.kind))
    x = min((part.first - start).days * scale, _SHOWN - width)
    return Bar(part.kind, percent(x), percent(width))


def thinnest(kind: str) -> float:
    """The least width of a bar, in percent."""
    return _THINNEST_HATCHED if kind in (UNSURE, MAYBE) else _THINNEST


def kinds_of(lines: Collection[LifeLine], start: date, days: int) -> frozenset[str]:
    """What a key must name of lines that are drawn from `start` on, on a scale of so many days."""
    kinds = {part.kind for line in lines for part in line.stretches if part.last >= start}
    bare = any(longest_bare(line, start) * _SEEN > days for line in lines)
    return frozenset(kinds | {BARE} if bare else kinds)


def _ticks(start: date, end: date, scale: float) -> Iterator[Tick]:
    every = (end.year - start.year) // _LABELS + 1
    for year in range(start.year, end.year + 1):
        x = (date(year, 1, 1) - start).days * scale
        named = (year - start.year) % every == 0 and x < _SHOWN - 8
        yield Tick(percent(x), str(year) if named else "")


def percent(number: float) -> str:
    """A place or a width, to a tenth of a percent."""
    return f"{number:.1f}".removesuffix(".0") + "%"
