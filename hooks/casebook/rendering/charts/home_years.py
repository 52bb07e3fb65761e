"""Records by year: columns on the home page, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.rendering.charts.credit import credit_line
from casebook.rendering.charts.standalone import QUIET, RULE, SHADES, Figure, box, text, write_svg
from casebook.rendering.context import Context
from casebook.rendering.views import Item

_HEIGHT, _COLUMN = 260, 46
"""Pixels of the file's drawing: the highest column with its number, and the room of a year."""


@dataclass(frozen=True, slots=True)
class Column:
    """One year."""

    year: Item
    """Linked when there is a list of it; its note is the number."""
    century: str
    """`20`, left out on a phone."""
    short: str
    top: str
    height: str
    """In percent of the highest column."""


@dataclass(frozen=True, slots=True)
class YearChart:
    """All years from the first to the last, those without a record too."""

    columns: tuple[Column, ...]
    caption: str
    downloads: tuple[Item, ...]


def show_years(context: Context, numbers: tuple[tuple[str, int], ...]) -> YearChart:
    """Columns of the home page; every number is that of the list to which it leads."""
    found = dict(numbers)
    most = max(found.values(), default=1)
    columns = tuple(_column(context, year, found, most) for year in all_years(found))
    relative = context.facts.addresses.relative
    files = (("SVG", chart_address(context, "years.svg")), ("CSV", "charts/years.csv"))
    downloads = tuple(Item(name, relative(context.address, address)) for name, address in files)
    return YearChart(columns, _caption(context), downloads)


def _column(context: Context, year: str, found: Mapping[str, int], most: int) -> Column:
    number = found.get(year, 0)
    share = 100 * number / most
    link = context.links.list("year", year) if number else ""
    note = context.labels.number(number) if number else "·"
    height = max(share, 1.0) if number else 0.0
    return Column(Item(year, link, note=note), year[:-2], year[-2:], f"{100 - height:.1f}%", f"{height:.1f}%")


def all_years(found: Mapping[str, int]) -> list[str]:
    """From the first year with a record to the last, without a gap."""
    years = sorted(int(year) for year in found)
    return [str(year) for year in range(years[0], years[-1] + 1)] if years else []


def chart_address(context: Context, name: str) -> str:
    """Of a file that speaks the page's language."""
    return context.facts.addresses.of(context.language).removesuffix("index.html") + f"charts/{name}"


def _title(context: Context) -> str:
    return context.labels.gettext("Records by year")


def _caption(context: Context) -> str:
    return context.labels.gettext(
        "Records with a dated step in that year; a case stands under every year in which something happened. "
        "A dot means none on record, which is not none at all."
    )


def draw_years(context: Context, numbers: tuple[tuple[str, int], ...]) -> str:
    """The chart as an SVG file."""
    found = dict(numbers)
    years, most = all_years(found), max(found.values(), default=1)
    width = max(len(years) * _COLUMN, 480)
    step = width / max(len(years), 1)
    parts = []
    for place, year in enumerate(years):
        height = found.get(year, 0) / most * (_HEIGHT - 24)
        left, middle = place * step + step * 0.12, (place + 0.5) * step
        parts.append(box(left, _HEIGHT - height, step * 0.76, height, fill=SHADES[2]))
        shown = context.labels.number(found[year]) if year in found else "·"
        parts.append(text(middle, _HEIGHT - height - 8, shown, anchor="middle"))
        parts.append(text(middle, _HEIGHT + 20, year, anchor="middle", fill=QUIET))
    parts.append(box(0, _HEIGHT, width, 1, fill=RULE))
    notes = (_caption(context), credit_line(context))
    figure = Figure(context.language, _title(context), notes, width, _HEIGHT + 24, Markup("").join(parts))
    return write_svg(figure)
