"""Dates in words, in each form that a record can give them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from casebook.model.edtf import LAST_SEASON, Edtf
from casebook.rendering.translations import translations
from casebook.rendering.word_forms import FROM, NAME, OF, Role, month_word, season_word, year_words
from casebook.rendering.words import bind


@lru_cache(maxsize=16384)
def format_edtf(edtf: Edtf, language: str) -> str:
    """A date or interval as a phrase of its own: “about May 2023”, “19–29 November 2023”, “not later than 2016”."""
    if edtf.precision == "unknown":
        return translations(language).pgettext("date", "date not known")
    if edtf.precision != "interval":
        return bind(_qualified(edtf, language))
    if edtf.start and edtf.end:
        return bind(_closed(edtf.start, edtf.end, language))
    return bind(_open(edtf, language))


def point_words(point: Edtf, role: Role, language: str) -> str:
    """A day, month, season or year in its role, without its qualifiers."""
    first, last = point.earliest, point.latest
    if first is None or last is None:
        raise ValueError(f"{point} is no point in time")
    if point.precision == "year":
        return year_words(first.year, role, language)
    if point.precision == "day":
        return day_words(first, role, language)
    if last.year != first.year:
        pattern = translations(language).pgettext("date: winter of two years", "{season} {year}–{next_year}")
        words = season_word(LAST_SEASON, role, language)
        return pattern.format(season=words, year=first.year, next_year=last.year)
    pattern = translations(language).pgettext("date: month or season", "{month} {year}")
    return pattern.format(month=_month_or_season(point, role, language), year=first.year)


def day_words(day: date, role: Role, language: str) -> str:
    """A day in its role, with its month and year."""
    pattern = translations(language).pgettext("date", "{day} {month} {year}")
    return pattern.format(day=day.day, month=month_word(day.month, role, language, after_day=True), year=day.year)


def possibly(edtf: Edtf, phrase: str, language: str) -> str:
    """`phrase`, marked when the date is uncertain."""
    if not edtf.uncertain:
        return phrase
    return translations(language).pgettext("date", "possibly {date}").format(date=phrase)


def _qualified(point: Edtf, language: str) -> str:
    if not point.approximate:
        return possibly(point, point_words(point, NAME, language), language)
    pattern = translations(language).pgettext("date", "about {date}")
    return possibly(point, pattern.format(date=point_words(point, OF, language)), language)


def _open(edtf: Edtf, language: str) -> str:
    """An interval with one end: the other end is not known."""
    catalogue = translations(language)
    if edtf.end:
        plain = catalogue.pgettext("date", "not later than {date}")
        about = catalogue.pgettext("date", "not later than about {date}")
    else:
        plain = catalogue.pgettext("date", "not earlier than {date}")
        about = catalogue.pgettext("date", "not earlier than about {date}")
    point = edtf.end or edtf.start
    if point is None:
        raise ValueError(f"{edtf} has no end")
    pattern = about if point.approximate else plain
    return possibly(point, pattern.format(date=point_words(point, FROM, language)), language)


def _closed(start: Edtf, end: Edtf, language: str) -> str:
    """An interval with both ends, which share what they have in common."""
    if start == end:
        return _qualified(start, language)
    if start.precision == end.precision and not any(p.approximate or p.uncertain for p in (start, end)):
        shared = _shared(start, end, language)
        if shared:
            return shared
    pattern = translations(language).pgettext("date: interval", "{start} – {end}")
    return pattern.format(start=_qualified(start, language), end=_qualified(end, language))


def _shared(start: Edtf, end: Edtf, language: str) -> str:
    """Two ends of one precision with their common year or month said once; '' when nothing is common."""
    catalogue, first, last = translations(language), start.earliest, end.earliest
    if first is None or last is None:
        return ""
    if start.precision == "year":
        return catalogue.pgettext("date: interval", "{first}–{last}").format(first=first.year, last=last.year)
    if first.year != last.year:
        return ""
    if start.precision == "day":
        return _shared_days(first, last, language)
    if end.latest is None or end.latest.year != last.year:
        return ""
    months = [_month_or_season(point, NAME, language) for point in (start, end)]
    pattern = catalogue.pgettext("date: interval of months", "{first}–{last} {year}")
    return pattern.format(first=months[0], last=months[1], year=first.year)


def _shared_days(first: date, last: date, language: str) -> str:
    catalogue = translations(language)
    months = [month_word(day.month, NAME, language, after_day=True) for day in (first, last)]
    if first.month == last.month:
        pattern = catalogue.pgettext("date: interval of days", "{first}–{last} {month} {year}")
        return pattern.format(first=first.day, last=last.day, month=months[0], year=first.year)
    pattern = catalogue.pgettext("date: interval of days", "{first} {month} – {last} {last_month} {year}")
    return pattern.format(first=first.day, month=months[0], last=last.day, last_month=months[1], year=first.year)


def _month_or_season(point: Edtf, role: Role, language: str) -> str:
    if point.earliest is None:
        raise ValueError(f"{point} is no month or season")
    if point.precision == "season":
        return season_word(int(point.text[5:7]), role, language)
    return month_word(point.earliest.month, role, language)
