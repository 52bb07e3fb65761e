"""One proceeding against one party on one day: its state, its sanctions, its spells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook.deriving.dated import Bounds, DatedStep, counted, ends_of, tighten
from casebook.deriving.spells import Spell, Standing, find_spells
from casebook.deriving.states import OPEN_STATES, ChargeState, ImposedSanction, Outcomes, follow
from casebook.model.codes import ProceedingKind, SanctionKind
from casebook.model.proceeding import Charge, Proceeding


@dataclass(frozen=True, slots=True)
class Against:
    """A proceeding as it concerns one party (or its only subject)."""

    case: str
    """Slug of the record that it stands in."""
    key: str
    proceeding: Proceeding
    party: str | None
    """Key of the party in a group's record, None in a subject's own."""
    steps: tuple[DatedStep, ...]
    """Those that concern the party and count on the day."""
    outcomes: Outcomes
    spells: tuple[Spell, ...]

    @property
    def state(self) -> str | None:
        return self.outcomes.state

    @property
    def charges(self) -> tuple[ChargeState, ...]:
        return self.outcomes.charges

    @property
    def sanctions(self) -> tuple[ImposedSanction, ...]:
        """In force, as far as decisions go; their terms may be over."""
        return self.outcomes.sanctions

    @property
    def last(self) -> DatedStep | None:
        """The last step that counts."""
        return self.steps[-1] if self.steps else None


def derive_proceeding(case: str, key: str, proceeding: Proceeding, party: str | None, on: date) -> Against:
    """The proceeding projected on a party; None stands for the record's own subject."""
    charges = {name: charge for name, charge in proceeding.charges.items() if _concerns(charge.who, party)}
    steps = counted((d for d in tighten(proceeding.steps) if _concerns(d.step.who, party)), on)
    later = frozenset(name for step in proceeding.steps for name in step.replaced_by)
    outcomes = follow(proceeding.kind, charges, steps, later)
    spells = find_spells(proceeding.kind, steps, _along(proceeding.kind, charges, steps, later), on)
    return Against(case, key, proceeding, party, steps, outcomes, spells)


def form_after(against: Against, spell: Spell, step: DatedStep) -> str:
    """How a person was held right after a step, in a spell that `step` opened or that ran then."""
    charges = {name: one for name, one in against.proceeding.charges.items() if _concerns(one.who, against.party)}
    steps = tuple(dated for dated in against.steps if dated.number <= step.number)
    later = frozenset(name for one in against.proceeding.steps for name in one.replaced_by)
    found = find_spells(
        against.proceeding.kind, steps, _along(against.proceeding.kind, charges, steps, later), step.bounds.earliest
    )
    return next((one.form for one in found if one.opened_by.number == spell.opened_by.number), spell.form)


def _concerns(who: tuple[str, ...], party: str | None) -> bool:
    return party is None or not who or party in who


def _along(
    kind: ProceedingKind, charges: dict[str, Charge], steps: tuple[DatedStep, ...], later: frozenset[str]
) -> list[Standing]:
    """What stands after each step."""
    standing: list[Standing] = []
    for number in range(1, len(steps) + 1):
        outcomes = follow(kind, charges, steps[:number], later)
        pending = any(charge.state in OPEN_STATES for charge in outcomes.charges)
        standing.append(Standing(outcomes.sanctions, pending))
    return standing


def runs_until(against: Against, imposed: ImposedSanction) -> date | None:
    """The latest day on which a sanction with a length is over, computed; None when it cannot be known.

    A ban runs from release where there is imprisonment, otherwise from the decision (CC 50(4)); probation of a
    suspended sentence lasts its whole length (CC 63(3)).
    """
    sanction = imposed.sanction
    if sanction.deferred_until is not None:
        return max((value.latest for value in sanction.deferred_until.possible if value.latest), default=None)
    if sanction.until is not None:
        return sanction.until.latest
    if sanction.custodial:
        terms = [spell.term.latest for spell in against.spells if spell.term is not None]
        if terms:  # from the first day of the spell: what was served before the verdict counts
            return max(terms)
    end = ends_of(sanction.length.possible, _begin(against, imposed)) if sanction.length else None
    return end.latest if end else None


def _begin(against: Against, imposed: ImposedSanction) -> Bounds:
    sanction = imposed.sanction
    if sanction.kind is SanctionKind.BAN_ON_ACTIVITY and any(s.sanction.custodial for s in against.sanctions):
        ends = [end.latest for spell in against.spells if (end := spell.end or spell.term) is not None]
        if ends:
            return Bounds(max(ends), max(ends))
    return imposed.step.bounds


def is_running(against: Against, imposed: ImposedSanction, on: date) -> bool:
    """True unless the sanction's computed end is past; a sanction without a length counts as running."""
    end = runs_until(against, imposed)
    return end is None or end >= on
