"""Which edition of an article's penalties was in force when something was done or decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casebook.deriving.dated import Bounds, DatedStep, hull
from casebook.deriving.proceedings import Against
from casebook.model.case import Case
from casebook.model.statute import Edition, Statute


class Basis(StrEnum):
    """By which day an edition was chosen."""

    ACT = "act"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class ChosenEdition:
    """An edition, and how sure it is that it was the one in force."""

    edition: Edition
    number: int
    """Its place among the statute's editions, from 0."""
    basis: Basis
    is_sure: bool
    """False where other editions may have been in force on that day as well."""
    is_known: bool
    """False where the register has no edition that can have been in force then; the nearest one is given."""


def choose_edition(case: Case, against: Against, decided: DatedStep, statute: Statute) -> ChosenEdition | None:
    """The edition at the time of the acts that a proceeding is about, else of the decision; None without editions.

    A later and milder law applies to earlier acts, a harsher one does not: so the day of the act comes first.
    """
    if not statute.editions:
        return None
    acts = _acts(case, against, decided)
    basis, when = (Basis.ACT, acts) if acts is not None else (Basis.DECISION, decided.bounds)
    found = [number for number, one in enumerate(statute.editions) if _overlaps(one, when)]
    if found:
        return ChosenEdition(statute.editions[found[-1]], found[-1], basis, len(found) == 1, True)
    number = 0 if when.latest < _first(statute.editions[0]) else len(statute.editions) - 1
    return ChosenEdition(statute.editions[number], number, basis, False, False)


def _acts(case: Case, against: Against, decided: DatedStep) -> Bounds | None:
    """From the first to the last day of the acts; None where none is named or one has an open end."""
    bounds = [hull(case.activities[key].date) for key in against.proceeding.over if key in case.activities]
    if not bounds or any(one.earliest == date.min for one in bounds):
        return None
    latest = min(max(one.latest for one in bounds), decided.bounds.latest)  # an act is not later than its judgment
    return Bounds(min(one.earliest for one in bounds), latest)


def _overlaps(edition: Edition, when: Bounds) -> bool:
    until = edition.until.latest if edition.until is not None else None
    return _first(edition) <= when.latest and (until is None or until >= when.earliest)


def _first(edition: Edition) -> date:
    return edition.from_.earliest or date.min
