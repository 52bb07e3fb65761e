"""Matters without charges: registrations, bans, assemblies, civil claims (record model, 4.2)."""

from __future__ import annotations

from casebook.model.codes import Outcome, ProceedingKind, StepType
from casebook.model.proceeding import Step

HIGHER = frozenset({StepType.APPEAL, StepType.CASSATION, StepType.REVIEW})
"""Steps of a court above the first."""
_YES = {ProceedingKind.BAN: "banned", ProceedingKind.REGISTRATION: "registered"}


def state_of_request(kind: ProceedingKind, state: str | None, step: Step) -> str | None:
    """The state of a matter without charges after a step.

    To refuse an appeal leaves what was decided; to grant it turns it round, whoever appealed.
    """
    yes = _YES.get(kind, "granted")
    granted = step.outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED) or step.type is StepType.GRANT
    if step.type in HIGHER and step.outcome is Outcome.REFUSED and state is not None:
        return state
    if step.type in HIGHER and granted and state == yes:
        return "refused"
    if granted:
        return yes
    if step.outcome is Outcome.REFUSED or step.type is StepType.REFUSAL:
        return "refused"
    if step.type in (StepType.CLOSED, StepType.DROPPED) or step.outcome is Outcome.CLOSED:
        return "closed"
    if step.type in (StepType.COMPLAINT, StepType.APPLICATION) or step.outcome is Outcome.SENT_BACK:
        return "pending"
    if step.type in (StepType.HEARING, StepType.TRIAL_OPENED):
        return state or "pending"
    return state
