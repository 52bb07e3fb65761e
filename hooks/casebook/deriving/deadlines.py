"""Days that are still ahead: hearings, and the ends of detention, sentences, bans and restrictions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.dated import Bounds, DatedStep, ends_of, hull
from casebook.deriving.proceedings import Against, runs_until
from casebook.deriving.spells import OPEN
from casebook.deriving.states import OPEN_STATES
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import CaseKind, SanctionKind, StepType
from casebook.model.proceeding import Sanction

HEARING, DETENTION, RESTRICTION = "hearing", "detention", "restriction"
SENTENCE, SUSPENDED, DEFERRAL, BAN = "sentence", "suspended", "deferral", "ban"

_HEARINGS = frozenset({StepType.HEARING, StepType.ADJOURNED, StepType.TRIAL_OPENED})
_ORDERING = frozenset(
    {StepType.ARRESTED, StepType.HOUSE_ARREST, StepType.CUSTODY_EXTENDED, StepType.TRAVEL_RESTRICTION}
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day ahead of one case."""

    slug: str
    key: str
    """Tells it from others of its case, whatever its day: `criminal-2023-sentence-0`."""
    kind: str
    what: str
    """Term of `sanctions` or `restrictions`, or ''."""
    day: date
    """The last day that it can be."""
    exact: bool
    computed: bool
    """Follows from a length; no source names the day."""
    sources: tuple[str, ...]


def list_deadlines(case: Case, derived: Derived, after: date) -> tuple[Deadline, ...]:
    """Those of a case after a day, in their order."""
    found = [*_of_restrictions(case, derived.slug)]
    for against in derived.proceedings:
        found += _of_steps(derived.slug, against)
        if case.kind is not CaseKind.GROUP:  # a group serves nothing; its members' records say what they serve
            found += _of_detention(derived.slug, against)
            found += _of_sanctions(derived.slug, against)
    ahead = (one for one in found if after < one.day < date.max)
    return tuple(sorted(ahead, key=lambda one: (one.day, one.key)))


def _of_restrictions(case: Case, slug: str) -> Iterator[Deadline]:
    for number, one in enumerate(case.restrictions):
        if one.until is not None and one.until.latest is not None:
            exact = one.until.earliest == one.until.latest
            yield Deadline(
                slug, f"restriction-{number}", RESTRICTION, one.kind, one.until.latest, exact, False, one.src
            )


def _of_steps(slug: str, against: Against) -> Iterator[Deadline]:
    for dated in against.steps:
        step = dated.step
        if step.type not in _HEARINGS:
            continue
        for name, value in (("", step.date), ("-next", step.until)):
            if value is not None and value.possible:
                key = f"{against.key}-{HEARING}-{dated.number}{name}"
                yield _of_bounds(slug, key, HEARING, hull(value), step.src, computed=False)


def _of_detention(slug: str, against: Against) -> Iterator[Deadline]:
    """The end of the detention that was ordered last, while the charge is still open."""
    ordered = [dated for dated in against.steps if dated.step.type in _ORDERING]
    if not ordered or against.state not in OPEN_STATES:
        return
    last = ordered[-1]
    held = any(spell.ended == OPEN for spell in against.spells)
    is_held = last.step.type is not StepType.TRAVEL_RESTRICTION
    ends, computed = _end_of_order(last)
    if ends is None or held is not is_held:
        return
    kind = DETENTION if is_held else RESTRICTION
    yield _of_bounds(slug, f"{against.key}-{kind}", kind, ends, last.step.src, computed=computed)


def _end_of_order(dated: DatedStep) -> tuple[Bounds | None, bool]:
    step = dated.step
    if step.until is not None and step.until.possible:
        return hull(step.until), False
    return ends_of(step.length.possible if step.length else (), dated.bounds), True


def _of_sanctions(slug: str, against: Against) -> Iterator[Deadline]:
    for number, imposed in enumerate(against.sanctions):
        sanction = imposed.sanction
        end = runs_until(against, imposed)
        if end is None or (sanction.custodial and not any(spell.ended == OPEN for spell in against.spells)):
            continue
        kind = _kind_of(sanction)
        given = sanction.until or (sanction.deferred_until.only if sanction.deferred_until is not None else None)
        exact = given is not None and given.earliest == given.latest
        if given is None:
            terms = [spell.term for spell in against.spells if spell.term is not None]
            start = imposed.step.bounds
            exact = all(one.earliest == one.latest for one in (*terms, start))
        sources = tuple(sanction.src or imposed.step.step.src)
        key = f"{against.key}-{kind}-{number}"
        yield Deadline(slug, key, kind, sanction.kind.value, end, exact, given is None, sources)


def _kind_of(sanction: Sanction) -> str:
    if sanction.deferred_until is not None:
        return DEFERRAL
    if sanction.kind is SanctionKind.BAN_ON_ACTIVITY:
        return BAN
    return SUSPENDED if sanction.suspended else SENTENCE


def _of_bounds(slug: str, key: str, kind: str, ends: Bounds, sources: tuple[str, ...], *, computed: bool) -> Deadline:
    return Deadline(slug, key, kind, "", ends.latest, ends.earliest == ends.latest, computed, sources)
