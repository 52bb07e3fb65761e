"""Index of codes, of one code's articles, of laws; of sources; and a source's page."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.statutes import ATTRIBUTED, NAMED, OFFICIALS
from casebook.rendering.case_page import Page
from casebook.rendering.citing import source_facts
from casebook.rendering.context import Context
from casebook.rendering.prose import record_text
from casebook.rendering.statute_page import statute_name
from casebook.rendering.translation_notices import record_notice
from casebook.rendering.views import Fact, Item

CODES = "codes"
"""Vocabulary whose terms are the sections of the statutes' index, in their order."""


@dataclass(frozen=True, slots=True)
class Line:
    """An article in an index."""

    name: str
    link: str
    title: str
    note: str
    number: str
    """Of records under it."""


@dataclass(frozen=True, slots=True)
class Section:
    """Articles of a code, or whatever a heading gathers."""

    anchor: str
    heading: str
    link: str
    intro: str
    heads: tuple[str, ...]
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading with lines under it."""

    anchor: str
    heading: str
    rows: tuple[Item, ...]


def statutes_page(context: Context) -> Page:
    """The index of all codes, and of charges whose source names no article."""
    labels = context.labels
    sections = [_section(context, code, context.links.statute(code)) for code in context.register.vocabulary[CODES]]
    offences = _offences(context)
    intro = labels.gettext("Articles of law under which people in this register were charged, and their neighbours.")
    return {
        "language": context.language,
        "kick": None,
        "name": labels.gettext("Articles of law"),
        "lede": None,
        "translation": None,
        "intro": intro,
        "sections": [*sections, offences],
        "facts": [],
        "sources": [],
    }


def code_page(context: Context, code: str) -> Page:
    """The index of one code, or of laws, or of orders."""
    labels = context.labels
    entry = context.register.statutes.get(code)
    page: Page = {
        "language": context.language,
        "kick": Item(labels.gettext("Articles of law"), context.links.of("statutes")),
        "name": labels.code(code),
        "lede": record_text(entry, "summary", context.links) if entry else None,
        "translation": record_notice(context, entry, context.facts.addresses.statute(code, "en")) if entry else None,
        "intro": labels.title(entry.record.titles).text if entry else "",
        "sections": [_section(context, code, "")],
        "facts": [],
        "sources": [],
    }
    if entry is not None:
        note = record_text(entry, entry.record.note, context.links)
        address = entry.record.address
        page["facts"] = [
            *([Fact(labels.gettext("Text of the law"), (Item(address, address),))] if address else []),
            *([Fact(labels.gettext("Notes"), (Item(note.plain, language=note.language),))] if note else []),
        ]
        context.citing.refs(entry.record.src)
        page["sources"] = context.citing.lines()
    return page


def _section(context: Context, code: str, link: str) -> Section:
    labels = context.labels
    keys = [key for key in context.register.statutes if key.startswith(f"{code}/")]
    first = (
        labels.capital(labels.term("statute-kinds", code)) if code in ("law", "order") else labels.gettext("Article")
    )
    heads = (first, labels.gettext("Title"), labels.gettext("Records"))
    rows = tuple(_line(context, key) for key in sorted(keys, key=article_order))
    return Section(code, labels.code(code), link, "", heads, rows)


def article_order(key: str) -> tuple[str, tuple[int, ...], str]:
    """Articles in the order of their numbers: 73-3 before 130; laws by their names."""
    code, _, article = key.partition("/")
    numbers = tuple(int(part) for part in article.split("-") if part.isdigit()) if article[:1].isdigit() else ()
    return code, numbers, article


def _line(context: Context, key: str) -> Line:
    labels = context.labels
    statute = context.register.statutes[key].record
    title = labels.title(statute.titles)
    rows = context.facts.rows.get(key, ())
    number = len({(row.case, row.party) for row in rows if row.table in (NAMED, ATTRIBUTED, OFFICIALS)})
    note = "" if title.verified else labels.gettext("title not verified")
    return Line(
        statute_name(context, key, statute),
        context.links.statute(key),
        title.text,
        note,
        labels.number(number) if number else "–",
    )


def _offences(context: Context) -> Section:
    """Charges whose source names no article, by offence; each leads to its list."""
    labels = context.labels
    rows = []
    for key, found in context.facts.rows.items():
        kind, _, code = key.partition(":")
        if kind == "offence":
            number = len({(row.case, row.party) for row in found})
            name = labels.capital(labels.term("offences", code))
            rows.append(Line(name, context.links.list("offence", code), "", "", labels.number(number)))
    heads = (labels.gettext("Offence"), "", labels.gettext("Records"))
    rows.sort(key=lambda row: labels.sort_key(row.name))
    intro = labels.gettext("The source names an offence and no article.")
    return Section("offences", labels.gettext("Charges without an article"), "", intro, heads, tuple(rows))


def sources_page(context: Context) -> Page:
    """The index of all sources, by publisher."""
    labels = context.labels
    groups: dict[str, list[str]] = {}
    for key, entry in context.register.sources.items():
        groups.setdefault(labels.term("source-kinds", entry.record.kind), []).append(key)
    sections = []
    for number, heading in enumerate(sorted(groups, key=labels.sort_key), 1):
        items = tuple(_source_item(context, key) for key in groups[heading])
        items = tuple(sorted(items, key=lambda item: labels.sort_key(f"{item.note} {item.text}")))
        sections.append(Listed(f"k{number}", labels.capital(heading), items))
    intro = labels.gettext("Every fact in the register is from one of these sources.")
    return {
        "language": context.language,
        "kick": None,
        "name": labels.gettext("Sources"),
        "intro": intro,
        "sections": sections,
    }


def _source_item(context: Context, key: str) -> Item:
    source = context.register.sources[key].record
    date = source.issued or source.as_of
    words = [context.labels.join(source.publisher), *([context.labels.date(date)] if date else [])]
    return Item(source.title, context.links.source(key), note=" · ".join(words), language=source.language)


def source_page(context: Context, key: str) -> Page:
    """A source, and every record that cites it."""
    labels = context.labels
    entry = context.register.sources[key]
    source = entry.record
    facts = [
        Fact(labels.gettext("Publisher"), tuple(Item(name) for name in source.publisher)),
        Fact(labels.gettext("Kind"), (Item(labels.term("source-kinds", source.kind)),)),
        Fact(labels.gettext("Seen"), tuple(Item(fact) for fact in source_facts(labels, source))),
    ]
    if source.covers is not None:
        facts.append(Fact(labels.gettext("Covers"), (Item(labels.date(source.covers)),)))
    if source.quoted_in is not None:
        facts.append(Fact(labels.gettext("Quoted in"), (_source_item(context, source.quoted_in),)))
    if source.archived is not None:
        facts.append(Fact(labels.gettext("Archived copy"), (Item(source.archived, source.archived),)))
    return {
        "language": context.language,
        "kick": Item(labels.gettext("Sources"), context.links.of("sources")),
        "name": source.title,
        "title_language": source.language,
        "facts": facts,
        "url": source.url or "",
        "notices": [labels.gettext("The editors saw an excerpt of this source, not the whole.")]
        if source.seen_as == "excerpt"
        else [],
        "translation": record_notice(context, entry, context.facts.addresses.source(key, "en")),
        "note": record_text(entry, "note", context.links) or record_text(entry, "summary", context.links),
        "sections": _citing(context, key),
    }


def _citing(context: Context, key: str) -> list[Listed]:
    labels = context.labels
    cited = context.facts.web.citing.get(key, ())
    cases = [Item(context.name(slug), context.links.case(slug)) for kind, slug in cited if kind == "case"]
    statutes = [
        Item(labels.capital(labels.statute(one, context.register.statutes[one].record)), context.links.statute(one))
        for kind, one in cited
        if kind == "statute"
    ]
    sources = [_source_item(context, one) for kind, one in cited if kind == "source"]
    groups = (
        ("cases", labels.gettext("Cases that cite it"), cases),
        ("statutes", labels.gettext("Articles of law that cite it"), statutes),
        ("quotes", labels.gettext("Sources quoted in it"), sources),
    )
    return [
        Listed(anchor, heading, tuple(sorted(items, key=lambda item: labels.sort_key(item.text))))
        for anchor, heading, items in groups
        if items
    ]
