"""A chart of ranges and sentences, as a template and a drawing print it."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.charts.bars import Row, Tick


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in the table under a chart."""

    name: str
    link: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangeFigure:
    """A chart of one measure, with its table."""

    anchor: str
    title: str
    groups: tuple[Group, ...]
    ticks: tuple[Tick, ...]
    unit: str
    caption: str
    has_sentences: bool
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
