"""The strip: the line of a life drawn to one scale, with its years.

Solid is confirmed; hatched is a stretch whose days are not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.stretches import Stretch, draw_life
from casebook.deriving.subject import Derived
from casebook.rendering.context import Context

_SHOWN = 96.0
"""Percent of the width up to the last confirmed step; the rest is the dotted part that nothing confirms."""
_THINNEST = 0.8
"""Percent: a day must be seen beside years."""
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
    kinds = frozenset(part.kind for part in line.stretches)
    return Strip(label, percent(_SHOWN), bars, tuple(_ticks(line.start, line.end, scale)), kinds)


def _bar(part: Stretch, start: date, scale: float) -> Bar:
    width = max((part.last - part.first).days * scale, _THINNEST)
    x = min((part.first - start).days * scale, _SHOWN - width)
    return Bar(part.kind, percent(x), percent(width))


def _ticks(start: date, end: date, scale: float) -> Iterator[Tick]:
    every = (end.year - start.year) // _LABELS + 1
    for year in range(start.year, end.year + 1):
        x = (date(year, 1, 1) - start).days * scale
        named = (year - start.year) % every == 0 and x < _SHOWN - 8
        yield Tick(percent(x), str(year) if named else "")


def percent(number: float) -> str:
    """A place or a width, to a tenth of a percent."""
    return f"{number:.1f}".removesuffix(".0") + "%"
