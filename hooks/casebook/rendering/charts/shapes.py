"""The site's shapes and bars in the colours of a file."""

from __future__ import annotations

from casebook.rendering.charts.bars import Bar
from casebook.rendering.charts.drawing import FREED, HELD, INK, INNER, MARGIN, PAPER, QUIET, RANGE, Attributes, Pen

HATCH = "hatch"
"""Id of the pattern that the template defines."""

_BARS: dict[str, Attributes] = {
    "range": (("fill", RANGE),),
    "held": (("fill", HELD),),
    "restricted": (("fill", PAPER), ("stroke", HELD), ("stroke-width", "1.5")),
    "paid": (("fill", INK),),
    "unsure": (("fill", f"url(#{HATCH})"),),
    "maybe": (("fill", PAPER), ("stroke", HELD), ("stroke-width", "1.5"), ("stroke-dasharray", "4 3")),
    "void": (("fill", "none"), ("stroke", QUIET), ("stroke-width", "1.5")),
}


def draw_bar(pen: Pen, bar: Bar, y: float, height: float) -> None:
    """A bar of a row, across the sheet."""
    pen.rect(MARGIN + bar.begin * INNER / 100, y, bar.size * INNER / 100, height, _BARS[bar.kind])


def draw_shape(pen: Pen, name: str, x: float, y: float, size: float) -> None:
    """A status shape in a square of `size` whose top left corner is given."""
    outlines = {"restricted": HELD, "done": QUIET, "open": INK, "free": FREED, "unknown": QUIET}
    middle, radius = size / 2, size / 2 - 1
    if name == "held":
        pen.rect(x, y, size, size, (("fill", HELD),))
        return
    stroke: Attributes = (("fill", "none"), ("stroke", outlines[name]), ("stroke-width", "2"))
    if name in ("restricted", "done"):
        pen.rect(x + 1, y + 1, size - 2, size - 2, stroke)
        if name == "restricted":
            pen.rect(x + 1, y + 1, middle - 1, size - 2, (("fill", HELD),))
        return
    dashes: Attributes = (("stroke-dasharray", "3 3"),) if name == "unknown" else ()
    pen.circle(x + middle, y + middle, radius, (*stroke, *dashes))
    if name == "open":
        pen.circle(x + middle, y + middle, radius * 0.4, (("fill", INK),))
