"""Counts: forms and faults."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.count import Count, parse_count


@given(st.integers(1, 9_999_999))
def test_forms(number: int) -> None:
    assert parse_count(f"{number}") == Count(f"{number}", number, True, False)
    assert parse_count(f"{number}+") == Count(f"{number}+", number, False, False)
    assert parse_count(f"~{number}") == Count(f"~{number}", number, False, True)


@given(st.one_of(st.text(), st.text(alphabet="0123456789+~", max_size=9)))
def test_any_text_parses_or_is_a_value_error(text: str) -> None:
    try:
        count = parse_count(text)
    except ValueError as error:
        assert "is not a count" in str(error)
    else:
        assert str(count) == text


@pytest.mark.parametrize("text", ["", "0", "07", "-1", "~4+", "4 +", "4-6", "many", "4\n", "٧", "12345678"])
def test_faults(text: str) -> None:
    with pytest.raises(ValueError, match="is not a count; write 7, at least 4"):
        parse_count(text)
