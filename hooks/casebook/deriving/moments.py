"""What a chronology is made of: steps, episodes and acts of a case in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casebook.deriving.dated import Bounds, DatedStep, hull
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.case import Activity, Case, Episode
from casebook.model.codes import Outcome
from casebook.model.edtf import Edtf
from casebook.model.values import Stated

_GUILTY = frozenset({Outcome.CONVICTED, Outcome.PENALISED, Outcome.UPHELD, Outcome.CHANGED})

_ACTS, _EPISODES = -1, 100
"""Ranks beside the proceedings' 0, 1, …: of one day, what was done stands before what was done about it."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One item of a chronology, before it is put into words."""

    order: tuple[date, int, int]
    """Day by which it is ordered, rank of its proceeding, place in the record's list."""
    what: DatedStep | Episode | Activity
    bounds: Bounds
    """Days on which it can have been; a step's are tightened by its neighbours."""
    against: Against | None = None
    """Of a step: its proceeding."""

    @property
    def date(self) -> Stated[Edtf]:
        """As the record has it."""
        return self.what.step.date if isinstance(self.what, DatedStep) else self.what.date


def list_happenings(case: Case, derived: Derived) -> tuple[Happening, ...]:
    """All of them, the earliest first; the first is number 1 wherever they are shown."""
    found = [
        *_steps(derived),
        *(_told(one, _EPISODES, number) for number, one in enumerate(case.episodes)),
        *(_told(one, _ACTS, number) for number, one in enumerate(case.activities.values())),
    ]
    return tuple(sorted(found, key=lambda one: one.order))


def _told(one: Episode | Activity, rank: int, number: int) -> Happening:
    bounds = hull(one.date)
    return Happening((_first(bounds), rank, number), one, bounds)


def _steps(derived: Derived) -> Iterator[Happening]:
    for rank, against in enumerate(derived.proceedings):
        for dated, first in zip(against.steps, _firsts(against), strict=True):
            yield Happening((first, rank, dated.number), dated, dated.bounds, against)


def _first(bounds: Bounds) -> date:
    """The day by which something is ordered: an open beginning by its end."""
    return bounds.latest if bounds.earliest == date.min else bounds.earliest


def _firsts(against: Against) -> list[date]:
    """Of each step the day by which it is ordered, so that the order of the list is never broken."""
    firsts: list[date] = []
    limit = date.max
    for dated in reversed(against.steps):
        first = min(_first(dated.bounds), limit)
        firsts.append(first)
        limit = limit if dated.step.times is not None else first
    return firsts[::-1]


def setting_aside(derived: Derived, against: Against, dated: DatedStep) -> DatedStep | None:
    """The step that set a finding of guilt aside for all whom it concerns."""
    if dated.step.outcome not in _GUILTY:
        return None
    concerned = derived.against_parties(against.key) if derived.parties else (against,)
    later: list[DatedStep] = []
    for one in concerned:
        if derived.parties and dated.step.who and one.party not in dated.step.who:
            continue
        setting = one.outcomes.set_aside.get(dated.number)
        if setting is None:
            return None
        later.append(setting)
    return later[0] if later else None
