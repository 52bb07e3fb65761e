"""How many days without liberty, at least and at most (record model, 4.3).

Counted: police custody, remand, imprisonment, arrest, administrative detention, and apart from them house
arrest (Human Rights Committee, General Comment 35, para. 5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from casebook.deriving.spells import HOUSE_ARREST, Spell


@dataclass(frozen=True, slots=True)
class Days:
    """Days without liberty, least and most; house arrest is never in the first two."""

    least: int = 0
    most: int | None = 0
    """None when a spell's first day has no bound."""
    house_least: int = 0
    house_most: int | None = 0


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
