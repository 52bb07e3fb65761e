"""The geometry of a timeline: every happening once, in the order of time, within the drawing, apart from the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.deriving.dated import hull
from casebook.deriving.lanes import Timeline, draw_timeline
from casebook.deriving.moments import Happening, list_happenings
from casebook.deriving.relations import published, weave
from casebook.deriving.stretches import draw_life
from casebook.deriving.subject import Derived, derive_case
from casebook.deriving.time_axis import lay_axis, name_ticks
from casebook.model.case import Case, Episode
from casebook.reading.content import read_content

CHECKED = date(2026, 11, 22)
SMALLEST = 280
"""Pixels: the width of the drawing on a screen of 320."""
EM = 13


@pytest.fixture(scope="module")
def cases() -> Mapping[str, tuple[Case, Derived]]:
    """Every published case of the project's own content."""
    register, problems = read_content(Path(__file__).parents[2])
    assert problems == []
    web = weave(register)
    return {slug: (register.cases[slug].record, derive_case(register, web, slug)) for slug in published(register)}


def told(*dates: object) -> tuple[Happening, ...]:
    """Episodes on these dates, in the order of time; a list of dates is one that sources dispute."""
    found = []
    for number, one in enumerate(dates):
        values = [{"value": value, "src": [f"s{at}"]} for at, value in enumerate(one)] if isinstance(one, list) else []
        stated = {"dispute": "date", "values": values} if values else one
        episode = Episode.model_validate({"type": "statement", "date": stated, "src": ["s0"]})
        bounds = hull(episode.date)
        found.append(
            Happening((bounds.latest if bounds.earliest == date.min else bounds.earliest, 0, number), episode, bounds)
        )
    return tuple(sorted(found, key=lambda one: one.order))


def draw(*dates: object) -> Timeline:
    """Their timeline."""
    drawn = draw_timeline(told(*dates), None, CHECKED)
    assert drawn is not None
    return drawn


def days_between(first: date, last: date) -> st.SearchStrategy[date]:
    return st.dates(first, last)


DAYS = days_between(date(1995, 1, 1), date(2026, 11, 1))
DATES = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{min(day.year, 2025)}"),
    DAYS.map(lambda day: f"../{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day}/.."),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    st.lists(DAYS.map(str), min_size=2, max_size=3, unique=True),
)


def check(drawn: Timeline, happenings: Sequence[Happening]) -> None:
    """What holds of every drawing."""
    marks = [mark for lane in drawn.lanes for mark in lane.marks]
    assert sorted(mark.number for mark in marks) == list(range(1, len(happenings) + 1)), "each once, numbered as listed"
    assert all(happenings[mark.number - 1] is mark.happening for mark in marks)
    radius = 0.8 * EM / SMALLEST * 100
    for mark in marks:
        assert radius - 0.1 <= mark.x <= 100 - radius + 0.1, "a marker is never cut by the edge"
        assert mark.day <= drawn.end
        assert all(0 <= left <= right <= 100 for left, right in mark.spans)
        for left, right in mark.spans:
            assert left - 0.01 <= mark.x <= right + 0.01 or mark.happening.date.dispute, "a marker stands in its days"
    for one, other in combinations(marks, 2):
        if one.day < other.day:
            assert one.x <= other.x, "the order of time is the order of x"
    for lane in drawn.lanes:
        for one, other in combinations(lane.marks, 2):
            far = abs(one.x - other.x) * SMALLEST / 100
            assert far >= 1.6 * EM - 0.1 or abs(one.row - other.row) >= 1, "no marker lies on another"
    ticks = name_ticks(drawn.axis)
    for unit in (("year",), ("month", "day")):
        places = [tick.x for tick in ticks if tick.unit in unit]
        assert all(later - before > 8 for before, later in pairwise(places)), "no name on another"
        assert all(0 <= x < 90 for x in places)
    assert any(tick.unit == "year" for tick in ticks)
    assert drawn.end <= CHECKED


@settings(max_examples=60)
@given(st.lists(DATES, min_size=3, max_size=16))
def test_any_happenings_can_be_drawn(dates: list[object]) -> None:
    happenings = told(*dates)
    drawn = draw_timeline(happenings, None, CHECKED)
    if drawn is not None:
        check(drawn, happenings)


@settings(max_examples=60)
@given(st.lists(DATES, min_size=3, max_size=16), st.integers(0, 24))
def test_nothing_stands_after_what_is_confirmed(dates: list[object], cut: int) -> None:
    """The line of what is confirmed is at the last marker or after it, on whichever day the register looks."""
    on = CHECKED - timedelta(days=365 * cut)
    happenings = tuple(one for one in told(*dates) if one.bounds.earliest <= on)
    drawn = draw_timeline(happenings, None, on)
    if drawn is not None:
        assert drawn.end <= on
        assert all(mark.x <= drawn.confirmed + 0.01 for lane in drawn.lanes for mark in lane.marks)


