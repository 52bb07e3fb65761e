"""Pages of content/pages: their Markdown with the holes filled, home and search among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from casebook.deriving.counts import count
from casebook.deriving.statutes import ATTRIBUTED, NAMED, OFFICIALS
from casebook.model.page import PageText
from casebook.model.problem import Problem
from casebook.rendering.articles import render_article
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.data_page import data_part
from casebook.rendering.feed_list import feeds_part
from casebook.rendering.frame import Page
from casebook.rendering.glossary_page import glossary_part
from casebook.rendering.history_part import changes_part
from casebook.rendering.list_pages import other_ways, sorted_by, value_label, way_label
from casebook.rendering.prose import prose_html
from casebook.rendering.status import show_row
from casebook.rendering.translation_notices import page_notice
from casebook.rendering.translations_page import translations_part
from casebook.rendering.unknown_page import unknown_part
from casebook.rendering.views import Item, Row

SEARCH_FOLDER = "assets/search/"
HOLE = re.compile(r"^<!-- casebook:([a-z-]+) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Browse:
    """Values of one way of browsing, on the home page."""

    heading: str
    rows: tuple[Item, ...]


def render_site_page(context: Context, page: Page) -> Markup:
    """The article of a page; one that is nothing but a hole is the hole's own template."""
    whole = HOLE.fullmatch(page.markdown.strip())
    if whole and whole[1] in WHOLE:
        template, make = WHOLE[whole[1]]
        return render_article(context.facts.project, context.language, template, make(context, page))
    parts = []
    for number, piece in enumerate(HOLE.split(page.markdown)):
        prefix = f"t{number}-"  # no heading may take an id of the frame
        parts.append(_hole(context, page, piece) if number % 2 else prose_html(piece, context.links, prefix=prefix))
    view = _plain(context, page, Markup("").join(parts))
    return render_article(context.facts.project, context.language, "page", view)


def _hole(context: Context, page: Page, name: str) -> Markup:
    """What fills a hole is in the page's language, also where the text around it is not yet."""
    html = HOLES[name](context)
    if page.text_language == context.language:
        return html
    return Markup('<div lang="{}">{}</div>').format(context.language, html)


def check_holes(page: PageText) -> Iterator[Problem]:
    """Holes that nothing fills, and a hole for a whole page that does not stand alone."""
    markdown = page.body.markdown
    alone = HOLE.fullmatch(markdown.strip()) is not None
    for number, line in enumerate(markdown.split("\n"), page.body.first_line):
        hole = HOLE.fullmatch(line)
        if hole and hole[1] not in HOLES and not (alone and hole[1] in WHOLE):
            names = ", ".join((*HOLES, *WHOLE))
            message = f"nothing fills “{hole[1]}” here; there are {names}, and the last two stand alone on their page"
            yield Problem(page.path, number, 1, "M007", message)


def holes_of(page: Page) -> tuple[str, ...]:
    """Names of the holes that a page has."""
    return tuple(HOLE.findall(page.markdown))


def _plain(context: Context, page: Page, html: Markup) -> View:
    return {
        "language": context.language,
        "text_language": page.text_language,
        "name": page.title,
        "translation": page_notice(context, page),
        "html": html,
    }


def _corrections(context: Context) -> Markup:
    """All corrections of all records, newest first."""
    labels = context.labels
    found = [(one.on, slug, one) for slug in context.facts.derived for one in context.case(slug).record.corrections]
    if not found:
        return Markup("<p>{}</p>").format(labels.gettext("None on record."))
    lines = Markup("").join(
        Markup('<li><a href="{}">{}</a>, {}: {}</li>').format(
            context.links.case(slug), context.name(slug), labels.date(day), labels.term("corrections", one.kind)
        )
        for day, slug, one in sorted(found, key=lambda one: (one[0], one[1]), reverse=True)
    )
    return Markup("<ul>{}</ul>").format(lines)


