"""Lengths of time in words."""

from __future__ import annotations

from functools import lru_cache

from casebook.model.length import Length, Span
from casebook.rendering.numbers import about, format_number, join_range, up_to
from casebook.rendering.translations import translations
from casebook.rendering.word_forms import FROM, NAME, OF, TO, Role, Unit, first_of_range, quantity
from casebook.rendering.words import bind


@lru_cache(maxsize=4096)
def format_length(length: Length, language: str, *, unit_of_detention: bool = False) -> str:
    """A length as given: “2 years 3 months”, “3 to 5 years”, “up to 7 years”, “about 2 hours”; months stay months.

    Days of detention are another word than days in Russian and Kazakh: `unit_of_detention`.
    """
    day: Unit = "day of detention" if unit_of_detention else "day"
    most = _parts(length.most, day)
    if length.is_at_most:
        return bind(up_to(_words(most, TO, language), language, approximate=length.approximate))
    if length.is_range:
        return bind(_range(_parts(length.least, day), most, language, approximate=length.approximate))
    if not length.approximate:
        return bind(_words(most, NAME, language))
    return bind(about(_words(most, OF, language), language))


def format_days_range(least: int, most: int | None, language: str) -> str:
    """Days of which only bounds are known, from 0: “at least 148, at most 178 days”; None is no upper bound."""
    if most is None:
        days = quantity(least, "day", OF, language, format_number(least, language))
        return bind(translations(language).pgettext("quantity", "at least {quantity}").format(quantity=days))
    shown = [format_number(number, language) for number in (least, most)]
    if least == most:
        return bind(quantity(most, "day", NAME, language, shown[1]))
    days = quantity(most, "day", OF, language, shown[1])
    if least == 0:
        return bind(translations(language).pgettext("quantity", "at most {quantity}").format(quantity=days))
    pattern = translations(language).pgettext("quantity", "at least {least}, at most {most}")
    return bind(pattern.format(least=shown[0], most=days))


def _parts(span: Span, day: Unit) -> list[tuple[int, Unit]]:
    """The numbers of a span that are not zero, with their units, greatest unit first."""
    parts: list[tuple[int, Unit]] = [
        (span.years, "year"),
        (span.months, "month"),
        (span.days, day),
        (span.hours, "hour"),
    ]
    return [(number, unit) for number, unit in parts if number]


def _words(parts: list[tuple[int, Unit]], role: Role, language: str) -> str:
    """The parts one after the other; only the last takes the role's ending in Kazakh, every one in Russian."""
    inner: Role = NAME if role == NAME else OF
    roles = [inner] * (len(parts) - 1) + [role]
    return " ".join(
        quantity(number, unit, part_role, language, format_number(number, language))
        for (number, unit), part_role in zip(parts, roles, strict=True)
    )


def _range(least: list[tuple[int, Unit]], most: list[tuple[int, Unit]], language: str, *, approximate: bool) -> str:
    if [unit for _, unit in least] == [unit for _, unit in most] and len(most) == 1:
        first = first_of_range(most[0][1], language, format_number(least[0][0], language))
    else:
        first = _words(least, FROM, language)
    return join_range(first, _words(most, TO, language), language, approximate=approximate)
