"""Numbers, counts and amounts in words, in each language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casebook.model.amount import parse_amount
from casebook.model.count import parse_count
from casebook.rendering.numbers import format_amount, format_count, format_number
from tests.rendering.plain import LANGUAGES, shown


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("1", "1", "1", "1"),
        ("7", "7", "7", "7"),
        ("22", "22", "22", "22"),
        ("4+", "at least 4", "не менее 4", "кемінде 4"),
        ("1+", "at least 1", "не менее 1", "кемінде 1"),
        ("21+", "at least 21", "не менее 21", "кемінде 21"),
        ("~40", "about 40", "около 40", "шамамен 40"),
        ("1200+", "at least 1,200", "не менее 1·200", "кемінде 1·200"),
    ],
)
def test_bare_counts(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_count(parse_count(text), language)) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("1", "1·person", "1·человек", "1·адам"),
        ("7", "7·people", "7·человек", "7·адам"),
        ("22", "22·people", "22·человека", "22·адам"),
        ("4+", "at least 4·people", "не менее 4·человек", "кемінде 4·адам"),
        ("1+", "at least 1·person", "не менее 1·человека", "кемінде 1·адам"),
        ("21+", "at least 21·people", "не менее 21·человека", "кемінде 21·адам"),
        ("~40", "about 40·people", "около 40·человек", "шамамен 40·адам"),
        ("1200+", "at least 1,200·people", "не менее 1·200·человек", "кемінде 1·200·адам"),
    ],
)
def test_counts_of_people(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_count(parse_count(text), language, "person")) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("1", "1·organisation", "1·организация", "1·ұйым"),
        ("3", "3·organisations", "3·организации", "3·ұйым"),
        ("12+", "at least 12·organisations", "не менее 12·организаций", "кемінде 12·ұйым"),
        ("1+", "at least 1·organisation", "не менее 1·организации", "кемінде 1·ұйым"),
    ],
)
def test_counts_of_organisations(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_count(parse_count(text), language, "organisation")) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("1", "1·time", "1·раз", "1·рет"),
        ("7", "7·times", "7·раз", "7·рет"),
        ("22", "22·times", "22·раза", "22·рет"),
        ("4+", "at least 4·times", "не менее 4·раз", "кемінде 4·рет"),
        ("1+", "at least 1·time", "не менее 1·раза", "кемінде 1·рет"),
        ("21+", "at least 21·times", "не менее 21·раза", "кемінде 21·рет"),
        ("~40", "about 40·times", "около 40·раз", "шамамен 40·рет"),
        ("1200+", "at least 1,200·times", "не менее 1·200·раз", "кемінде 1·200·рет"),
    ],
)
def test_counts_of_times(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_count(parse_count(text), language, "time")) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("1", "1·outlet", "1·СМИ", "1·БАҚ"),
        ("7", "7·outlets", "7·СМИ", "7·БАҚ"),
        ("22", "22·outlets", "22·СМИ", "22·БАҚ"),
        ("4+", "at least 4·outlets", "не менее 4·СМИ", "кемінде 4·БАҚ"),
        ("1+", "at least 1·outlet", "не менее 1·СМИ", "кемінде 1·БАҚ"),
        ("21+", "at least 21·outlets", "не менее 21·СМИ", "кемінде 21·БАҚ"),
        ("~40", "about 40·outlets", "около 40·СМИ", "шамамен 40·БАҚ"),
        ("1200+", "at least 1,200·outlets", "не менее 1·200·СМИ", "кемінде 1·200·БАҚ"),
    ],
)
def test_counts_of_outlets(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_count(parse_count(text), language, "outlet")) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("~140 EUR", "about 140·euros", "около 140·евро", "шамамен 140·еуро"),
        ("2100000 KZT", "2,100,000·tenge", "2·100·000·тенге", "2·100·000·теңге"),
        ("30 MCI", "30·MCI", "30·МРП", "30·АЕК"),
        ("1 MCI", "1·MCI", "1·МРП", "1·АЕК"),
        ("100 MCI/200 MCI", "100·to 200·MCI", "от 100·до 200·МРП", "100·АЕК-тен 200·АЕК-ке дейін"),
        ("../1000 MCI", "up to 1,000·MCI", "до 1·000·МРП", "1·000·АЕК-ке дейін"),
        ("~../1000 MCI", "up to about 1,000·MCI", "примерно до 1·000·МРП", "шамамен 1·000·АЕК-ке дейін"),
        (
            "~100 MCI/200 MCI",
            "about 100·to 200·MCI",
            "примерно от 100·до 200·МРП",
            "шамамен 100·АЕК-тен 200·АЕК-ке дейін",
        ),
        ("1 USD", "1·US dollar", "1·доллар США", "1·АҚШ доллары"),
        ("2 RUB", "2·Russian roubles", "2·российских рубля", "2·Ресей рублі"),
        ("~21 USD", "about 21·US dollars", "около 21·доллара США", "шамамен 21·АҚШ доллары"),
        ("114856.50 KZT", "114,856.50·tenge", "114·856,50·тенге", "114·856,50·теңге"),
        (
            "5 GBP/7 GBP",
            "5·to 7·pounds sterling",
            "от 5·до 7·фунтов стерлингов",
            "5·фунт стерлингтен 7·фунт стерлингке дейін",
        ),
        ("22 KGS", "22·Kyrgyz som", "22·кыргызских сома", "22·қырғыз сомы"),
        ("../5 CNY", "up to 5·Chinese yuan", "до 5·китайских юаней", "5·Қытай юаніне дейін"),
        ("5 CHF", "5·Swiss francs", "5·швейцарских франков", "5·Швейцария франкі"),
    ],
)
def test_amounts(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_amount(parse_amount(text), language)) for language in LANGUAGES] == [en, ru, kk]


def test_numbers() -> None:
    assert [shown(format_number(2100000, language)) for language in LANGUAGES] == ["2,100,000", *["2·100·000"] * 2]
    assert [shown(format_number(Decimal("1.5"), language)) for language in LANGUAGES] == ["1.50", "1,50", "1,50"]
