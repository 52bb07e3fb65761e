"""Records by region: tiles that lie roughly where the regions do, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.rendering.charts.credit import credit_line
from casebook.rendering.charts.home_years import chart_address
from casebook.rendering.charts.standalone import INK, PAPER, RULE, SHADES, Figure, box, text, write_svg
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
_TILE, _GAP, _LINE = (118, 76), 4, 15
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


def _region(context: Context, code: str, number: int) -> Item:
    link = context.links.list("region", code) if number else ""
    note = context.labels.number(number) if number else context.labels.gettext("none on record")
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


def draw_tiles(context: Context, numbers: tuple[tuple[str, int], ...], placeless: int) -> str:
    """The map as an SVG file."""
    found, names = dict(numbers), tile_names(context.language)
    parts = [
        _tile(context, code, names[code].replace("\u00ad", ""), found)
        for code in sorted(PLACES, key=lambda code: PLACES[code])
    ]
    width, height = 6 * (_TILE[0] + _GAP) - _GAP, 5 * (_TILE[1] + _GAP) - _GAP
    notes = (_caption(context, placeless), credit_line(context))
    return write_svg(Figure(context.language, _title(context), notes, width, height, Markup("").join(parts)))


def _tile(context: Context, code: str, name: str, found: Mapping[str, int]) -> Markup:
    row, column = PLACES[code]
    left, top = (column - 1) * (_TILE[0] + _GAP), (row - 1) * (_TILE[1] + _GAP)
    shade = shade_of(found, code)
    ground = box(left, top, *_TILE, fill=SHADES[shade - 1] if shade else PAPER, stroke="none" if shade else RULE)
    fill = PAPER if shade > 2 else INK
    lines = name.split(" ")
    said = [text(left + 8, top + 20 + place * _LINE, line, fill=fill) for place, line in enumerate(lines)]
    number = context.labels.number(found[code]) if shade else "·"
    said.append(text(left + 8, top + _TILE[1] - 10, number, size=18, fill=fill))
    return Markup("").join([ground, *said])
