"""Forms of months, seasons and units against CLDR and against the rules of Kazakh."""

from __future__ import annotations

import pytest
from babel.dates import get_month_names
from babel.units import format_unit

from casebook.rendering.translations import locale_of
from casebook.rendering.word_forms import (
    AS_OF,
    FROM,
    NAME,
    OF,
    TO,
    UNITS,
    Unit,
    first_of_range,
    month_word,
    quantity,
    season_word,
    year_words,
)
from tests.rendering.kazakh import ablative, dative, locative_attribute

MONTHS = range(1, 13)
SEASONS = range(21, 25)


@pytest.mark.parametrize("month", MONTHS)
def test_russian_months(month: int) -> None:
    alone = get_month_names("wide", "stand-alone", "ru")[month]
    genitive = get_month_names("wide", "format", "ru")[month]
    assert alone != genitive
    assert [month_word(month, role, "ru") for role in (NAME, OF, FROM, TO, AS_OF)] == [alone, *[genitive] * 3, alone]
    assert {month_word(month, role, "ru", after_day=True) for role in (NAME, OF, FROM, TO, AS_OF)} == {genitive}


@pytest.mark.parametrize("month", MONTHS)
def test_kazakh_months(month: int) -> None:
    name = get_month_names("wide", "format", "kk")[month]
    expected = [name, name, ablative(name), dative(name), locative_attribute(name)]
    for after_day in (False, True):
        forms = [month_word(month, role, "kk", after_day=after_day) for role in (NAME, OF, FROM, TO, AS_OF)]
        assert forms == expected


@pytest.mark.parametrize("month", MONTHS)
def test_english_months(month: int) -> None:
    name = get_month_names("wide", "format", "en")[month]
    assert {month_word(month, role, "en") for role in (NAME, OF, FROM, TO, AS_OF)} == {name}


@pytest.mark.parametrize("season", SEASONS)
def test_kazakh_seasons(season: int) -> None:
    name = season_word(season, NAME, "kk")
    expected = [name, name, ablative(name), dative(name), locative_attribute(name)]
    assert [season_word(season, role, "kk") for role in (NAME, OF, FROM, TO, AS_OF)] == expected


def test_russian_seasons() -> None:
    assert [season_word(21, role, "ru") for role in (NAME, OF, FROM, TO, AS_OF)] == [
        "весна", "весны", "весны", "весны", "весну"
    ]  # fmt: skip
    assert [season_word(season, NAME, "ru") for season in SEASONS] == ["весна", "лето", "осень", "зима"]


def test_years() -> None:
    roles = (NAME, OF, FROM, TO, AS_OF)
    assert {year_words(2023, role, "en") for role in roles} == {"2023"}
    assert [year_words(2023, role, "ru").split()[1] for role in roles] == ["год", "года", "года", "года", "год"]
    assert [year_words(2023, role, "kk").split()[1] for role in roles] == ["жыл", "жыл", "жылдан", "жылға", "жылғы"]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("unit", ["year", "month", "day", "hour"])
def test_units_agree_with_cldr_where_it_has_them(unit: Unit, language: str) -> None:
    for number in (*range(1, 26), 100, 101, 102, 111, 112, 121, 400):
        cldr = format_unit(number, f"duration-{unit}", locale=locale_of(language)).replace("\N{NO-BREAK SPACE}", " ")
        if "duration-" not in cldr:
            assert quantity(number, unit, NAME, language, str(number)) == cldr
        elif language != "kk":
            pytest.fail(f"CLDR has no {unit} in {language}")


@pytest.mark.parametrize("unit", list(UNITS))
def test_kazakh_units_take_no_plural(unit: Unit) -> None:
    assert quantity(1, unit, NAME, "kk", "") == quantity(5, unit, NAME, "kk", "") == quantity(5, unit, OF, "kk", "")


@pytest.mark.parametrize("unit", ["year", "month", "day", "day of detention", "hour", "KZT", "EUR"])
def test_kazakh_units_take_endings(unit: Unit) -> None:
    name = quantity(5, unit, NAME, "kk", "5")
    assert quantity(5, unit, TO, "kk", "5") == dative(name)
    assert first_of_range(unit, "kk", "5") == ablative(name)


@pytest.mark.parametrize("unit", ["year", "month", "day", "day of detention", "hour"])
def test_kazakh_units_of_time_take_the_ending_of_from(unit: Unit) -> None:
    assert quantity(5, unit, FROM, "kk", "5") == ablative(quantity(5, unit, NAME, "kk", "5"))


@pytest.mark.parametrize(
    ("unit", "name", "genitive"),
    [
        ("year", "1 год, 2 года, 5 лет, 11 лет, 21 год", "1 года, 2 лет, 5 лет, 11 лет, 21 года"),
        ("month", "1 месяц, 2 месяца, 5 месяцев, 11 месяцев, 21 месяц",
         "1 месяца, 2 месяцев, 5 месяцев, 11 месяцев, 21 месяца"),
        ("day", "1 день, 2 дня, 5 дней, 11 дней, 21 день", "1 дня, 2 дней, 5 дней, 11 дней, 21 дня"),
        ("day of detention", "1 сутки, 2 суток, 5 суток, 11 суток, 21 сутки",
         "1 суток, 2 суток, 5 суток, 11 суток, 21 суток"),
        ("hour", "1 час, 2 часа, 5 часов, 11 часов, 21 час", "1 часа, 2 часов, 5 часов, 11 часов, 21 часа"),
        ("person", "1 человек, 2 человека, 5 человек, 11 человек, 21 человек",
         "1 человека, 2 человек, 5 человек, 11 человек, 21 человека"),
        ("time", "1 раз, 2 раза, 5 раз, 11 раз, 21 раз", "1 раза, 2 раз, 5 раз, 11 раз, 21 раза"),
    ],
)  # fmt: skip
def test_russian_units(unit: Unit, name: str, genitive: str) -> None:
    for role, expected in ((NAME, name), (OF, genitive)):
        assert ", ".join(quantity(n, unit, role, "ru", str(n)) for n in (1, 2, 5, 11, 21)) == expected
