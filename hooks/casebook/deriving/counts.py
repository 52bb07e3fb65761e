"""People and prosecutions, counted apart (record model, 4.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.case import Case
from casebook.model.codes import CaseKind, Standing
from casebook.model.register import Register


@dataclass(frozen=True, slots=True)
class Counts:
    """How many, and at least how many besides."""

    people: int
    """Named people of standing target with a criminal or administrative proceeding."""
    prosecutions: int
    """Pairs of such a person and a proceeding."""
    unnamed: int
    """At least so many prosecutions of people who are not named."""
    officials: int
    """At least so many officials as defendants."""


def count(register: Register, derived: Mapping[str, Derived]) -> Counts:
    """Count over all published records."""
    named = prosecutions_by_name(register, derived)
    unnamed = officials = 0
    for slug, one in derived.items():
        case = register.cases[slug].record
        if case.standing is Standing.OFFICIAL and case.kind is CaseKind.PERSON:
            officials += any(is_prosecution(against) for against in one.proceedings)
        for standing, number in uncounted(case, one):
            unnamed += number if standing is Standing.TARGET else 0
            officials += number if standing is Standing.OFFICIAL else 0
    return Counts(len(named), sum(map(len, named.values())), unnamed, officials)


def prosecutions_by_name(register: Register, derived: Mapping[str, Derived]) -> dict[str, tuple[Against, ...]]:
    """Slug of each named person of standing target → the prosecutions of them, where there is one."""
    found = {}
    for slug, one in derived.items():
        case = register.cases[slug].record
        if case.kind is CaseKind.PERSON and case.standing is Standing.TARGET:
            found[slug] = tuple(against for against in one.proceedings if is_prosecution(against))
    return {slug: against for slug, against in found.items() if against}


def uncounted(case: Case, derived: Derived) -> Iterator[tuple[Standing, int]]:
    """Parties that are counted and not named, with a prosecution each: at least so many."""
    for state in derived.parties:
        party = case.parties[state.key]
        if party.count is None or party.kind is not CaseKind.PERSON or party.perhaps_also is not None:
            continue
        number = min((value.least for value in party.count.possible), default=1)
        for one in state.proceedings:
            if is_prosecution(one) and one.charges:
                yield party.standing, number


def years_of(derived: Derived) -> tuple[int, ...]:
    """Years in which something happened in a proceeding against the subject."""
    found: set[int] = set()
    for one in derived.proceedings:
        for dated in one.steps:
            bounds = dated.bounds
            if bounds.latest.year - bounds.earliest.year <= 1:
                found |= {bounds.earliest.year, bounds.latest.year}
    return tuple(sorted(year for year in found if 1900 < year < 2100))
