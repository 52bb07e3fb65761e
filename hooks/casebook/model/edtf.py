"""Dates as the sources give them: a small part of EDTF (ISO 8601-2), levels 0 and 1.

Accepted: `2023`, `2023-11`, `2023-11-19`, the seasons `2023-21` to `2023-24`, each with `~` (about), `?` (possibly)
or `%` (both) at its end; intervals `a/b` whose ends may be open (`../b`, `a/..`); and `unknown`.
https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "year", "interval", "unknown"]

FIRST_YEAR, LAST_YEAR = 1900, 2100
UNKNOWN = "unknown"
OPEN_END = ".."
FIRST_SEASON, LAST_SEASON = 21, 24

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_SEASON_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date or span of dates; an interval of a step means "on some day within"."""

    text: str
    """As written in the record."""
    earliest: date | None
    """The first day it can mean; None when open or unknown. `~` and `?` do not widen it."""
    latest: date | None
    """The last day it can mean; None when open or unknown."""
    precision: Precision
    approximate: bool = False
    """Written with `~` or `%`; for an interval, at either end."""
    uncertain: bool = False
    """Written with `?` or `%`; for an interval, at either end."""
    start: Edtf | None = None
    """An interval's first end, None when open; None for all else."""
    end: Edtf | None = None
    """An interval's last end, None when open; None for all else."""

    @property
    def is_day(self) -> bool:
        """Whether it names one day of the calendar, be it about or possibly."""
        return self.precision == "day"

    def contains(self, other: Edtf) -> bool:
        """Whether `other` is this date or a more precise one that agrees: `2016-10` contains `2016-10-03`."""
        from_first = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        to_last = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return from_first and to_last

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=16384)
def parse_edtf(text: str) -> Edtf:
    """The date that `text` means; ValueError with a sentence for the editor when it means none."""
    if text == UNKNOWN:
        return Edtf(text, None, None, "unknown")
    if "/" in text:
        return _parse_interval(text)
    return _parse_point(text)


def _parse_interval(text: str) -> Edtf:
    first, _, last = text.partition("/")
    if first == last == OPEN_END:
        raise ValueError(f"{text} is open at both ends; write {UNKNOWN}")
    if not first or not last:
        raise ValueError(f"{_shown(text)} lacks one end of its interval; an open end is written {OPEN_END}")
    start = None if first == OPEN_END else _parse_point(first)
    end = None if last == OPEN_END else _parse_point(last)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"{text} ends before it begins; the earlier date stands first")
    ends = [point for point in (start, end) if point]
    approximate = any(point.approximate for point in ends)
    uncertain = any(point.uncertain for point in ends)
    return Edtf(text, earliest, latest, "interval", approximate, uncertain, start, end)


def _parse_point(text: str) -> Edtf:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(
            f"{_shown(text)} is not a date; write 2023, 2023-11, 2023-11-19, a season such as 2023-21, "
            f"an interval such as 2023-11/2023-12, or {UNKNOWN}"
        )
    year, month, day, qualifier = match.groups()
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise ValueError(f"{text} is outside the years {FIRST_YEAR} to {LAST_YEAR}")
    bounds = _bounds(int(year), int(month) if month else None, int(day) if day else None)
    if bounds is None:
        raise ValueError(f"{text} is not a day, month, season or year that exists")
    earliest, latest, precision = bounds
    return Edtf(text, earliest, latest, precision, qualifier in ("~", "%"), qualifier in ("?", "%"))


def _bounds(year: int, month: int | None, day: int | None) -> tuple[date, date, Precision] | None:
    """First and last day and the precision; None when the calendar has no such date."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if FIRST_SEASON <= month <= LAST_SEASON and day is None:
        return *_season(year, month), "season"
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, last), "month"
    if not 1 <= day <= last:
        return None
    return date(year, month, day), date(year, month, day), "day"


def _season(year: int, season: int) -> tuple[date, date]:
    """Three whole months; the winter of a year begins in its December and ends in the next February."""
    first = _SEASON_FIRST_MONTH[season]
    last_year, last_month = (year + 1, 2) if first == 12 else (year, first + 2)
    return date(year, first, 1), date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])


def _shown(text: str) -> str:
    """`text` for a message: an empty or odd one in quotes, a long one cut."""
    return text if re.fullmatch(r"[\w.~?%/+-]{1,40}", text) else repr(text[:40])
