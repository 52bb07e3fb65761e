"""Each code that a record uses is a term of the right vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebook.model.case import Activity, Case, Episode, Party
from casebook.model.problem import Problem
from casebook.model.proceeding import Charge, Sanction, Step
from casebook.model.register import AnyEntry, Register
from casebook.model.statute import Statute
from casebook.model.values import Stated

Where = tuple[str | int, ...]
Use = tuple[Where, str, str]
"""Where a code stands, the vocabulary it must be in, and the code."""


def check_terms(register: Register) -> Iterator[Problem]:
    """Every unknown term."""
    for case in register.cases.values():
        yield from _unknown(register, case, _uses_of_case(case.record))
    for statute in register.statutes.values():
        yield from _unknown(register, statute, _uses_of_statute(statute.record))
        yield from _unknown(register, statute, iter([(("kind",), "codes", statute.key.partition("/")[0])]))
    for source in register.sources.values():
        yield from _unknown(register, source, iter([(("kind",), "source-kinds", source.record.kind)]))
    yield from _unknown_freedoms(register)
    for code, term in register.vocabulary.get("places", {}).items():
        for inside in term.in_:
            if inside.region not in register.vocabulary["places"]:
                path = "content/vocabulary/places.yaml"
                yield Problem(path, 1, 1, "R003", f"{code}: “{inside.region}” is no term of places")


def _unknown_freedoms(register: Register) -> Iterator[Problem]:
    for name, terms in register.vocabulary.items():
        for code, term in terms.items():
            if term.freedom is not None and term.freedom not in register.vocabulary.get("freedoms", {}):
                path = f"content/vocabulary/{name}.yaml"
                yield Problem(path, 1, 1, "R003", f"{code}: “{term.freedom}” is no term of freedoms")


def _unknown(register: Register, entry: AnyEntry, uses: Iterator[Use]) -> Iterator[Problem]:
    for where, name, code in uses:
        if code not in register.vocabulary.get(name, {}):
            line, column = entry.place(*where)
            message = f"“{code}” is no term of content/vocabulary/{name}.yaml; use one of its terms or add it there"
            yield Problem(entry.path, line, column, "R003", message)


def _stated(where: Where, name: str, value: Stated[str] | None) -> Iterator[Use]:
    if value is None:
        return
    for number, claim in enumerate(value.values):
        inner: Where = (*where, "values", number, "value") if value.dispute else where
        yield inner, name, claim.value
    yield from _dispute(where, value)


def _dispute(where: Where, value: Stated[Any] | None) -> Iterator[Use]:
    if value is not None and value.dispute is not None:
        yield (*where, "dispute"), "disputes", value.dispute


def _uses_of_case(case: Case) -> Iterator[Use]:
    for field, name in (("roles", "roles"), ("places", "places")):
        for code in getattr(case, field):
            yield (field, code), name, code
    for number, affiliation in enumerate(case.affiliations):
        yield ("affiliations", number, "role"), "roles", affiliation.role
    for key, activity in case.activities.items():
        yield from _uses_of_activity(("activities", key), activity)
    for key, party in case.parties.items():
        yield from _uses_of_party(("parties", key), party)
    for key, proceeding in case.proceedings.items():
        for charge, value in proceeding.charges.items():
            yield from _uses_of_charge(("proceedings", key, "charges", charge), value)
        for number, step in enumerate(proceeding.steps):
            yield from _uses_of_step(("proceedings", key, "steps", number), step)
    for number, episode in enumerate(case.episodes):
        yield from _uses_of_episode(("episodes", number), episode)
    for number, restriction in enumerate(case.restrictions):
        yield ("restrictions", number, "kind"), "restrictions", restriction.kind
    for key, contested in case.contested.items():
        yield ("contested", key, "kind"), "disputes", contested.kind
    for number, related in enumerate(case.related):
        yield ("related", number, "as"), "relations", related.as_
    for number, review in enumerate(case.reviewed):
        yield ("reviewed", number, "role"), "review-roles", review.role
    for number, correction in enumerate(case.corrections):
        yield ("corrections", number, "kind"), "corrections", correction.kind
    yield from _dispute(("total",), case.total)


def _uses_of_activity(where: Where, activity: Activity) -> Iterator[Use]:
    yield (*where, "kind"), "activities", activity.kind
    if activity.platform:
        yield (*where, "platform"), "platforms", activity.platform
    if activity.inferred:
        yield (*where, "inferred"), "inferred", activity.inferred
    yield from _dispute((*where, "date"), activity.date)


def _uses_of_party(where: Where, party: Party) -> Iterator[Use]:
    if party.role:
        yield (*where, "role"), "roles", party.role
    yield from _dispute((*where, "count"), party.count)


def _uses_of_charge(where: Where, charge: Charge) -> Iterator[Use]:
    yield from _stated((*where, "offence"), "offences", charge.offence)


def _uses_of_step(where: Where, step: Step) -> Iterator[Use]:
    yield from _stated((*where, "by"), "authorities", step.by)
    yield from _stated((*where, "place"), "places", step.place)
    for field in ("date", "length", "until", "times"):
        yield from _dispute((*where, field), getattr(step, field))
    if step.complainant:
        yield (*where, "complainant"), "complainants", step.complainant
    if step.inferred:
        yield (*where, "inferred"), "inferred", step.inferred
    for number, sanction in enumerate(step.sanctions):
        yield from _uses_of_sanction((*where, "sanctions", number), sanction)


def _uses_of_sanction(where: Where, sanction: Sanction) -> Iterator[Use]:
    for number, scope in enumerate(sanction.scope):
        yield (*where, "scope", number), "scopes", scope
    if sanction.only_on:
        yield (*where, "only_on"), "channels", sanction.only_on
    if sanction.deferred_ground:
        yield (*where, "deferred_ground"), "deferral-grounds", sanction.deferred_ground
    for field in ("length", "amount", "deferred_until"):
        yield from _dispute((*where, field), getattr(sanction, field))


def _uses_of_episode(where: Where, episode: Episode) -> Iterator[Use]:
    yield (*where, "type"), "episodes", episode.type
    yield from _stated((*where, "by"), "authorities", episode.by)
    yield from _stated((*where, "place"), "places", episode.place)
    if episode.inferred:
        yield (*where, "inferred"), "inferred", episode.inferred
    for field in ("date", "length"):
        yield from _dispute((*where, field), getattr(episode, field))


def _uses_of_statute(statute: Statute) -> Iterator[Use]:
    for number, event in enumerate(statute.events):
        yield from _uses_of_episode(("events", number), event)
    for key, contested in statute.contested.items():
        yield ("contested", key, "kind"), "disputes", contested.kind
    for number, edition in enumerate(statute.editions):
        for line, penalty in enumerate(edition.penalties):
            if penalty.who:
                yield ("editions", number, "penalties", line, "who"), "offenders", penalty.who
    yield from _dispute(("adopted",), statute.adopted)
    yield from _dispute(("in_force", "from"), statute.in_force.from_)
    yield from _dispute(("in_force", "until"), statute.in_force.until)
