"""The search as scripts, which a page opened from a folder can load too: a list a language, and what the list names.

A list has a fixed address and names everything else by its content, so no page depends on a record.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer, read_asset
from casebook.publishing.search_documents import list_documents, list_facets, name_facets, show_document
from casebook.publishing.search_texts import case_passages, statute_passages
from casebook.publishing.site import Site
from casebook.rendering.context import Context, open_page
from casebook.rendering.list_pages import sort_slugs
from casebook.searching import fold, kazakh
from casebook.searching.documents import FIELDS
from casebook.searching.facets import FACETS, pack_facet
from casebook.searching.index import NameIndex, build_names
from casebook.searching.numbers import Numbering, number_documents
from casebook.searching.packing import HASH, NUMBERED, pack_numbers, put_script, short_hash
from casebook.searching.shown import Shown, find_phrases, pack_shown
from casebook.searching.texts import build_texts, count_stems, opening_length, pack_pieces, piece_size

FOLDER = "assets/search/"
ENGINE = (
    "start",
    "fold",
    "pack",
    "load",
    "near",
    "score",
    "statutes",
    "words",
    "rows",
    "names",
    "show",
    "facets",
    "query",
)
"""Scripts of overrides/assets/search that make engine.js, in their order."""
READER = ("stems", "kazakh", "texts", "snippets")
"""Those that a search of texts needs besides; Snowball's stemmers come after them, a language at a time."""
VENDOR = "assets/vendor/snowball/"
SNOWBALL = {"en": ("base-stemmer", "english-stemmer"), "ru": ("base-stemmer", "russian-stemmer"), "kk": ()}
"""Kazakh has a stemmer of ours, a further language none."""
PARTS = frozenset(
    {f"{VENDOR}{name}.js" for names in SNOWBALL.values() for name in names}
    | {f"{FOLDER}{name}.js" for name in (*ENGINE, *READER)}
)
"""Assets that are published inside of others only."""

File = tuple[str, str]
"""Name under FOLDER without `.js`, and the script."""


def list_search_files(site: Site) -> Iterator[Output]:
    """The engine, a list a language, and all that they load."""
    parts = [read_asset(site, f"{FOLDER}{name}.js") for name in ENGINE]
    yield Output(FOLDER + "engine.js", (digest_of(parts),), "search-engine", ())
    for name, text in sorted(dict(_files(site)).items()):
        yield Output(f"{FOLDER}{name}.js", (), "search-script", (text,))


def _files(site: Site) -> Iterator[File]:
    numbering = number_documents(list_documents(site))
    names = build_names(numbering)
    shards = [(len(rows), *_hashed("n", " ".join(text for _, text in rows))) for rows in names.shards]
    facets = {name: _hashed(f"facet-{name}", pack_facet(values)) for name, values in list_facets(site, numbering)}
    yield from facets.values()
    yield from ((name, text) for _, name, text in shards)
    texts = {}
    for language in site.shell.languages:
        files = dict(_text_files(site, numbering, language))
        texts[language] = next(reversed(files))
        yield from files.items()
    common = {
        "documents": names.documents,
        "stride": numbering.stride,
        "fields": [[name, boost] for name, boost in FIELDS.items()],
        "words": [names.words, names.proper, names.common],
        "rare": pack_numbers(map(len, names.rare)),
        "names": [[count, name] for count, name, _ in shards],
        "facets": {name: facets[name][0] for name in FACETS},
        "texts": texts,
    }
    for language in site.shell.languages:
        yield from _list_files(site, numbering, names, language, common)


def _list_files(
    site: Site, numbering: Numbering, names: NameIndex, language: str, common: Mapping[str, object]
) -> Iterator[File]:
    """What is shown of each record, the labels of facets, and the list of the language."""
    context = open_page(site.facts, language, "")
    phrases, shown = _show_files(context, numbering, names)
    labels = _hashed(f"labels-{language}", name_facets(context))
    numbers = {document.key: number for number, document in numbering.documents.items()}
    in_order = (numbers[f"case:{slug}"] for slug in sort_slugs(context, site.facts.derived))
    order = _hashed(f"order-{language}", pack_numbers(in_order))
    yield from (*shown.values(), labels, order)
    addresses = site.facts.addresses
    value = {
        **common,
        "show": _run_together(shown),
        "phrases": phrases,
        "labels": labels[0],
        "order": order[0],
        "addresses": {"case": addresses.case("*", language), "statute": addresses.statute("*", language)},
    }
    yield f"list-{language}", put_script(f"list-{language}", value)


