"""Lengths of time: forms, faults, calendar arithmetic."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.length import Length, Span, parse_length

SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 999), st.integers(0, 9999), st.integers(0, 9999)).filter(
    lambda span: span != Span()
)


def written(span: Span) -> str:
    """ISO 8601 text of a span."""
    days = "".join(f"{n}{unit}" for n, unit in ((span.years, "Y"), (span.months, "M"), (span.days, "D")) if n)
    return f"P{days}" + (f"T{span.hours}H" if span.hours else "")


@given(SPANS)
def test_round_trip(span: Span) -> None:
    assert parse_length(written(span)) == Length(written(span), span, span)
    assert parse_length(f"~{written(span)}") == Length(f"~{written(span)}", span, span, True)
    assert parse_length(f"../{written(span)}") == Length(f"../{written(span)}", Span(), span)


@given(SPANS, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_addition_agrees_with_dateutil(span: Span, day: date) -> None:
    delta = relativedelta(years=span.years, months=span.months, days=span.days + span.hours // 24)
    assert span.add_to(day) == day + delta


@given(SPANS, SPANS, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_range_ends_in_order(one: Span, two: Span, day: date) -> None:
    try:
        length = parse_length(f"{written(one)}/{written(two)}")
    except ValueError:
        assert one.nominal_days >= two.nominal_days
        return
    assert length.is_range and not length.is_at_most
    assert length.least_days <= length.most_days
    assert length.add_to(day) == (one.add_to(day), two.add_to(day))


@given(st.one_of(st.text(), st.text(alphabet="0123456789PYMDTH/.~", max_size=16)))
def test_any_text_parses_or_is_a_value_error(text: str) -> None:
    try:
        length = parse_length(text)
    except ValueError as error:
        assert "length" in str(error) or "range" in str(error)
    else:
        assert str(length) == text
        assert length.add_to(date(2100, 12, 31))[1] > date(2100, 1, 1)


@pytest.mark.parametrize(
    ("text", "day", "first", "last"),
    [
        ("P7Y", "2023-11-19", "2030-11-19", "2030-11-19"),
        ("P20D", "2023-07-03", "2023-07-23", "2023-07-23"),
        ("P1M", "2023-01-31", "2023-02-28", "2023-02-28"),
        ("P1Y", "2024-02-29", "2025-02-28", "2025-02-28"),
        ("P18M", "2016-05-20", "2017-11-20", "2017-11-20"),
        ("P3Y/P5Y", "2023-12-08", "2026-12-08", "2028-12-08"),
        ("../P7Y", "2023-12-08", "2023-12-08", "2030-12-08"),
        ("PT2H", "2023-09-07", "2023-09-07", "2023-09-07"),
        ("PT72H", "2023-09-07", "2023-09-10", "2023-09-10"),
    ],
)
def test_end(text: str, day: str, first: str, last: str) -> None:
    ends = parse_length(text).add_to(date.fromisoformat(day))
    assert tuple(map(str, ends)) == (first, last)


def test_months_and_days_for_comparing_with_a_statute() -> None:
    assert parse_length("P2Y3M").most.months_days == (27, 0)
    assert parse_length("P18M").most.months_days < parse_length("P5Y").most.months_days
    assert parse_length("PT400H").most.months_days == (0, 16)


def test_eighteen_months_stay_months() -> None:
    assert parse_length("P18M").least == Span(months=18)


def test_nominal_days() -> None:
    assert (parse_length("P3Y/P5Y").least_days, parse_length("P3Y/P5Y").most_days) == (1096, 1826)
    assert (parse_length("../P1Y").least_days, parse_length("../P1Y").is_at_most) == (0, True)


@pytest.mark.parametrize(
    "text",
    ["", "P", "PT", "7Y", "P7", "P7YT", "P0D", "P07Y", "P2W", "P1.5Y", "P-1Y", "P3Y/", "/P3Y", "P3Y/..", "P5Y/P3Y",
     "P3Y/P3Y", "P12M/P1Y", "PT2M", "P7Y~", "p7y", "P7Y ", "P7Y\n", "P٧Y"],
)  # fmt: skip
def test_faults(text: str) -> None:
    with pytest.raises(ValueError, match="is not a"):
        parse_length(text)
