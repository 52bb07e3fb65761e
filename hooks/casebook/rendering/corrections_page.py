"""All corrections of all records, the newest first."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from casebook.rendering.articles import render_article
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.views import Item

PAGE = "corrections"
"""Name of the page of content/pages, and its address."""
ONLY = ""
"""Code of its one list."""
ANCHOR = "all-corrections"


def count_corrections(facts: Facts) -> dict[str, int]:
    """Lines of the list."""
    return {ONLY: sum(len(facts.register.cases[slug].record.corrections) for slug in facts.derived)}


@remembered
def corrections_of(facts: Facts) -> list[tuple[date, str, str]]:
    """(day, slug, kind) of each, the newest first."""
    cases = ((slug, facts.register.cases[slug].record) for slug in facts.derived)
    found = [(one.on, slug, one.kind) for slug, case in cases for one in case.corrections]
    return sorted(found, key=lambda one: one[:2], reverse=True)


def corrections_list(context: Context, code: str = ONLY, number: int = 1) -> Part:
    """The list, or a further page of it."""
    labels = context.labels
    heading = labels.gettext("All corrections")
    return show_part(
        context, Spot((PAGE,), code, number), heading, corrections_of(context.facts),
        lambda shown: [_line(context, *one) for one in shown],
        form="plain", anchor=ANCHOR,
    )  # fmt: skip


def _line(context: Context, on: date, slug: str, kind: str) -> Item:
    note = f"{context.labels.date(on)}: {context.labels.term('corrections', kind)}"
    return Item(context.name(slug), context.links.case(slug), note=note)


def corrections_part(context: Context) -> Markup:
    """What fills the hole of content/pages/corrections.md."""
    view = {"language": context.language, "part": corrections_list(context)}
    return render_article(context.facts.project, context.language, PAGE, view)
