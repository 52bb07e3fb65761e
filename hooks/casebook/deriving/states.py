"""What has become of each charge and of a proceeding, as its steps say (record model, 4.1 and 4.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from casebook.deriving.dated import DatedStep
from casebook.deriving.fallen import find_fallen
from casebook.deriving.requests import HIGHER, state_of_request
from casebook.model.codes import Outcome, ProceedingKind, StepType
from casebook.model.proceeding import Charge, Sanction, Step

SUSPECTED, CHARGED, ON_TRIAL = "suspected", "charged", "on-trial"
CONVICTED, PENALISED, ACQUITTED = "convicted", "penalised", "acquitted"
CLOSED, DROPPED, REPLACED = "closed", "dropped", "replaced"

FOUND_GUILTY = frozenset({CONVICTED, PENALISED})
OPEN_STATES = frozenset({SUSPECTED, CHARGED, ON_TRIAL})
CLEARED = frozenset({ACQUITTED, CLOSED, DROPPED})

_RANK = {SUSPECTED: 1, CHARGED: 2, ON_TRIAL: 3}
_OPENING = {
    StepType.INVESTIGATION_OPENED: SUSPECTED,
    StepType.DETAINED: SUSPECTED,
    StepType.ARRESTED: SUSPECTED,
    StepType.HOUSE_ARREST: SUSPECTED,
    StepType.TRAVEL_RESTRICTION: SUSPECTED,
    StepType.BAIL: SUSPECTED,
    StepType.CHARGED: CHARGED,
    StepType.SENT_TO_COURT: CHARGED,
    StepType.HEARING: ON_TRIAL,
    StepType.ADJOURNED: ON_TRIAL,
    StepType.TRIAL_OPENED: ON_TRIAL,
}
_DECIDED = {
    Outcome.CONVICTED: CONVICTED,
    Outcome.PENALISED: PENALISED,
    Outcome.ACQUITTED: ACQUITTED,
    Outcome.CLOSED: CLOSED,
}
_ORDER = (ON_TRIAL, CHARGED, SUSPECTED, CONVICTED, PENALISED, ACQUITTED, CLOSED, DROPPED)


@dataclass(frozen=True, slots=True)
class ChargeState:
    """One charge against one party."""

    key: str
    charge: Charge
    state: str | None = None
    """None before any step speaks of it."""
    final: bool = False
    appealed: bool = False
    overturned: DatedStep | None = None
    """The step that set a conviction or penalty aside."""
    since: DatedStep | None = None
    """The step that gave it its state."""
    replaced_by: tuple[str, ...] = ()

    @property
    def live(self) -> bool:
        """Still to be decided, or decided in a way that a court can change."""
        return self.state not in (DROPPED, CLOSED, REPLACED)


@dataclass(frozen=True, slots=True)
class ImposedSanction:
    """A sanction and the step that imposed it."""

    sanction: Sanction
    step: DatedStep
    charges: tuple[str, ...]
    """Keys of the charges it is for."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Charges and sanctions of a proceeding against one party, on a day."""

    charges: tuple[ChargeState, ...]
    state: str | None
    sanctions: tuple[ImposedSanction, ...]
    """In force: those of the last decision that stands."""
    deciding: DatedStep | None
    """The last step that changed a charge's state."""
    overturned: DatedStep | None
    """The step that set the whole finding aside."""
    set_aside: Mapping[int, DatedStep]
    """Number of each finding of guilt → the step that took it away, for all the charges that it found proven; also
    when another finding came after that."""


def follow(
    kind: ProceedingKind, charges: Mapping[str, Charge], steps: Sequence[DatedStep], later: frozenset[str] = frozenset()
) -> Outcomes:
    """Run through the steps in their order; `later` are charges that only a requalification brings."""
    states = {key: ChargeState(key, charge) for key, charge in charges.items()}
    sanctions: tuple[ImposedSanction, ...] = ()
    deciding: DatedStep | None = None
    trail: list[dict[str, str | None]] = []
    for dated in steps:
        before = {key: state.state for key, state in states.items()}
        named = _named(states, dated.step, later)
        for key in named:
            states[key] = _moved(kind, states[key], dated)
        for key in (key for key in dated.step.replaced_by if key in states):
            states[key] = replace(states[key], state=CHARGED, since=dated)
        trail.append({key: state.state for key, state in states.items()})
        if before != trail[-1]:
            deciding = dated
        sanctions = _standing(sanctions, states, dated, named)
    proven = [frozenset(key for key, one in after.items() if one in FOUND_GUILTY) for after in trail]
    state = _whole(kind, tuple(states.values()), steps)
    overturned = _overturned(states.values()) if state not in FOUND_GUILTY else None
    return Outcomes(tuple(states.values()), state, sanctions, deciding, overturned, find_fallen(steps, proven))


