"""Deprivation of liberty: spells, how each ended, and how many days at least and at most (record model, 4.3).

Counted: police custody, remand, imprisonment, arrest, administrative detention, and apart from them house
arrest (Human Rights Committee, General Comment 35, para. 5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casebook.deriving.dated import Bounds, DatedStep
from casebook.deriving.states import ImposedSanction
from casebook.model.codes import Outcome, ReleaseGround, SanctionKind, StepType
from casebook.model.length import Length
from casebook.model.proceeding import Sanction
from casebook.model.values import Stated

POLICE, REMAND, HOUSE_ARREST = "police", "remand", "house-arrest"
BY_RELEASE, BY_DECISION, BY_TERM, OPEN = "confirmed", "decision", "term", "open"


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

    def least(self, on: date) -> tuple[date, date] | None:
        """The stretch that is certain, or None."""
        if self.ended == BY_TERM and self.ordered is not None:
            return self.start.latest, self.start.latest + timedelta(days=self.ordered)
        if self.presumed:
            return None
        known = self.end.earliest if self.end is not None and self.ended == BY_RELEASE else self.spoken
        stretch = (min(self.start.latest, on), min(known, on))
        return stretch if stretch[0] < stretch[1] else None

    def most(self, on: date) -> tuple[date, date]:
        """The longest stretch that is possible."""
        end = self.end.latest if self.end is not None else on
        return self.start.earliest, max(self.start.earliest, min(end, on))


@dataclass(frozen=True, slots=True)
class Days:
    """Days without liberty, least and most; house arrest is never in the first two."""

    least: int = 0
    most: int | None = 0
    """None when a spell's first day has no bound."""
    house_least: int = 0
    house_most: int | None = 0


def find_spells(
    steps: Sequence[DatedStep], standing: Sequence[tuple[ImposedSanction, ...]], live: Sequence[bool], on: date
) -> tuple[Spell, ...]:
    """Spells of one proceeding against one party; `standing` and `live` tell what stands after each step."""
    done: list[Spell] = []
    current: Spell | None = None
    for dated, sanctions, alive in zip(steps, standing, live, strict=True):
        current, closed = _after(current, dated, sanctions, alive)
        done += closed
        if dated.step.type is StepType.RELEASED and current is None and done and not closed:
            done[-1] = _confirmed(done[-1], dated)
    if current is not None:
        done.append(current)
    return tuple(_run_out(spell, on) for spell in done)


def _after(
    current: Spell | None, dated: DatedStep, sanctions: tuple[ImposedSanction, ...], alive: bool
) -> tuple[Spell | None, list[Spell]]:
    """The spell after a step, and what the step closed."""
    step = dated.step
    if step.type in (StepType.RELEASED, StepType.DIED):
        closed = [_closed(current, dated, BY_RELEASE)] if current else []
        return None, closed
    if step.type in (StepType.DETAINED, StepType.ARRESTED, StepType.HOUSE_ARREST):
        return _taken(current, dated)
    if step.type in (StepType.TRAVEL_RESTRICTION, StepType.BAIL) or (current and not alive):
        return None, [_closed(current, dated, BY_DECISION)] if current else []
    if step.type in (StepType.CUSTODY_EXTENDED, StepType.CONFIRMED) and current is not None:
        return _spoken(replace(current, presumed=current.presumed and step.type is not StepType.CONFIRMED), dated), []
    if step.outcome is not None or step.type is StepType.SENTENCE_CHANGED:
        return _sentenced(current, dated, sanctions)
    return current, []


def _taken(current: Spell | None, dated: DatedStep) -> tuple[Spell | None, list[Spell]]:
    form = {StepType.DETAINED: POLICE, StepType.ARRESTED: REMAND, StepType.HOUSE_ARREST: HOUSE_ARREST}[dated.step.type]
    if current is not None and (current.form == HOUSE_ARREST) == (form == HOUSE_ARREST):
        return _spoken(replace(current, form=form), dated), []
    closed = [_closed(current, dated, BY_RELEASE)] if current else []
    opened = Spell(form, dated.bounds, dated, dated.bounds.earliest)
    if dated.step.length is not None and form == POLICE:  # of remand and house arrest it is the time that was ordered
        return None, [*closed, _of_length(opened, dated.step.length)]
    return opened, closed


