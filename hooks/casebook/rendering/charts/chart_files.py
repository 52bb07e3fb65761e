"""Charts to take away: which files there are, and how a page links to them."""

from __future__ import annotations

from casebook.deriving.revision import statute_day
from casebook.deriving.sentence_ranges import measure_statute
from casebook.deriving.statute_counts import count_statute
from casebook.rendering.charts.years import is_drawn
from casebook.rendering.context import Context, Facts
from casebook.rendering.history_part import feed_address
from casebook.rendering.views import Item

RANGES, YEARS = "ranges", "years"
SVG, CSV = "svg", "csv"
_TYPES = {SVG: "image/svg+xml", CSV: "text/csv"}


def chart_address(context: Context, key: str, name: str, form: str) -> str:
    """Beside the article's page; numbers are of no language, so their file stands beside the English one only."""
    parts = ("statutes", *key.split("/"), f"{name}.{form}")
    return feed_address(context, *parts) if form == SVG else "/".join(parts)


def chart_names(facts: Facts, key: str) -> tuple[str, ...]:
    """Charts that a statute has."""
    rows = facts.rows.get(key, ())
    has_ranges = bool(measure_statute(facts.register, facts.register.statutes[key].record, rows))
    has_years = is_drawn(count_statute(facts.register, facts.derived, rows))
    return (*((RANGES,) if has_ranges else ()), *((YEARS,) if has_years else ()))


def chart_links(context: Context, key: str) -> dict[str, tuple[Item, ...]]:
    """Chart → links to its files; the note is their type."""
    return {
        name: tuple(_link(context, key, name, form) for form in (SVG, CSV)) for name in chart_names(context.facts, key)
    }


def _link(context: Context, key: str, name: str, form: str) -> Item:
    address = chart_address(context, key, name, form)
    return Item(form.upper(), context.facts.addresses.relative(context.address, address), note=_TYPES[form])


def credit_words(context: Context, key: str) -> str:
    """`Casebook, as of 22 November 2026 · CC BY 4.0`."""
    facts = context.facts
    day = statute_day(context.register, key, facts.rows.get(key, ()))
    return f"{facts.site_names[context.language]}, {context.labels.as_of(day)} · CC BY 4.0"
