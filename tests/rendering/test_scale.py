"""The scale of a chart: whatever the values, everything has its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.rendering.charts.scale import make_scale, percent

values = st.lists(st.floats(0.01, 50_000, allow_nan=False), min_size=1, max_size=12)


@given(values)
def test_every_value_lies_on_the_scale_and_few_ticks_divide_it(found: list[float]) -> None:
    scale = make_scale(found)
    assert max(found) <= scale.most
    assert scale.most % scale.step == 0 and scale.ticks[0] == 0 and scale.ticks[-1] == scale.most
    assert 2 <= len(scale.ticks) <= 7
    assert max(found) > scale.most - scale.step, "no empty stretch at the end is wider than a step"


@given(values, st.floats(0, 1), st.floats(0, 1))
def test_a_bar_stands_where_its_ends_are(found: list[float], first: float, second: float) -> None:
    scale = make_scale(found)
    least, most = sorted((first * scale.most, second * scale.most))
    begin, width = scale.span(least, most)
    assert begin >= 0 and begin + width <= 100 + 1e-9
    assert width >= 2, "a fixed amount is seen too"
    if scale.at(most) - scale.at(least) >= 2:
        assert abs(begin - scale.at(least)) < 1e-9 and abs(begin + width - scale.at(most)) < 1e-9
    else:
        middle = (scale.at(least) + scale.at(most)) / 2
        assert begin - 1 <= middle <= begin + width + 1


@given(values, st.floats(0, 1), st.floats(0, 1))
def test_more_is_never_drawn_further_left(found: list[float], first: float, second: float) -> None:
    scale = make_scale(found)
    smaller, larger = sorted((first, second))
    assert scale.at(smaller * scale.most) <= scale.at(larger * scale.most)


def test_years_of_a_code_are_divided_as_people_do() -> None:
    assert make_scale([7.0, 2.0]).ticks == (0, 2, 4, 6, 8)
    assert make_scale([12.0]).ticks == (0, 2, 4, 6, 8, 10, 12)
    assert make_scale([25.0]).ticks == (0, 5, 10, 15, 20, 25)
    assert make_scale([6000.0]).ticks == (0, 1000, 2000, 3000, 4000, 5000, 6000)
    assert (percent(58.333), percent(50.0)) == ("58.3%", "50%")
