"""The line of a life: when a person was held, drawn up to the last confirmed step and no further.

Solid is confirmed; hatched is a stretch whose days are not known. A term is never drawn as served because it
was imposed: what no step speaks of is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.dated import Bounds
from casebook.deriving.proceedings import Against
from casebook.deriving.spells import BY_RELEASE, BY_TERM, HOUSE_ARREST, OPEN, Spell
from casebook.deriving.subject import Derived
from casebook.rendering.context import Context

_SHOWN = 96.0
"""Percent of the width up to the last confirmed step; the rest is the dotted part that nothing confirms."""
_THINNEST = 0.8
"""Percent: a day must be seen beside years."""
_LABELS = 5
"""Years named under the line, at most."""
_VAGUE = timedelta(days=366)
"""A step of longer bounds confirms its first day only."""
_ORDER = ("gap", "maybe", "unsure", "house", "held")
"""A later kind covers an earlier one."""


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


@dataclass(frozen=True, slots=True)
class _Stretch:
    kind: str
    first: date
    last: date


def show_strip(context: Context, derived: Derived) -> Strip | None:
    """The strip of a person, or None when there is nothing to draw."""
    bounds = [step.bounds for one in derived.proceedings for step in one.steps]
    known = [day for one in bounds for day in (one.earliest, one.latest) if day != date.min]
    if not known:
        return None
    end = min(max(_reach(one) for one in bounds), derived.on)
    start = date(min(known).year, 1, 1)
    stretches = [part for one in derived.proceedings for part in _stretches(one, start, end)]
    if not stretches or end <= start:
        return None
    scale = _SHOWN / (end - start).days
    stretches.sort(key=lambda part: (_ORDER.index(part.kind), part.first))
    bars = tuple(_bar(part, start, scale) for part in stretches)
    label = context.labels.gettext("The same on a line, from {start} to the last confirmed step, {end}.").format(
        start=start.year, end=context.labels.date(end)
    )
    kinds = frozenset(part.kind for part in stretches)
    return Strip(label, _percent(_SHOWN), bars, tuple(_ticks(start, end, scale)), kinds)


def _reach(bounds: Bounds) -> date:
    """The last day that a step may speak of."""
    if bounds.earliest == date.min or bounds.latest - bounds.earliest <= _VAGUE:
        return bounds.latest
    return bounds.earliest


def _stretches(against: Against, start: date, end: date) -> Iterator[_Stretch]:
    for spell in against.spells:
        sure, unsure = ("house", "maybe") if spell.form == HOUSE_ARREST else ("held", "unsure")
        first = max(spell.start.earliest, start)
        last = min(max(_possible_end(against, spell), first), end)
        if first > end:
            continue
        known = spell.end.earliest if spell.end is not None and spell.ended == BY_RELEASE else spell.spoken
        certain = (max(spell.start.latest, start), min(known, end))
        if spell.presumed or certain[0] > certain[1]:
            yield _Stretch(unsure, first, last)
        else:
            if first < certain[0]:
                yield _Stretch(unsure, first, certain[0])
            if certain[1] < last:
                yield _Stretch(unsure, certain[1], last)
            yield _Stretch(sure, *certain)
        if spell.end is not None and last < min(spell.end.latest, end):
            yield _Stretch("gap", last, min(spell.end.latest, end))


def _possible_end(against: Against, spell: Spell) -> date:
    """The last day of which a step may speak; the computed end of a sentence says nothing of where the person was."""
    if spell.ended == OPEN or spell.end is None:
        return max(spell.spoken, _reach(against.steps[-1].bounds)) if against.steps else spell.spoken
    if spell.ended == BY_TERM and spell.ordered is None:
        return max(spell.spoken, spell.start.latest)
    return spell.end.latest


def _bar(part: _Stretch, start: date, scale: float) -> Bar:
    width = max((part.last - part.first).days * scale, _THINNEST)
    x = min((part.first - start).days * scale, _SHOWN - width)
    return Bar(part.kind, _percent(x), _percent(width))


def _ticks(start: date, end: date, scale: float) -> Iterator[Tick]:
    every = (end.year - start.year) // _LABELS + 1
    for year in range(start.year, end.year + 1):
        x = (date(year, 1, 1) - start).days * scale
        named = (year - start.year) % every == 0 and x < _SHOWN - 8
        yield Tick(_percent(x), str(year) if named else "")


def _percent(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0") + "%"
