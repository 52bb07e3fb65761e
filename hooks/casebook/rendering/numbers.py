"""Numbers, counts and amounts of money in words."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from babel.numbers import format_decimal

from casebook.model.amount import Amount
from casebook.model.count import Count
from casebook.rendering.translations import locale_of, translations
from casebook.rendering.word_forms import NAME, OF, TO, Role, Unit, first_of_range, quantity
from casebook.rendering.words import bind


def format_number(number: int | Decimal, language: str) -> str:
    """Digits in the groups of the language; two decimals when it is no whole number."""
    pattern = "#,##0" if number == int(number) else "#,##0.00"
    return format_decimal(number, format=pattern, locale=locale_of(language))


def format_count(count: Count, language: str, unit: Unit | None = None) -> str:
    """A count, bare or of a unit such as `person`: “7”, “at least 4 people”, “about 40 people”."""
    shown = format_number(count.least, language)
    role = NAME if count.exact else OF
    words = quantity(count.least, unit, role, language, shown) if unit else shown
    if count.approximate:
        words = about(words, language)
    elif not count.exact:
        words = translations(language).pgettext("quantity", "at least {quantity}").format(quantity=words)
    return bind(words)


def format_amount(amount: Amount, language: str) -> str:
    """A sum of money as given: “about 140 euros”, “30 MCI”, “100 to 200 MCI”, “up to 1,000 MCI”."""
    unit = cast("Unit", amount.unit)
    if amount.is_at_most:
        return bind(up_to(_sum(amount.most, unit, TO, language), language, approximate=amount.approximate))
    if amount.is_range:
        least = first_of_range(unit, language, format_number(amount.least, language))
        most = _sum(amount.most, unit, TO, language)
        return bind(join_range(least, most, language, approximate=amount.approximate))
    if amount.approximate:
        return bind(about(_sum(amount.most, unit, OF, language), language))
    return bind(_sum(amount.most, unit, NAME, language))


def about(words: str, language: str) -> str:
    """`words`, a quantity in the role OF, as an approximate one."""
    return translations(language).pgettext("quantity", "about {quantity}").format(quantity=words)


def up_to(most: str, language: str, *, approximate: bool) -> str:
    """`most`, a quantity in the role TO, as an upper end."""
    pgettext = translations(language).pgettext
    pattern = pgettext("quantity", "up to about {most}") if approximate else pgettext("quantity", "up to {most}")
    return pattern.format(most=most)


def join_range(least: str, most: str, language: str, *, approximate: bool) -> str:
    """Two quantities, the second in the role TO, as a range."""
    pgettext = translations(language).pgettext
    plain, rough = pgettext("quantity", "{least} to {most}"), pgettext("quantity", "about {least} to {most}")
    return (rough if approximate else plain).format(least=least, most=most)


def _sum(number: Decimal, unit: Unit, role: Role, language: str) -> str:
    # Gettext knows forms for whole numbers only; with decimals, all three languages take the form of two.
    whole = int(number) if number == int(number) else 2
    return quantity(whole, unit, role, language, format_number(number, language))
