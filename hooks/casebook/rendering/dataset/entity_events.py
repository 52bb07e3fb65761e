"""Proceedings, their steps and sides, and what happened outside of them, as entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casebook.deriving.dated import DatedStep
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.edtf import Edtf
from casebook.model.values import Stated
from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import id_of
from casebook.rendering.dataset.entity_parts import (
    COUNTRY,
    PUBLISHER,
    Entity,
    date_words,
    entity_name,
    make_entity,
    span,
)
from casebook.rendering.dataset.proceeding_rows import fallen


def proceeding_entities(facts: Facts, case: Case, derived: Derived) -> Iterator[Entity]:
    """Court cases with their steps, and the sides of each."""
    kinds, states = facts.register.vocabulary["proceedings"], facts.register.vocabulary["proceeding-states"]
    for key, one in case.proceedings.items():
        row = f"{case.id}/proceedings/{key}"
        charges = [charge.statute for charge in one.charges.values()]
        yield make_entity(
            row, "CourtCase",
            {"name": [f"{case.names.en}: {kinds[one.kind].en}"], "type": [kinds[one.kind].en], "country": [COUNTRY],
             "keywords": charges, "publisher": [PUBLISHER]},
        )  # fmt: skip
        aside = fallen(derived, key)
        for number, step in enumerate(one.steps, 1):
            label = facts.register.vocabulary["steps"][step.type].en
            result = facts.register.vocabulary["outcomes"][step.outcome].en if step.outcome else ""
            yield _event(
                facts, f"{row}/steps/{number}", f"{label}: {result}" if result else label, step.date, step.place,
                _involved(facts, case, step.who), row, aside.get(number - 1),
            )  # fmt: skip
    if not derived.parties:
        for against in derived.proceedings:
            yield _side(facts, case, derived, against, states)


def _side(facts: Facts, case: Case, derived: Derived, one: Against, states: Mapping[str, Any]) -> Entity:
    """A party of a court case, with the state of it as of the day of the check."""
    owner = facts.register.cases[one.case].record.id
    state = f"{states[one.state].en}, as of {derived.on.isoformat()}" if one.state else None
    row = f"{owner}/proceedings/{one.key}"
    return make_entity(
        f"{row}/outcomes/{case.id}", "CourtCaseParty",
        {"party": [entity_name(case.id)], "case": [entity_name(row)], "status": [state], "recordId": [row]},
    )  # fmt: skip


def _involved(facts: Facts, case: Case, who: Iterable[str]) -> list[str]:
    """Subjects of a step that have entities of their own."""
    if not case.parties:
        return [entity_name(case.id)]
    keys = tuple(who) or tuple(case.parties)
    members = (id_of(facts, case.parties[key].case) for key in keys)
    return [entity_name(member) for member in members if member]


def episode_entities(facts: Facts, case: Case) -> Iterator[Entity]:
    """What happened outside of proceedings."""
    for number, one in enumerate(case.episodes, 1):
        label = facts.register.vocabulary["episodes"][one.type].en
        label = f"{label} (as alleged)" if one.alleged else label
        involved = _involved(facts, case, ())
        yield _event(facts, f"{case.id}/episodes/{number}", label, one.date, one.place, involved, case.id)


def _event(
    facts: Facts,
    row: str,
    label: str,
    when: Stated[Edtf],
    place: Stated[str] | None,
    involved: list[str],
    record: str,
    aside: DatedStep | None = None,
) -> Entity:
    places = facts.register.vocabulary["places"]
    days = [span(point) for point in when.possible]
    return make_entity(
        row, "Event",
        {
            "name": [label], "involved": involved, "country": [COUNTRY], "recordId": [record],
            "notes": [f"overturned: {date_words(aside.step.date)}"] if aside else [],
            "location": [places[claim.value].en for claim in place.values] if place else [],
            **{name: [day for one in days for day in one.get(name, [])] for name in ("date", "startDate", "endDate")},
        },
    )  # fmt: skip