def test_every_case_is_drawn_right(cases: Mapping[str, tuple[Case, Derived]]) -> None:
    drawn = 0
    for case, derived in cases.values():
        happenings = list_happenings(case, derived)
        found = draw_timeline(happenings, draw_life(derived), derived.on)
        if found is not None:
            check(found, happenings)
            drawn += 1
            life = draw_life(derived)
            assert life is None or life.end <= found.end
    assert drawn > 30


def test_each_proceeding_has_its_lane(cases: Mapping[str, tuple[Case, Derived]]) -> None:
    case, derived = cases["amangeldy-batyrbekov"]
    drawn = draw_timeline(list_happenings(case, derived), None, derived.on)
    assert drawn is not None
    assert [lane.against for lane in drawn.lanes] == [None, *derived.proceedings]


@pytest.mark.parametrize("few", [(), ("2023-05-01",), ("2023-05-01", "2023-06-01"), ("2023-05-01",) * 3])
def test_what_the_list_says_as_well_is_not_drawn(few: tuple[str, ...]) -> None:
    assert draw_timeline(told(*few), None, CHECKED) is None


def test_a_month_is_drawn_whole_with_its_marker_in_the_middle() -> None:
    drawn = draw("2023-01-01", "2023-05", "2023-12-31")
    mark = drawn.lanes[0].marks[1]
    assert mark.day == date(2023, 5, 16)
    assert mark.spans == ((drawn.axis.at(date(2023, 5, 1)), drawn.axis.at(date(2023, 5, 31))),)


def test_every_disputed_day_is_drawn() -> None:
    drawn = draw("2023-01-01", ["2023-05-01", "2023-09-01"], "2023-12-31")
    mark = drawn.lanes[0].marks[1]
    assert mark.days == (drawn.axis.at(date(2023, 5, 1)), drawn.axis.at(date(2023, 9, 1)))
    assert drawn.axis.at(date(2023, 5, 1)) < mark.x < drawn.axis.at(date(2023, 9, 1))


def test_an_open_date_stands_at_the_end_that_is_known() -> None:
    drawn = draw("2023-01-01", "../2023-05-10", "2023-08-01/..", "2023-12-31")
    by, since = drawn.lanes[0].marks[1:3]
    assert (by.day, since.day) == (date(2023, 5, 10), date(2023, 8, 1))
    assert by.spans[0][1] == by.x and since.spans[0] == (since.x, 100.0)


def test_close_markers_stand_above_and_below_the_line() -> None:
    drawn = draw("2023-01-01", "2023-06-01", "2023-06-02", "2023-12-31")
    assert [mark.row for mark in drawn.lanes[0].marks] == [0, -0.5, 0.5, 0]


def test_twenty_empty_years_break_the_axis() -> None:
    drawn = draw("1999-05-01", "1999-05-20", "2023-05-03", "2023-09-08", "2023-10-10")
    assert len(drawn.axis.breaks) == 1
    old, new = drawn.axis.parts
    assert old.last <= date(1999, 7, 1) and new.first >= date(2023, 1, 1)
    assert min(part.right - part.left for part in drawn.axis.parts) >= 16


def test_a_crowded_month_beside_empty_years_breaks_the_axis() -> None:
    crowd = [f"2016-02-{day:02}" for day in range(1, 25, 3)]
    drawn = draw(*crowd, "2016-09-01", "2019-09-01")
    assert drawn.axis.breaks
    assert draw("2016-02-01", "2017-09-01", "2019-09-01").axis.breaks == (), "what has room is drawn to one scale"


@given(st.lists(st.tuples(DAYS, st.integers(0, 300)), min_size=1, max_size=12), st.sampled_from([None, 120, 800]))
def test_an_axis_fills_its_width_and_never_runs_backwards(spans: list[tuple[date, int]], longest: int | None) -> None:
    known = [(first, first + timedelta(days=length)) for first, length in spans]
    axis = lay_axis(known, longest)
    assert axis.parts[0].left == 4 and abs(axis.parts[-1].right - 96) < 1e-6
    for before, after in pairwise(axis.parts):
        assert before.last < after.first and before.right < after.left
    days = sorted({day for span in known for day in span})
    places = [axis.at(day) for day in days]
    assert places == sorted(places)
    assert len(set(places)) == len(places), "two days of what is known are never on one spot"
