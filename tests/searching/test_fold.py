"""A name in any spelling has one key."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.searching.fold import fold_text, fold_words
from tests.searching.vectors import read_vectors


@pytest.mark.parametrize(("text", "keys"), read_vectors("fold-vectors"))
def test_spellings_have_the_keys_of_the_table(text: str, keys: str) -> None:
    assert " ".join(fold_words(text)) == keys


@given(st.text())
def test_any_text_has_keys_that_fold_to_themselves(text: str) -> None:
    folded = fold_text(text)
    assert re.fullmatch(r"([a-z0-9]+( [a-z0-9]+)*)?", folded)
    assert fold_text(folded) == folded


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі -'", max_size=40))
def test_capitals_make_no_difference(text: str) -> None:
    assert fold_text(text.upper()) == fold_text(text)
