"""What was published and is said no longer needs a correction that readers can see."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.changes import Difference, compare_facts
from casebook.deriving.released import STATUS, correction_hash, facts_of
from casebook.model.case import Case, Correction
from casebook.model.problem import Problem
from casebook.model.register import Entry, Register


def check_released(register: Register) -> Iterator[Problem]:
    """Facts of the last release that are changed or gone, in cases whose `corrections` say nothing of it."""
    ids = {slug: entry.record.id for slug, entry in register.cases.items()}
    for entry in register.cases.values():
        released = register.released.facts.get(entry.record.id)
        if released is None:
            continue
        answered = bool(new_corrections(register, entry))
        before = {path: text for path, text in released.items() if path != STATUS}
        for one in compare_facts(before, facts_of(entry.record, ids)):
            if one.owes and one.path.startswith("corrections."):
                message = "a correction that was released stays as it is; write a further one"
                yield _problem(entry, one, "H002", message)
            elif one.owes and not answered:
                yield _problem(entry, one, "H001", _owed(register, one))


def new_corrections(register: Register, entry: Entry[Case]) -> tuple[Correction, ...]:
    """Corrections of the day of the last release or later that it did not have."""
    released = register.released.facts.get(entry.record.id, {})
    known = {text for path, text in released.items() if path.startswith("corrections.") and path.endswith(".text")}
    last = register.released.on
    return tuple(
        one
        for one in entry.record.corrections
        if correction_hash(one) not in known and (last is None or one.on >= last)
    )


def _owed(register: Register, one: Difference) -> str:
    was = ", ".join(one.was.values()) or one.path
    told = f"“{was}” was released on {register.released.on} and is "
    name = one.path.rpartition(".")[2]
    told += f"“{one.now[name]}” now" if one.now.get(name) else "gone"
    return f"{told} ({one.path}); say so in `corrections`, with `on` of that day or later, `kind`, `was` and `now`"


def _problem(entry: Entry[Case], one: Difference, code: str, message: str) -> Problem:
    where = tuple(int(part) if part.isdigit() else part.removesuffix("_") for part in one.path.split("."))
    line, column = entry.place(*where)
    return Problem(entry.path, line, column, code, message)
