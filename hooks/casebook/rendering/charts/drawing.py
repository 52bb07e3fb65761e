"""A drawing that stands alone: every colour, size and word is in it, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from casebook.rendering.text_lines import break_lines

WIDTH = 760
MARGIN = 24
INNER = WIDTH - 2 * MARGIN

INK, QUIET, RULE, PAPER = "#15191d", "#4d555c", "#d3d7d6", "#ffffff"
HELD, RANGE, FREED = "#96162c", "#6d8b95", "#17603f"
"""The light colours of the site; a file has no dark ones."""

Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One element of SVG; `text` only in a `text`."""

    tag: str
    attributes: Attributes
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What `fragments/chart-file.html` prints."""

    language: str
    title: str
    description: str
    width: int
    height: int
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Pen:
    """Draws from top to bottom; `y` is where the next thing begins."""

    y: float = MARGIN
    marks: list[Mark] = field(default_factory=list)

    def write(self, text: str, size: int, colour: str = INK, *, bold: bool = False, left: float = MARGIN) -> None:
        """A paragraph, broken into lines."""
        for line in break_lines(text, (WIDTH - MARGIN - left) / size):
            self.y += size * 1.35
            self.text(line, left, self.y - size * 0.3, size, colour, bold=bold)

    def text(
        self, text: str, x: float, y: float, size: int, colour: str = INK, *, bold: bool = False, anchor: str = "start"
    ) -> None:
        """Words at a place, `y` being their base line; a halo keeps lines behind them apart."""
        weight = (("font-weight", "600"),) if bold else ()
        halo = (("stroke", PAPER), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke"))
        place = (
            ("x", number(x)),
            ("y", number(y)),
            ("font-size", str(size)),
            ("fill", colour),
            ("text-anchor", anchor),
        )
        self.marks.append(Mark("text", (*place, *weight, *halo), text))

    def rect(self, x: float, y: float, width: float, height: float, paint: Attributes) -> None:
        """A bar."""
        sides = (("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height)))
        self.marks.append(Mark("rect", (*sides, *paint)))

    def circle(self, x: float, y: float, radius: float, paint: Attributes) -> None:
        """A ring or a dot."""
        self.marks.append(Mark("circle", (("cx", number(x)), ("cy", number(y)), ("r", number(radius)), *paint)))

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str) -> None:
        """A thin line."""
        ends = (("x1", number(x1)), ("y1", number(y1)), ("x2", number(x2)), ("y2", number(y2)))
        self.marks.append(Mark("line", (*ends, ("stroke", colour), ("stroke-width", "1"))))

    def skip(self, distance: float) -> None:
        """Leave room."""
        self.y += distance


def number(value: float) -> str:
    """A coordinate, in tenths of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def finish(pen: Pen, language: str, title: str, credit: Iterable[str]) -> Sheet:
    """The sheet with its credit at the foot."""
    pen.skip(10)
    pen.line(MARGIN, pen.y, WIDTH - MARGIN, pen.y, RULE)
    pen.skip(4)
    lines = tuple(credit)
    for line in lines:
        pen.write(line, 12, QUIET)
    return Sheet(language, title, " ".join(lines), WIDTH, round(pen.y + MARGIN), tuple(pen.marks))
