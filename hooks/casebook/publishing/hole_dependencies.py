"""What decides the bytes of a page of content/pages: its Markdown, and what its holes print of the records."""

from __future__ import annotations

from collections import Counter

from casebook.deriving.counts import count
from casebook.deriving.overviews import undated
from casebook.publishing.cards import digest_of, name_digest
from casebook.publishing.dataset_rows import dataset_inputs
from casebook.publishing.home_inputs import home_inputs
from casebook.publishing.line_dependencies import first_lines, tell_works
from casebook.publishing.release_dependencies import change_inputs, changes_inputs
from casebook.publishing.site import Site
from casebook.rendering.feed_list import list_scopes
from casebook.rendering.frame import Page
from casebook.rendering.front import choose_front
from casebook.rendering.site_pages import holes_of
from casebook.rendering.translations_page import urgent_works
from casebook.rendering.turning import LENGTH


def site_page_inputs(site: Site, page: Page, printed: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Its Markdown and its frame, and what its holes print; a plain page prints nothing of any record.

    `printed` keeps what was found for a hole: it is the same in every language.
    """
    found = [digest_of(page)]
    for hole in holes_of(page):
        if hole not in printed:
            printed[hole] = _HOLES[hole](site) if hole in _HOLES else ()
        found += (*printed[hole], *first_lines(site, page.language, hole, ()))
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
    """Beside its list."""
    return (site.facts.register.vocabulary_digest,)


def _prosecutions_inputs(site: Site) -> tuple[str, ...]:
    """Beside its lists: the numbers above them."""
    facts = site.facts
    counts = digest_of(count(facts.register, facts.derived))
    return (facts.register.vocabulary_digest, str(facts.edition), counts)


def _unknown_inputs(site: Site) -> tuple[str, ...]:
    """Beside its lists: events that stand in no half-year."""
    facts = site.facts
    return (facts.register.vocabulary_digest, str(facts.edition), str(undated(facts.happenings)))


def _glossary_inputs(site: Site) -> tuple[str, ...]:
    """The terms, and the titles of the articles that they name."""
    terms = site.facts.register.glossary
    keys = sorted({term.statute for term in terms.values() if term.statute is not None})
    known = [name_digest(site.facts, key) for key in keys if key in site.facts.register.statutes]
    return (digest_of(list(terms.items()), known),)


def _translations_inputs(site: Site) -> tuple[str, ...]:
    """Beside the list of all: how many are in each state, and what is to be done first."""
    found = Counter((language, one.state) for work in site.facts.works for language, one in work.standings.items())
    urgent = [(state, len(works), tell_works(site, "", works, works[:LENGTH]))
              for state, works in urgent_works(site.facts).items()]  # fmt: skip
    return (site.facts.register.vocabulary_digest, digest_of(sorted(found.items()), urgent))  # codes have names there


_HOLES = {
    "changes": changes_inputs,
    "home": _home_inputs,
    "prosecutions": _prosecutions_inputs,
    "corrections": _corrections_inputs,
    "data": dataset_inputs,
    "feeds": _feeds_inputs,
    "glossary": _glossary_inputs,
    "translations": _translations_inputs,
    "unknown": _unknown_inputs,
}
"""What a hole prints of the records; the search page's prints nothing of them."""
