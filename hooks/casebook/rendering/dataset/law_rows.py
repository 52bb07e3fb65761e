"""Rows of statutes, sources, lists of terms, texts and totals."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.counts import count
from casebook.deriving.revision import revision_of
from casebook.deriving.statutes import ATTRIBUTED, NAMED, OFFICIALS
from casebook.deriving.translations import Standing, weigh_record
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.register import AnyEntry, Entry
from casebook.model.source import Source
from casebook.model.statute import Edition, Statute
from casebook.model.vocabulary import Term
from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import gather_contested, gather_episodes
from casebook.rendering.dataset.gathering import Cells, Gatherer, date_cells

BODY = "longer-account"
"""Key under which `texts` has the Markdown below a record's front matter."""


def gather_statute(rows: Gatherer, facts: Facts, key: str) -> None:
    """An article, a law, an order or a code."""
    entry = facts.register.statutes[key]
    statute = entry.record
    code, _, article = key.partition("/")
    cells: Cells = {
        "address": facts.addresses.absolute(facts.addresses.statute(key, ENGLISH)),
        "kind": statute.kind.value,
        "code": code,
        "article": article if statute.kind == "article" else None,
        "number": statute.number,
        **date_cells("adopted", statute.adopted),
        **date_cells("in_force_from", statute.in_force.from_),
        **date_cells("in_force_until", statute.in_force.until),
        "text_address": statute.address,
        "note": statute.note,
        "revision": revision_of(entry),
    }
    for language in DATA_LANGUAGES:
        title = getattr(statute.titles, language)
        cells |= {f"title_{language}": title.text, f"title_{language}_verified": title.verified}
    rows.add_value("statutes", key, statute, cells)
    _disputed_force(rows, key, statute)
    for relation, others in (("replaces", statute.replaces), ("amends", statute.amends)):
        for other in others:
            rows.add("statute_relations", {"statute": key, "relation": relation, "other": other})
    for part, note in statute.parts.items():
        rows.add("statute_parts", {"statute": key, "part": part, "note": note})
    for number, edition in enumerate(statute.editions, 1):
        _edition(rows, key, number, edition)
    gather_episodes(rows, f"{key}/events", {"statute": key}, statute.events)
    gather_contested(rows, f"{key}/contested", {"statute": key}, statute.contested)


def _disputed_force(rows: Gatherer, key: str, statute: Statute) -> None:
    """When it was in force is a part of its own in the record, and two columns here."""
    for name, value in (("in_force_from", statute.in_force.from_), ("in_force_until", statute.in_force.until)):
        if value is not None and value.dispute is not None:
            rows.dispute("statutes", key, name, value)


def _edition(rows: Gatherer, key: str, number: int, edition: Edition) -> None:
    row = f"{key}/editions/{number}"
    cells: Cells = {"statute": key, "number": number, "note": edition.note}
    cells |= date_cells("from", edition.from_) | date_cells("until", edition.until)
    rows.add_value("editions", row, edition, {**cells, "verified": edition.verified, "complete": edition.complete})
    for act in edition.by:
        rows.add("edition_acts", {"edition": row, "number": act.number, "date": act.date.isoformat()})
    for place, one in enumerate(edition.penalties, 1):
        cells = {"id": f"{row}/penalties/{place}", "edition": row, "statute": key, "number": place, "part": one.part}
        cells |= {"who": one.who, "kind": one.kind.value, "additional": one.additional}
        cells |= {"min": str(one.min) if one.min else None, "max": str(one.max) if one.max else None}
        rows.add("penalties", cells)


def gather_source(rows: Gatherer, facts: Facts, entry: Entry[Source]) -> None:
    """A source and its publishers."""
    source = entry.record
    cells: Cells = {
        "id": entry.key,
        "address": facts.addresses.absolute(facts.addresses.source(entry.key, ENGLISH)),
        **{name: getattr(source, name) for name in ("kind", "type", "title", "language", "url", "url_is", "archived")},
        **date_cells("issued", source.issued),
        **date_cells("as_of", source.as_of),
        **date_cells("covers", source.covers),
        "quoted_in": source.quoted_in,
        "seen": source.seen.isoformat(),
        "seen_as": source.seen_as,
    }
    rows.add("sources", cells)
    for number, publisher in enumerate(source.publisher, 1):
        rows.add("source_publishers", {"source": entry.key, "number": number, "publisher": publisher})


def gather_term(rows: Gatherer, name: str, code: str, term: Term) -> None:
    """A term of a list; of a place, its regions and former names too."""
    cells: Cells = {"list": name, "code": code, "kind": term.kind, "place": term.place}
    for language in DATA_LANGUAGES:
        cells |= {f"label_{language}": getattr(term, language)}
        cells |= {f"label_{language}_verified": language not in term.unreviewed}
    rows.add("vocabulary", {**cells, "statute": term.statute, "iso": term.iso})
    for number, inside in enumerate(term.in_, 1):
        place: Cells = {"place": code, "number": number, "region": inside.region}
        rows.add("place_regions", {**place, **date_cells("from", inside.from_)})
    for number, former in enumerate(term.former, 1):
        place = {"place": code, "number": number, **{f"label_{one}": getattr(former, one) for one in DATA_LANGUAGES}}
        rows.add("place_names", place | date_cells("from", former.from_) | date_cells("until", former.until))


def gather_texts(rows: Gatherer, languages: tuple[str, ...], kind: str, name: str, entry: AnyEntry) -> None:
    """Texts of a record: the English ones, then each translation with its state."""
    for language in languages:
        made, texts = "", entry.record.text
        standing: Standing | None = None
        body = entry.body.markdown
        if language != ENGLISH:
            if language not in entry.translations:
                continue
            translation, found, _ = entry.translations[language]
            standing = weigh_record(entry, language)
            texts, body, made = translation.text, found.markdown, translation.made_by
        for key, text in (*texts.items(), *(((BODY, body),) if body else ())):
            cells: Cells = {"record_type": kind, "record": name, "key": key, "language": language, "text": text}
            state = standing.state.value if standing else "original"
            rows.add("texts", {**cells, "state": state, "made_by": made or None})


def gather_counts(rows: Gatherer, facts: Facts) -> None:
    """What the home page and the lists print."""
    for value, number, at_least in _totals(facts):
        rows.add("counts", {"group": "totals", "value": value, "number": number, "at_least": at_least})
    for way, values in facts.ways.items():
        for value, slugs in values.items():
            rows.add("counts", {"group": way, "value": value, "number": len(slugs), "at_least": False})


def _totals(facts: Facts) -> Iterator[tuple[str, int, bool]]:
    totals = count(facts.register, facts.derived)
    charged = (NAMED, ATTRIBUTED, OFFICIALS)
    yield "people-prosecuted", totals.people, False
    yield "prosecutions", totals.prosecutions, False
    yield "prosecutions-of-unnamed", totals.unnamed, True
    yield "officials-as-defendants", totals.officials, True
    yield "cases", len(facts.derived), False
    yield "statutes-used", len({key for key, rows in facts.rows.items() for row in rows if row.table in charged}), False
    yield "statutes", len(facts.register.statutes), False
    yield "sources", len(facts.register.sources), False
