"""Our parser of dates: forms, faults, and agreement with the independent library `edtf`."""

from __future__ import annotations

from datetime import date
from typing import Any

import edtf as library
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.edtf import Edtf, parse_edtf

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PLAIN = st.one_of(
    DAYS.map(lambda day: f"{day:%Y}"),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y-%m-%d}"),
)
QUALIFIED = st.tuples(PLAIN, st.sampled_from("~?%")).map("".join)
WARM_SEASONS = st.builds("{}-{}".format, st.integers(1900, 2100), st.sampled_from((21, 22, 23)))
POINTS = st.one_of(PLAIN, QUALIFIED)


def bounds(parsed: Any) -> tuple[date | None, date | None]:
    """First and last day as the library gives them; infinities become None."""
    first, last = parsed.lower_strict(), parsed.upper_strict()
    return tuple(None if isinstance(end, float) else date(*end[:3]) for end in (first, last))  # type: ignore[return-value]


@given(st.one_of(POINTS, WARM_SEASONS))
def test_bounds_of_points_agree_with_library(text: str) -> None:
    ours = parse_edtf(text)
    assert (ours.earliest, ours.latest) == bounds(library.parse_edtf(text))


@given(POINTS, POINTS)
def test_bounds_of_intervals_agree_with_library(first: str, last: str) -> None:
    text = f"{first}/{last}"
    try:
        ours = parse_edtf(text)
    except ValueError:
        assert parse_edtf(first).earliest > parse_edtf(last).latest  # type: ignore[operator]
        return
    assert (ours.earliest, ours.latest) == bounds(library.parse_edtf(text))


@given(POINTS)
def test_bounds_of_open_intervals(text: str) -> None:
    point = parse_edtf(text)
    after, before = parse_edtf(f"{text}/.."), parse_edtf(f"../{text}")
    assert (after.earliest, after.latest) == (point.earliest, None)
    assert (before.earliest, before.latest) == (None, point.latest)
    assert bounds(library.parse_edtf(f"{text}/.."))[0] == after.earliest


@given(st.one_of(POINTS, WARM_SEASONS))
def test_round_trip(text: str) -> None:
    assert str(parse_edtf(text)) == parse_edtf(text).text == text


@given(st.one_of(st.text(), st.text(alphabet="0123456789-/.~?%unkow", max_size=24)))
def test_any_text_parses_or_is_a_value_error(text: str) -> None:
    try:
        parsed = parse_edtf(text)
    except ValueError as error:
        assert len(str(error).split()) > 3
    else:
        assert parsed.text == text


@given(st.integers(1900, 2100), st.integers(0, 99), st.integers(0, 99))
def test_a_day_exists_exactly_when_the_calendar_has_it(year: int, month: int, day: int) -> None:
    text = f"{year}-{month:02}-{day:02}"
    try:
        expected = date(year, month, day)
    except ValueError:
        with pytest.raises(ValueError, match="exists"):
            parse_edtf(text)
    else:
        assert parse_edtf(text) == Edtf(text, expected, expected, "day")


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("2023-11", "2023-11-01", "2023-11-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-11-19", "2023-11-19", "2023-11-19", "day"),
        ("2023-21", "2023-03-01", "2023-05-31", "season"),
        ("2023-22", "2023-06-01", "2023-08-31", "season"),
        ("2023-23", "2023-09-01", "2023-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2022-24", "2022-12-01", "2023-02-28", "season"),
        ("2022-21/2023-12-15", "2022-03-01", "2023-12-15", "interval"),
        ("2023-11-19/2023-11-29", "2023-11-19", "2023-11-29", "interval"),
    ],
)
def test_forms(text: str, first: str, last: str, precision: str) -> None:
    parsed = parse_edtf(text)
    assert (str(parsed.earliest), str(parsed.latest), parsed.precision) == (first, last, precision)
    assert parsed.is_day == (precision == "day")


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2023", False, False), ("2023~", True, False), ("2023-11?", False, True), ("2023-11-19%", True, True),
     ("2023-21~", True, False), ("2023~/2024?", True, True), ("../2023?", False, True)],
)  # fmt: skip
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    parsed = parse_edtf(text)
    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)


def test_interval_keeps_its_ends() -> None:
    parsed = parse_edtf("../2023-03~")
    assert parsed.start is None
    assert parsed.end == parse_edtf("2023-03~")


def test_unknown() -> None:
    parsed = parse_edtf("unknown")
    assert (parsed.earliest, parsed.latest, parsed.precision) == (None, None, "unknown")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2023-09-31", "2023-09-31 is not a day, month, season or year that exists"),
        ("2023-02-29", "exists"),
        ("2023-13", "exists"),
        ("2023-20", "exists"),
        ("2023-25", "exists"),
        ("2023-00", "exists"),
        ("2023-21-05", "exists"),
        ("1899", "1900 to 2100"),
        ("2101", "1900 to 2100"),
        ("2023/2022", "ends before it begins"),
        ("2023-11-29/2023-11-19", "ends before it begins"),
        ("../..", "write unknown"),
        ("2023/", "open end"),
        ("/2023", "open end"),
        ("", "is not a date"),
        ("2023-1-5", "is not a date"),
        ("19 November 2023", "is not a date"),
        ("2023-11-19T10:00", "is not a date"),
        ("201X", "is not a date"),
        ("2023 ", "is not a date"),
        ("2023\n", "is not a date"),
        ("٢٠٢٣", "is not a date"),
        ("unknown/2023", "is not a date"),
        ("2023/2024/2025", "is not a date"),
        ("2023~?", "is not a date"),
    ],
)
def test_faults_say_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("loose", "exact", "agrees"),
    [
        ("2016-10", "2016-10-03", True),
        ("2016-10-03", "2016-10", False),
        ("2016", "2016-21", True),
        ("2016-10-03", "2016-10-03", True),
        ("2016~", "2017", False),
        ("../2016", "2015-01-01", True),
        ("../2016", "../2015", True),
        ("2016/..", "../2017", False),
        ("unknown", "2016", True),
        ("2016", "unknown", False),
        ("unknown", "unknown", True),
    ],
)
def test_contains(loose: str, exact: str, agrees: bool) -> None:
    assert parse_edtf(loose).contains(parse_edtf(exact)) is agrees


@given(POINTS, POINTS, POINTS)
def test_contains_is_an_order(one: str, two: str, three: str) -> None:
    first, second, third = parse_edtf(one), parse_edtf(two), parse_edtf(three)
    assert first.contains(first)
    if first.contains(second) and second.contains(third):
        assert first.contains(third)
