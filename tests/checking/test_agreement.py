"""Numbers, dates, lengths and links of a translation are those of its original; what is right is not complained of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checking.agreement import compare_texts
from casebook.checking.stated_facts import WORDINGS, read_facts
from tests.checking.agreeing_texts import TRIPLES
from tests.checking.mutated_texts import MUTATIONS

LANGUAGES = ("en", "ru", "kk")
PAIRS = [(name, a, b) for name in TRIPLES for a, b in ((0, 1), (0, 2), (1, 0), (2, 0))]


def compare(original: str, translated: str, first: str, second: str) -> list[str]:
    """The problems of a translation at line 7, as printed."""
    place = ("x.md", 7, 3, "the text “note”")
    return [str(problem) for problem in compare_texts(place, original, translated, (first, second))]


@pytest.mark.parametrize(("name", "a", "b"), PAIRS)
def test_texts_that_say_the_same_are_quiet(name: str, a: int, b: int) -> None:
    assert compare(TRIPLES[name][a], TRIPLES[name][b], LANGUAGES[a], LANGUAGES[b]) == []


@pytest.mark.parametrize(("name", "which", "right", "wrong"), MUTATIONS)
def test_a_slip_is_found(name: str, which: int, right: str, wrong: str) -> None:
    text = TRIPLES[name][which]
    assert text.count(right) == 1
    assert compare(TRIPLES[name][0], text.replace(right, wrong), "en", LANGUAGES[which]) != []


@pytest.mark.parametrize(
    ("original", "translated", "told"),
    [
        (
            "He got 7 years.",
            "Он получил 8 лет.",
            "L010 the text “note” says “8 лет”, the original “7 years”; one of them is wrong",
        ),
        ("He got 7 years.", "Он получил срок.", "L010 the text “note” does not say “7 years”, as the original does"),
        ("He waited.", "Он ждал 2 часа.", "L010 the text “note” says “2 часа”, and the original does not"),
        (
            "[One](case:a).",
            "[Один](case:b).",
            "L011 the text “note” lacks the link “case:a” and has the link “case:b”, which the original has not",
        ),
    ],
)  # fmt: skip
def test_the_problem_tells_what_each_says(original: str, translated: str, told: str) -> None:
    assert compare(original, translated, "en", "ru") == [f"x.md:7:3: {told}"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "May he wait? The 7 may wait; he may march.", {("number", "7")}),
        ("en", "no one, someone, the one, twofold", set()),
        ("ru", "всей семьёй, в первую очередь, сто́ит, дважды два", {("number", "2")}),
        ("kk", "алтын, оны, оның, жүзеге, үшін, жетім", set()),
        ("kk", "Ол үшін жетіп келді, екінші жағынан қарашаңырақ", set()),
        ("ru", "«Семь дней» — 7 июня 2023 г.", {("D", "7"), ("day", "06-07"), ("number", "2023")}),
        ("kk", "2023 жылы маусымда 1997 жылдың", {("number", "2023"), ("number", "1997")}),
        ("en", "June 7, 2023 and 2023-06-07", {("day", "06-07"), ("number", "2023")}),
    ],
)
def test_words_that_only_look_like_numbers_say_nothing(language: str, text: str, said: set[tuple[str, str]]) -> None:
    asked = {min(fact.answers[0]) for fact in read_facts(text, WORDINGS[language]) if fact.answers}
    assert asked - {("month", "6")} == said


def test_a_language_without_a_table_is_compared_by_digits() -> None:
    original = "Seven activists got 15 days on 7 June 2023; 3,000 people."
    assert compare(original, "2023-yil 7-iyun kuni yetti faol 15 kun oldi; 3 000 kishi.", "en", "uz") == []
    assert compare(original, "2023-yil 7-iyun kuni yetti faol 16 kun oldi; 3 000 kishi.", "en", "uz") != []


ENDINGS = {"en": "{} days on 7 June 2019", "ru": "{} суток 7 июня 2019 года", "kk": "2019 жылғы 7 маусымда {} тәулік"}


@given(st.integers(8, 999_999), st.integers(8, 999_999), st.sampled_from(["ru", "kk"]), st.booleans())
def test_any_other_number_is_found(right: int, wrong: int, language: str, grouped: bool) -> None:
    numbers = {1900 <= right <= 2100, 1900 <= wrong <= 2100}
    original = ENDINGS["en"].format(f"{right:,}" if grouped else right)
    translated = ENDINGS[language].format(f"{wrong:,}".replace(",", " ") if grouped else wrong)
    if numbers == {False}:
        assert bool(compare(original, translated, "en", language)) == (right != wrong)


def keys_of(text: str, language: str) -> set[tuple[str, str]]:
    """All that a text says."""
    return {key for fact in read_facts(text, WORDINGS[language]) for key in fact.offers}


@given(st.sampled_from(sorted(TRIPLES)), st.integers(1, 2), st.integers(0, 9), st.integers(0, 9))
def test_a_changed_digit_is_found(name: str, which: int, at: int, digit: int) -> None:
    """Unless the new number stands in the text already."""
    text = re.sub(r"\]\([^)]*\)", "]", TRIPLES[name][which])
    original = re.sub(r"\]\([^)]*\)", "]", TRIPLES[name][0])
    places = [match.start() for match in re.finditer("[0-9]", text)]
    if not places:
        return
    place = places[at % len(places)]
    changed = f"{text[:place]}{digit}{text[place + 1 :]}"
    numbers = [
        [key for fact in read_facts(t, WORDINGS[LANGUAGES[which]]) for key in fact.offers] for t in (text, changed)
    ]
    if set(numbers[1]) - set(numbers[0]):
        assert compare(original, changed, "en", LANGUAGES[which]) != []
