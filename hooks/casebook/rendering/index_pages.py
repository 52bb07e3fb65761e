"""Index of codes, of one code's articles, of laws."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.statutes import ATTRIBUTED, NAMED, OFFICIALS
from casebook.rendering.case_page import Page
from casebook.rendering.charts.matrix import article_order, year_matrices
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


def statutes_page(context: Context) -> Page:
    """The index of all codes, and of charges whose source names no article."""
    labels = context.labels
    sections = [_section(context, code, context.links.statute(code)) for code in context.register.vocabulary[CODES]]
    offences = _offences(context)
    intro = labels.gettext(
        "Articles of law under which people in this register were charged, and others that are explained here "
        "although no charge under them is on record: beside those stands a dash."
    )
    return {
        "language": context.language,
        "kick": None,
        "name": labels.gettext("Articles of law"),
        "lede": None,
        "translation": None,
        "intro": intro,
        "sections": [*sections, offences],
        "matrices": year_matrices(context),
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
        "matrices": [],
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
