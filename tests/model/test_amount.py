"""Amounts of money: forms and faults."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.amount import UNITS, Amount, parse_amount

SUMS = st.integers(1, 10**15 - 1)
UNIT = st.sampled_from(UNITS)


@pytest.mark.parametrize(
    ("text", "least", "most", "unit", "approximate"),
    [
        ("~140 EUR", "140", "140", "EUR", True),
        ("2100000 KZT", "2100000", "2100000", "KZT", False),
        ("30 MCI", "30", "30", "MCI", False),
        ("114856.50 KZT", "114856.50", "114856.50", "KZT", False),
        ("100 MCI/200 MCI", "100", "200", "MCI", False),
        ("../1000 MCI", "0", "1000", "MCI", False),
        ("~../1000 MCI", "0", "1000", "MCI", True),
    ],
)
def test_forms(text: str, least: str, most: str, unit: str, approximate: bool) -> None:
    assert parse_amount(text) == Amount(text, Decimal(least), Decimal(most), unit, approximate)


@given(SUMS, SUMS, UNIT)
def test_ranges(one: int, two: int, unit: str) -> None:
    text = f"{one} {unit}/{two} {unit}"
    if one >= two:
        with pytest.raises(ValueError, match="smaller sum stands first"):
            parse_amount(text)
    else:
        amount = parse_amount(text)
        assert (amount.least, amount.most, amount.is_range, amount.is_at_most) == (
            Decimal(one),
            Decimal(two),
            True,
            False,
        )
        assert str(amount) == text


@given(st.one_of(st.text(), st.text(alphabet="0123456789 KZTMCI/.~", max_size=20)))
def test_any_text_parses_or_is_a_value_error(text: str) -> None:
    try:
        amount = parse_amount(text)
    except ValueError as error:
        assert len(str(error).split()) > 3
    else:
        assert str(amount) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not an amount"),
        ("140", "is not an amount"),
        ("140EUR", "is not an amount"),
        ("2,100,000 KZT", "is not an amount"),
        ("0 KZT", "is not an amount"),
        ("140 eur", "is not an amount"),
        ("140.555 EUR", "is not an amount"),
        ("140 EUR\n", "is not an amount"),
        ("140 XYZ", "XYZ in 140 XYZ is not a unit"),
        ("100 MCI/200 KZT", "mixes MCI and KZT"),
        ("200 MCI/100 MCI", "smaller sum stands first"),
        ("100 MCI/100 MCI", "written once"),
    ],
)
def test_faults(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_amount(text)
