"""Enumerations, alphabets, and spaces that do not break."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.rendering.words import bind, join_words, sort_key

KAZAKH = "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я".split()  # noqa: SIM905
RUSSIAN = "А Б В Г Д Е Ё Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", ["", "a", "a and b", "a, b and c"]), ("ru", ["", "a", "a и b", "a, b и c"]),
     ("kk", ["", "a", "a және b", "a, b, c"])],
)  # fmt: skip
def test_enumerations(language: str, expected: list[str]) -> None:
    assert [join_words("abc"[:length], language) for length in range(4)] == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "a, b or c"), ("ru", "a, b или c"), ("kk", "a, b, не болмаса c")]
)
def test_alternatives(language: str, expected: str) -> None:
    assert join_words(["a", "b", "c"], language, "or") == expected


@pytest.mark.parametrize(("language", "letters"), [("kk", KAZAKH), ("ru", RUSSIAN)])
def test_alphabets(language: str, letters: list[str]) -> None:
    mixed = random.Random(1).sample(letters, len(letters))
    assert sorted(mixed, key=lambda letter: sort_key(letter, language)) == letters


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", ["Аман", "Әлия", "Бақыт", "Ғани", "Ерлан", "Қайрат", "Оңал", "Өмір", "Ұлан", "Үміт", "Һарун", "Ілияс"]),
        ("kk", ["Қызыл орда", "Қызылорда", "Abai"]),
        ("ru", ["Айбек", "Алма Ата", "Алма-Атинский", "Алмата", "Елена", "ёж", "Ёлкин", "Жанболат", "Abai"]),
        ("ru", ["статья 9", "статья 73", "статья 73-3", "статья 147"]),
        ("en", ["Ángel", "Anna", "Aset", "Áset", "Zhanbolat", "Абай", "Әсет"]),
    ],
)
def test_names(language: str, expected: list[str]) -> None:
    mixed = random.Random(2).sample(expected, len(expected))
    assert sorted(mixed, key=lambda text: sort_key(text, language)) == expected


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_marks_and_case_do_not_move_a_name(language: str) -> None:
    keys = [sort_key(text, language)[0] for text in ("Respublika", "«RESPUBLIKA»", "“respublika”")]
    assert len(set(keys)) == 1


@given(st.text(), st.text(), st.sampled_from(["en", "ru", "kk"]))
def test_order_is_total(one: str, two: str, language: str) -> None:
    assert (sort_key(one, language) == sort_key(two, language)) == (one == two)


def test_spaces_that_do_not_break() -> None:
    assert bind("19 ноября 2023 года – 5 мая") == (
        "19\N{NO-BREAK SPACE}ноября 2023\N{NO-BREAK SPACE}года\N{NO-BREAK SPACE}– 5\N{NO-BREAK SPACE}мая"
    )
