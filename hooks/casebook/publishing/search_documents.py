"""Records as the search sees them: what they are found by, what is shown of them, what they are filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.publishing.site import Site
from casebook.rendering.charts.matrix import article_order
from casebook.rendering.context import Context, open_page
from casebook.rendering.list_pages import sorted_by, value_label
from casebook.rendering.status import show_row
from casebook.searching.documents import Document
from casebook.searching.numbers import Numbering
from casebook.searching.shown import Shown
from casebook.searching.statutes import own_terms


def list_documents(site: Site) -> Iterator[Document]:
    """Published cases, and statutes."""
    register = site.facts.register
    charged = charged_with(site)
    for slug in site.facts.derived:
        case = register.cases[slug].record
        terms = [register.vocabulary["roles"][code] for code in case.roles]
        terms += [register.vocabulary["places"][code] for code in case.places]
        numbers = {
            term for key in charged.get(slug, ()) for term in own_terms(key, register.statutes[key].record.number)
        }
        yield Document(
            f"case:{slug}",
            case.kind is CaseKind.PERSON,
            case.id,
            _names(case),
            _others(case),
            words=tuple(dict.fromkeys(word for term in terms for word in (term.en, term.ru, term.kk))),
            charged=tuple(sorted(numbers)),
        )
    for key, entry in register.statutes.items():
        titles = entry.record.titles
        names = (titles.en.text, titles.ru.text, titles.kk.text)
        yield Document(f"statute:{key}", False, key, names, numbers=own_terms(key, entry.record.number))


def charged_with(site: Site) -> dict[str, set[str]]:
    """Case → statutes that it names, or under which it stands through a group; a victim stands under none."""
    found = {slug: set(keys) for slug, keys in site.charged.items()}
    for key, rows in site.facts.rows.items():
        if key in site.facts.register.statutes:
            for row in rows:
                found.setdefault(row.case, set()).add(key)
    return found


def _names(case: Case) -> tuple[str, ...]:
    spellings = (one.text for one in case.names.spellings)
    return (case.names.en, case.names.ru, case.names.kk, *spellings)


def _others(case: Case) -> tuple[str, ...]:
    """Names of parties that have no record: they are found through the group's."""
    named = [party.names for party in case.parties.values() if party.names is not None]
    return tuple(dict.fromkeys(text for one in named for text in (one.en, one.ru, one.kk)))


def show_document(context: Context, key: str) -> Shown:
    """A record as the site's own lists have it."""
    kind, _, name = key.partition(":")
    return _show_case(context, key, name) if kind == "case" else _show_statute(context, key, name)


def _show_case(context: Context, key: str, slug: str) -> Shown:
    case = context.case(slug).record
    row = show_row(context, context.facts.derived[slug])
    as_of = ", ".join(words for words in (row.status.as_of, row.status.according_to) if words)
    names = [case.names.en, case.names.ru, case.names.kk]
    if context.language not in DATA_LANGUAGES:
        names.append(row.name)
    said = (row.who, row.lead, row.status.label, as_of, row.status.shape)
    return Shown(key, tuple(names), said, (*_names(case)[3:], *_others(case)))


def _show_statute(context: Context, key: str, name: str) -> Shown:
    """The article's number in three languages, and its title."""
    record = context.register.statutes[name].record
    names = []
    for language in dict.fromkeys((*DATA_LANGUAGES, context.language)):
        labels = open_page(context.facts, language, "").labels
        names.append(labels.capital(labels.statute(name, record)))
    title = record.titles.in_language(context.language).text
    return Shown(key, tuple(names), (title if title not in names else "", "", "", "", ""))


WAYS = ("status", "kind", "role", "region", "year")
"""Facets that are ways of browsing too."""


def list_facets(site: Site, numbering: Numbering) -> Iterator[tuple[str, Mapping[str, list[int]]]]:
    """Facet → code → numbers of the cases that have it."""
    numbers = {document.key: number for number, document in numbering.documents.items()}
    for way in WAYS:
        ways = sorted_by(site.facts, way)
        yield way, {code: [numbers[f"case:{slug}"] for slug in slugs] for code, slugs in ways.items()}
    statutes: dict[str, list[int]] = {}
    for slug, keys in charged_with(site).items():
        for key in keys:
            statutes.setdefault(key, []).append(numbers[f"case:{slug}"])
    yield "statute", statutes
    languages: dict[str, list[int]] = {}
    for slug in site.facts.derived:
        for language in (ENGLISH, *site.facts.register.cases[slug].translations):
            languages.setdefault(language, []).append(numbers[f"case:{slug}"])
    yield "language", languages


def name_facets(context: Context) -> dict[str, dict[str, str]]:
    """Facet → code → its name in the page's language, in the order of lists; languages are named by the interface."""
    labels, statutes = context.labels, context.register.statutes
    found = {}
    for way in WAYS:
        names = ((code, value_label(context, way, code)) for code in sorted_by(context.facts, way))
        found[way] = dict(sorted(names, key=lambda pair: labels.sort_key(pair[1])))
    charged = sorted((key for key in context.facts.web.charged if key in statutes), key=article_order)
    found["statute"] = {key: labels.capital(labels.statute(key, statutes[key].record)) for key in charged}
    return found
