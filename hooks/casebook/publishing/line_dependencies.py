"""What decides the lines of a list that may go on at addresses of its own: those of a page, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from casebook.deriving.translations import Work
from casebook.publishing.cards import digest_of, name_digest
from casebook.publishing.case_lines import case_name, tell_happenings, tell_held, tell_prosecutions, tell_rows
from casebook.publishing.site import Site
from casebook.publishing.source_digests import source_digest
from casebook.rendering.further_pages import LISTS, SITE_PAGES
from casebook.rendering.source_pages import CITING
from casebook.rendering.turning import cut_page

Args = tuple[str, ...]
Told = Callable[[Site, str, Sequence[Any], Sequence[Any]], object]
"""What the lines that a page shows say: of the site, the list’s code, all its lines, and those."""


def first_lines(site: Site, language: str, kind: str, args: Args) -> tuple[str, ...]:
    """What decides the lists of a page as far as they stand on it."""
    counts = LISTS[kind].count(site.facts, args) if kind in LISTS else {}
    return tuple(further_lines(site, language, kind, args, code, 1) for code in counts)


def further_inputs(site: Site, language: str, args: Args) -> tuple[str, ...]:
    """What decides a page of a list after the first: its lines, and what the page that it belongs to is called."""
    kind, *about, code, number = args
    register, key = site.facts.register, about[0] if about else ""
    name: object = key
    if kind == "statute":
        name = name_digest(site.facts, key)
    elif kind == "source":
        name = register.sources[key].record.title, register.sources[key].record.language
    elif kind in SITE_PAGES:
        name = [(one, text.header.title) for one, text in register.pages[kind].items()]
    lines = further_lines(site, language, kind, tuple(about), code, int(number))
    day = str(site.facts.edition) if LISTS[kind].is_dated else ""
    return (register.vocabulary_digest, day, digest_of(name), lines)


def further_lines(site: Site, language: str, kind: str, args: Args, code: str, number: int) -> str:
    """What decides one page of a list."""
    found = LISTS[kind].lines(site.facts, language, args, code)
    return digest_of(code, len(found), _TOLD[kind](site, code, found, cut_page(found, number)))


def _sources(site: Site, code: str, found: Sequence[str], shown: Sequence[str]) -> object:
    return [source_digest(site.facts, key) for key in shown]


def _citing(site: Site, code: str, found: Sequence[str], shown: Sequence[str]) -> object:
    match CITING[code]:
        case "case":
            return [case_name(site, slug) for slug in shown]
        case "statute":
            return [name_digest(site.facts, key) for key in shown]
    return _sources(site, code, found, shown)


def _gaps(site: Site, code: str, found: Sequence[Any], shown: Sequence[Any]) -> object:
    """The gaps, and what the records that have them are called."""
    facts = site.facts
    match code:
        case "confirmed" | "computed":
            return [(case_name(site, slug), dated.step.date) for slug, dated in shown]
        case "reports":
            return [(case_name(site, slug), report.date) for slug, report in shown]
        case "unnamed":
            return [(case_name(site, slug), counts) for slug, counts in shown]
        case "disputed":
            return [(case_name(site, key) if folder == "cases" else name_digest(facts, key), number)
                    for folder, key, number in shown]  # fmt: skip
        case "places":
            return [case_name(site, slug) for slug in shown]
        case "articles":
            return shown
        case "excerpts" | "archived":
            sources = [(key, facts.register.sources[key].record) for key in shown]
            return [(key, source.title, source.publisher, source.language) for key, source in sources]
    return [name_digest(facts, key) for key in shown]


def tell_works(site: Site, code: str, found: Sequence[Work], shown: Sequence[Work]) -> object:
    """State of every translation, and names and titles of what is listed."""
    return [(work.folder, work.key, tuple(work.standings.items()), _title(site, work)) for work in shown]


def _title(site: Site, work: Work) -> object:
    register = site.facts.register
    match work.folder:
        case "cases":
            return register.cases[work.key].record.names
        case "statutes":
            return name_digest(site.facts, work.key)
        case "sources":
            source = register.sources[work.key].record
            return source.title, source.language
    return [(language, text.header.title) for language, text in register.pages[work.key].items()]


def _corrections(site: Site, code: str, found: Sequence[Any], shown: Sequence[Any]) -> object:
    return [(on, case_name(site, slug), kind) for on, slug, kind in shown]


_TOLD: Mapping[str, Told] = {
    "statute": tell_rows,
    "sources": _sources,
    "source": _citing,
    "as-of": tell_held,
    "overview": tell_happenings,
    "prosecutions": tell_prosecutions,
    "unknown": _gaps,
    "translations": tell_works,
    "corrections": _corrections,
}
"""By kind of page, or name of a page of content/pages."""
