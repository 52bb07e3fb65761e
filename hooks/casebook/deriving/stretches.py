"""The line of a life: when a person was held, up to the last confirmed step and no further.

A term is never drawn as served because it was imposed: what no step speaks of is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from casebook.deriving.dated import Bounds
from casebook.deriving.proceedings import Against
from casebook.deriving.spells import BY_RELEASE, BY_TERM, HOUSE_ARREST, OPEN, Spell
from casebook.deriving.subject import Derived
from casebook.model.codes import ProceedingKind

HELD, HOUSE, UNSURE, MAYBE, GAP = "held", "house", "unsure", "maybe", "gap"
"""Held; in house arrest; each of them with days not known; nothing confirmed."""
BARE = "bare"
"""What no stretch covers: no deprivation of liberty is known."""
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
    return LifeLine(tuple(sorted(_apart(found), key=_order)), start, end)


def _order(part: Stretch) -> tuple[int, date]:
    return _ORDER.index(part.kind), part.first


def _apart(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """The parts as one sees them: what a later kind covers is cut off, and neighbours of a kind are one."""
    days = sorted({day for part in found for day in (part.first, part.last)})
    current: Stretch | None = None
    for first, last in pairwise(days):
        above = max((part for part in found if part.first <= first and last <= part.last), key=_order, default=None)
        if current is not None and (above is None or above.kind != current.kind):
            yield current
            current = None
        if above is not None:
            current = Stretch(above.kind, current.first if current is not None else first, last)
    if current is not None:
        yield current
    for part in set(found):
        if part.first == part.last and not any(_covers(other, part) for other in found):
            yield part  # of a single day


def _covers(other: Stretch, day: Stretch) -> bool:
    above = _ORDER.index(other.kind) - _ORDER.index(day.kind)
    return other.first <= day.first <= other.last and (above > 0 or (above == 0 and other.first < other.last))


def longest_bare(line: LifeLine, start: date) -> int:
    """Days of the longest part of a line, drawn from `start`, that no stretch covers."""
    longest, day = 0, start
    for part in sorted(line.stretches, key=lambda part: part.first):
        longest, day = max(longest, (part.first - day).days), max(day, part.last)
    return max(longest, (line.end - day).days)


def reach(bounds: Bounds) -> date:
    """The last day that a step may speak of."""
    if bounds.earliest == date.min or bounds.latest - bounds.earliest <= _VAGUE:
        return bounds.latest
    return bounds.earliest


def _stretches(against: Against, start: date, end: date) -> Iterator[Stretch]:
    for spell in against.spells:
        sure, unsure = (HOUSE, MAYBE) if spell.form == HOUSE_ARREST else (HELD, UNSURE)
        first = max(_first_drawn(spell, end), start)
        last = min(max(_possible_end(against, spell), first), end)
        if first > end:
            continue
        known = spell.end.earliest if spell.end is not None and spell.ended == BY_RELEASE else spell.spoken
        certain = (max(spell.start.latest, start), min(known, end))
        if (spell.is_open_before or _is_late(against, spell)) and start < first:
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


def _first_drawn(spell: Spell, end: date) -> date:
    """The first day of the drawing: of a spell that began nobody knows when, only as many as are known before its end.

    A date such as `../2023-07` must not look like months of detention: what stands is a mark, not later than that.
    """
    if not spell.is_open_before:
        return spell.start.earliest
    if spell.ended == BY_RELEASE and spell.end is not None and spell.end.earliest > date.min:
        day = min(spell.end.earliest, spell.start.latest).toordinal() - (spell.ordered or 0)
        return max(date.fromordinal(max(day, 1)), spell.start.earliest)
    return min(spell.start.latest, end)


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
