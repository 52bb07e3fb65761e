"""Bars on a scale: ranges that the law allows, sentences beside them."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.ranges import Measure, Sentence
from casebook.rendering.charts.scale import Scale, percent
from casebook.rendering.prose import Text

LIBERTY = frozenset({Measure.YEARS, Measure.DAYS})
"""Measures of liberty taken or restricted: only these are red."""


_PAINT = {
    "range": "rng",
    "held": "bh",
    "restricted": "oh",
    "paid": "",
    "unsure": "",
    "maybe": "oh dash",
    "void": "xo",
}
_LINE = 0.7
"""Percent: width of a line that marks one place."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a row, from 0 to 100."""

    kind: str
    """range (allowed), held, restricted, paid (a fine, a service), unsure (held, size not known), maybe (the same of
    other sanctions) or void (overturned)."""
    begin: float
    size: float

    @property
    def paint(self) -> str:
        """Class of the style sheet; '' of what has the colour of the text, and of what is hatched."""
        return _PAINT[self.kind]

    @property
    def x(self) -> str:
        """As an attribute."""
        return percent(self.begin)

    @property
    def width(self) -> str:
        """As an attribute."""
        return percent(self.size)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a chart: its words, and what is drawn beside them."""

    label: str
    bars: tuple[Bar, ...]
    marks: tuple[Bar, ...] = ()
    """A sentence across the ranges."""
    name: str = ""
    """Whom it is about, before the label."""
    link: str = ""
    note: str = ""
    about: Text | None = None
    """What a part of an article is about, in the words of its record."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number under the axis."""

    x: str
    text: str
    place: float
    anchor: str
    """start, middle or end."""


def sentence_bars(scale: Scale, measure: Measure, sentence: Sentence) -> tuple[Bar, ...]:
    """From 0 to what is sure, and on to what is possible; what was overturned is one bar without colour."""
    if sentence.overturned is not None:
        return (Bar("void", *scale.span(0, sentence.most)),)
    sure, unsure = ("held", "unsure") if sentence.sanction.custodial else ("restricted", "maybe")
    if measure not in LIBERTY:
        sure, unsure = "paid", "maybe"
    bars = [Bar(sure, *scale.span(0, sentence.least))] if sentence.least else []
    if sentence.most > sentence.least:
        bars.append(Bar(unsure, *scale.span(sentence.least, sentence.most)))
    return tuple(bars)


def sentence_mark(scale: Scale, measure: Measure, sentence: Sentence) -> Bar:
    """Where a sentence stands across the ranges: a line, or a band where its size is not known."""
    if sentence.least == sentence.most:
        begin, size = min(max(scale.at(sentence.most) - _LINE / 2, 0), 100 - _LINE), _LINE
    else:
        begin, size = scale.span(sentence.least, sentence.most)
    if sentence.overturned is not None:
        return Bar("void", begin, size)
    if sentence.least < sentence.most:
        return Bar("unsure" if measure in LIBERTY else "maybe", begin, size)
    return Bar("held" if measure in LIBERTY else "paid", begin, size)


def show_ticks(scale: Scale, words: dict[int, str]) -> tuple[Tick, ...]:
    """Each tick with its number as the language writes it."""
    found = []
    for number in scale.ticks:
        place = scale.at(number)
        anchor = "start" if number == 0 else "end" if place > 99 else "middle"
        found.append(Tick(percent(place), words[number], place, anchor))
    return tuple(found)
