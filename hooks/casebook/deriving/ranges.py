"""What an article allows and what was imposed, as numbers of one unit, so that the two can be drawn side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from casebook.deriving.dated import DatedStep
from casebook.deriving.proceedings import Against
from casebook.deriving.states import ImposedSanction
from casebook.model.amount import MCI, Amount
from casebook.model.codes import SanctionKind
from casebook.model.length import DAYS_IN_YEAR, Length, Span
from casebook.model.proceeding import Sanction
from casebook.model.statute import Edition, Penalty


class Measure(StrEnum):
    """A unit in which penalties are compared."""

    YEARS = "years"
    DAYS = "days"
    MCI = "mci"
    HOURS = "hours"


MEASURES = {
    SanctionKind.IMPRISONMENT: Measure.YEARS,
    SanctionKind.RESTRICTION_OF_FREEDOM: Measure.YEARS,
    SanctionKind.ARREST: Measure.DAYS,
    SanctionKind.ADMINISTRATIVE_DETENTION: Measure.DAYS,
    SanctionKind.FINE: Measure.MCI,
    SanctionKind.COMMUNITY_SERVICE: Measure.HOURS,
}
"""Sanctions that have a size; a ban on activities runs beside them and is listed only."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A range that one or several parts allow for the same kinds of penalty."""

    kinds: tuple[SanctionKind, ...]
    parts: tuple[tuple[str | None, tuple[str, ...]], ...]
    """Part → whom it is for (vocabulary `offenders`; empty: anybody)."""
    least: float
    most: float
    penalty: Penalty
    """One of those that say so, for the words."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sanction of a size, against one party."""

    kind: SanctionKind
    least: float
    """Smaller than `most` where sources disagree, or where only a range is known."""
    most: float
    sanction: Sanction
    step: DatedStep
    charges: tuple[str, ...]
    """Keys of the charges that it is for."""
    overturned: DatedStep | None
    """The step that set it aside; it must never be drawn as standing."""

    @property
    def is_outside_prison(self) -> bool:
        """Suspended, deferred, or a restriction of freedom; also a fine or a service."""
        return not self.sanction.custodial


def size_of(value: Length | Amount, measure: Measure) -> tuple[float, float] | None:
    """Least and most in the unit; None for a sum in a currency, which the law does not speak of."""
    if isinstance(value, Amount):
        return (float(value.least), float(value.most)) if (measure, value.unit) == (Measure.MCI, MCI) else None
    if measure is Measure.MCI:
        return None
    return _size(value.least, measure), _size(value.most, measure)


def _size(span: Span, measure: Measure) -> float:
    units = {Measure.YEARS: DAYS_IN_YEAR, Measure.DAYS: 1, Measure.HOURS: 1 / 24}
    return round(span.nominal_days / units[measure], 4)


def list_allowed(edition: Edition, kinds: Iterable[SanctionKind], part: str | None = None) -> tuple[Allowed, ...]:
    """Ranges of these kinds, in the order of the parts; equal ones of several parts and kinds stand together.

    With `part`, of that part only; penalties without an upper end cannot be drawn and are left out.
    """
    wanted, parts = frozenset(kinds), {penalty.part for penalty in edition.penalties}
    only = part if part in parts else None
    found: dict[tuple[str | None, str, float, float], list[Penalty]] = {}
    for penalty in edition.penalties:
        if penalty.kind not in wanted or (only is not None and penalty.part not in (None, only)):
            continue
        size = _range(penalty)
        if size is not None:
            found.setdefault((penalty.part, penalty.who or "", *size), []).append(penalty)
    return tuple(_together(found))


def _range(penalty: Penalty) -> tuple[float, float] | None:
    measure = MEASURES[penalty.kind]
    most = size_of(penalty.max, measure) if penalty.max is not None else None
    least = size_of(penalty.min, measure) if penalty.min is not None else (0.0, 0.0)
    return None if most is None or least is None else (least[1], most[1])


def _together(found: dict[tuple[str | None, str, float, float], list[Penalty]]) -> Iterator[Allowed]:
    """Parts with the same kinds and the same range as one, where the first of them stands."""
    merged: dict[tuple[tuple[SanctionKind, ...], float, float], list[tuple[str | None, str, Penalty]]] = {}
    for (part, who, least, most), penalties in found.items():
        kinds = tuple(sorted({penalty.kind for penalty in penalties}))
        merged.setdefault((kinds, least, most), []).append((part, who, penalties[0]))
    for (kinds, least, most), rows in merged.items():
        parts: dict[str | None, list[str]] = {}
        for part, who, _ in rows:
            parts.setdefault(part, []).extend([who] if who else [])
        yield Allowed(kinds, tuple((part, tuple(who)) for part, who in parts.items()), least, most, rows[0][2])


def list_sentences(against: Against) -> tuple[Sentence, ...]:
    """Sanctions of a size against one party: those that stand, then those of the last finding that was set aside."""
    standing = [_sentence(one, None) for one in against.sanctions]
    return tuple(one for one in [*standing, *_set_aside(against)] if one is not None)


def _set_aside(against: Against) -> Iterator[Sentence | None]:
    """Of several findings that fell together, only the last said what was to be served."""
    last: dict[int, tuple[DatedStep, DatedStep]] = {}
    for dated in against.steps:
        overturned = against.outcomes.set_aside.get(dated.number)
        if overturned is not None and dated.step.sanctions:
            last[overturned.number] = (dated, overturned)
    for dated, overturned in last.values():
        keys = dated.step.charges or tuple(state.key for state in against.charges)
        for sanction in dated.step.sanctions:
            yield _sentence(ImposedSanction(sanction, dated, keys), overturned)


def _sentence(imposed: ImposedSanction, overturned: DatedStep | None) -> Sentence | None:
    sanction = imposed.sanction
    measure = MEASURES.get(sanction.kind)
    sizes = _sizes(sanction, measure) if measure is not None else []
    if not sizes:
        return None
    least, most = min(size[0] for size in sizes), max(size[1] for size in sizes)
    return Sentence(sanction.kind, least, most, sanction, imposed.step, imposed.charges, overturned)


def _sizes(sanction: Sanction, measure: Measure) -> Sequence[tuple[float, float]]:
    values: list[Length | Amount] = [
        *(sanction.length.possible if sanction.length else ()),
        *(sanction.amount.possible if sanction.amount else ()),
    ]
    found = (size_of(value, measure) for value in values)
    return [size for size in found if size is not None]
