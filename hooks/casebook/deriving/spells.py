"""Deprivation of liberty: spells, and how each ended (record model, 4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casebook.deriving.dated import Bounds, DatedStep, ends_of, hull
from casebook.deriving.states import ImposedSanction
from casebook.model.codes import DECIDING, Outcome, ProceedingKind, ReleaseGround, SanctionKind, StepType
from casebook.model.length import Length
from casebook.model.values import Stated

POLICE, REMAND, HOUSE_ARREST = "police", "remand", "house-arrest"
BY_RELEASE, BY_DECISION, BY_TERM, OPEN = "confirmed", "decision", "term", "open"

_TAKEN_IN = {StepType.DETAINED: POLICE, StepType.ARRESTED: REMAND, StepType.HOUSE_ARREST: HOUSE_ARREST}
_ENDING = DECIDING | {StepType.SENTENCE_CHANGED, StepType.DROPPED, StepType.CLOSED}
_TELLING = frozenset({StepType.RELEASED, StepType.DIED, StepType.CONFIRMED, StepType.CUSTODY_EXTENDED})
"""Steps whose source knows where the person is, whatever a term computed from the sentence says."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One stretch without liberty."""

    form: str
    """police, remand, house-arrest, imprisonment, arrest or administrative-detention."""
    start: Bounds
    opened_by: DatedStep
    spoken: date
    """The last day, at the earliest, for which a step speaks of it."""
    presumed: bool = False
    """No source says that the person was taken in."""
    end: Bounds | None = None
    ended: str = OPEN
    ground: ReleaseGround | None = None
    term: Bounds | None = None
    """When the sentence is over, computed; None without a sentence."""
    ordered: int | None = None
    """Days of an administrative detention, as ordered."""

    @property
    def is_open_before(self) -> bool:
        """Whether no source bounds the day on which it began from below, as of `../2023-07`."""
        return hull(self.opened_by.step.date).earliest == date.min

    def least(self, on: date) -> tuple[date, date] | None:
        """The stretch that is certain, or None."""
        if self.ended == BY_TERM and self.ordered is not None:
            return self.start.latest, self.start.latest + timedelta(days=self.ordered)
        if self.presumed:
            return None
        known = self.end.earliest if self.end is not None else self.spoken
        if self.ended != BY_RELEASE:
            known = min(known, self.spoken)
        stretch = (min(self.start.latest, on), min(known, on))
        return stretch if stretch[0] < stretch[1] else None

    def most(self, on: date) -> tuple[date, date]:
        """The longest stretch that is possible."""
        end = self.end.latest if self.end is not None else on
        return self.start.earliest, max(self.start.earliest, min(end, on))


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands after a step."""

    sanctions: tuple[ImposedSanction, ...]
    pending: bool
    """A charge is still to be decided."""

    @property
    def custodial(self) -> tuple[ImposedSanction, ...]:
        """Sanctions that take liberty."""
        return tuple(one for one in self.sanctions if one.sanction.custodial)


def find_spells(
    kind: ProceedingKind, steps: Sequence[DatedStep], standing: Sequence[Standing], on: date
) -> tuple[Spell, ...]:
    """Spells of one proceeding against one party; `standing` tells what stands after each step."""
    done: list[Spell] = []
    current: Spell | None = None
    before = Standing((), pending=False)
    for dated, after in zip(steps, standing, strict=True):
        if current is not None and _has_run_out(current, dated):
            done.append(_by_term(current))
            current = None
        current, closed = _after(kind, current, dated, before, after)
        done += closed
        if dated.step.type is StepType.RELEASED and current is None and done and not closed:
            done[-1] = _confirmed(done[-1], dated)
        before = after
    if current is not None:
        done.append(_by_term(current) if current.term is not None and current.term.latest <= on else current)
    return tuple(done)


def _after(
    kind: ProceedingKind, current: Spell | None, dated: DatedStep, before: Standing, after: Standing
) -> tuple[Spell | None, list[Spell]]:
    """The spell after a step, and what the step closed."""
    step = dated.step
    if step.type in (StepType.RELEASED, StepType.DIED):
        return None, [_closed(current, dated, BY_RELEASE)] if current else []
    if step.type in _TAKEN_IN:
        return _taken(current, dated)
    if step.type in (StepType.TRAVEL_RESTRICTION, StepType.BAIL):
        return None, [_closed(current, dated, BY_DECISION)] if current else []
    if step.type in (StepType.CUSTODY_EXTENDED, StepType.CONFIRMED) and current is not None:
        return _spoken(replace(current, presumed=current.presumed and step.type is not StepType.CONFIRMED), dated), []
    if step.type in _ENDING and (step.type not in DECIDING or step.outcome is not None):
        return _decided(kind, current, dated, before, after)
    return current, []


def _taken(current: Spell | None, dated: DatedStep) -> tuple[Spell | None, list[Spell]]:
    form = _TAKEN_IN[dated.step.type]
    if current is not None and (current.form == HOUSE_ARREST) == (form == HOUSE_ARREST):
        return _spoken(replace(current, form=form), dated), []
    closed = [_closed(current, dated, BY_RELEASE)] if current else []
    opened = Spell(form, dated.bounds, dated, dated.bounds.earliest)
    if dated.step.length is not None and form == POLICE:  # of remand and house arrest it is the time that was ordered
        return None, [*closed, _of_length(opened, dated.step.length)]
    return opened, closed


def _of_length(spell: Spell, length: Stated[Length]) -> Spell:
    """Held for so long, as a source says, and let go."""
    end = ends_of(length.possible, spell.start) or spell.start
    return replace(spell, end=end, ended=BY_RELEASE, ground=ReleaseGround.NO_CHARGE)


def _decided(
    kind: ProceedingKind, current: Spell | None, dated: DatedStep, before: Standing, after: Standing
) -> tuple[Spell | None, list[Spell]]:
    """What a decision leaves: the same spell, perhaps under a sentence, a new one, or none."""
    step = dated.step
    if step.outcome is Outcome.SENT_BACK and kind is ProceedingKind.CRIMINAL:
        return _back(current, dated), []
    if step.in_absentia or not after.custodial:
        unknown = step.outcome is Outcome.CONVICTED and not after.sanctions  # punished, we know not how
        stays = unknown or (after.pending and step.outcome is not Outcome.SENT_BACK)  # a fallen penalty is not served
        return (current, []) if current is None or stays else (None, [_closed(current, dated, BY_DECISION)])
    if current is not None and current.form != HOUSE_ARREST:
        return _under(_spoken(current, dated), after.custodial), []
    anew = step.outcome in (Outcome.CONVICTED, Outcome.PENALISED) or not before.custodial
    if current is None and not anew:
        return None, []  # whatever spell there was is over, or never began: the sentence was there before
    closed = [_closed(current, dated, BY_DECISION)] if current else []
    return _under(Spell("", dated.bounds, dated, dated.bounds.earliest, presumed=True), after.custodial), closed


def _back(current: Spell | None, dated: DatedStep) -> Spell | None:
    """A sentence that was set aside for a new trial leaves remand, and no term."""
    if current is None or current.form == HOUSE_ARREST:
        return current
    return _spoken(replace(current, form=REMAND, term=None, ordered=None), dated)


def _under(spell: Spell, custodial: Sequence[ImposedSanction]) -> Spell:
    """The spell as serving of a sentence, with its computed end."""
    sanction = custodial[0].sanction
    lengths = sanction.length.possible if sanction.length else ()
    short = sanction.kind in (SanctionKind.ADMINISTRATIVE_DETENTION, SanctionKind.ARREST)
    ordered = min((length.least_days for length in lengths), default=None) if short else None
    return replace(spell, form=sanction.kind.value, term=ends_of(lengths, spell.start), ordered=ordered)


def _spoken(spell: Spell, dated: DatedStep) -> Spell:
    """Spoken of by a step; cassation and review come when the person may long be free, and tell nothing of that."""
    if dated.step.type in (StepType.CASSATION, StepType.REVIEW):
        return spell
    return replace(spell, spoken=max(spell.spoken, dated.bounds.earliest))


def _closed(spell: Spell, dated: DatedStep, how: str) -> Spell:
    ground = dated.step.ground
    if dated.step.type is StepType.RELEASED:
        spell = replace(spell, presumed=False)
    return replace(spell, end=dated.bounds, ended=how, ground=ground)


def _confirmed(spell: Spell, dated: DatedStep) -> Spell:
    """A release on the day of a decision, or after it, confirms that the spell was and is over."""
    if spell.ended != BY_DECISION:
        return spell
    return replace(spell, presumed=False, end=dated.bounds, ended=BY_RELEASE, ground=dated.step.ground)


def _has_run_out(spell: Spell, dated: DatedStep) -> bool:
    """Whether the term was over when a step came that does not itself tell of the person."""
    return spell.term is not None and spell.term.latest <= dated.bounds.earliest and dated.step.type not in _TELLING


def _by_term(spell: Spell) -> Spell:
    return replace(spell, end=spell.term, ended=BY_TERM)
