"""The page that tells what the register does not know: lists computed from the records, each with its number."""

from __future__ import annotations

from markupsafe import Markup

from casebook.deriving.overviews import undated
from casebook.rendering.articles import render_article
from casebook.rendering.context import Context
from casebook.rendering.gap_lists import count_gaps, gap_part
from casebook.rendering.views import Item

_OPEN_AT_ONCE = 12
"""A longer list is folded."""


def unknown_part(context: Context) -> Markup:
    """What fills the hole of content/pages/unknown.md."""
    facts, labels = context.facts, context.labels
    number = undated(facts.happenings)
    view = {
        "language": context.language,
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
        "parts": [gap_part(context, code) for code in count_gaps(facts)],
        "undated": labels.number(number) if number else "",
        "overviews": Item(labels.gettext("Overviews by half-year"), context.links.of("overviews")),
        "open_at_once": _OPEN_AT_ONCE,
    }
    return render_article(facts.project, context.language, "unknown", view)
