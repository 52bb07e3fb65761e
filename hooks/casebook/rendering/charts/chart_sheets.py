"""The charts of an article as drawings to take away, with title, key and credit."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.rendering.charts.chart_files import RANGES, credit_words
from casebook.rendering.charts.drawing import INNER, MARGIN, QUIET, RULE, WIDTH, Pen, Sheet, finish
from casebook.rendering.charts.shapes import draw_bar, draw_shape
from casebook.rendering.charts.statute_ranges import RangeFigure, statute_figures
from casebook.rendering.charts.years import YearFigure, statute_counts, year_figure
from casebook.rendering.context import Context


def chart_sheet(context: Context, key: str, name: str) -> Sheet:
    """One of the charts that `chart_names` lists."""
    labels = context.labels
    statute = context.register.statutes[key].record
    article = labels.capital(labels.statute(key, statute))
    about = labels.gettext("Penalties and sentences") if name == RANGES else labels.gettext("By year and outcome")
    pen = Pen()
    pen.write(f"{article}: {labels.title(statute.titles).text}", 20, bold=True)
    pen.write(about, 15, QUIET)
    if name == RANGES:
        for figure in statute_figures(context, key):
            _draw_ranges(pen, figure)
    else:
        figure_of_years = year_figure(context, statute_counts(context, key))
        assert figure_of_years is not None, "listed only where there is one"
        _draw_years(pen, figure_of_years)
    return finish(pen, context.language, f"{article}. {about}", _credit(context, key))


def _credit(context: Context, key: str) -> Iterator[str]:
    """Site, day, licence, address."""
    addresses = context.facts.addresses
    yield credit_words(context, key)
    yield addresses.absolute(addresses.statute(key, context.language))
    yield context.labels.gettext("Of what is on record only: the register does not hold every case.")


def _draw_ranges(pen: Pen, figure: RangeFigure) -> None:
    pen.skip(14)
    pen.write(figure.title, 16, bold=True)
    top = pen.y
    for group in figure.groups:
        pen.skip(8)
        pen.write(group.heading, 13, QUIET, bold=True)
        for row in group.rows:
            words = f"{row.name}: {row.label}" if row.name else row.label
            pen.write(f"{words} ({row.note})" if row.note else words, 14)
            for bar in row.bars:
                draw_bar(pen, bar, pen.y + 3, 13)
            pen.skip(20)
    _draw_axis(pen, figure, top)
    pen.skip(6)
    pen.write(figure.caption, 12, QUIET)


def _draw_axis(pen: Pen, figure: RangeFigure, top: float) -> None:
    """Numbers under the rows; the lines stand before the bars, which cover them."""
    lines = Pen()
    for tick in figure.ticks:
        x = MARGIN + tick.place * INNER / 100
        lines.line(x, top + 4, x, pen.y, RULE)
        pen.text(tick.text, x, pen.y + 14, 12, QUIET, anchor=tick.anchor)
    pen.marks[:0] = lines.marks
    pen.skip(18)
    pen.write(figure.unit, 12, QUIET)


def _draw_years(pen: Pen, figure: YearFigure) -> None:
    pen.skip(12)
    for row in figure.rows:
        pen.write(f"{row.label} · {row.words}", 14)
        for place, shape in enumerate(row.marks):
            draw_shape(pen, shape, MARGIN + place * 17, pen.y + 4, 13)
        pen.skip(28 if row.marks else 10)
    _draw_key(pen, figure)
    pen.write(figure.caption, 12, QUIET)


def _draw_key(pen: Pen, figure: YearFigure) -> None:
    pen.line(MARGIN, pen.y, WIDTH - MARGIN, pen.y, RULE)
    pen.skip(4)
    for shape, words in figure.key:
        draw_shape(pen, shape, MARGIN, pen.y + 4, 12)
        pen.write(words, 13, QUIET, left=MARGIN + 20)
    pen.skip(4)
