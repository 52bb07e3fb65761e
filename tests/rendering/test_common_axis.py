"""Lines of several lives on one scale: in order of time, inside the drawing, never beyond what is confirmed."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from casebook.deriving.stretches import LifeLine, Stretch
from casebook.rendering.common_axis import draw_on, make_axis

DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31))


@st.composite
def lives(draw: st.DrawFn) -> LifeLine:
    start, length = draw(DAYS), draw(st.integers(1, 4000))
    end = start + timedelta(days=length)
    inside = st.integers(0, length).map(lambda days: start + timedelta(days=days))
    pairs = draw(st.lists(st.tuples(inside, inside).map(sorted), min_size=1, max_size=4))
    kinds = draw(st.lists(st.sampled_from(("held", "unsure", "house", "gap")), min_size=4, max_size=4))
    return LifeLine(tuple(Stretch(kind, *pair) for kind, pair in zip(kinds, pairs, strict=False)), start, end)


def percent(text: str) -> float:
    return float(text.removesuffix("%"))


@given(st.lists(lives(), min_size=1, max_size=6), st.lists(DAYS, min_size=1, max_size=6))
def test_bars_stay_between_the_start_and_the_last_confirmed_day(found: list[LifeLine], since: list[date]) -> None:
    axis = make_axis(found, since)
    assert axis is not None
    ends = []
    for line in found:
        drawn = draw_on(axis, line)
        limit = percent(drawn.end)
        ends.append((line.end, limit))
        assert 0 <= limit <= 96
        for bar in drawn.bars:
            left, width = percent(bar.x), percent(bar.width)
            assert left >= 0 and width > 0
            assert round(left + width, 1) <= max(limit, 0.8), "a day at the very start is still seen"
        assert len(drawn.bars) == sum(part.last >= axis.start for part in line.stretches)
    ends.sort()
    assert [limit for _, limit in ends] == sorted(limit for _, limit in ends), "who was confirmed later ends later"


@given(st.lists(lives(), min_size=1, max_size=6), st.lists(DAYS, min_size=1, max_size=6))
def test_names_of_years_do_not_touch(found: list[LifeLine], since: list[date]) -> None:
    axis = make_axis(found, since)
    assert axis is not None
    places = [percent(tick.x) for tick in axis.ticks]
    assert places == sorted(places) and places[0] == 0
    named = [(percent(tick.x), tick.text) for tick in axis.ticks if tick.text]
    assert named[0][1] == str(axis.start.year)
    assert all(after - before > 8 for (before, _), (after, _) in pairwise(named))
    assert named[-1][0] <= 93


def test_nobody_needs_no_scale() -> None:
    assert make_axis([], []) is None
