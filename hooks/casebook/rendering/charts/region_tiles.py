"""Records by region: tiles that lie roughly where the regions do, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.rendering.charts.credit import credit_lines
from casebook.rendering.charts.drawing import INK, MARGIN, PAPER, QUIET, RULE, Mark, Pen, Sheet, finish, number
from casebook.rendering.charts.home_years import chart_address
from casebook.rendering.charts.tile_names import tile_names
from casebook.rendering.context import Context
from casebook.rendering.views import Item

PLACES: Mapping[str, tuple[int, int]] = {
    "kz-39": (1, 3), "kz-59": (1, 4), "kz-55": (1, 5),
    "kz-27": (2, 1), "kz-15": (2, 2), "kz-11": (2, 3), "kz-71": (2, 4), "kz-10": (2, 5), "kz-63": (2, 6),
    "kz-23": (3, 1), "kz-43": (3, 2), "kz-62": (3, 3), "kz-35": (3, 4), "kz-33": (3, 5),
    "kz-47": (4, 1), "kz-61": (4, 3), "kz-31": (4, 4), "kz-19": (4, 5),
    "kz-79": (5, 3), "kz-75": (5, 5),
}  # fmt: skip
"""Region → row and column of its tile, from the north and from the west."""
_SHARES = (0.1, 0.25, 0.6)
"""Up to which share of the highest number a tile has the first, second and third shade."""
_SHADES, _DARK = (PAPER, "#dbe4e6", "#a9c1c7", "#467786", "#0b4f63"), 3
"""Colours of the file's tiles by shade, and the first that takes light letters."""
_TILE, _GAP, _LINE = (115, 76), 4, 15
"""Pixels of the file's tiles, of the space between them, and of a line of text."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One region."""

    row: int
    column: int
    short: str
    """Its name where there is little room, perhaps with soft hyphens."""
    region: Item
    """Full name; linked when there is a list of it; its note is the number."""
    shade: int
    """1 to 4, or 0 for none on record."""


@dataclass(frozen=True, slots=True)
class RegionMap:
    """The tiles, and the same numbers as a table, the highest first."""

    tiles: tuple[Tile, ...]
    rows: tuple[Item, ...]
    caption: str
    downloads: tuple[Item, ...]


def show_tiles(context: Context, numbers: tuple[tuple[str, int], ...], placeless: int) -> RegionMap:
    """The map of the home page; every number is that of the list to which it leads."""
    found = dict(numbers)
    names = tile_names(context.language)
    tiles = tuple(
        Tile(*place, names[code], _region(context, code, found.get(code, 0)), shade_of(found, code))
        for code, place in sorted(PLACES.items(), key=lambda one: one[1])
    )
    ordered = sorted(found, key=lambda code: (-found[code], context.labels.sort_key(context.labels.place(code))))
    rows = tuple(_region(context, code, found[code]) for code in ordered)
    relative = context.facts.addresses.relative
    files = (("SVG", chart_address(context, "regions.svg")), ("CSV", "charts/regions.csv"))
    downloads = tuple(Item(name, relative(context.address, address)) for name, address in files)
    return RegionMap(tiles, rows, _caption(context, placeless), downloads)


def _region(context: Context, code: str, records: int) -> Item:
    link = context.links.list("region", code) if records else ""
    note = context.labels.number(records) if records else context.labels.gettext("none on record")
    return Item(context.labels.capital(context.labels.place(code)), link, note=note)


def shade_of(found: Mapping[str, int], code: str) -> int:
    """How dark a tile is, by its share of the highest number."""
    if not found.get(code):
        return 0
    share = found[code] / max(found.values())
    return 1 + sum(share > limit for limit in _SHARES)


def _title(context: Context) -> str:
    return context.labels.gettext("Records by region")


def _caption(context: Context, placeless: int) -> str:
    labels = context.labels
    told = labels.gettext(
        "Each tile is a region or one of the three cities, roughly where it lies; a darker tile means more records. "
        "A case stands under every region that it concerns. A dot means none on record, which is not none at all."
    )
    left = labels.gettext("Records with no region: {number}.").format(number=labels.number(placeless))
    return f"{told} {left}"


def draw_tiles(context: Context, numbers: tuple[tuple[str, int], ...], placeless: int) -> Sheet:
    """The map as a drawing to take away."""
    found, names, pen = dict(numbers), tile_names(context.language), Pen()
    pen.write(_title(context), 20, bold=True)
    top = pen.y + 12
    for code in sorted(PLACES, key=lambda code: PLACES[code]):
        _draw_tile(context, pen, top, code, names[code].replace("\u00ad", ""), found)
    pen.y = top + max(row for row, _ in PLACES.values()) * (_TILE[1] + _GAP) + 8
    pen.write(_caption(context, placeless), 12, QUIET)
    return finish(pen, context.language, _title(context), credit_lines(context))


def _draw_tile(context: Context, pen: Pen, top: float, code: str, name: str, found: Mapping[str, int]) -> None:
    row, column = PLACES[code]
    left, upper = MARGIN + (column - 1) * (_TILE[0] + _GAP), top + (row - 1) * (_TILE[1] + _GAP)
    shade = shade_of(found, code)
    paint = (("fill", _SHADES[shade]), ("stroke", RULE if shade == 0 else _SHADES[shade]))
    pen.rect(left, upper, *_TILE, paint)
    words = [*((line, upper + 20 + place * _LINE, 13) for place, line in enumerate(name.split(" ")))]
    words.append((context.labels.number(found[code]) if shade else "·", upper + _TILE[1] - 10, 18))
    for text, y, size in words:
        ink = (("fill", PAPER if shade >= _DARK else INK),)
        place = (("x", number(left + 8)), ("y", number(y)), ("font-size", str(size)))
        pen.marks.append(Mark("text", (*place, *ink), text))  # without the halo of `Pen.text`: these stand on a tile
