"""The line of a life: when a person was held, up to the last confirmed step and no further.

A term is never drawn as served because it was imposed: what no step speaks of is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.dated import Bounds
from casebook.deriving.proceedings import Against
from casebook.deriving.spells import BY_RELEASE, BY_TERM, HOUSE_ARREST, OPEN, Spell
from casebook.deriving.subject import Derived
from casebook.model.codes import ProceedingKind

HELD, HOUSE, UNSURE, MAYBE, GAP = "held", "house", "unsure", "maybe", "gap"
"""Held; in house arrest; each of them with days not known; nothing confirmed."""
_ORDER = (GAP, MAYBE, UNSURE, HOUSE, HELD)
"""A later kind covers an earlier one."""
_VAGUE = timedelta(days=366)
"""A step of longer bounds confirms its first day only."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the line; both days belong to it."""

    kind: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class LifeLine:
    """The parts in an order in which later covers earlier, and the last day that a step speaks of."""

    stretches: tuple[Stretch, ...]
    start: date
    """First of January of the first year that is known."""
    end: date


def draw_life(derived: Derived) -> LifeLine | None:
    """The line of a person, or None when there is nothing to draw."""
    bounds = [step.bounds for one in derived.proceedings for step in one.steps]
    known = [day for one in bounds for day in (one.earliest, one.latest) if day != date.min]
    if not known:
        return None
    end = min(max(reach(one) for one in bounds), derived.on)
    start = date(min(known).year, 1, 1)
    found = [part for one in derived.proceedings for part in _stretches(one, start, end)]
    if not found or end <= start:
        return None
    found.sort(key=lambda part: (_ORDER.index(part.kind), part.first))
    return LifeLine(tuple(found), start, end)


def reach(bounds: Bounds) -> date:
    """The last day that a step may speak of."""
    if bounds.earliest == date.min or bounds.latest - bounds.earliest <= _VAGUE:
        return bounds.latest
    return bounds.earliest


def _stretches(against: Against, start: date, end: date) -> Iterator[Stretch]:
    for spell in against.spells:
        sure, unsure = (HOUSE, MAYBE) if spell.form == HOUSE_ARREST else (HELD, UNSURE)
        first = max(spell.start.earliest, start)
        last = min(max(_possible_end(against, spell), first), end)
        if first > end:
            continue
        known = spell.end.earliest if spell.end is not None and spell.ended == BY_RELEASE else spell.spoken
        certain = (max(spell.start.latest, start), min(known, end))
        if _is_late(against, spell) and start < first:
            yield Stretch(GAP, start, first)
        if spell.presumed or certain[0] > certain[1]:
            yield Stretch(unsure, first, last)
        else:
            if first < certain[0]:
                yield Stretch(unsure, first, certain[0])
            if certain[1] < last:
                yield Stretch(unsure, certain[1], last)
            yield Stretch(sure, *certain)
        if spell.end is not None and last < min(spell.end.latest, end):
            yield Stretch(GAP, last, min(spell.end.latest, end))


def _is_late(against: Against, spell: Spell) -> bool:
    """Whether a judgment is the first that is heard of a prison: before it, the line must not say at liberty."""
    return spell.presumed and against.proceeding.kind is not ProceedingKind.ADMINISTRATIVE


def _possible_end(against: Against, spell: Spell) -> date:
    """The last day of which a step may speak; the computed end of a sentence says nothing of where the person was."""
    if spell.ended == OPEN or spell.end is None:
        return max(spell.spoken, reach(against.steps[-1].bounds)) if against.steps else spell.spoken
    if spell.ended == BY_TERM and spell.ordered is None:
        return max(spell.spoken, spell.start.latest)
    return spell.end.latest