def _of_length(spell: Spell, length: Stated[Length]) -> Spell:
    """Held for so long, as a source says, and let go."""
    ends = [value.add_to(day) for value in length.possible for day in (spell.start.earliest, spell.start.latest)]
    end = Bounds(min(first for first, _ in ends), max(last for _, last in ends))
    return replace(spell, end=end, ended=BY_RELEASE, ground=ReleaseGround.NO_CHARGE)


def _sentenced(
    current: Spell | None, dated: DatedStep, sanctions: tuple[ImposedSanction, ...]
) -> tuple[Spell | None, list[Spell]]:
    """What a decision leaves: the same spell under a sentence, a new one, or none."""
    step = dated.step
    if step.outcome is Outcome.SENT_BACK:
        reverted = current and replace(
            current, form=current.form if current.form == HOUSE_ARREST else REMAND, term=None, ordered=None
        )
        return (_spoken(reverted, dated) if reverted else None), []
    custodial = [one.sanction for one in sanctions if one.sanction.custodial]
    if not custodial or step.in_absentia:
        if sanctions or step.outcome in (Outcome.ACQUITTED, Outcome.CLOSED):
            return None, [_closed(current, dated, BY_DECISION)] if current else []
        return current, []
    if current is not None and current.form != HOUSE_ARREST:
        return _under(_spoken(current, dated), custodial[0]), []
    if step.outcome in (Outcome.UPHELD, Outcome.REFUSED) and current is None:
        return None, []  # whatever spell there was is over: a release came before
    closed = [_closed(current, dated, BY_DECISION)] if current else []
    return _under(Spell("", dated.bounds, dated, dated.bounds.earliest, presumed=True), custodial[0]), closed


def _under(spell: Spell, sanction: Sanction) -> Spell:
    """The spell as serving of a sentence, with its computed end."""
    lengths = sanction.length.possible if sanction.length else ()
    ends = [value.add_to(day) for value in lengths for day in (spell.start.earliest, spell.start.latest)]
    term = Bounds(min(first for first, _ in ends), max(last for _, last in ends)) if ends else None
    short = sanction.kind in (SanctionKind.ADMINISTRATIVE_DETENTION, SanctionKind.ARREST)
    ordered = min((length.least_days for length in lengths), default=None) if short else None
    return replace(spell, form=sanction.kind.value, term=term, ordered=ordered)


def _spoken(spell: Spell, dated: DatedStep) -> Spell:
    return replace(spell, spoken=max(spell.spoken, dated.bounds.earliest))


def _closed(spell: Spell, dated: DatedStep, how: str) -> Spell:
    ground = dated.step.ground
    if how == BY_RELEASE and spell.presumed:
        spell = replace(spell, presumed=False)
    return replace(spell, end=dated.bounds, ended=how, ground=ground)


def _confirmed(spell: Spell, dated: DatedStep) -> Spell:
    """A release on the day of a decision, or after it, confirms that the spell was and is over."""
    if spell.ended != BY_DECISION:
        return spell
    return replace(spell, presumed=False, end=dated.bounds, ended=BY_RELEASE, ground=dated.step.ground)


def _run_out(spell: Spell, on: date) -> Spell:
    """Closed by its term, where the term is over: also when a later decision finds it long run out."""
    if spell.term is None or spell.term.latest > on:
        return spell
    if spell.ended == OPEN or (
        spell.end is not None and spell.ended == BY_DECISION and spell.term.latest <= spell.end.earliest
    ):
        return replace(spell, end=spell.term, ended=BY_TERM)
    return spell


def count_days(spells: Sequence[Spell], on: date) -> Days:
    """Overlaps count once; an end counts, a start does not; parts of a day add nothing."""
    custody = [spell for spell in spells if spell.form != HOUSE_ARREST]
    house = [spell for spell in spells if spell.form == HOUSE_ARREST]
    return Days(*_union(custody, on), *_union(house, on))


def _union(spells: Sequence[Spell], on: date) -> tuple[int, int | None]:
    least = [stretch for spell in spells if (stretch := spell.least(on)) is not None]
    unbounded = any(spell.start.earliest == date.min for spell in spells)
    return _total(least), None if unbounded else _total([spell.most(on) for spell in spells])


def _total(stretches: Sequence[tuple[date, date]]) -> int:
    return sum((end - start).days for start, end in _merged(sorted(stretches)))


def _merged(stretches: Sequence[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    current: tuple[date, date] | None = None
    for start, end in stretches:
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
