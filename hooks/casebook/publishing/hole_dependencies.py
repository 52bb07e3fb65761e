"""What decides the bytes of a page of content/pages: its Markdown, and what its holes print of the records."""

from __future__ import annotations

from casebook.deriving.translations import list_work
from casebook.publishing.cards import digest_of, name_digest
from casebook.publishing.dataset_rows import dataset_inputs
from casebook.publishing.gap_dependencies import unknown_inputs
from casebook.publishing.home_inputs import home_inputs, prosecutions_inputs
from casebook.publishing.release_dependencies import change_inputs, changes_inputs
from casebook.publishing.site import Site
from casebook.rendering.feed_list import list_scopes
from casebook.rendering.frame import Page
from casebook.rendering.front import choose_front
from casebook.rendering.site_pages import holes_of


def site_page_inputs(site: Site, page: Page, printed: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Its Markdown and its frame, and what its holes print; a plain page prints nothing of any record.

    `printed` keeps what was found for a hole: it is the same in every language.
    """
    found = [digest_of(page)]
    for hole in holes_of(page):
        if hole not in printed:
            printed[hole] = _HOLES[hole](site) if hole in _HOLES else ()
        found += printed[hole]
    return tuple(found)


def _feeds_inputs(site: Site) -> tuple[str, ...]:
    """Which regions and articles have feeds, and what they are called."""
    facts = site.facts
    keys = [scope.key for scope in list_scopes(facts) if scope.kind == "statute"]
    names = [name_digest(facts, key) for key in keys]
    return (facts.register.vocabulary_digest, digest_of(list(facts.ways["region"]), keys, names))


def _home_inputs(site: Site) -> tuple[str, ...]:
    """What the home page chose, and the names in the changes that it tells."""
    front = choose_front(site.facts)
    return (*home_inputs(site, front), *change_inputs(site, front.changes))


def _corrections_inputs(site: Site) -> tuple[str, ...]:
    """Names of the corrected cases, and what was corrected."""
    cases = [(slug, site.facts.register.cases[slug].record) for slug in site.facts.derived]
    corrected = [(slug, case.names, case.corrections) for slug, case in cases if case.corrections]
    return (site.facts.register.vocabulary_digest, digest_of(corrected))


def _glossary_inputs(site: Site) -> tuple[str, ...]:
    """The terms, and the titles of the articles that they name."""
    terms = site.facts.register.glossary
    keys = sorted({term.statute for term in terms.values() if term.statute is not None})
    known = [name_digest(site.facts, key) for key in keys if key in site.facts.register.statutes]
    return (digest_of(list(terms.items()), known),)


def _translations_inputs(site: Site) -> tuple[str, ...]:
    """State of every translation, and names and titles of what is listed."""
    register = site.facts.register
    works = [
        (work.folder, work.key, tuple(work.standings.items())) for work in list_work(register, register.translated)
    ]
    names = [register.cases[slug].record.names for slug in site.facts.derived]
    titles = [name_digest(site.facts, key) for key in register.statutes]
    sources = [(entry.record.title, entry.record.language) for entry in register.sources.values()]
    pages = [[(language, text.header.title) for language, text in texts.items()] for texts in register.pages.values()]
    return (digest_of(works, names, titles, sources, pages),)


_HOLES = {
    "changes": changes_inputs,
    "home": _home_inputs,
    "prosecutions": prosecutions_inputs,
    "corrections": _corrections_inputs,
    "data": dataset_inputs,
    "feeds": _feeds_inputs,
    "glossary": _glossary_inputs,
    "translations": _translations_inputs,
    "unknown": unknown_inputs,
}
"""What a hole prints of the records; the search page's prints nothing of them."""