def home_view(context: Context, page: Page) -> View:
    """Numbers that are links, who is deprived of liberty, and ways of browsing."""
    labels, facts = context.labels, context.facts
    levels: dict[str, list[str]] = {}
    for slug, derived in facts.derived.items():
        if (
            facts.register.cases[slug].record.standing == "target"
            and facts.register.cases[slug].record.kind == "person"
        ):
            levels.setdefault(derived.headline.level, []).append(slug)
    cleared = [
        slug for slug, one in facts.derived.items() if one.overturned or one.headline.code in ("closed", "dropped")
    ]
    edition = labels.date(facts.edition)
    return {
        "language": context.language,
        "search": context.links.page("search"),
        "base": context.facts.addresses.relative(context.address, SEARCH_FOLDER),
        "all": context.links.list(),
        "numbers": _numbers(context),
        "held_intro": labels.gettext(
            "Each status is of its own date, and of the source named there; what came after is not known."
        ),
        "held": _rows(context, levels.get("deprived", [])),
        "restricted": _rows(context, levels.get("restricted", [])),
        "cleared": _rows(context, cleared),
        "browse": [_browse(context, way) for way in ("status", "year", "region", "kind")],
        "edition": labels.gettext("Register of {date}.").format(date=edition),
    }


def _numbers(context: Context) -> list[Item]:
    labels, totals = context.labels, count(context.register, context.facts.derived)
    people, prosecutions = totals.people, totals.prosecutions
    cases = len(context.facts.derived)
    charged = (NAMED, ATTRIBUTED, OFFICIALS)
    statutes = len({key for key, rows in context.facts.rows.items() for row in rows if row.table in charged})
    named = labels.ngettext("person prosecuted, by name", "people prosecuted, by name", people)
    cases_against = labels.ngettext("prosecution of them", "prosecutions of them", prosecutions)
    unnamed = labels.gettext("of people not named: at least {number}").format(number=labels.number(totals.unnamed))
    records = labels.ngettext(
        "record: people, outlets, organisations, groups", "records: people, outlets, organisations, groups", cases
    )
    articles = labels.ngettext("article of law used", "articles of law used", statutes)
    return [
        Item(labels.number(people), context.links.list("kind", "person"), note=named),
        Item(labels.number(prosecutions), context.links.list("year"), note=f"{cases_against}; {unnamed}"),
        Item(labels.number(cases), context.links.list(), note=records),
        Item(labels.number(statutes), context.links.of("statutes"), note=articles),
    ]


def _rows(context: Context, slugs: list[str]) -> list[Row]:
    rows = [show_row(context, context.facts.derived[slug]) for slug in slugs]
    return sorted(rows, key=lambda row: context.labels.sort_key(row.sort))


def _browse(context: Context, way: str) -> Browse:
    found = sorted_by(context.facts, way)
    rows = [
        Item(value_label(context, way, value), context.links.list(way, value), note=context.labels.number(len(slugs)))
        for value, slugs in found.items()
    ]
    rows.sort(key=lambda item: (way != "year", context.labels.sort_key(item.text)))
    if way == "year":
        rows.reverse()
    return Browse(way_label(context, way), tuple(rows))


SEARCH_SCRIPTS = ("assets/search/engine.js", "assets/search/results-{language}.js")


def search_view(context: Context, page: Page) -> View:
    """The search page: a form, filters and a list that scripts fill, and what they cannot say in a word."""
    labels = context.labels
    relative = context.facts.addresses.relative
    return {
        "language": context.language,
        "name": labels.gettext("Search"),
        "action": context.links.page("search"),
        "base": relative(context.address, SEARCH_FOLDER),
        "scripts": [relative(context.address, one.format(language=context.language)) for one in SEARCH_SCRIPTS],
        "lists": [
            Item(labels.gettext("All cases, A to Z"), context.links.list()),
            Item(way_label(context, "status"), context.links.list("status")),
            Item(labels.gettext("Articles of law"), context.links.of("statutes")),
        ],
        "others": other_ways(context, ""),
    }


HOLES: dict[str, Callable[[Context], Markup]] = {
    "changes": changes_part,
    "corrections": _corrections,
    "data": data_part,
    "feeds": feeds_part,
    "glossary": glossary_part,
    "translations": translations_part,
    "unknown": unknown_part,
}
"""Holes inside a text."""

WHOLE: dict[str, tuple[str, Callable[[Context, Page], View]]] = {
    "home": ("home", home_view),
    "search": ("search", search_view),
}
"""Pages that are one hole: template and view."""
