"""What needs the calendar: run by `casebook check --today` and CI, never by a build."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from casebook.deriving.relations import published, weave
from casebook.deriving.subject import derive_case
from casebook.model.register import Register


def find_stale(register: Register) -> Iterator[str]:
    """A line for each record whose open status nobody confirmed for a year, or that was not checked for one."""
    today = datetime.now(UTC).date()
    web = weave(register)
    for slug, entry in sorted(published(register).items()):
        derived = derive_case(register, web, slug, today)
        if derived.headline.stale:
            yield f"{entry.path}: “{derived.headline.code}”, and nothing newer than a year"
        if entry.record.checked > today:
            yield f"{entry.path}: checked on {entry.record.checked}, which is still to come"
        if (today - entry.record.checked).days > 365:
            yield f"{entry.path}: last checked on {entry.record.checked}"
