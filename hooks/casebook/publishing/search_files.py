"""The search as scripts, which a page opened from a folder can load too: a list a language, and what the list names.

A list has a fixed address and names everything else by its content, so no page depends on a record.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer, read_asset
from casebook.publishing.site import Site
from casebook.rendering.context import Context, open_page
from casebook.rendering.status import show_row
from casebook.searching.documents import FIELDS, Document, Numbering, number_documents
from casebook.searching.fold import TABLE_FILE
from casebook.searching.index import build_names
from casebook.searching.packing import put_script, short_hash
from casebook.searching.statutes import own_terms

FOLDER = "assets/search/"
ENGINE = ("start", "fold", "pack", "load", "near", "score", "statutes", "words", "show", "query")
"""Scripts of overrides/assets/search that make engine.js, in their order; lunr comes first."""
LUNR = "assets/vendor/lunr.min.js"
PARTS = frozenset({LUNR, *(f"{FOLDER}{name}.js" for name in ENGINE)})
"""Assets that are published inside of others only."""

File = tuple[str, str]
"""Name under FOLDER without `.js`, and the script."""


def list_search_files(site: Site) -> Iterator[Output]:
    """The engine, a list a language, and all that they load."""
    parts = [read_asset(site, path) for path in sorted(PARTS)]
    yield Output(FOLDER + "engine.js", (digest_of(parts),), "search-engine", ())
    for name, text in sorted(_files(site)):
        yield Output(f"{FOLDER}{name}.js", (), "search-script", (text,))


def _files(site: Site) -> Iterator[File]:
    numbering = number_documents(_documents(site))
    names = build_names(numbering)
    dictionary = _hashed("words", [names.words, names.proper])
    shards = [(first, *_hashed("n", postings)) for first, postings in names.shards]
    yield dictionary
    yield from ((name, text) for _, name, text in shards)
    common = {
        "documents": len(numbering.documents),
        "stride": numbering.stride,
        "fields": [[name, boost] for name, boost in FIELDS.items()],
        "dictionary": dictionary[0],
        "names": [[first, name] for first, name, _ in shards],
    }
    for language in site.shell.languages:
        shown = dict(_show_files(site, numbering, language))
        yield from shown.values()
        listed = {**common, "show": {str(bucket): name for bucket, (name, _) in shown.items()}}
        listed["addresses"] = _addresses(site, language)
        yield f"list-{language}", put_script(f"list-{language}", listed)


def _hashed(name: str, value: object) -> File:
    """A script that is named for what it holds."""
    address = f"{name}-{short_hash(json.dumps(value))}"
    return address, put_script(address, value)


def _addresses(site: Site, language: str) -> dict[str, str]:
    """Where cases and statutes are, with `*` for the key."""
    addresses = site.facts.addresses
    return {"case": addresses.case("*", language), "statute": addresses.statute("*", language)}


def _documents(site: Site) -> Iterator[Document]:
    """Published cases, and statutes."""
    register = site.facts.register
    charged = _charged(site)
    for slug in site.facts.derived:
        case = register.cases[slug].record
        terms = [register.vocabulary["roles"][code] for code in case.roles]
        terms += [register.vocabulary["places"][code] for code in case.places]
        words = tuple(dict.fromkeys(word for term in terms for word in (term.en, term.ru, term.kk)))
        numbers = {
            term for key in charged.get(slug, ()) for term in own_terms(key, register.statutes[key].record.number)
        }
        yield Document(
            f"case:{slug}",
            case.kind is CaseKind.PERSON,
            case.id,
            _names(case),
            _others(case),
            words,
            (),
            tuple(sorted(numbers)),
        )
    for key, entry in register.statutes.items():
        titles = entry.record.titles
        names = (titles.en.text, titles.ru.text, titles.kk.text)
        yield Document(f"statute:{key}", False, key, names, numbers=own_terms(key, entry.record.number))


def _charged(site: Site) -> dict[str, set[str]]:
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


def _show_files(site: Site, numbering: Numbering, language: str) -> Iterator[tuple[int, File]]:
    """For each bucket, how its records are shown in a list."""
    context = open_page(site.facts, language, "")
    buckets: dict[int, list[object]] = {}
    for number, document in numbering.documents.items():
        kind, _, key = document.key.partition(":")
        row = _show_case(context, key) if kind == "case" else _show_statute(context, key)
        buckets.setdefault(numbering.bucket(number), []).append([document.key, *row])
    for bucket, rows in buckets.items():
        yield bucket, _hashed(f"show-{language}-{bucket}", rows)


def _show_case(context: Context, slug: str) -> list[object]:
    """Names, who, lead, status, icon and other spellings, as the site's own lists have them."""
    case = context.case(slug).record
    row = show_row(context, context.facts.derived[slug])
    status = f"{row.status.label}, {row.status.as_of}" if row.status.as_of else row.status.label
    names = [case.names.en, case.names.ru, case.names.kk]
    return [names, row.who, row.lead, status, row.status.shape, [*_names(case)[3:], *_others(case)]]


def _show_statute(context: Context, key: str) -> list[object]:
    """The article's number in three languages, and its title."""
    record = context.register.statutes[key].record
    labels = [open_page(context.facts, language, "").labels for language in ("en", "ru", "kk")]
    names = [one.capital(one.statute(key, record)) for one in labels]
    title = record.titles.in_language(context.language).text
    return [names, title if title not in names else "", "", "", "", []]


def _engine(site: Site, args: tuple[str, ...]) -> bytes:
    table = json.dumps({"fold": json.loads(TABLE_FILE.read_text(encoding="utf-8"))}, ensure_ascii=False)
    scripts = [read_asset(site, LUNR), f"var casebookTables={table};\n".encode()]
    return b"\n".join([*scripts, *(read_asset(site, f"{FOLDER}{name}.js") for name in ENGINE)])


def _script(site: Site, args: tuple[str, ...]) -> bytes:
    return args[0].encode()


SEARCH_FILES: Mapping[str, Renderer] = {"search-engine": _engine, "search-script": _script}
