"""Findings of guilt that no longer stand, and the steps that took them away."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.deriving.dated import DatedStep
from casebook.model.codes import Outcome

_FINDINGS = frozenset({Outcome.CONVICTED, Outcome.PENALISED, Outcome.UPHELD, Outcome.CHANGED})


def find_fallen(steps: Sequence[DatedStep], proven: Sequence[frozenset[str]]) -> dict[int, DatedStep]:
    """Number of each finding → the step that took it away; `proven` are the charges found proven after each step."""
    found: dict[int, DatedStep] = {}
    for place, dated in enumerate(steps):
        if dated.step.outcome not in _FINDINGS:
            continue
        guilty = proven[place]
        fresh = guilty - (proven[place - 1] if place else frozenset())
        keys = guilty.intersection(dated.step.charges) or fresh or guilty
        falls = [_fall(key, place, proven) for key in keys]
        if keys and None not in falls:
            found[dated.number] = steps[max(fall for fall in falls if fall is not None)]
    return found


def _fall(key: str, place: int, proven: Sequence[frozenset[str]]) -> int | None:
    """Where a charge first ceased to be proven after a place; None when it still is."""
    return next((later for later in range(place + 1, len(proven)) if key not in proven[later]), None)
