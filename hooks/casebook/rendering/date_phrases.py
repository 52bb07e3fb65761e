"""Dates inside a sentence: until, and as of a date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from casebook.model.edtf import Edtf
from casebook.rendering.dates import format_edtf, point_words, possibly
from casebook.rendering.translations import translations
from casebook.rendering.word_forms import AS_OF, TO, Role
from casebook.rendering.words import bind


@dataclass(frozen=True, slots=True)
class _Patterns:
    """One phrase for each form of a date."""

    point: str
    at_latest: str
    """For `../x`."""
    at_earliest: str
    """For `x/..`."""
    within: str
    """For `a/b`, which means on some day within."""
    unknown: str


@lru_cache(maxsize=4096)
def format_until(edtf: Edtf, language: str) -> str:
    """Till when something was or will be so: “until 2028”."""
    pgettext = translations(language).pgettext
    patterns = _Patterns(
        point=pgettext("date", "until {date}"),
        at_latest=pgettext("date", "until {date} at the latest"),
        at_earliest=pgettext("date", "until {date} at the earliest"),
        within=pgettext("date", "until some day within {dates}"),
        unknown=pgettext("date", "until a date not known"),
    )
    return _phrase(edtf, TO, patterns, language)


@lru_cache(maxsize=4096)
def format_as_of(edtf: Edtf, language: str) -> str:
    """The date for which something is stated: “as of 19 January 2024”."""
    pgettext = translations(language).pgettext
    patterns = _Patterns(
        point=pgettext("date", "as of {date}"),
        at_latest=pgettext("date", "as of {date} at the latest"),
        at_earliest=pgettext("date", "as of {date} at the earliest"),
        within=pgettext("date", "as of {dates} (the day is not known)"),
        unknown=pgettext("date", "as of a date not known"),
    )
    return _phrase(edtf, AS_OF, patterns, language)


def _phrase(edtf: Edtf, role: Role, patterns: _Patterns, language: str) -> str:
    if edtf.precision == "unknown":
        return patterns.unknown
    if edtf.start and edtf.end and edtf.start != edtf.end:
        return bind(patterns.within.format(dates=format_edtf(edtf, language)))
    point = edtf.end or edtf.start or edtf
    phrase = _pattern(edtf, patterns).format(date=point_words(point, role, language))
    if edtf.approximate:
        phrase = translations(language).pgettext("date", "{date} (approximately)").format(date=phrase)
    return bind(possibly(edtf, phrase, language))


def _pattern(edtf: Edtf, patterns: _Patterns) -> str:
    if edtf.end and not edtf.start:
        return patterns.at_latest
    if edtf.start and not edtf.end:
        return patterns.at_earliest
    return patterns.point
