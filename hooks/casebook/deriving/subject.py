"""A case as a reader sees it: everything derived from its record and from the groups it is a party of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook.deriving.days import Days, count_days
from casebook.deriving.headline import find_headline
from casebook.deriving.headline_value import Headline
from casebook.deriving.proceedings import Against, derive_proceeding
from casebook.deriving.relations import Relation, Web
from casebook.deriving.states import CLEARED, OPEN_STATES
from casebook.model.case import Case, Restriction
from casebook.model.codes import CaseKind, ProceedingKind, Standing
from casebook.model.proceeding import Step
from casebook.model.register import Entry, Register


@dataclass(frozen=True, slots=True)
class PartyState:
    """What became of one party of a group."""

    key: str
    proceedings: tuple[Against, ...]
    headline: Headline


@dataclass(frozen=True, slots=True)
class Derived:
    """All that follows from the records about one case, as of a day."""

    slug: str
    on: date
    own: tuple[Against, ...]
    """Proceedings of the record itself (of a group: as a whole)."""
    joint: tuple[Against, ...]
    """Proceedings of groups, projected on this member."""
    parties: tuple[PartyState, ...]
    """Of a group."""
    headline: Headline
    days: Days
    related: tuple[Relation, ...]
    regions: tuple[str, ...]

    @property
    def proceedings(self) -> tuple[Against, ...]:
        """Own and joint."""
        return self.own + self.joint

    @property
    def overturned(self) -> tuple[Against, ...]:
        """Proceedings in which a finding was set aside, or that ended in acquittal; of a group, for every party."""
        if not self.parties:
            return tuple(one for one in self.proceedings if _set_aside(one))
        found = []
        for own in self.own:
            against = self.against_parties(own.key)
            if against and all(_set_aside(one) for one in against):
                found.append(against[0])
        return tuple(found)

    @property
    def cleared(self) -> bool:
        """Whether a finding no longer stands, or a charge was let go of; of a group, for every party."""
        judged = (
            [one for own in self.own for one in self.against_parties(own.key)] if self.parties else self.proceedings
        )
        states = [_set_aside(one) or one.state in CLEARED for one in judged]
        return bool(states) and (all(states) if self.parties else any(states))

    def against_parties(self, key: str) -> tuple[Against, ...]:
        """Of a group: the proceeding as it concerns each party that has a state in it."""
        return tuple(
            one for party in self.parties for one in party.proceedings if one.key == key and one.state is not None
        )


def _set_aside(one: Against) -> bool:
    return one.state == "acquitted" or one.outcomes.overturned is not None


def derive_case(register: Register, web: Web, slug: str, on: date | None = None) -> Derived:
    """Derive a case as of `on`, by default the day on which its record was checked."""
    entry = register.cases[slug]
    case = entry.record
    on = on or case.checked
    own = tuple(derive_proceeding(slug, key, value, None, on) for key, value in case.proceedings.items())
    joint = tuple(
        derive_proceeding(group, key, value, party, on)
        for group, party in web.groups.get(slug, ())
        if register.cases[group].record.parties[party].standing in _DEFENDANTS
        for key, value in register.cases[group].record.proceedings.items()
    )
    joint = tuple(one for one in joint if one.steps)
    parties = _parties(register, case, slug, on)
    restricted = any(restriction_runs(one, on) for one in case.restrictions)
    headline = _of_group(parties) if case.kind is CaseKind.GROUP else None
    if headline is None:
        headline = find_headline(case.kind, own + joint, on, restricted=restricted)
    days = Days() if case.kind is CaseKind.GROUP else count_days([s for one in own + joint for s in one.spells], on)
    related = tuple(one for one in web.related.get(slug, ()) if one.case in register.cases)
    return Derived(slug, on, own, joint, parties, headline, days, related, _regions(register, entry, joint))


_DEFENDANTS = (Standing.TARGET, Standing.OFFICIAL)


def restriction_runs(restriction: Restriction, on: date) -> bool:
    """Whether it has begun and no source says that it is over."""
    if (restriction.from_.earliest or date.min) > on:
        return False
    return restriction.until is None or restriction.until.latest is None or restriction.until.latest >= on


def _parties(register: Register, case: Case, slug: str, on: date) -> tuple[PartyState, ...]:
    states = []
    for key, party in case.parties.items():
        against: tuple[Against, ...] = ()
        if party.standing in _DEFENDANTS:  # nothing is decided against a victim
            against = tuple(derive_proceeding(slug, name, value, key, on) for name, value in case.proceedings.items())
            against = tuple(one for one in against if one.steps)
        entry = register.cases.get(party.case or "")
        kind = entry.record.kind if entry is not None else party.kind
        states.append(PartyState(key, against, find_headline(kind, against, on)))
    return tuple(states)


def _of_group(parties: tuple[PartyState, ...]) -> Headline | None:
    """Of a group: the state that all its parties share, never their liberty; several states are `mixed`."""
    found = [one for party in parties for one in party.proceedings if one.state is not None]
    states = {str(one.state) for one in found}
    if not states:
        return None
    last = max(found, key=lambda one: one.steps[-1].bounds.earliest)
    code = _GROUP_CODES.get(next(iter(states)), next(iter(states))) if len(states) == 1 else "mixed"
    if states <= OPEN_STATES and len(states) > 1:
        code = "on-trial" if "on-trial" in states else "under-investigation"
    return Headline(code, last.last, last)


_GROUP_CODES = {"suspected": "under-investigation", "charged": "under-investigation", "convicted": "found-guilty"}


def _regions(register: Register, entry: Entry[Case], joint: tuple[Against, ...]) -> tuple[str, ...]:
    """Regions of its places at the time of its first dated step, and of each step's place at the step's own time."""
    case = entry.record
    steps = [step for proceeding in case.proceedings.values() for step in proceeding.steps]
    steps += [dated.step for one in joint for dated in one.steps]
    days = [day for step in steps if (day := _last_day(step)) is not None]
    first = min(days, default=case.checked)
    at = [(code, first) for code in case.places]
    at += [(code, first) for one in joint for code in register.cases[one.case].record.places]
    for step in steps:
        at += [(claim.value, _last_day(step) or first) for claim in step.place.values] if step.place else []
    return tuple(sorted({region for code, on in at if (region := region_of(register, code, on)) is not None}))


def _last_day(step: Step) -> date | None:
    """The last day that any value of its date can mean."""
    return max((value.latest for value in step.date.possible if value.latest is not None), default=None)


def region_of(register: Register, place: str, on: date) -> str | None:
    """The region in which a place lay on a day."""
    term = register.vocabulary.get("places", {}).get(place)
    if term is None:
        return None
    if term.kind == "region":
        return place
    region = None
    for inside in term.in_:
        if inside.from_ is None or (inside.from_.earliest or date.min) <= on:
            region = inside.region
    return region


def edition_date(register: Register, epoch: int | None) -> date:
    """The day of the whole register: SOURCE_DATE_EPOCH (seconds, UTC), else the newest `checked` of all records."""
    if epoch is not None:
        return date.fromordinal(date(1970, 1, 1).toordinal() + epoch // 86400)
    shown = (entry.record for entry in register.cases.values() if entry.record.state == "published")
    return max((case.checked for case in shown), default=date(1970, 1, 1))


def is_prosecution(against: Against) -> bool:
    """Criminal and administrative proceedings count as prosecutions, unless the subject brought them."""
    if against.proceeding.brought_by_subject:
        return False
    return against.proceeding.kind in (ProceedingKind.CRIMINAL, ProceedingKind.ADMINISTRATIVE)
