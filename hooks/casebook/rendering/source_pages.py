"""Index of all sources, and a source's page."""

from __future__ import annotations

from collections import Counter
from datetime import date

from casebook.model.source import Source
from casebook.rendering.case_page import Page
from casebook.rendering.charts.matrix import article_order
from casebook.rendering.citing import source_facts
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.prose import record_text
from casebook.rendering.translation_notices import record_notice
from casebook.rendering.views import Fact, Item

BY = "by/"
CITING = {"cases": "case", "statutes": "statute", "quotes": "source"}
"""Lists of a source's page, in their order → kind of the records on them."""


def count_kinds(facts: Facts) -> dict[str, int]:
    """`by/press` for each kind of source → how many there are; `press` alone could be a source's own address."""
    found = Counter(entry.record.kind for entry in facts.register.sources.values())
    return {f"{BY}{kind}": number for kind, number in sorted(found.items())}


@remembered
def sources_of(facts: Facts, code: str) -> list[str]:
    """Keys of the sources of one kind, the newest first."""
    sources, kind = facts.register.sources, code.removeprefix(BY)
    keys = [key for key, entry in sources.items() if entry.record.kind == kind]
    return sorted(keys, key=lambda key: _day(sources[key].record), reverse=True)


def kind_part(context: Context, code: str, number: int = 1) -> Part:
    """The sources of one kind, the newest first, or a further page of them."""
    labels, kind = context.labels, code.removeprefix(BY)
    heading = labels.capital(labels.term("source-kinds", kind))
    return show_part(
        context, Spot(("sources",), code, number), heading, sources_of(context.facts, code),
        lambda shown: [_source_item(context, key) for key in shown], form="plain", anchor=kind,
    )  # fmt: skip


def _day(source: Source) -> date:
    """The last possible day of its date; a source without a date comes last."""
    dated = source.issued or source.as_of
    return dated.latest or date.max if dated else date.min


def sources_page(context: Context) -> Page:
    """The index of all sources, by kind."""
    labels = context.labels
    parts = [kind_part(context, code) for code in count_kinds(context.facts)]
    return {
        "language": context.language,
        "name": labels.gettext("Sources"),
        "intro": labels.gettext("Every fact in the register is from one of these sources."),
        "order": labels.gettext("The newest first; those without a date stand at the end."),
        "parts": sorted(parts, key=lambda part: labels.sort_key(part.heading)),
    }


def _source_item(context: Context, key: str) -> Item:
    source = context.register.sources[key].record
    date = source.issued or source.as_of
    words = [context.labels.publishers(source.publisher), *([context.labels.date(date)] if date else [])]
    return Item(source.title, context.links.source(key), note=" · ".join(words), language=source.language)


def source_page(context: Context, key: str) -> Page:
    """A source, and every record that cites it."""
    labels = context.labels
    entry = context.register.sources[key]
    source = entry.record
    facts = [
        Fact(labels.gettext("Publisher"), tuple(Item(labels.publishers([name])) for name in source.publisher)),
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
        "parts": [citing_part(context, key, code) for code in count_citing(context.facts, key)],
    }


def count_citing(facts: Facts, key: str) -> dict[str, int]:
    """Code of each list of records that cite a source → how many there are."""
    kinds = [kind for kind, _ in facts.web.citing.get(key, ())]
    return {code: kinds.count(kind) for code, kind in CITING.items() if kind in kinds}


@remembered
def citing_of(facts: Facts, language: str, key: str, code: str) -> list[str]:
    """Slugs of the cases that cite a source, by name, or keys of other records, in their own order."""
    cited = [one for kind, one in facts.web.citing[key] if kind == CITING[code]]
    if code == "cases":
        return facts.by_name(cited, language, lambda slug: slug)
    return sorted(cited, key=article_order) if code == "statutes" else cited


def citing_part(context: Context, key: str, code: str, number: int = 1) -> Part:
    """The records of one kind that cite a source, or a further page of them."""
    labels = context.labels
    heading, item = {
        "cases": (labels.gettext("Cases that cite it"), _case_item),
        "statutes": (labels.gettext("Articles of law that cite it"), _statute_item),
        "quotes": (labels.gettext("Sources quoted in it"), _source_item),
    }[code]
    cited = citing_of(context.facts, context.language, key, code)
    return show_part(
        context, Spot(("sources", key), code, number), heading, cited,
        lambda shown: [item(context, one) for one in shown], form="plain" if code == "quotes" else "values",
    )  # fmt: skip


def _case_item(context: Context, slug: str) -> Item:
    return Item(context.name(slug), context.links.case(slug))


def _statute_item(context: Context, key: str) -> Item:
    name = context.labels.capital(context.labels.statute(key, context.register.statutes[key].record))
    return Item(name, context.links.statute(key))
