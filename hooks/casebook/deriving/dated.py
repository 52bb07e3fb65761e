"""Steps with the days on which they can have happened, tightened by the order of the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.proceeding import Step
from casebook.model.values import Stated


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that something can have been on."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class DatedStep:
    """A step and its tightened days."""

    step: Step
    number: int
    """Place in the proceeding's list, from 0."""
    bounds: Bounds


def hull(value: Stated[Edtf]) -> Bounds:
    """Earliest to latest of all values that may be true; open ends reach as far as dates go."""
    earliest = [point.earliest or date.min for point in value.possible]
    latest = [point.latest or date.max for point in value.possible]
    return Bounds(min(earliest, default=date.min), max(latest, default=date.max))


def tighten(steps: Sequence[Step]) -> tuple[DatedStep, ...]:
    """No step is earlier than the one before it or later than the one after; aggregates stand outside of that."""
    bounds = [hull(step.date) for step in steps]
    ordered = [number for number, step in enumerate(steps) if step.times is None]
    earliest = date.min
    for number in ordered:
        earliest = max(earliest, bounds[number].earliest)
        bounds[number] = Bounds(earliest, bounds[number].latest)
    latest = date.max
    for number in reversed(ordered):
        latest = min(latest, bounds[number].latest)
        bounds[number] = Bounds(bounds[number].earliest, latest)
    return tuple(DatedStep(step, number, bounds[number]) for number, step in enumerate(steps))


def ends_of(lengths: Sequence[Length], start: Bounds) -> Bounds | None:
    """First and last day on which one of `lengths`, begun within `start`, can end; None without a length.

    What begins on an open or unknown day has no last day of its own: the end is open as well.
    """
    if not lengths:
        return None
    first = date.max if start.earliest == date.max else min(length.least.add_to(start.earliest) for length in lengths)
    if start.latest == date.max:
        return Bounds(first, date.max)
    return Bounds(first, max(length.most.add_to(start.latest) for length in lengths))


def counted(steps: Iterable[DatedStep], on: date) -> tuple[DatedStep, ...]:
    """The steps that count on a day: those whose earliest day is not after it."""
    return tuple(dated for dated in steps if dated.bounds.earliest <= on)
