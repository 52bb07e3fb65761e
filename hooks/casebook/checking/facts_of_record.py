"""What the English prose of a case states against what its record holds: days, years, lengths, articles, sums.

Only what a field could hold is looked at: two witnesses are nobody's field, and “two hours” of waiting neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from casebook.checking.stated_facts import FIRST_YEAR, LAST_YEAR, plain, read_facts
from casebook.checking.wording_english import ENGLISH
from casebook.model.amount import UNITS, Amount
from casebook.model.case import Case
from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.problem import WARNING, Problem
from casebook.model.register import Entry, Register

_MONTHS = "|".join(ENGLISH.months)
_DATE = re.compile(rf"\b(?:([0-9]{{1,2}}) )?({_MONTHS})(?: ([0-9]{{4}}))?\b|\b((?:19|20)[0-9]{{2}})\b(?![-–][0-9])")
_ARTICLES = re.compile(r"\b[Aa]rticles?\s+([0-9]+(?:-[0-9]+)?(?:(?:,\s*|\s+and\s+|\s+or\s+)[0-9]+(?:-[0-9]+)?)*)")
_NUMBER = re.compile(r"[0-9]+(?:-[0-9]+)?")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-Z“])")
_OF_A_SANCTION = re.compile(
    r"\b(?:sentenc|imprison|prison|jail|detention|custody|arrest|probation|parole|colony|bans?\b|banned\b)"
)
_LENGTHS = ("Y", "M", "D")
_WORTH_READING = re.compile(rf"[0-9]|{_MONTHS}|\b(?:year|month|day)s?\b")


@dataclass(slots=True)
class Held:
    """What the fields of a record and of the statutes that it names hold."""

    dates: list[Edtf | date] = field(default_factory=list)
    lengths: list[Length] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def has_day(self, month: int, day: int, year: int | None) -> bool:
        """Whether some date is this day, or a month or a span of days around it."""
        return any(_covers(value, month, day, year) for value in self.dates)

    def has_month(self, month: int, year: int) -> bool:
        """Whether some date lies in this month, or is a span around it."""
        return any(_bounds(value, 400)[0] <= (year, month) <= _bounds(value, 400)[1] for value in self.dates)

    def has_year(self, year: int) -> bool:
        """Whether some date begins or ends in this year."""
        return any(year in (_bounds(value, 9999)[0][0], _bounds(value, 9999)[1][0]) for value in self.dates)


def check_stated_facts(register: Register) -> Iterator[Problem]:
    """X006, a warning: a case's English text states what no field of its record holds."""
    known = Held()
    for entry in register.cases.values():
        stated = [(key, text) for key, text in _texts(entry) if _WORTH_READING.search(text)]
        if not stated:
            continue
        if not known.dates:
            known = _held_by_all(register)
        held = _held_by(register, entry)
        for key, text in stated:
            for words in dict.fromkeys(_strangers(plain(text), held, known)):
                line, column = entry.place("text", key) if key else (entry.body.first_line, 1)
                message = f"the text says “{words}”; no field of the record holds that"
                yield Problem(entry.path, line, column, "X006", message, WARNING, f"text.{key}" if key else "body")


def _texts(entry: Entry[Case]) -> Iterator[tuple[str, str]]:
    yield from entry.record.text.items()
    if entry.body.markdown:
        yield "", entry.body.markdown


def _strangers(text: str, held: Held, known: Held) -> Iterator[str]:
    """The words of a text that state what is not held; of months what no record at all holds."""
    for match in _ARTICLES.finditer(text):
        yield from (f"article {number}" for number in _NUMBER.findall(match[1]) if number not in held.articles)
    for match in _DATE.finditer(text):
        if not _is_held(match, held, known):
            yield match[0]
    for sentence in _SENTENCE.split(text):
        for fact in read_facts(sentence, ENGLISH):
            for unit, value in fact.offers:
                sums = unit in UNITS and not _has_amount(held, unit, Decimal(value))
                term = unit in _LENGTHS and _OF_A_SANCTION.search(sentence) and not _has_length(held, unit, value)
                if fact.answers and (sums or term):
                    yield fact.shown


