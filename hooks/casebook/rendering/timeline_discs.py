"""The numbered markers of a timeline: how certain each date is, and whether liberty was taken or given back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.deriving.dated import DatedStep
from casebook.deriving.lanes import Lane, Mark, Timeline
from casebook.deriving.moments import setting_aside
from casebook.deriving.subject import Derived
from casebook.deriving.time_axis import BREAK
from casebook.model.codes import Outcome, SanctionKind, StepType
from casebook.rendering.context import Context
from casebook.rendering.strip import percent
from casebook.rendering.timeline_names import name_marks
from casebook.rendering.views import Moment

ROW = 1.75
"""Em from row to row of markers."""
_TAKEN = frozenset({StepType.DETAINED, StepType.ARRESTED, StepType.HOUSE_ARREST})


@dataclass(frozen=True, slots=True)
class Disc:
    """A numbered marker; y in em from the line of its lane."""

    number: int
    x: str
    y: str
    kind: str
    """'' for a known day, u (uncertain), x (seen as an excerpt only), then r (liberty taken) or g (cleared)."""
    spans: tuple[tuple[str, str], ...]
    """x and width of each hatched stretch."""
    span_y: str
    days: tuple[str, ...]
    """Disputed days."""
    name: str
    """What it is, where there is room on wide screens, or ''."""
    before: bool
    """Whether the name stands at its left."""


def show_discs(drawn: Timeline, lane: Lane, moments: Sequence[Moment], cleared: frozenset[int]) -> Iterator[Disc]:
    names = name_marks(lane.marks, [moments[mark.number - 1].title for mark in lane.marks], _walls(drawn))
    for mark, (name, before) in zip(lane.marks, names, strict=True):
        certainty = {"day": "", "doubt": "u", "excerpt": "x"}[moments[mark.number - 1].certainty]
        colour = "g" if mark.number in cleared else "r" if _takes_liberty(mark, moments) else ""
        spans = tuple((percent(left), percent(right - left)) for left, right in mark.spans)
        days = tuple(percent(x) for x in mark.days)
        kind = f"{certainty} {colour}".strip()
        yield Disc(
            mark.number, percent(mark.x), em(mark.row * ROW), kind, spans, em(mark.row * ROW - 0.45), days, name, before
        )


def _walls(drawn: Timeline) -> list[tuple[float, float]]:
    """Breaks, and the line after which nothing is confirmed."""
    return [*((x, x + BREAK) for x in drawn.axis.breaks), (drawn.confirmed, drawn.confirmed)]


def _takes_liberty(mark: Mark, moments: Sequence[Moment]) -> bool:
    """Taken in, or a finding of guilt that still stands and that takes liberty or restricts it."""
    step = mark.happening.what.step if isinstance(mark.happening.what, DatedStep) else None
    if step is None or moments[mark.number - 1].overturned:
        return False
    if step.outcome in (Outcome.CONVICTED, Outcome.PENALISED):
        restricted = SanctionKind.RESTRICTION_OF_FREEDOM
        return any(one.custodial or one.suspended or one.kind is restricted for one in step.sanctions)
    return step.type in _TAKEN


def find_clearing(context: Context, derived: Derived, drawn: Timeline) -> frozenset[int]:
    """Numbers of acquittals, and of what set a finding aside; an official's is not told in green."""
    if context.case(derived.slug).record.standing != "target":
        return frozenset()
    steps = [
        (mark.number, mark.happening.against, mark.happening.what)
        for lane in drawn.lanes
        for mark in lane.marks
        if mark.happening.against is not None and isinstance(mark.happening.what, DatedStep)
    ]
    aside = {
        (against.case, against.key, later.number)
        for _, against, dated in steps
        if (later := setting_aside(derived, against, dated)) is not None
    }
    return frozenset(
        number
        for number, against, dated in steps
        if dated.step.outcome is Outcome.ACQUITTED or (against.case, against.key, dated.number) in aside
    )


def em(number: float) -> str:
    """A place or a height, to a tenth of an em."""
    text = f"{number:.1f}".removesuffix(".0")
    return (text.replace("0.", ".", 1) if abs(number) < 1 and number else text) + "em"
