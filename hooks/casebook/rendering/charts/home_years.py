"""Records by year: columns on the home page, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.rendering.charts.credit import credit_lines
from casebook.rendering.charts.drawing import INNER, MARGIN, QUIET, WIDTH, Pen, Sheet, finish
from casebook.rendering.context import Context
from casebook.rendering.views import Item

MANY = "#467786"
"""Shade of many, as on the page."""
_HEIGHT, _NAMED = 260, 16
"""Pixels of the highest column with its number, in the file; years that there is room to name."""


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


def draw_years(context: Context, numbers: tuple[tuple[str, int], ...]) -> Sheet:
    """The chart as a drawing to take away."""
    found, pen = dict(numbers), Pen()
    years, most = all_years(found), max(found.values(), default=1)
    pen.write(_title(context), 20, bold=True)
    top, step = pen.y + 20, INNER / max(len(years), 1)
    base = top + _HEIGHT
    every = -(-len(years) // _NAMED) or 1
    for place, year in enumerate(years):
        height = found.get(year, 0) / most * (_HEIGHT - 20)
        left, middle = MARGIN + place * step, MARGIN + (place + 0.5) * step
        pen.rect(left + step * 0.12, base - height, step * 0.76, height, (("fill", MANY),))
        pen.text(
            context.labels.number(found[year]) if year in found else "·", middle, base - height - 6, 13, anchor="middle"
        )
        if (len(years) - 1 - place) % every == 0:
            pen.text(year, middle, base + 20, 13, QUIET, anchor="middle")
    pen.line(MARGIN, base, WIDTH - MARGIN, base, QUIET)
    pen.y = base + 32
    pen.write(_caption(context), 12, QUIET)
    return finish(pen, context.language, _title(context), credit_lines(context))
