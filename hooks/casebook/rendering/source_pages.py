"""Index of all sources, and a source's page."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.case_page import Page
from casebook.rendering.citing import source_facts
from casebook.rendering.context import Context
from casebook.rendering.prose import record_text
from casebook.rendering.translation_notices import record_notice
from casebook.rendering.views import Fact, Item


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading with lines under it."""

    anchor: str
    heading: str
    rows: tuple[Item, ...]


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
