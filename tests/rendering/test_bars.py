"""How a sentence is drawn: red is liberty, what was overturned has no colour, what is not sure is seen."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.deriving.dated import Bounds, DatedStep
from casebook.deriving.ranges import MEASURES, Measure, Sentence
from casebook.model.codes import SanctionKind
from casebook.model.proceeding import Sanction, Step
from casebook.rendering.charts.bars import LIBERTY, sentence_bars, sentence_mark, show_ticks
from casebook.rendering.charts.scale import make_scale

RED = frozenset({"held", "restricted", "unsure", "maybe"})
STEP = DatedStep(
    Step.model_validate({"type": "verdict", "date": "2023", "outcome": "convicted", "src": ["s"]}),
    0,
    Bounds(date(2023, 1, 1), date(2023, 12, 31)),
)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Any sanction of a size."""
    kind = draw(st.sampled_from(sorted(MEASURES)))
    sanction = Sanction(kind=kind, suspended=kind is SanctionKind.IMPRISONMENT and draw(st.booleans()))
    least, more = draw(st.floats(0, 30)), draw(st.sampled_from((0.0, 0.0, 4.0)))
    overturned = STEP if draw(st.booleans()) else None
    return Sentence(kind, least, max(least + more, 0.1), sanction, STEP, ("a",), overturned)


@given(sentences())
def test_only_liberty_is_red_and_nothing_overturned_is(sentence: Sentence) -> None:
    measure, scale = MEASURES[sentence.kind], make_scale([40, sentence.most])
    kinds = {bar.kind for bar in (*sentence_bars(scale, measure, sentence), sentence_mark(scale, measure, sentence))}
    if sentence.overturned is not None:
        assert kinds == {"void"}
    else:
        assert kinds and bool(kinds & RED) is (measure in LIBERTY)


@given(sentences())
def test_what_is_sure_and_what_is_possible_meet(sentence: Sentence) -> None:
    measure, scale = MEASURES[sentence.kind], make_scale([40, sentence.most])
    bars = sentence_bars(scale, measure, sentence)
    assert bars[0].begin == 0
    end = bars[-1].begin + bars[-1].size
    assert end == pytest.approx(max(scale.at(sentence.most), 2), abs=1.01)
    if sentence.overturned is None and sentence.least >= 1 and sentence.most > sentence.least:
        assert len(bars) == 2 and bars[0].begin + bars[0].size == pytest.approx(bars[1].begin, abs=1.01)
        assert bars[0].kind != bars[1].kind


def test_a_suspended_sentence_is_outlined() -> None:
    sanction = Sanction(kind=SanctionKind.IMPRISONMENT, suspended=True)
    sentence = Sentence(sanction.kind, 6, 6, sanction, STEP, ("a",), None)
    (bar,) = sentence_bars(make_scale([7, 6]), Measure.YEARS, sentence)
    assert (bar.kind, bar.x, bar.width) == ("restricted", "0%", "75%")


def test_the_first_and_the_last_number_stay_inside_the_drawing() -> None:
    scale = make_scale([12])
    ticks = show_ticks(scale, {number: str(number) for number in scale.ticks})
    assert [tick.anchor for tick in ticks] == ["start", *["middle"] * 5, "end"]