def _named(states: Mapping[str, ChargeState], step: Step, later: frozenset[str]) -> list[str]:
    """Keys of the charges that a step concerns.

    Without a list: all that are there; of a first decision, those that it has not decided yet, so that “convicted of
    a; acquitted” takes nothing back.
    """
    if step.charges:
        return [key for key in step.charges if key in states]
    there = [key for key, state in states.items() if state.state is not None or key not in later]
    if step.outcome in _DECIDED and step.type not in HIGHER:
        return [key for key in there if states[key].state in OPEN_STATES | {None}] or there
    return there


def _moved(kind: ProceedingKind, state: ChargeState, dated: DatedStep) -> ChargeState:
    """The charge after one step that concerns it."""
    step = dated.step
    if not state.live:
        return state
    if step.type is StepType.REQUALIFIED:
        return replace(state, state=REPLACED, since=dated, replaced_by=step.replaced_by)
    if step.type in (StepType.DROPPED, StepType.CLOSED):
        return _decided(state, DROPPED if step.type is StepType.DROPPED else CLOSED, dated)
    if step.type in _OPENING:
        return _opened(state, _OPENING[step.type], dated)
    if step.type in (StepType.APPEAL_FILED, StepType.CASSATION_FILED):
        decided = state.state in FOUND_GUILTY | {ACQUITTED}
        return replace(state, appealed=decided and not state.final)
    if step.outcome is not None:
        return _judged(kind, state, dated)
    return state


def _opened(state: ChargeState, to: str, dated: DatedStep) -> ChargeState:
    """Never downwards, and never back from a decision."""
    if state.state is None or _RANK.get(state.state, 9) < _RANK[to]:
        return replace(state, state=to, since=dated)
    return state


def _judged(kind: ProceedingKind, state: ChargeState, dated: DatedStep) -> ChargeState:
    outcome = dated.step.outcome
    assert outcome is not None
    higher = dated.step.type in HIGHER
    if outcome is Outcome.SENT_BACK:
        to = ON_TRIAL if kind is ProceedingKind.CRIMINAL else CHARGED
        overturned = dated if state.state in FOUND_GUILTY else state.overturned
        return replace(state, state=to, final=False, appealed=False, overturned=overturned, since=dated)
    if outcome in _DECIDED:
        return replace(_decided(state, _DECIDED[outcome], dated), final=higher, appealed=False)
    if higher and outcome in (Outcome.UPHELD, Outcome.CHANGED, Outcome.REFUSED):
        return replace(state, final=True, appealed=False)
    return state


def _decided(state: ChargeState, to: str, dated: DatedStep) -> ChargeState:
    overturned = state.overturned
    if to in CLEARED and state.state in FOUND_GUILTY:
        overturned = dated
    if to in FOUND_GUILTY:
        overturned = None
    return replace(state, state=to, since=dated, overturned=overturned)


def _standing(
    sanctions: tuple[ImposedSanction, ...], states: Mapping[str, ChargeState], dated: DatedStep, named: Sequence[str]
) -> tuple[ImposedSanction, ...]:
    """Sanctions in force after a step."""
    step = dated.step
    imposed = tuple(ImposedSanction(sanction, dated, tuple(named)) for sanction in step.sanctions)
    if step.type is StepType.SENTENCE_CHANGED or step.outcome is Outcome.CHANGED:
        others = tuple(one for one in sanctions if step.charges and not set(one.charges) & set(named))
        return (*others, *imposed) if imposed else sanctions
    if step.outcome in (Outcome.CONVICTED, Outcome.PENALISED):
        others = tuple(one for one in sanctions if not set(one.charges) & set(named))
        return others + imposed
    kept = tuple(one for one in sanctions if not one.charges or _any_guilty(states, one.charges))
    return kept + imposed


def _any_guilty(states: Mapping[str, ChargeState], keys: Sequence[str]) -> bool:
    return any(states[key].state in FOUND_GUILTY for key in keys if key in states)


def _whole(kind: ProceedingKind, charges: Sequence[ChargeState], steps: Sequence[DatedStep]) -> str | None:
    if kind in (ProceedingKind.CRIMINAL, ProceedingKind.ADMINISTRATIVE):
        found = {charge.state for charge in charges}
        return next((state for state in _ORDER if state in found), None)
    state: str | None = None
    for dated in steps:
        state = state_of_request(kind, state, dated.step)
    return state


def _overturned(states: Iterable[ChargeState]) -> DatedStep | None:
    found = [charge.overturned for charge in states if charge.overturned]
    return max(found, key=lambda dated: dated.number, default=None)
