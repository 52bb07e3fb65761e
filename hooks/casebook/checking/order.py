"""Steps in their order: only what is out of order in every reading is a fault."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.dated import DatedStep, hull, tighten
from casebook.model.case import Case
from casebook.model.problem import Problem
from casebook.model.proceeding import Proceeding, Step
from casebook.model.register import Entry, Register

Where = tuple[str | int, ...]


def check_order(register: Register) -> Iterator[Problem]:
    """Every proceeding and episode of every case."""
    for entry in register.cases.values():
        for key, proceeding in entry.record.proceedings.items():
            yield from _check_steps(register, entry, ("proceedings", key, "steps"), proceeding)
        for number, episode in enumerate(entry.record.episodes):
            if hull(episode.date).earliest > entry.record.checked:
                yield _after_checked(entry, ("episodes", number, "date"))


def _check_steps(register: Register, entry: Entry[Case], where: Where, proceeding: Proceeding) -> Iterator[Problem]:
    yield from _check_sequence(entry, where, proceeding)
    for dated in tighten(proceeding.steps):
        place: Where = (*where, dated.number, "date")
        if hull(dated.step.date).earliest > entry.record.checked:
            yield _after_checked(entry, place)
        yield from _check_sources(register, entry, place, dated)
        yield from _check_until(entry, (*where, dated.number, "until"), dated)


def _check_sequence(entry: Entry[Case], where: Where, proceeding: Proceeding) -> Iterator[Problem]:
    """The first step that is before one above it in every reading; aggregates stand outside of the order."""
    before: Step | None = None
    for number, step in enumerate(proceeding.steps):
        if step.times is not None:
            continue
        own = hull(step.date)
        if before is not None and hull(before.date).earliest > own.latest:
            line, column = entry.place(*where, number, "date")
            other = f"a “{before.type}” of {hull(before.date).earliest} or later"
            message = f"this step is of {own.latest} or earlier, but stands after {other}"
            yield Problem(entry.path, line, column, "O001", message)
            return  # one step out of order puts its neighbours out too
        if before is None or own.earliest > hull(before.date).earliest:
            before = step


def _after_checked(entry: Entry[Case], where: Where) -> Problem:
    line, column = entry.place(*where)
    day = entry.record.checked
    return Problem(entry.path, line, column, "O002", f"later than {day}, when the record was last checked")


def _check_sources(register: Register, entry: Entry[Case], where: Where, dated: DatedStep) -> Iterator[Problem]:
    """A source cannot report what happened after it was published."""
    first = hull(dated.step.date).earliest
    issued = []
    for key in dated.step.src:
        source = register.sources.get(key)
        if source is None or source.record.issued is None or source.record.issued.latest is None:
            return
        issued.append(source.record.issued.latest)
    if issued and max(issued) < first:
        line, column = entry.place(*where)
        message = f"of {first} or later, but its newest source was published by {max(issued)}"
        yield Problem(entry.path, line, column, "O003", message)


def _check_until(entry: Entry[Case], where: Where, dated: DatedStep) -> Iterator[Problem]:
    until = dated.step.until
    if until is not None and until.possible and hull(until).latest < dated.bounds.earliest:
        line, column = entry.place(*where)
        message = (
            f"ends on {hull(until).latest} or earlier, before the step itself; `impossible: true` if it is printed so"
        )
        yield Problem(entry.path, line, column, "O004", message)
