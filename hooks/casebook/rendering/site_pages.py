"""Pages of content/pages: their Markdown with the holes filled, home and search among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markupsafe import Markup

from casebook.model.page import PageText
from casebook.model.problem import Problem
from casebook.rendering.articles import render_article
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.corrections_page import corrections_part
from casebook.rendering.data_page import data_part
from casebook.rendering.feed_list import feeds_part
from casebook.rendering.frame import Page
from casebook.rendering.further_pages import SITE_PAGES
from casebook.rendering.glossary_page import glossary_part
from casebook.rendering.home_page import SEARCH_FOLDER, home_view
from casebook.rendering.list_pages import other_ways, way_label
from casebook.rendering.prose import prose_html
from casebook.rendering.prosecutions_page import prosecutions_view
from casebook.rendering.releases import changes_part
from casebook.rendering.translation_notices import page_notice
from casebook.rendering.translations_page import translations_part
from casebook.rendering.unknown_page import unknown_part
from casebook.rendering.views import Item

HOLE = re.compile(r"^<!-- casebook:([a-z-]+) -->$", re.MULTILINE)


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


def check_holes(name: str, page: PageText) -> Iterator[Problem]:
    """Holes that nothing fills, a hole for a whole page that does not stand alone, and one on another's page."""
    markdown = page.body.markdown
    alone = HOLE.fullmatch(markdown.strip()) is not None
    for number, line in enumerate(markdown.split("\n"), page.body.first_line):
        hole = HOLE.fullmatch(line)
        if hole and hole[1] not in HOLES and not (alone and hole[1] in WHOLE):
            inside, whole = ", ".join(HOLES), ", ".join(WHOLE)
            message = f"nothing fills “{hole[1]}” here; there are {inside}, and alone on their page {whole}"
            yield Problem(page.path, number, 1, "M007", message)
        elif hole and hole[1] in GOING_ON and hole[1] != name:
            message = f"“{hole[1]}” goes on below its own address, so it can stand in content/pages/{hole[1]}.md only"
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


SEARCH_SCRIPTS = ("assets/search/engine.js", "assets/search/results-{language}.js")
SEARCH_LIST = "assets/search/list-{language}.js"
"""What each question needs first; the page names it, so that it is under way before the scripts that ask for it."""


def search_view(context: Context, page: Page) -> View:
    """The search page: a form, filters and a list that scripts fill, and what they cannot say in a word."""
    labels = context.labels
    relative = context.facts.addresses.relative
    return {
        "language": context.language,
        "name": labels.gettext("Search"),
        "action": context.links.page("search"),
        "base": relative(context.address, SEARCH_FOLDER),
        "early": relative(context.address, SEARCH_LIST.format(language=context.language)),
        "scripts": [relative(context.address, one.format(language=context.language)) for one in SEARCH_SCRIPTS],
        "lists": [
            Item(labels.gettext("All cases, A to Z"), context.links.list()),
            Item(way_label(context, "status"), context.links.list("status")),
            Item(labels.gettext("Articles of law"), context.links.of("statutes")),
        ],
        "others": other_ways(context, ""),
    }


GOING_ON = frozenset({"changes", *SITE_PAGES})
"""Holes with pages of their own below the page that they are on."""

HOLES: dict[str, Callable[[Context], Markup]] = {
    "changes": changes_part,
    "corrections": corrections_part,
    "data": data_part,
    "feeds": feeds_part,
    "glossary": glossary_part,
    "translations": translations_part,
    "unknown": unknown_part,
}
"""Holes inside a text."""

WHOLE: dict[str, tuple[str, Callable[[Context, Page], View]]] = {
    "home": ("home", home_view),
    "prosecutions": ("prosecutions", prosecutions_view),
    "search": ("search", search_view),
}
"""Pages that are one hole: template and view."""
