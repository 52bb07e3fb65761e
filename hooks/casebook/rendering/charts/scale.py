"""A scale from 0 to a round number, and places on it in percent of a drawing's width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_STEPS = (1, 2, 3, 5)
_MOST_STEPS = 6
_THINNEST = 2.0
"""Percent: a fixed amount, which is a range of no width, must be seen, also under the line of a sentence."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From 0 to `most`, with a tick every `step`; both are whole numbers of the unit."""

    most: int
    step: int

    @property
    def ticks(self) -> tuple[int, ...]:
        """Numbers at which a line is drawn, 0 and the last one that fits."""
        return tuple(range(0, self.most + 1, self.step))

    def at(self, value: float) -> float:
        """Place of a value, from 0 to 100."""
        return min(max(value / self.most, 0.0), 1.0) * 100

    def span(self, least: float, most: float) -> tuple[float, float]:
        """Begin and width of a bar; one without a width is drawn as thin as can be seen, within the scale."""
        begin, width = self.at(least), self.at(most) - self.at(least)
        if width < _THINNEST:
            begin, width = begin - (_THINNEST - width) / 2, _THINNEST
        return min(max(begin, 0.0), 100 - width), width


def make_scale(values: Iterable[float]) -> Scale:
    """A scale on which all values have a place, with six steps at most."""
    most = max(values, default=1.0)
    power = 1
    while True:
        for step in (one * power for one in _STEPS):
            last = -(-most // step) * step  # the next multiple
            if last / step <= _MOST_STEPS:
                return Scale(max(int(last), step), step)
        power *= 10


def percent(number: float) -> str:
    """As an attribute of a drawing: `41.7%`."""
    return f"{number:.1f}".removesuffix(".0") + "%"