def _hashed(name: str, value: object, length: int = HASH, code: str = "") -> File:
    """A script that is named for what it holds: a value, and code that goes before it."""
    address = f"{name}-{short_hash(code, json.dumps(value), length=length)}"
    return address, code + put_script(address, value)


def _run_together(files: Mapping[int, File]) -> str:
    """The hashes of numbered files one after another; dashes for a number that has none."""
    hashes = {number: name[-NUMBERED:] for number, (name, _) in files.items()}
    return "".join(hashes.get(number, "-" * NUMBERED) for number in range(max(hashes, default=-1) + 1))


def _show_files(context: Context, numbering: Numbering, names: NameIndex) -> tuple[dict[int, str], dict[int, File]]:
    """The phrases, and for each bucket how its records are shown in a list, with the rows of the terms there."""
    buckets: dict[int, list[Shown]] = {bucket: [] for bucket, rows in enumerate(names.rare) if rows}
    for number, document in numbering.documents.items():
        buckets.setdefault(numbering.bucket(number), []).append(show_document(context, document.key))
    phrases = find_phrases(shown for rows in buckets.values() for shown in rows)
    files = {}
    for bucket, rows in sorted(buckets.items()):
        terms = " ".join(names.rare[bucket]) if bucket < numbering.buckets else ""
        value = [[pack_shown(shown, phrases) for shown in rows], terms]
        files[bucket] = _hashed(f"show-{context.language}-{bucket}", value, NUMBERED)
    return {number: phrase for phrase, number in phrases.items()}, files


def _text_files(site: Site, numbering: Numbering, language: str) -> Iterator[File]:
    """Shards of stems and pieces of text; the list of both comes last, behind the scripts that read them."""
    context = open_page(site.facts, language, "")
    passages = {number: _passages(context, document.key) for number, document in numbering.documents.items()}
    index = build_texts((number, count_stems(found, language)) for number, found in passages.items())
    shards = [(first, *_hashed(f"t-{language}", [stems, rows])) for first, stems, rows in index.shards]
    length = opening_length(len(passages))
    texts = ((number, "\n".join(found)) for number, found in passages.items())
    pieces = {
        number: _hashed(f"said-{language}-{number}", piece, NUMBERED) for number, piece in pack_pieces(texts, length)
    }
    yield from ((name, text) for _, name, text in shards)
    yield from pieces.values()
    value = {
        "documents": index.documents,
        "shards": [[first, name.rpartition("-")[2]] for first, name, _ in shards],
        "size": piece_size(length),
        "pieces": _run_together(pieces),
    }
    yield _hashed(f"texts-{language}", value, code=_reader(site, language) + "\n")


def _passages(context: Context, key: str) -> tuple[str, ...]:
    kind, _, name = key.partition(":")
    return (
        case_passages(context, name) if kind == "case" else statute_passages(context, context.register.statutes[name])
    )


def _table(file: Path) -> object:
    return json.loads(file.read_text(encoding="utf-8"))


def _engine(site: Site, args: tuple[str, ...]) -> bytes:
    table = json.dumps({"fold": _table(fold.TABLE_FILE)}, ensure_ascii=False, separators=(",", ":"))
    scripts = [f"var casebookTables={table};\n"]
    return "\n".join([*scripts, *(bare_script(site, name) for name in ENGINE)]).encode()


def _reader(site: Site, language: str) -> str:
    """What a search of texts needs besides the engine."""
    table = json.dumps(_table(kazakh.TABLE_FILE), ensure_ascii=False, separators=(",", ":"))
    stemmers = [read_asset(site, f"{VENDOR}{name}.js").decode() for name in SNOWBALL.get(language, ())]
    own = [bare_script(site, name) for name in READER if name != "kazakh" or language == "kk"]
    tables = [f"casebookSearch.tables.kazakh={table};"] if language == "kk" else []
    return "\n".join([*tables, *own, *stemmers, f'casebookSearch.stems.use("{language}");'])


_COMMENT = re.compile(r"/\*[\s\S]*?\*/|(?<=\s)// .*")
_INDENT = re.compile(r"^\s+|[ \t]+$", re.MULTILINE)


def bare_script(site: Site, name: str) -> str:
    """A script of ours without comments and indents: its source is in overrides/assets/search."""
    text = read_asset(site, f"{FOLDER}{name}.js").decode()
    return _INDENT.sub("", _COMMENT.sub("", text))


def _script(site: Site, args: tuple[str, ...]) -> bytes:
    return args[0].encode()


SEARCH_FILES: Mapping[str, Renderer] = {"search-engine": _engine, "search-script": _script}
