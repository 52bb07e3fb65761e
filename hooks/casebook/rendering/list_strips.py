"""The line of each life in a list, all on one scale of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from babel.dates import get_month_names

from casebook.deriving.stretches import LifeLine, draw_life
from casebook.deriving.subject import Derived
from casebook.rendering.common_axis import Axis, LineOnAxis, draw_on, make_axis
from casebook.rendering.context import Context
from casebook.rendering.strip import Tick, percent
from casebook.rendering.translations import locale_of

_QUARTERS = (1, 4, 7, 10)
"""Months named where the scale is one year."""


@dataclass(frozen=True, slots=True)
class ListedLine:
    """One line of a list and the same in words."""

    line: LineOnAxis
    label: str


@dataclass(frozen=True, slots=True)
class Strips:
    """The lines of the people of one page of a list."""

    lines: dict[str, ListedLine]
    """Slug → line, where there is anything to draw."""
    ticks: tuple[Tick, ...]
    kinds: frozenset[str]
    """For the key: kinds of bars, and `bare`."""


def show_strips(context: Context, slugs: Iterable[str], year: str = "") -> Strips | None:
    """The lines of some cases; on the scale of one year when `year` is given; None when there is nothing to draw."""
    derived = {slug: context.facts.derived[slug] for slug in slugs}
    found = draw_lines(derived.values(), year)
    if found is None:
        return None
    axis, lines = found
    drawn = {slug: draw_on(axis, line) for slug, line in lines.items()}
    kinds = axis.kinds(lines.values())
    ticks = tuple(_months(context, axis)) if year else axis.ticks
    words = {slug: _words(context, derived[slug], lines[slug]) for slug in drawn}
    return Strips({slug: ListedLine(line, words[slug]) for slug, line in drawn.items()}, ticks, kinds)


def draw_lines(derived: Iterable[Derived], year: str = "") -> tuple[Axis, dict[str, LifeLine]] | None:
    """The scale and the lines by slug: all that decides how the strips of a list are drawn."""
    people = (one for one in derived if not one.parties)  # a group has no liberty of its own
    lines = {one.slug: line for one in people if (line := draw_life(one)) is not None}
    if year:
        scale = Axis(date(int(year), 1, 1), date(int(year), 12, 31))
        lines = {slug: cut for slug, line in lines.items() if (cut := _cut(line, scale)) is not None}
        return (scale, lines) if lines else None
    axis = make_axis(lines.values(), (part.first for line in lines.values() for part in line.stretches))
    return (axis, lines) if axis is not None else None


def _cut(line: LifeLine, scale: Axis) -> LifeLine | None:
    """What of the line falls on the scale; None when nothing of it does."""
    parts = tuple(
        replace(part, first=max(part.first, scale.start), last=min(part.last, scale.end))
        for part in line.stretches
        if part.first <= scale.end and part.last >= scale.start
    )
    return replace(line, stretches=parts, end=min(line.end, scale.end)) if parts else None


def _months(context: Context, axis: Axis) -> Iterator[Tick]:
    names = get_month_names("abbreviated", "stand-alone", locale_of(context.language))
    for month in _QUARTERS:
        word = f"{names[month]} {axis.start.year}" if month == 1 else names[month]
        yield Tick(percent(axis.at(date(axis.start.year, month, 1))), word)


def _words(context: Context, derived: Derived, line: LifeLine) -> str:
    """How long at least, and up to when anything is confirmed."""
    labels, days = context.labels, derived.days
    held = labels.gettext("deprived of liberty: {days}").format(days=labels.days(days.least, days.most))
    house = labels.gettext("house arrest: {days}").format(days=labels.days(days.house_least, days.house_most))
    told = [*([held] if days.most != 0 else []), *([house] if days.house_most != 0 else [])]
    told.append(labels.gettext("last confirmed: {date}").format(date=labels.date(line.end)))
    return labels.capital("; ".join(told))
