"""The search index and the names that it finds, as scripts: a page opened from a folder can load them too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of, title_digest
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site
from casebook.rendering.context import open_page
from casebook.rendering.status import show_row
from casebook.searching.index import Document, build_index, build_names


def list_search_files(site: Site) -> Iterator[Output]:
    """One index for all languages, and one script of names a language."""
    documents = digest_of(list(_documents(site)))
    yield Output("assets/search-index.js", (documents,), "search-index", ())
    facts = site.facts
    cards = [site.cards[slug] for slug in facts.derived]
    titles = [title_digest(site.facts, key) for key in facts.register.statutes]
    for language in site.shell.languages:
        inputs = (facts.register.vocabulary_digest, digest_of(cards, titles), str(site.shell.directory_addresses))
        yield Output(f"assets/search-{language}.js", inputs, "search-names", (language,))


def _documents(site: Site) -> Iterator[Document]:
    register, facts = site.facts.register, site.facts
    charged: dict[str, set[str]] = {}
    for key, slugs in facts.web.charged.items():
        for slug in slugs:
            charged.setdefault(slug, set()).add(key)
    for slug in facts.derived:
        case = register.cases[slug].record
        names = (case.names.en, case.names.ru, case.names.kk, *(one.text for one in case.names.spellings))
        terms = [register.vocabulary["roles"][code] for code in case.roles]
        terms += [register.vocabulary["places"][code] for code in case.places]
        words = tuple(word for term in terms for word in (term.en, term.ru, term.kk))
        groups = {key for group, _ in facts.web.groups.get(slug, ()) for key in charged.get(group, ())}
        numbers = sorted(key.partition("/")[2] for key in charged.get(slug, set()) | groups)
        yield Document(f"case:{slug}", names, words, tuple(numbers))
    for key, statute in register.statutes.items():
        titles = statute.record.titles
        number = key.partition("/")[2] or key
        more = (statute.record.number,) if statute.record.number else ()
        # The number is an article's name: who types it is shown the article before the cases under it.
        yield Document(
            f"statute:{key}", (number,), (titles.en.text, titles.ru.text, titles.kk.text, *more), (number, key)
        )


def _index(site: Site, args: tuple[str, ...]) -> bytes:
    return build_index(_documents(site)).encode()


def _names(site: Site, args: tuple[str, ...]) -> bytes:
    language = args[0]
    context = open_page(site.facts, language, "")
    entries = []
    for slug, derived in site.facts.derived.items():
        row = show_row(context, derived)
        status = f"{row.status.label}, {row.status.as_of}" if row.status.as_of else row.status.label
        status = f"{row.lead}; {status}" if row.lead else status
        entries.append((f"case:{slug}", row.name, row.who, status, site.facts.addresses.case(slug, language)))
    for key, statute in site.facts.register.statutes.items():
        title = statute.record.titles.in_language(language).text
        name = context.labels.capital(context.labels.statute(key, statute.record))
        address = site.facts.addresses.statute(key, language)
        entries.append((f"statute:{key}", name, title if title != name else "", "", address))
    return build_names(entries, language).encode()


SEARCH_FILES: Mapping[str, Renderer] = {"search-index": _index, "search-names": _names}
