"""The picture of a case as PNG; the only file that needs Pillow, which `make images` installs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from casebook.rendering.share_words import ShareWords
from casebook.rendering.text_lines import break_lines

FONTS = Path(__file__).parents[1] / "fonts"
WIDTH, HEIGHT, MARGIN, BAR, GAP = 1200, 630, 72, 14, 24
PAPER, INK, QUIET_INK, FREED_INK = "#f3f4f2", "#15191d", "#4d555c", "#17603f"
COLOURS = 48
"""Of the palette: enough for smooth letters, few enough for a small file."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: int
    font: ImageFont.FreeTypeFont
    colour: str
    space: int
    """Above it."""


def draw_picture(words: ShareWords) -> bytes:
    """A PNG of 1200×630; whatever is said fits, in smaller letters if it must."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, BAR), fill=INK)
    foot = list(_broken(_foot(words), 1.0))
    room = HEIGHT - BAR - MARGIN - _height(foot) - GAP
    for percent in range(100, 20, -5):
        lines = list(_broken(_body(words), percent / 100))
        if _height(lines) <= room:
            break
    _write(draw, lines, BAR + MARGIN // 2)
    _write(draw, foot, HEIGHT - MARGIN // 2 - _height(foot))
    written = BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


_Text = tuple[str, int, str, str, int]
"""(text, size in pixels, weight, colour, space above)."""


def _body(words: ShareWords) -> Iterator[_Text]:
    for number, name in enumerate(words.names):
        yield name, 40 if number else 68, "Regular" if number else "Bold", QUIET_INK if number else INK, 6
    for number, lead in enumerate(words.leads):
        yield lead, 34, "Bold", FREED_INK, 8 if number else 28
    for number, status in enumerate(words.statuses):
        weight = "Regular" if number else "Bold"
        yield status, 30 if number else 38, weight, FREED_INK if words.is_free else INK, 10 if number else 28


def _foot(words: ShareWords) -> Iterator[_Text]:
    yield " · ".join(words.sites), 28, "Bold", INK, 0
    yield words.permanent, 28, "Regular", QUIET_INK, 4


def _broken(texts: Iterator[_Text], scale: float) -> Iterator[_Line]:
    for text, size, weight, colour, space in texts:
        pixels = max(1, round(size * scale))
        font = ImageFont.truetype(FONTS / f"NotoSans-{weight}.ttf", pixels, layout_engine=ImageFont.Layout.BASIC)
        for number, line in enumerate(break_lines(text, WIDTH - 2 * MARGIN, font.getlength)):
            yield _Line(line, pixels, font, colour, 0 if number else round(space * scale))


def _height(lines: list[_Line]) -> int:
    return sum(line.space + round(line.size * 1.3) for line in lines)


def _write(draw: ImageDraw.ImageDraw, lines: list[_Line], top: int) -> None:
    for line in lines:
        top += line.space
        draw.text((MARGIN, top), line.text, font=line.font, fill=line.colour)
        top += round(line.size * 1.3)
