"""Words that change their form with their place in a sentence: months, seasons, years and units, by role.

A role is the place, not a grammatical case: each catalogue says which form its language has there. Months in the
roles NAME and OF are CLDR's; all else is in the catalogues, whose contexts name the role.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from babel.dates import get_month_names

from casebook.rendering.translations import locale_of, translations

Role = Literal["name", "of", "from", "to", "as of"]
NAME: Role = "name"
"""Alone: “November 2023”, “2 years”."""
OF: Role = "of"
"""After “about”, “at least”, or a day's number: ru genitive, kk as alone."""
FROM: Role = "from"
"""After “since”, “not earlier than”, “not later than”: ru genitive, kk ablative."""
TO: Role = "to"
"""After “until”, “up to”: ru genitive, kk dative."""
AS_OF: Role = "as of"
"""After “as of”: ru accusative, kk locative with -ғы."""

ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip
ENGLISH_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
YEAR = "{year}"

Unit = Literal["year", "month", "day", "day of detention", "hour", "person", "time", "outlet", "organisation", "MCI",
               "KZT", "EUR", "USD", "RUB", "GBP", "CHF", "KGS", "CNY"]  # fmt: skip
UNITS: dict[Unit, tuple[str, str]] = {
    "year": ("{number} year", "{number} years"),
    "month": ("{number} month", "{number} months"),
    "day": ("{number} day", "{number} days"),
    "day of detention": ("{number} day", "{number} days"),
    "hour": ("{number} hour", "{number} hours"),
    "person": ("{number} person", "{number} people"),
    "time": ("{number} time", "{number} times"),
    "outlet": ("{number} outlet", "{number} outlets"),
    "organisation": ("{number} organisation", "{number} organisations"),
    "MCI": ("{number} MCI", "{number} MCI"),
    "KZT": ("{number} tenge", "{number} tenge"),
    "EUR": ("{number} euro", "{number} euros"),
    "USD": ("{number} US dollar", "{number} US dollars"),
    "RUB": ("{number} Russian rouble", "{number} Russian roubles"),
    "GBP": ("{number} pound sterling", "{number} pounds sterling"),
    "CHF": ("{number} Swiss franc", "{number} Swiss francs"),
    "KGS": ("{number} Kyrgyz som", "{number} Kyrgyz som"),
    "CNY": ("{number} Chinese yuan", "{number} Chinese yuan"),
}
FIRST_OF_RANGE = "{number}"
"""In “3 to 5 years” the first number; in Kazakh it takes its unit with it."""

_TIME_UNITS: tuple[Unit, ...] = ("year", "month", "day", "day of detention", "hour")
_COUNTED: tuple[Unit, ...] = ("person", "time", "outlet", "organisation")


@lru_cache(maxsize=64)
def short_month(month: int, language: str) -> str:
    """The name of month 1–12 on an axis: “Jan”, without the point of an abbreviation."""
    name: str = get_month_names("abbreviated", "stand-alone", locale_of(language))[month]
    return name.removesuffix(".")


@lru_cache(maxsize=512)
def month_word(month: int, role: Role, language: str, *, after_day: bool = False) -> str:
    """The name of month 1–12 in its role, alone or after the number of a day."""
    if role in (NAME, OF):
        return _cldr_month(month, language, alone=role == NAME and not after_day)
    context = _context("month", role, after_day=after_day and role == AS_OF)
    return translations(language).pgettext(context, ENGLISH_MONTHS[month - 1])


def season_word(season: int, role: Role, language: str) -> str:
    """The name of season 21–24 in its role."""
    return translations(language).pgettext(_context("season", role), ENGLISH_SEASONS[season])


def year_words(year: int, role: Role, language: str) -> str:
    """A year alone in its role: ru “2023 год”, kk “2023 жыл”."""
    return translations(language).pgettext(_context("year", role), YEAR).format(year=year)


def quantity(number: int, unit: Unit, role: Role, language: str, shown: str) -> str:
    """A number with its unit in its role; `shown` is the number as formatted."""
    return translations(language).npgettext(_context(unit, role), *UNITS[unit], number).format(number=shown)


def first_of_range(unit: Unit, language: str, shown: str) -> str:
    """The first number of a range whose second has the same unit."""
    return translations(language).pgettext(_first_context(unit), FIRST_OF_RANGE).format(number=shown)


def list_messages() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """(context, message) of every form, for the catalogues: such calls hold no literal that extraction could find."""
    for role in (FROM, TO, AS_OF):
        yield from ((_context("month", role), month) for month in ENGLISH_MONTHS)
    yield from ((_context("month", AS_OF, after_day=True), month) for month in ENGLISH_MONTHS)
    for role in (NAME, OF, FROM, TO, AS_OF):
        yield from ((_context("season", role), season) for season in ENGLISH_SEASONS.values())
        yield _context("year", role), YEAR
    for unit, words in UNITS.items():
        roles = (NAME, OF, FROM, TO) if unit in _TIME_UNITS else (NAME, OF) if unit in _COUNTED else (NAME, OF, TO)
        yield from ((_context(unit, role), words) for role in roles)
        if unit not in _COUNTED:
            yield _first_context(unit), FIRST_OF_RANGE


def _context(word: str, role: Role, *, after_day: bool = False) -> str:
    return f"{word}: {role}{', after the number of a day' if after_day else ''}"


def _first_context(unit: Unit) -> str:
    return f"{unit}: first of a range"


def _cldr_month(month: int, language: str, *, alone: bool) -> str:
    after_day: str = get_month_names("wide", "format", locale_of(language))[month]
    by_itself: str = get_month_names("wide", "stand-alone", locale_of(language))[month]
    # CLDR capitalises the Kazakh month that stands alone, as for a heading; ours stands within a line.
    return by_itself if alone and by_itself.lower() != after_day.lower() else after_day
