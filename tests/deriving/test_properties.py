"""What holds for any proceeding, however odd the order of its steps or the dates that sources give."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.deriving.dated import hull, tighten
from casebook.deriving.days import Days, count_days
from casebook.deriving.headline import find_headline
from casebook.deriving.headline_value import Headline
from casebook.deriving.proceedings import Against, derive_proceeding
from casebook.model.codes import DECIDING, CaseKind, ReleaseGround, StepType
from casebook.model.proceeding import Proceeding, Step

FIRST, LAST = date(2010, 1, 1), date(2026, 11, 22)
KEYS = ("a", "b")
FREE_OF_GUILT = frozenset({"acquitted", "closed", "dropped", "conviction-overturned", "none"})
OUTCOMES = ("acquitted", "closed", "upheld", "changed", "sent-back", "refused")

days = st.dates(FIRST, LAST)
sanctions = st.sampled_from(
    (
        {"kind": "imprisonment", "length": "P2Y"},
        {"kind": "imprisonment", "length": "P1Y/P3Y"},
        {"kind": "imprisonment"},
        {"kind": "imprisonment", "length": "P5Y", "suspended": "true"},
        {"kind": "imprisonment", "length": "P8Y", "deferred_until": "2028"},
        {"kind": "restriction-of-freedom", "length": "P18M"},
        {"kind": "administrative-detention", "length": "P20D"},
        {"kind": "administrative-detention"},
        {"kind": "ban-on-activity", "length": "P3Y"},
        {"kind": "ban-on-activity"},
        {"kind": "correctional-work", "length": "P1Y"},
        {"kind": "community-service", "length": "PT200H"},
        {"kind": "fine", "amount": "30 MCI"},
    )
)


@st.composite
def dates(draw: st.DrawFn, first: date) -> str:
    """A date as a source may give it, not before `first`."""
    last = first + timedelta(days=draw(st.integers(0, 400)))
    texts = (f"{first}", f"{first:%Y-%m}", f"{first:%Y}", f"{first}/{last}", f"../{last}", f"{first}/..", "unknown")
    return draw(st.sampled_from(texts))


@st.composite
def steps(draw: st.DrawFn, kind: str, first: date) -> dict[str, Any]:
    """One step that the model takes."""
    usual = [StepType.VERDICT, StepType.APPEAL, StepType.RELEASED, StepType.ARRESTED, StepType.HOUSE_ARREST]
    type_ = draw(st.sampled_from([*StepType, *usual, *usual]))
    step: dict[str, Any] = {"type": type_.value, "date": draw(dates(first)), "src": ["s"]}
    guilty = "convicted" if kind == "criminal" else "penalised"
    if type_ in DECIDING:
        step["outcome"] = draw(st.sampled_from((guilty, guilty, *OUTCOMES)))
        step["in_absentia"] = draw(st.sampled_from(("false", "false", "false", "true")))
    if type_ in DECIDING or type_ is StepType.SENTENCE_CHANGED:
        step["sanctions"] = draw(st.lists(sanctions, max_size=2))
    if type_ is StepType.RELEASED:
        step["ground"] = draw(st.sampled_from([ground.value for ground in ReleaseGround]))
    if type_ is StepType.DETAINED:
        step |= draw(st.sampled_from(({}, {"length": "PT3H"}, {"length": "P3D"})))
    if type_ is StepType.REQUALIFIED:
        step |= {"charges": ["a"], "replaced_by": ["b"]}
    elif draw(st.integers(0, 3)) == 0:
        step["charges"] = [draw(st.sampled_from(KEYS))]
    return step


@st.composite
def proceedings(draw: st.DrawFn, *, ordered: bool = True) -> Proceeding:
    """A criminal or administrative proceeding of up to eight steps, with dates that fit the order, or any."""
    kind = draw(st.sampled_from(("criminal", "administrative")))
    firsts = draw(st.lists(days, min_size=1, max_size=8))
    charges = {key: {"offence": "insult", "src": ["s"]} for key in draw(st.sampled_from((KEYS, KEYS, ())))}
    data = [draw(steps(kind, first)) for first in (sorted(firsts) if ordered else firsts)]
    return Proceeding.model_validate({"kind": kind, "charges": charges, "steps": data})


def derive(proceeding: Proceeding, on: date = LAST) -> tuple[Against, Headline, Days]:
    """State, headline and days of the only proceeding of a person."""
    against = derive_proceeding("x", "p", proceeding, None, on)
    return against, find_headline(CaseKind.PERSON, (against,), on), count_days(against.spells, on)


@given(proceedings(), days)
def test_any_steps_have_a_headline_and_days(proceeding: Proceeding, on: date) -> None:
    """Nothing raises; at least is never more than at most, nor less than nothing."""
    _, headline, days = derive(proceeding, on)
    assert headline.code
    assert days.least >= 0 and (days.most is None or days.least <= days.most)
    assert days.house_least >= 0 and (days.house_most is None or days.house_least <= days.house_most)


@given(proceedings(ordered=False), days)
def test_dates_against_the_order_raise_nothing(proceeding: Proceeding, on: date) -> None:
    """A check refuses them; derivation still comes to something, so that all problems can be told at once."""
    _, headline, days = derive(proceeding, on)
    assert headline.code and days.least >= 0


@given(proceedings(), days)
def test_the_same_steps_come_to_the_same(proceeding: Proceeding, on: date) -> None:
    """Derivation reads nothing but its arguments."""
    assert derive(proceeding, on) == derive(proceeding.model_copy(deep=True), on)


@given(proceedings())
def test_a_later_acquittal_leaves_no_guilt_and_no_custody(proceeding: Proceeding) -> None:
    """Whatever came before: acquitted of all on the last day, nobody is serving, convicted or on trial."""
    data = {"type": "review", "date": str(LAST), "outcome": "acquitted", "src": ["s"]}
    kept = [*(step for step in proceeding.steps if step.type is not StepType.DIED), Step.model_validate(data)]
    if not proceeding.charges:
        return
    _, headline, _ = derive(proceeding.model_copy(update={"steps": tuple(kept)}))
    assert headline.code in FREE_OF_GUILT


@given(proceedings(), days, days)
def test_what_was_overturned_stays_so_unless_found_anew(proceeding: Proceeding, one: date, two: date) -> None:
    """Later days know of every overturning that earlier days knew of, or of a finding that came after it."""
    early, late = derive(proceeding, min(one, two))[0], derive(proceeding, max(one, two))[0]
    states = {charge.key: charge for charge in late.charges}
    for charge in early.charges:
        if charge.overturned is None:
            continue
        after = states[charge.key]
        anew = after.since is not None and after.since.number > charge.overturned.number
        assert after.overturned is not None or (after.state in ("convicted", "penalised") and anew)


@given(proceedings())
def test_order_only_narrows_dates(proceeding: Proceeding) -> None:
    """A tightened date lies within what the sources say, and the steps stand in the order of the list."""
    dated = tighten(proceeding.steps)
    for step in dated:
        whole = hull(step.step.date)
        assert whole.earliest <= step.bounds.earliest and step.bounds.latest <= whole.latest
    ordered = [step.bounds for step in dated if step.step.times is None]
    assert all(a.earliest <= b.earliest and a.latest <= b.latest for a, b in itertools.pairwise(ordered))


@given(proceedings(), days, days)
def test_later_days_only_add_steps(proceeding: Proceeding, one: date, two: date) -> None:
    """What counted on a day counts on every later one, in the same place."""
    early, late = derive(proceeding, min(one, two))[0], derive(proceeding, max(one, two))[0]
    assert late.steps[: len(early.steps)] == early.steps
