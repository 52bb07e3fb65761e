"""Drawings that stand alone: SVG files with colours, title and credit of their own, for whoever prints them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

INK, QUIET, RULE, PAPER = "#15191d", "#4d555c", "#767e83", "#ffffff"
SHADES = ("#dbe4e6", "#a9c1c7", "#467786", "#0b4f63")
"""From few to many; the last two take light letters."""
MARGIN = 24
_FAMILY = "Noto Sans, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif"
_LETTER = 0.56
"""Width of a letter in sizes, at most as a rule: nobody knows the fonts of the reader."""
_TITLE, _NOTE = 20, 13


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and what stands around it."""

    language: str
    title: str
    notes: tuple[str, ...]
    """How it was counted, and the credit: name, address, date."""
    width: int
    height: int
    """Of the drawing alone, in pixels."""
    body: Markup


def text(x: float, y: float, words: str, *, size: int = _NOTE, anchor: str = "start", fill: str = INK) -> Markup:
    """One line of text; `y` is its base line."""
    return Markup('<text x="{}" y="{}" font-size="{}" text-anchor="{}" fill="{}">{}</text>').format(
        number(x), number(y), size, anchor, fill, words
    )


def box(x: float, y: float, width: float, height: float, *, fill: str, stroke: str = "none") -> Markup:
    """A rectangle."""
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}"/>').format(
        *map(number, (x, y, width, height)), fill, stroke
    )


def number(value: float) -> str:
    """To a tenth of a pixel, no needless zero."""
    return f"{value:.1f}".removesuffix(".0")


def break_lines(words: str, size: int, width: float) -> list[str]:
    """Lines that fit into `width` pixels, by an estimate of the letters' width."""
    room, lines = max(int(width / (size * _LETTER)), 1), [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def write_svg(figure: Figure) -> str:
    """The file: title above, drawing, notes below."""
    room = figure.width
    above = _lines(figure.title, _TITLE, room, MARGIN + _TITLE, INK)
    top = MARGIN + len(above) * _TITLE * 1.3 + 16
    below: list[Markup] = []
    y = top + figure.height + 28
    for note in figure.notes:
        lines = _lines(note, _NOTE, room, y, QUIET)
        below += lines
        y += len(lines) * _NOTE * 1.45
    size = (room + 2 * MARGIN, round(y + MARGIN - _NOTE))
    drawing = Markup('<g transform="translate({},{})">{}</g>').format(MARGIN, number(top), figure.body)
    ground = box(0, 0, *size, fill=PAPER)
    said = Markup("<title>{}</title><desc>{}</desc>").format(figure.title, " ".join(figure.notes))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="0 0 {size[0]} {size[1]}" role="img" xml:lang="{escape(figure.language)}" font-family="{_FAMILY}">'
    )
    return f"{head}{said}{ground}{_join(above)}{drawing}{_join(below)}</svg>\n"


def _lines(words: str, size: int, width: float, y: float, fill: str) -> list[Markup]:
    step = size * (1.3 if size == _TITLE else 1.45)
    lines = break_lines(words, size, width)
    return [text(MARGIN, y + place * step, line, size=size, fill=fill) for place, line in enumerate(lines)]


def _join(parts: Iterable[Markup] | Sequence[Markup]) -> Markup:
    return Markup("").join(parts)