def _is_held(match: re.Match[str], held: Held, known: Held) -> bool:
    if match[4]:
        return held.has_year(int(match[4]))
    month = ENGLISH.months.index(match[2]) + 1
    year = int(match[3]) if match[3] and FIRST_YEAR <= int(match[3]) <= LAST_YEAR else None
    if match[1] and 1 <= int(match[1]) <= 31:
        return held.has_day(month, int(match[1]), year)
    return year is None or held.has_month(month, year) or known.has_month(month, year)


def _bounds(value: Edtf | date, most_days: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last (year, month) of a date; an open or a very wide one has only its known ends."""
    first, last = (value, value) if isinstance(value, date) else (value.earliest, value.latest)
    first, last = first or last, last or first
    if first is None or last is None:
        return (9999, 12), (0, 1)
    if (last - first).days > most_days:
        return (first.year, first.month), (first.year, first.month)
    return (first.year, first.month), (last.year, last.month)


def _covers(value: Edtf | date, month: int, day: int, year: int | None) -> bool:
    first, last = (value, value) if isinstance(value, date) else (value.earliest, value.latest)
    first, last = first or last, last or first
    if first is None or last is None or (last - first).days > 366:
        return False
    years = (first.year, last.year) if year is None else (year,)
    ends = (first.year, first.month, first.day), (last.year, last.month, last.day)
    return any(ends[0] <= (any_year, month, day) <= ends[1] for any_year in years)


def _has_length(held: Held, unit: str, value: str) -> bool:
    """Whether some length has so many of the unit; a record that has none at all speaks of somebody else's."""
    name = {"Y": "years", "M": "months", "D": "days"}[unit]
    numbers = {getattr(span, name) for length in held.lengths for span in (length.least, length.most)} - {0}
    return not numbers or Decimal(value) in numbers


def _has_amount(held: Held, unit: str, value: Decimal) -> bool:
    return any(amount.unit == unit and value in (amount.least, amount.most) for amount in held.amounts)


def _held_by(register: Register, entry: Entry[Case]) -> Held:
    """Of the record, the statutes that it names and the days of its sources."""
    held = Held()
    names: set[str] = set()
    _gather(entry.record, held, names)
    own_lengths = bool(held.lengths)
    for name in names:
        if statute := register.statutes.get(name):
            inner = Held(lengths=held.lengths if own_lengths else [], amounts=held.amounts, dates=held.dates)
            _gather(statute.record, inner, set())
            held.articles.add(name.rpartition("/")[2])
        if source := register.sources.get(name):
            held.dates += [day for day in (source.record.issued, source.record.covers, source.record.as_of) if day]
    return held


def _held_by_all(register: Register) -> Held:
    held = Held()
    for entry in register.cases.values():
        _gather(entry.record, held, set())
    return held


def _gather(value: object, held: Held, names: set[str]) -> None:
    """Every date, length and amount inside a value, and every short word, which may name a statute or source."""
    if isinstance(value, (Edtf, date)):
        held.dates.append(value)
    elif isinstance(value, Length):
        held.lengths.append(value)
    elif isinstance(value, Amount):
        held.amounts.append(value)
    elif isinstance(value, str):
        names.add(value)
        names |= {link.partition("#")[0] for link in re.findall(r"\]\(statute:([^)]+)\)", value)}
    elif isinstance(value, BaseModel):
        for inner in value.__dict__.values():
            _gather(inner, held, names)
    elif isinstance(value, dict):
        names |= set(value)
        for inner in value.values():
            _gather(inner, held, names)
    elif isinstance(value, tuple):
        for inner in value:
            _gather(inner, held, names)
