"""Lengths of time as the sources give them: ISO 8601 durations, ranges of them, and "about"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_SPAN = re.compile(
    r"P(?=[0-9T])(?:([1-9][0-9]?)Y)?(?:([1-9][0-9]{0,2})M)?(?:([1-9][0-9]{0,3})D)?(?:T([1-9][0-9]{0,3})H)?"
)
_AT_MOST = "../"
DAYS_IN_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Span:
    """Years, months, days and hours, each as written: `P18M` stays eighteen months."""

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    @property
    def months_days(self) -> tuple[int, int]:
        """Months and days, for comparing with the range a statute allows: a year is 12 months, 24 hours are a day."""
        return self.years * 12 + self.months, self.days + self.hours // 24

    @property
    def nominal_days(self) -> float:
        """Days with a year of 365.25 and a month of a twelfth of it; for ordering only, never shown."""
        return self.years * DAYS_IN_YEAR + self.months * DAYS_IN_YEAR / 12 + self.days + self.hours / 24

    def add_to(self, day: date) -> date:
        """The day this long after `day`; the end of a month is clamped, and hours short of a whole day add none."""
        if day.year + self.years + self.months // 12 + self.days // 365 >= date.max.year - 1:
            return date.max  # the open end of an unknown date
        months = day.year * 12 + day.month - 1 + self.years * 12 + self.months
        year, month = months // 12, months % 12 + 1
        clamped = date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        return clamped + timedelta(days=self.days + self.hours // 24)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, or a range of lengths."""

    text: str
    """As written in the record."""
    least: Span
    """Equal to `most` unless it is a range; nothing (`Span()`) for "at most"."""
    most: Span
    approximate: bool = False
    """Written with `~` before it."""

    @property
    def is_range(self) -> bool:
        """Whether least and most differ, "at most" included."""
        return self.least != self.most

    @property
    def is_at_most(self) -> bool:
        """Whether only the upper end is known: `../P7Y`."""
        return self.least == Span()

    @property
    def least_days(self) -> int:
        """Nominal days (a year is 365.25), rounded; for comparing only."""
        return round(self.least.nominal_days)

    @property
    def most_days(self) -> int:
        """Nominal days (a year is 365.25), rounded; for comparing only."""
        return round(self.most.nominal_days)

    def add_to(self, day: date) -> tuple[date, date]:
        """The earliest and the latest day on which this length, begun on `day`, ends; `~` does not widen them."""
        return self.least.add_to(day), self.most.add_to(day)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def parse_length(text: str) -> Length:
    """The length that `text` means; ValueError with a sentence for the editor when it means none."""
    approximate = text.startswith("~")
    body = text[1:] if approximate else text
    if body.startswith(_AT_MOST):
        return Length(text, Span(), _parse_span(body[len(_AT_MOST) :], text), approximate)
    first, slash, last = body.partition("/")
    least = _parse_span(first, text)
    if not slash:
        return Length(text, least, least, approximate)
    most = _parse_span(last, text)
    if least.nominal_days >= most.nominal_days:
        raise ValueError(f"{text} is not a range; the shorter length stands first, and one length is written once")
    return Length(text, least, most, approximate)


def _parse_span(text: str, whole: str) -> Span:
    match = _SPAN.fullmatch(text)
    if not match:
        raise ValueError(
            f"{whole[:40]!r} is not a length; write P7Y, P2Y3M, P20D, PT2H, a range P3Y/P5Y, at most ../P7Y, "
            "or about ~PT2H"
        )
    years, months, days, hours = (int(number) if number else 0 for number in match.groups())
    return Span(years, months, days, hours)
