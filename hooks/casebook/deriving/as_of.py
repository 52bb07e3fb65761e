"""Who was deprived of liberty at the start of a day, as far as the register knows today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.dated import DatedStep
from casebook.deriving.headline_value import SILENCE
from casebook.deriving.proceedings import Against, form_after
from casebook.deriving.spells import HOUSE_ARREST, OPEN, POLICE, REMAND, Spell
from casebook.deriving.states import FOUND_GUILTY
from casebook.deriving.subject import Derived
from casebook.model.codes import CaseKind, SanctionKind, Standing
from casebook.model.register import Register

CERTAIN, POSSIBLE, UNKNOWN = "certain", "possible", "unknown"
CENSUS = (12, 1)
"""Month and day of the yearly count of imprisoned journalists by the Committee to Protect Journalists."""
_ORDER = (CERTAIN, POSSIBLE, UNKNOWN)
_VAGUE = timedelta(days=366)
"""A spell that began on a day not known at all may have begun so long before its last possible first day."""
_SHORT = timedelta(days=60)
"""The same of an administrative detention: more than twice the longest that an article of the register allows."""


@dataclass(frozen=True, slots=True)
class Held:
    """One person who was, or may have been, without liberty on a day."""

    slug: str
    certainty: str
    """certain, possible (days not exactly known, or nothing confirms that day), or unknown (silence since)."""
    forms: tuple[str, ...]
    """police, remand, house-arrest, imprisonment, arrest or administrative-detention, as of that day.

    More than one where a step of `across` changed it, in the order of those steps.
    """
    before: DatedStep
    """The last step before the day; where none is certain to be before it, the one by which the spell began."""
    across: tuple[DatedStep, ...]
    """Steps after `before` that may lie on either side of the day, since their dates are disputed or not known."""
    after: DatedStep | None
    """The first step that cannot have been before the day."""
    spell: Spell
    computed: bool
    """The day lies beyond the last step that speaks of the person, within a sentence's computed term."""


def census_days(derived: Mapping[str, Derived], edition: date) -> tuple[date, ...]:
    """Each day of the census from the first year of which a record tells, up to the edition."""
    first = [
        dated.bounds.earliest
        for one in derived.values()
        for against in one.proceedings
        for spell in against.spells
        for dated in (spell.opened_by,)
        if dated.bounds.earliest != date.min
    ]
    if not first:
        return ()
    days = (date(year, *CENSUS) for year in range(min(first).year, edition.year + 1))
    return tuple(day for day in days if min(first) < day <= edition)


def held_on(register: Register, derived: Mapping[str, Derived], day: date) -> tuple[Held, ...]:
    """Every named target of the register who was or may have been held, once, the surest first."""
    found = []
    for slug, one in derived.items():
        case = register.cases[slug].record
        if case.kind is not CaseKind.PERSON or case.standing is not Standing.TARGET:
            continue
        held = sorted(_of_person(slug, one, day), key=lambda held: (_ORDER.index(held.certainty), _is_house(held)))
        found += held[:1]
    return tuple(sorted(found, key=lambda held: (_ORDER.index(held.certainty), held.slug)))


def _is_house(held: Held) -> bool:
    return HOUSE_ARREST in held.forms


def _of_person(slug: str, derived: Derived, day: date) -> Iterator[Held]:
    for against in derived.proceedings:
        for spell in against.spells:
            certainty = _certainty(against, spell, derived.on, day)
            if certainty is not None:
                yield _held(slug, against, spell, certainty, day)


def _certainty(against: Against, spell: Spell, on: date, day: date) -> str | None:
    """How sure it is that the spell covers the first moment of `day`: begun before it, and not over before it."""
    least = spell.least(on)
    if least is not None and least[0] < day <= least[1]:
        return CERTAIN
    last = spell.end.latest if spell.end is not None else max(on, day)
    if spell.ended == OPEN and spell.term is not None:
        last = min(last, spell.term.latest)
    first = spell.start.earliest
    if spell.is_open_before:
        vague = _SHORT if spell.form == SanctionKind.ADMINISTRATIVE_DETENTION else _VAGUE
        first = max(first, spell.start.latest - vague if spell.start.latest > date.min + vague else date.min)
    if not first < day <= last:
        return None
    return UNKNOWN if _is_silent(against, spell, day) else POSSIBLE


def _is_silent(against: Against, spell: Spell, day: date) -> bool:
    """Whether nothing was heard for so long, or of such a kind, that nobody can say what became of the person."""
    if spell.ended != OPEN or day <= spell.spoken:
        return False
    punished_unknown_how = against.state in FOUND_GUILTY and spell.form in (POLICE, REMAND, HOUSE_ARREST)
    return punished_unknown_how or (spell.term is None and day - spell.spoken > SILENCE)


def _held(slug: str, against: Against, spell: Spell, certainty: str, day: date) -> Held:
    before = [dated for dated in against.steps if dated.bounds.latest < day]
    after = [dated for dated in against.steps if dated.bounds.earliest >= day]
    known = bool(before) and before[-1].number >= spell.opened_by.number
    last = before[-1] if known else spell.opened_by
    either = (dated for dated in against.steps if dated.bounds.earliest < day <= dated.bounds.latest)
    across = tuple(dated for dated in either if dated.number > last.number)
    forms = tuple(dict.fromkeys(form_after(against, spell, step) for step in (last, *across)))
    computed = certainty == POSSIBLE and spell.term is not None and day > spell.spoken
    return Held(slug, certainty, forms, last, across, after[0] if after else None, spell, computed)
