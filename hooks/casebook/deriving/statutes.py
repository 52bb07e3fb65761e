"""A statute's cases: each charge against each party, and what became of it (record model, 4.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from casebook.deriving.dated import DatedStep
from casebook.deriving.proceedings import Against
from casebook.deriving.states import ChargeState, ImposedSanction
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import Standing
from casebook.model.register import Register

NAMED, ATTRIBUTED, OFFICIALS, MENTIONED, UNNAMED = "named", "attributed", "officials", "mentioned", "unnamed"
"""Tables of a statute page; UNNAMED are charges whose source names no article."""


@dataclass(frozen=True, slots=True)
class Row:
    """One charge against one party under a statute (or under an offence without an article)."""

    table: str
    case: str
    """Slug of the record to link to: the party's own, else the group's."""
    party: str | None
    """Key of the party in the group, when it has no record of its own."""
    against: Against
    charge: ChargeState
    part: str | None
    together: tuple[str, ...]
    """Keys of the other statutes charged in the same proceeding."""
    mentioned: DatedStep | None = None
    """The step that speaks of the statute, where there is no charge under it."""

    @property
    def sanctions(self) -> tuple[ImposedSanction, ...]:
        """Imposed in the proceeding and standing."""
        return self.against.sanctions


def list_rows(register: Register, derived: Mapping[str, Derived]) -> dict[str, tuple[Row, ...]]:
    """Statute key, or `offence:code` → its rows, in the order of records."""
    found: dict[str, list[Row]] = {}
    for slug in sorted(derived):
        for key, row in _rows_of(register.cases[slug].record, derived[slug]):
            found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _rows_of(case: Case, derived: Derived) -> Iterator[tuple[str, Row]]:
    """Of a subject's own proceedings, and of a group's, party by party."""
    if not case.parties:
        for against in derived.own:
            yield from _charges(case.standing, derived.slug, None, against)
            yield from _mentions(derived.slug, against)
        return
    for state in derived.parties:
        party = case.parties[state.key]
        for against in state.proceedings:
            slug = party.case or derived.slug
            yield from _charges(party.standing, slug, None if party.case else state.key, against)
    for against in derived.own:
        yield from _mentions(derived.slug, against)


def _charges(standing: Standing, slug: str, party: str | None, against: Against) -> Iterator[tuple[str, Row]]:
    for state in against.charges:
        if state.state is None:
            continue
        official = standing is Standing.OFFICIAL
        charge = state.charge
        for key, basis in ((charge.statute, NAMED), (charge.attributed, ATTRIBUTED)):
            if key is not None:
                table = OFFICIALS if official else basis
                yield key, Row(table, slug, party, against, state, charge.part, _together(against, key))
        if charge.statute is None and charge.offence is not None:
            for claim in charge.offence.values:
                yield f"offence:{claim.value}", Row(UNNAMED, slug, party, against, state, None, _together(against, ""))


def _together(against: Against, key: str) -> tuple[str, ...]:
    named = (state.charge.statute or state.charge.attributed for state in against.charges)
    return tuple(dict.fromkeys(other for other in named if other is not None and other != key))


def _mentions(slug: str, against: Against) -> Iterator[tuple[str, Row]]:
    for dated in against.steps:
        for key in dated.step.mentions:
            for state in against.charges[:1]:
                yield key, Row(MENTIONED, slug, None, against, state, None, (), dated)


def successors(register: Register, key: str) -> tuple[str, ...]:
    """Statutes that replace this one; written on their side only."""
    return tuple(other for other, entry in register.statutes.items() if key in entry.record.replaces)


def amended_by(register: Register, key: str) -> tuple[str, ...]:
    """Laws that added, changed or removed it."""
    return tuple(other for other, entry in register.statutes.items() if key in entry.record.amends)


def lineage(register: Register, key: str) -> tuple[str, ...]:
    """It and all that it replaced or that replaced it, at any remove: the oldest first."""
    before, after = {key}, {key}
    waiting = [key]
    while waiting:
        older = set(register.statutes[waiting.pop()].record.replaces) & set(register.statutes) - before
        before |= older
        waiting += older
    waiting = [key]
    while waiting:
        newer = set(successors(register, waiting.pop())) - after
        after |= newer
        waiting += newer
    return tuple(sorted(before | after, key=lambda one: (_begins(register, one), one)))


def _begins(register: Register, key: str) -> date:
    values = register.statutes[key].record.in_force.from_.possible
    return min((value.earliest or date.min for value in values), default=date.min)
