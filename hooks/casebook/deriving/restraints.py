"""What limits a person who is not held: bans, suspended and deferred sentences, lists, frozen accounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.proceedings import Against, is_running, runs_until
from casebook.deriving.states import ImposedSanction
from casebook.deriving.subject import Derived, restriction_runs
from casebook.model.case import Case, Restriction
from casebook.model.codes import CaseKind, SanctionKind

_LIMITING = frozenset({SanctionKind.BAN_ON_ACTIVITY, SanctionKind.RESTRICTION_OF_FREEDOM, SanctionKind.SUSPENSION})


@dataclass(frozen=True, slots=True)
class Restraint:
    """A sanction that limits and runs, as far as the register knows, or a restriction of the record."""

    against: Against | None
    imposed: ImposedSanction | None
    restriction: Restriction | None
    end: date | None
    """The latest day on which it is over; None when no source and no length tells one."""
    computed: bool
    """Follows from a length; no source names the day."""
    after_release: bool
    """A ban beside a prison sentence, which runs from release (CC 50(4))."""


def list_restraints(case: Case, derived: Derived) -> tuple[Restraint, ...]:
    """Those that run on the day of which the record speaks; a group has none, its members' records tell theirs."""
    if case.kind is CaseKind.GROUP:
        return ()
    found = [one for against in derived.proceedings for one in _of_proceeding(against, derived.on)]
    for restriction in case.restrictions:
        if restriction_runs(restriction, derived.on):
            end = restriction.until.latest if restriction.until is not None else None
            found.append(Restraint(None, None, restriction, end, computed=False, after_release=False))
    return tuple(found)


def _of_proceeding(against: Against, on: date) -> Iterator[Restraint]:
    taken = any(imposed.sanction.custodial for imposed in against.sanctions)
    for imposed in against.sanctions:
        sanction = imposed.sanction
        limits = sanction.kind in _LIMITING or sanction.suspended or sanction.deferred_until is not None
        if not limits or not is_running(against, imposed, on):
            continue
        given = sanction.until is not None or sanction.deferred_until is not None
        banned = sanction.kind is SanctionKind.BAN_ON_ACTIVITY
        end = runs_until(against, imposed)
        yield Restraint(against, imposed, None, end, computed=not given, after_release=banned and taken)
