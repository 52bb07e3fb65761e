"""How many were prosecuted under an article: by year and outcome, with other articles, by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from casebook.deriving.states import CLEARED, FOUND_GUILTY, OPEN_STATES
from casebook.deriving.statutes import ATTRIBUTED, NAMED, Row
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.codes import CaseKind, SanctionKind
from casebook.model.register import Register


class Result(StrEnum):
    """What has become of a prosecution under an article, the heaviest first."""

    CUSTODY = "custody"
    RESTRICTED = "restricted"
    PENALTY = "penalty"
    OPEN = "open"
    CLEARED = "cleared"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of those on record by name, and at least so many who are not named; never added up."""

    named: int = 0
    unnamed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.named + other.named, self.unnamed + other.unnamed)


@dataclass(frozen=True, slots=True)
class Prosecution:
    """One party in one proceeding under the article, however many charges it has there."""

    case: str
    """Slug of the record to link to."""
    number: Tally
    kind: CaseKind
    year: int | None
    """Of the decision, else of the step that opened it; None where that is not known to the year."""
    result: Result
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatuteCounts:
    """Everything that is counted under one article; officials as defendants are left out."""

    prosecutions: tuple[Prosecution, ...]
    regions: tuple[tuple[str, Tally], ...]
    """Region → records that are connected with it."""

    @property
    def people(self) -> int:
        """People on record, each once."""
        return len({one.case for one in self.prosecutions if one.number.named and one.kind is CaseKind.PERSON})

    @property
    def bodies(self) -> int:
        """Outlets and organisations on record, each once."""
        return len({one.case for one in self.prosecutions if one.number.named and one.kind is not CaseKind.PERSON})

    @property
    def total(self) -> Tally:
        """Prosecutions of all of them."""
        return sum_of(self.prosecutions)

    @property
    def years(self) -> tuple[int | None, ...]:
        """The newest first, what is not known to the year last."""
        found = {one.year for one in self.prosecutions}
        return (*sorted((year for year in found if year is not None), reverse=True), *([None] if None in found else ()))

    def of(self, year: int | None, result: Result | None = None) -> Tally:
        """Prosecutions of a year, with one result or with any."""
        return sum_of(one for one in self.prosecutions if one.year == year and result in (None, one.result))

    @property
    def together(self) -> tuple[tuple[str, Tally], ...]:
        """Other article → prosecutions in which both are charged; the most frequent first."""
        keys = sorted({key for one in self.prosecutions for key in one.together})
        found = [(key, sum_of(one for one in self.prosecutions if key in one.together)) for key in keys]
        return tuple(sorted(found, key=lambda pair: (-pair[1].named, -pair[1].unnamed)))


def sum_of(prosecutions: Iterable[Prosecution]) -> Tally:
    """How many they are together."""
    return sum((one.number for one in prosecutions), Tally())


def count_statute(register: Register, derived: Mapping[str, Derived], rows: Iterable[Row]) -> StatuteCounts:
    """Count the rows of one article; what has no number (perhaps on record elsewhere) is none."""
    parties: dict[tuple[str, str | None, str, str], list[Row]] = {}
    for row in rows:
        if row.table in (NAMED, ATTRIBUTED) and row.mentioned is None and is_prosecution(row.against):
            parties.setdefault((row.case, row.party, row.against.case, row.against.key), []).append(row)
    found = [_prosecution(register, same) for same in parties.values()]
    return StatuteCounts(tuple(found), _regions(derived, found))


def _prosecution(register: Register, rows: Sequence[Row]) -> Prosecution:
    row = min(rows, key=lambda one: list(Result).index(result_of(one)))
    number, kind = number_of(register, row)
    together = tuple(dict.fromkeys(key for one in rows for key in one.together))
    return Prosecution(row.case, number, kind, year_of(row), result_of(row), together)


def number_of(register: Register, row: Row) -> tuple[Tally, CaseKind]:
    """How many a row stands for, and of what kind they are."""
    if row.party is None:
        return Tally(named=1), register.cases[row.case].record.kind
    party = register.cases[row.against.case].record.parties[row.party]
    if party.count is None:
        return Tally(named=1), party.kind
    if party.perhaps_also is not None:
        return Tally(), party.kind
    return Tally(unnamed=min((value.least for value in party.count.possible), default=1)), party.kind


def result_of(row: Row) -> Result:
    """What became of the charge; of a finding of guilt, by the sanctions that stand for it."""
    state = row.charge.state
    if state in OPEN_STATES:
        return Result.OPEN
    if state in CLEARED:
        return Result.CLEARED
    if state not in FOUND_GUILTY:
        return Result.REPLACED
    sanctions = [one.sanction for one in row.sanctions if not one.charges or row.charge.key in one.charges]
    if any(sanction.custodial for sanction in sanctions):
        return Result.CUSTODY
    restricting = (SanctionKind.RESTRICTION_OF_FREEDOM, SanctionKind.IMPRISONMENT, SanctionKind.ARREST)
    return Result.RESTRICTED if any(one.kind in restricting for one in sanctions) else Result.PENALTY


def year_of(row: Row) -> int | None:
    """The year of the step that gave the charge its state, when it can only be one."""
    bounds = row.charge.since.bounds if row.charge.since is not None else None
    if bounds is None or bounds.earliest.year != bounds.latest.year:
        return None
    return bounds.earliest.year


def _regions(derived: Mapping[str, Derived], prosecutions: Sequence[Prosecution]) -> tuple[tuple[str, Tally], ...]:
    """Each record once a region, however often it was prosecuted."""
    found: dict[str, dict[str, Tally]] = {}
    for one in prosecutions:
        for region in derived[one.case].regions if one.case in derived else ():
            records = found.setdefault(region, {})
            records[one.case] = Tally(1) if one.number.named else records.get(one.case, Tally()) + one.number
    pairs = [(region, sum(records.values(), Tally())) for region, records in found.items()]
    return tuple(sorted(pairs, key=lambda pair: (-pair[1].named, -pair[1].unnamed, pair[0])))
