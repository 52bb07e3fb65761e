"""On an article's page: prosecutions by year and outcome, with other articles, by region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from casebook.deriving.statute_counts import Result, StatuteCounts, Tally, count_statute
from casebook.rendering.charts.tallies import SHAPES, result_words, tally_words
from casebook.rendering.context import Context
from casebook.rendering.list_pages import sort_slugs
from casebook.rendering.views import Item

FEWEST = 4
"""Prosecutions below which a chart is noise; the table stands alone."""
_MOST_MARKS = 40
_MOST_NAMED = 60
"""Cases of a year that are named beside it; more are found in the list above."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year of the chart."""

    anchor: str
    label: str
    marks: tuple[str, ...]
    """Names of shapes, one for each mark."""
    words: str
    cases: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TableLine:
    """The same year in the table."""

    anchor: str
    """'' where the chart has it already."""
    label: str
    cells: tuple[str, ...]
    cases: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class YearFigure:
    """The chart and the table of one article."""

    is_drawn: bool
    rows: tuple[YearRow, ...]
    key: tuple[tuple[str, str], ...]
    """(shape, what it stands for)."""
    caption: str
    heads: tuple[str, ...]
    lines: tuple[TableLine, ...]
    """A year each, and a last one of sums."""


def statute_counts(context: Context, key: str) -> StatuteCounts:
    """Everything counted under an article."""
    return count_statute(context.register, context.facts.derived, context.facts.rows.get(key, ()))


def is_drawn(counts: StatuteCounts) -> bool:
    """Whether there is enough to be compared."""
    return len(counts.prosecutions) >= FEWEST and counts.total.named > 0


def year_figure(context: Context, counts: StatuteCounts) -> YearFigure | None:
    """None where nothing is counted."""
    if counts.total == Tally():
        return None
    gettext = context.labels.gettext
    results = [one for one in Result if any(counts.of(year, one).named for year in counts.years)]
    step = mark_size(counts)
    caption = [gettext("One mark: one prosecution of someone on record, in the year of the last decision on it.")]
    if step > 1:
        caption = [gettext("One mark: up to so many prosecutions of those on record: {number}.").format(number=step)]
    caption.append(gettext("A case under several articles counts under each."))
    if counts.total.unnamed:
        caption.append(
            gettext("Those who are not named are never added to the others; they may be on record elsewhere.")
        )
    heads = (gettext("Year"), *(context.labels.capital(result_words(context, one)) for one in results))
    if counts.total.unnamed:
        heads = (*heads, gettext("Not named, at least"))
    return YearFigure(
        is_drawn=is_drawn(counts),
        rows=tuple(_row(context, counts, year, results, step) for year in counts.years),
        key=tuple((SHAPES[result], result_words(context, result)) for result in results),
        caption=" ".join(caption),
        heads=heads,
        lines=tuple(_lines(context, counts, results)),
    )


def mark_size(counts: StatuteCounts) -> int:
    """How many prosecutions a mark stands for (1, 2, 5, 10, 20 …), so that the longest row can be taken in."""
    most = max((counts.of(year).named for year in counts.years), default=0)
    sizes = (digit * int(10**power) for power in count() for digit in (1, 2, 5))
    return next(size for size in sizes if most <= _MOST_MARKS * size)


def year_words(context: Context, year: int | None) -> str:
    """The year, or that it is not known."""
    return str(year) if year is not None else context.labels.gettext("year not known")


def year_anchor(year: int | None) -> str:
    """Where a year stands on the page of an article."""
    return f"y{year if year is not None else '-unknown'}"


def marks_of(counts: StatuteCounts, year: int | None, results: Sequence[Result], step: int) -> tuple[str, ...]:
    """Shapes of a year, the heaviest outcome first; a mark that is begun is drawn."""
    return tuple(SHAPES[result] for result in results for _ in range(-(-counts.of(year, result).named // step)))


def _row(context: Context, counts: StatuteCounts, year: int | None, results: Sequence[Result], step: int) -> YearRow:
    found = [(result, counts.of(year, result).named) for result in results]
    words = [
        f"{result_words(context, result)}:\N{NO-BREAK SPACE}{context.labels.number(number)}"
        for result, number in found
        if number
    ]
    unnamed = tally_words(context, Tally(0, counts.of(year).unnamed))
    return YearRow(
        year_anchor(year),
        context.labels.capital(year_words(context, year)),
        marks_of(counts, year, results, step),
        " · ".join(filter(None, [*words, unnamed])),
        _cases(context, counts, year),
    )


def _cases(context: Context, counts: StatuteCounts, year: int | None) -> tuple[Item, ...]:
    slugs = {one.case for one in counts.prosecutions if one.year == year and one.number != Tally()}
    if len(slugs) > _MOST_NAMED:
        return ()
    return tuple(Item(context.name(slug), context.links.case(slug)) for slug in sort_slugs(context, slugs))


def _lines(context: Context, counts: StatuteCounts, results: Sequence[Result]) -> Iterator[TableLine]:
    labels, with_unnamed, drawn = context.labels, bool(counts.total.unnamed), is_drawn(counts)

    def cells(numbers: Sequence[int]) -> tuple[str, ...]:
        return tuple(labels.number(number) if number else "–" for number in numbers)

    for year in counts.years:
        numbers = [counts.of(year, result).named for result in results]
        numbers += [counts.of(year).unnamed] if with_unnamed else []
        cases = () if drawn else _cases(context, counts, year)
        label = labels.capital(year_words(context, year))
        yield TableLine("" if drawn else year_anchor(year), label, cells(numbers), cases)
    sums = [sum(counts.of(year, result).named for year in counts.years) for result in results]
    sums += [counts.total.unnamed] if with_unnamed else []
    if len(counts.years) > 1:
        yield TableLine("", labels.gettext("All years"), cells(sums), ())


def together_items(context: Context, counts: StatuteCounts) -> tuple[Item, ...]:
    """Articles charged in the same proceedings, each with its number."""
    items = []
    for key, number in counts.together:
        statute = context.register.statutes[key].record
        name = context.labels.capital(context.labels.statute(key, statute))
        title = context.labels.title(statute.titles).text
        text = name if name == title else f"{name}: {title}"
        items.append(Item(text, context.links.statute(key), note=tally_words(context, number)))
    return tuple(items)


def region_items(context: Context, counts: StatuteCounts) -> tuple[Item, ...]:
    """Regions with which the records are connected, each with its number and a link to its list."""
    return tuple(
        Item(context.labels.place(region), context.links.list("region", region), note=tally_words(context, number))
        for region, number in counts.regions
    )
