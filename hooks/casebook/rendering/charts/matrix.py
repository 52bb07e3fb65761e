"""Articles by year: a table for each code, whose numbers lead to the year on the article's page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casebook.deriving.statute_counts import StatuteCounts, Tally
from casebook.rendering.charts.years import statute_counts, year_anchor, year_words
from casebook.rendering.context import Context
from casebook.rendering.views import Item

_SHADES = (1, 2, 4)
"""Most of the first three shades; all that is more has the fourth."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Prosecutions of a year; without a link, none on record."""

    text: str
    link: str
    shade: int
    """From 1 to 4; 0 where nobody is on record by name."""
    label: str
    """The same in words, for whoever hears the table."""


@dataclass(frozen=True, slots=True)
class Line:
    """An article."""

    article: Item
    total: str
    """Of all years."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles of one code in their order, by years from the newest to the oldest that any of them has."""

    anchor: str
    code: str
    years: tuple[str, ...]
    lines: tuple[Line, ...]


def year_matrices(context: Context) -> list[Matrix]:
    """All articles under which a prosecution is counted, code by code."""
    facts = context.facts
    found = {key: statute_counts(context, key) for key in facts.rows if key in context.register.statutes}
    found = {key: counts for key, counts in found.items() if counts.total != Tally()}
    codes = {code: sorted((key for key in found if key.startswith(f"{code}/")), key=article_order)
             for code in context.register.vocabulary["codes"]}  # fmt: skip
    return [_matrix(context, code, {key: found[key] for key in keys}) for code, keys in codes.items() if keys]


def _matrix(context: Context, code: str, found: Mapping[str, StatuteCounts]) -> Matrix:
    years = _years(found.values())
    lines = tuple(_line(context, key, counts, years) for key, counts in found.items())
    return Matrix(f"m-{code}", context.labels.code(code), tuple(year_words(context, year) for year in years), lines)


def article_order(key: str) -> tuple[str, tuple[int, ...], str]:
    """Articles in the order of their numbers: 73-3 before 130; laws by their names."""
    code, _, article = key.partition("/")
    numbers = tuple(int(part) for part in article.split("-") if part.isdigit()) if article[:1].isdigit() else ()
    return code, numbers, article


def _years(counts: Iterable[StatuteCounts]) -> list[int | None]:
    """Every year from the newest to the oldest, so that empty ones are seen; what is not known comes last."""
    found = {year for one in counts for year in one.years if one.of(year) != Tally()}
    known = [year for year in found if year is not None]
    years: list[int | None] = list(range(max(known), min(known) - 1, -1)) if known else []
    return [*years, None] if None in found else years


def _line(context: Context, key: str, counts: StatuteCounts, years: Iterable[int | None]) -> Line:
    labels = context.labels
    number = key.partition("/")[2]
    title = labels.title(context.register.statutes[key].record.titles).text
    name = number if number[:1].isdigit() else title
    item = Item(name, context.links.statute(key), note=title if name != title else "")
    return Line(item, _shown(context, counts.total), tuple(_cell(context, key, counts, year) for year in years))


def _cell(context: Context, key: str, counts: StatuteCounts, year: int | None) -> Cell:
    number = counts.of(year)
    if number == Tally():
        return Cell("", "", 0, context.labels.gettext("none on record"))
    shade = next((shade for shade, most in enumerate(_SHADES, 1) if number.named <= most), 4) if number.named else 0
    return Cell(_shown(context, number), f"{context.links.statute(key)}#{year_anchor(year)}", shade, "")


def _shown(context: Context, number: Tally) -> str:
    """`7 +20`: on record, and not named."""
    named = context.labels.number(number.named) if number.named else ""
    return f"{named} +{context.labels.number(number.unnamed)}".strip() if number.unnamed else named
