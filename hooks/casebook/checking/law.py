"""Charges against the law that is cited: in force at the time, and sanctions within its range."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casebook.model.case import Case
from casebook.model.codes import Outcome, StatuteKind
from casebook.model.length import Length
from casebook.model.problem import WARNING, Problem
from casebook.model.proceeding import Charge, Proceeding, Sanction, Step
from casebook.model.register import Entry, Register
from casebook.model.statute import Penalty, Statute


def check_law(register: Register) -> Iterator[Problem]:
    """Every charge of every case; a warning can be answered in the record by `accepted`."""
    for entry in register.cases.values():
        for key, proceeding in entry.record.proceedings.items():
            for name, charge in proceeding.charges.items():
                where = ("proceedings", key, "charges", name)
                yield from _check_in_force(register, entry, where, charge, proceeding)
            for number, step in enumerate(proceeding.steps):
                yield from _check_range(register, entry, (key, number), proceeding, step)


def _cited(charge: Charge) -> Iterator[tuple[str, str]]:
    if charge.statute:
        yield "statute", charge.statute
    if charge.attributed:
        yield "attributed", charge.attributed


def _check_in_force(
    register: Register, entry: Entry[Case], where: tuple[str, ...], charge: Charge, proceeding: Proceeding
) -> Iterator[Problem]:
    last = _latest(proceeding)
    first = _earliest(proceeding)
    for field, key in _cited(charge):
        statute = register.statutes.get(key)
        if statute is None:
            continue  # reported by check_references
        line, column = entry.place(*where, field)
        if statute.record.kind is not StatuteKind.ARTICLE:
            yield Problem(entry.path, line, column, "W004", f"{key} is no article; a charge cites an article")
        begins, ends = force_of(statute.record)
        if begins and last and last < begins:
            message = f"{key} was not in force before {begins}, and the last step is of {last} or earlier"
            yield Problem(entry.path, line, column, "W001", message)
        if ends and first and first > ends:
            message = f"{key} was no longer in force after {ends}, and the first step is of {first} or later"
            yield Problem(entry.path, line, column, "W002", message, WARNING, ".".join(where))


def force_of(statute: Statute) -> tuple[date | None, date | None]:
    """The first and the last day on which a statute can have been in force, as far as is known."""
    begins = [value.earliest for value in statute.in_force.from_.possible]
    until = statute.in_force.until
    ends = [value.latest for value in until.possible] if until else []
    first = min((day for day in begins if day), default=None)
    return (None if None in begins else first), (None if None in ends else max((d for d in ends if d), default=None))


def _earliest(proceeding: Proceeding) -> date | None:
    days = [value.earliest for value in proceeding.steps[0].date.possible]
    return None if None in days or not days else min(day for day in days if day)


def _latest(proceeding: Proceeding) -> date | None:
    days = [value.latest for value in proceeding.steps[-1].date.possible]
    return None if None in days or not days else max(day for day in days if day)


def _check_range(
    register: Register, entry: Entry[Case], at: tuple[str, int], proceeding: Proceeding, step: Step
) -> Iterator[Problem]:
    if step.outcome not in (Outcome.CONVICTED, Outcome.PENALISED, Outcome.CHANGED):
        return
    names = step.charges or tuple(
        name for name, charge in proceeding.charges.items() if not set(charge.who) or set(charge.who) & set(step.who)
    )
    penalties = [_penalties(register, proceeding.charges[name]) for name in names if name in proceeding.charges]
    if not penalties or any(not allowed for allowed in penalties):
        return  # a charge without a known range allows anything
    allowed = [penalty for group in penalties for penalty in group]
    for number, sanction in enumerate(step.sanctions):
        if (most := _most(allowed, sanction)) and _exceeds(sanction, most):
            where = ("proceedings", at[0], "steps", at[1], "sanctions", number)
            line, column = entry.place(*where)
            message = f"{sanction.kind} longer than the articles charged allow ({most.text} at most)"
            yield Problem(entry.path, line, column, "W003", message, WARNING, ".".join(map(str, where)))


def _penalties(register: Register, charge: Charge) -> list[Penalty]:
    """What the article allows, of the part charged when it is known; empty when that is not known in full."""
    key = charge.statute or charge.attributed
    entry = register.statutes.get(key) if key else None
    if entry is None or not entry.record.editions or not all(e.complete for e in entry.record.editions):
        return []
    penalties = [penalty for edition in entry.record.editions for penalty in edition.penalties]
    return [penalty for penalty in penalties if charge.part is None or penalty.part in (None, charge.part)]


def _most(allowed: list[Penalty], sanction: Sanction) -> Length | None:
    lengths = [p.max for p in allowed if p.kind is sanction.kind and isinstance(p.max, Length)]
    return max(lengths, key=_size, default=None)


def _exceeds(sanction: Sanction, most: Length) -> bool:
    """True when every reading of the length is over the maximum."""
    readings = sanction.length.possible if sanction.length else ()
    return bool(readings) and all(_least_size(length) > _size(most) for length in readings)


def _size(length: Length) -> float:
    return float(length.most_days or 0)


def _least_size(length: Length) -> float:
    return float(length.least_days or 0)
