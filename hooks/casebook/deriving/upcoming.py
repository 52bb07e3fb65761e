"""Days ahead of the whole register: those of its calendar, in the calendar's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from casebook.deriving.deadlines import Deadline, list_deadlines
from casebook.deriving.subject import Derived
from casebook.model.register import Register


def list_upcoming(register: Register, derived: Mapping[str, Derived], after: date) -> tuple[Deadline, ...]:
    """Every deadline of every case after a day, the next one first."""
    found = (one for slug, case in derived.items() for one in list_deadlines(register.cases[slug].record, case, after))
    return order_deadlines(found)


def order_deadlines(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """By day, then by case; the same wherever days ahead are listed."""
    return tuple(sorted(deadlines, key=lambda one: (one.day, one.slug, one.key)))
