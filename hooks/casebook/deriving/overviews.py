"""What happened in a half-year, as far as dated steps and episodes tell, and which freedom it was about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.dated import Bounds, DatedStep, hull
from casebook.deriving.freedoms import freedoms_of_episode, freedoms_of_proceeding
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.case import Episode
from casebook.model.codes import DECIDING, Outcome, Standing, StepType
from casebook.model.register import Register

BEGUN, DECIDED, APPEALED, CLEARED, RELEASED, REFUSED, ATTACKED = (
    "begun", "decided", "appealed", "cleared", "released", "refused", "attacked",
)  # fmt: skip
"""New prosecutions; verdicts and rulings; decisions on appeal; acquittals and cases closed; releases; bans and
refusals; attacks and pressure outside of any proceeding. In the order of a page."""
SORTS = (BEGUN, DECIDED, APPEALED, CLEARED, RELEASED, REFUSED, ATTACKED)

ATTACKS = frozenset(
    {
        "additional-bank-checks", "arson", "attack", "ban", "blocking", "detention", "disqualified",
        "harassment", "interception", "killing", "labelled-extremist", "lethal-force", "listed", "obstruction",
        "psychiatric-confinement", "strip-search", "summons", "threat",
    }
)  # fmt: skip
"""Episodes in which something was done to somebody; statements, accounts and analyses are none."""

_OUTCOMES = {
    Outcome.CONVICTED: DECIDED, Outcome.PENALISED: DECIDED, Outcome.ACQUITTED: CLEARED, Outcome.CLOSED: CLEARED,
    Outcome.UPHELD: APPEALED, Outcome.CHANGED: APPEALED, Outcome.SENT_BACK: APPEALED,
}  # fmt: skip
_LONGEST = timedelta(days=366)
"""What may have happened on a day of a longer span belongs to no half-year."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an overview."""

    sort: str
    case: str
    """Slug of the record in which it stands."""
    freedoms: tuple[str, ...]
    """Terms of `freedoms`; none where the records do not tell."""
    bounds: Bounds
    against: Against | None = None
    dated: DatedStep | None = None
    episode: Episode | None = None


@dataclass(frozen=True, slots=True)
class HalfYear:
    """What happened in it, by day; what may have happened in another half-year is apart."""

    certain: tuple[Happening, ...]
    possible: tuple[Happening, ...]


def list_happenings(register: Register, derived: Mapping[str, Derived]) -> tuple[Happening, ...]:
    """Every one of the register, by its first possible day; a joint trial is told once, by its own record."""
    found = [one for slug in derived for one in _of_case(register, derived[slug])]
    return tuple(sorted(found, key=lambda one: (one.bounds.earliest, one.bounds.latest, one.case)))


def _of_case(register: Register, derived: Derived) -> Iterator[Happening]:
    case = register.cases[derived.slug].record
    if case.standing is Standing.OFFICIAL:  # what the state does to its own officials is another matter
        return
    for against in derived.own:
        freedoms = freedoms_of_proceeding(register, case, against.proceeding)
        for dated in against.steps:
            prosecuted = is_prosecution(against) and case.standing is Standing.TARGET
            for sort in _sorts(against, dated) if prosecuted else _other_sorts(against, dated):
                yield Happening(sort, derived.slug, freedoms, dated.bounds, against, dated)
    for episode in case.episodes:
        if episode.type in ATTACKS:
            freedoms = freedoms_of_episode(register, case)
            yield Happening(ATTACKED, derived.slug, freedoms, hull(episode.date), episode=episode)


def _sorts(against: Against, dated: DatedStep) -> Iterator[str]:
    """Of a step in a prosecution; where a decision is all that is known, no beginning is."""
    step = dated.step
    if dated is against.steps[0] and step.type not in DECIDING:
        yield BEGUN
    if step.outcome is not None:
        yield _OUTCOMES.get(step.outcome, APPEALED)
    elif step.type in (StepType.DROPPED, StepType.CLOSED):
        yield CLEARED
    elif step.type is StepType.RELEASED:
        yield RELEASED


def _other_sorts(against: Against, dated: DatedStep) -> Iterator[str]:
    """Of a ban, a registration, an assembly, a civil case; nothing of a case against somebody else."""
    if not is_prosecution(against) and (dated.step.outcome is not None or dated.step.type is StepType.REFUSAL):
        yield REFUSED


def sort_halves(happenings: Iterable[Happening], edition: date) -> dict[str, HalfYear]:
    """`2023-2` → what happened then, for every half-year from the first to that of the edition, the oldest first."""
    short = [one for one in happenings if one.bounds.latest - one.bounds.earliest <= _LONGEST]
    if not short:
        return {}
    certain: dict[str, list[Happening]] = {}
    possible: dict[str, list[Happening]] = {}
    for one in short:
        halves = list(_halves(one.bounds.earliest, min(one.bounds.latest, max(edition, one.bounds.earliest))))
        for half in halves:
            (certain if len(halves) == 1 else possible).setdefault(half, []).append(one)
    first = min(one.bounds.earliest for one in short)
    return {
        half: HalfYear(tuple(certain.get(half, ())), tuple(possible.get(half, ())))
        for half in _halves(first, max(edition, first))
    }


def undated(happenings: Iterable[Happening]) -> int:
    """How many have no day exact enough for any half-year."""
    return sum(1 for one in happenings if one.bounds.latest - one.bounds.earliest > _LONGEST)


def half_of(day: date) -> str:
    """`2023-2`: the second half of 2023."""
    return f"{day.year}-{2 if day.month > 6 else 1}"


def _halves(first: date, last: date) -> Iterator[str]:
    """Every half-year that has a day from `first` to `last`."""
    for year in range(first.year, last.year + 1):
        for half in (f"{year}-1", f"{year}-2"):
            if half_of(first) <= half <= half_of(last):
                yield half
