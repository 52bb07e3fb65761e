"""Lengths of time in words: each unit in each language."""

from __future__ import annotations

import pytest

from casebook.model.length import parse_length
from casebook.rendering.durations import format_days_range, format_length
from tests.rendering.plain import LANGUAGES, shown


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("P7Y", "7·years", "7·лет", "7·жыл"),
        ("P1Y", "1·year", "1·год", "1·жыл"),
        ("P2Y", "2·years", "2·года", "2·жыл"),
        ("P21Y", "21·years", "21·год", "21·жыл"),
        ("P2Y3M", "2·years 3·months", "2·года 3·месяца", "2·жыл 3·ай"),
        ("P18M", "18·months", "18·месяцев", "18·ай"),
        ("P1M", "1·month", "1·месяц", "1·ай"),
        ("P20D", "20·days", "20·дней", "20·күн"),
        ("P1D", "1·day", "1·день", "1·күн"),
        ("PT2H", "2·hours", "2·часа", "2·сағат"),
        ("PT1H", "1·hour", "1·час", "1·сағат"),
        ("PT72H", "72·hours", "72·часа", "72·сағат"),
        ("~PT2H", "about 2·hours", "около 2·часов", "шамамен 2·сағат"),
        ("~P1Y", "about 1·year", "около 1·года", "шамамен 1·жыл"),
        ("PT400H", "400·hours", "400·часов", "400·сағат"),
        ("P3Y/P5Y", "3·to 5·years", "от 3·до 5·лет", "3·жылдан 5·жылға дейін"),
        ("P1Y/P2Y", "1·to 2·years", "от 1·до 2·лет", "1·жылдан 2·жылға дейін"),
        ("PT2H/PT3H", "2·to 3·hours", "от 2·до 3·часов", "2·сағаттан 3·сағатқа дейін"),
        ("../P7Y", "up to 7·years", "до 7·лет", "7·жылға дейін"),
        ("../P1Y", "up to 1·year", "до 1·года", "1·жылға дейін"),
        ("../P21D", "up to 21·days", "до 21·дня", "21·күнге дейін"),
        ("~../P21D", "up to about 21·days", "примерно до 21·дня", "шамамен 21·күнге дейін"),
        ("P6M/P2Y", "6·months to 2·years", "от 6·месяцев до 2·лет", "6·айдан 2·жылға дейін"),
        ("P1Y6M/P3Y", "1·year 6·months to 3·years", "от 1·года 6·месяцев до 3·лет", "1·жыл 6·айдан 3·жылға дейін"),
        ("../P2Y6M", "up to 2·years 6·months", "до 2·лет 6·месяцев", "2·жыл 6·айға дейін"),
        ("~P3Y/P5Y", "about 3·to 5·years", "примерно от 3·до 5·лет", "шамамен 3·жылдан 5·жылға дейін"),
    ],
)
def test_forms(text: str, en: str, ru: str, kk: str) -> None:
    assert [shown(format_length(parse_length(text), language)) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("text", "en", "ru", "kk"),
    [
        ("P20D", "20·days", "20·суток", "20·тәулік"),
        ("P1D", "1·day", "1·сутки", "1·тәулік"),
        ("P21D", "21·days", "21·сутки", "21·тәулік"),
        ("~P20D", "about 20·days", "около 20·суток", "шамамен 20·тәулік"),
        ("P5D/P15D", "5·to 15·days", "от 5·до 15·суток", "5·тәуліктен 15·тәулікке дейін"),
        ("../P30D", "up to 30·days", "до 30·суток", "30·тәулікке дейін"),
        ("../P1D", "up to 1·day", "до 1·суток", "1·тәулікке дейін"),
        ("P2Y", "2·years", "2·года", "2·жыл"),
    ],
)
def test_days_of_detention(text: str, en: str, ru: str, kk: str) -> None:
    length = parse_length(text)
    assert [shown(format_length(length, language, unit_of_detention=True)) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("days", "en", "ru", "kk"),
    [
        (
            (148, 178),
            "at least 148, at most 178·days",
            "не менее 148·и не более 178·дней",
            "кемінде 148, ең көбі 178·күн",
        ),
        ((0, 178), "at most 178·days", "не более 178·дней", "ең көбі 178·күн"),
        ((171, 171), "171·days", "171·день", "171·күн"),
        ((1, 21), "at least 1, at most 21·days", "не менее 1·и не более 21·дня", "кемінде 1, ең көбі 21·күн"),
        ((0, 0), "0·days", "0·дней", "0·күн"),
        ((21, None), "at least 21·days", "не менее 21·дня", "кемінде 21·күн"),
        (
            (61, 1826),
            "at least 61, at most 1,826·days",
            "не менее 61·и не более 1·826·дней",
            "кемінде 61, ең көбі 1·826·күн",
        ),
    ],
)
def test_days_range(days: tuple[int, int | None], en: str, ru: str, kk: str) -> None:
    assert [shown(format_days_range(*days, language)) for language in LANGUAGES] == [en, ru, kk]
