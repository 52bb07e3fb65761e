"""What decides the bytes of a page: digests of the records that it prints, and of what follows from them."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.revision import statute_day
from casebook.deriving.statutes import Row
from casebook.publishing.cards import digest_of, name_digest, title_digest
from casebook.publishing.case_lines import row_digest
from casebook.publishing.chart_inputs import matrix_digest, range_digest, statute_chart_digest
from casebook.publishing.release_dependencies import change_inputs
from casebook.publishing.site import Site
from casebook.publishing.source_digests import source_digests
from casebook.rendering.list_pages import sorted_by


def case_inputs(site: Site, slug: str) -> tuple[str, ...]:
    """Its record, the groups it is a party of, cards of related cases, and the statutes and sources it prints."""
    facts = site.facts
    register, derived = facts.register, facts.derived[slug]
    records = {slug, *(against.case for against in derived.joint)}
    found = [register.cases[key].digest for key in sorted(records)]
    others = {relation.case for relation in derived.related} | {
        other
        for party in register.cases[slug].record.parties.values()
        for other in (party.case, party.perhaps_also)
        if other is not None
    }
    found += [site.cards[key] for key in sorted(others) if key in facts.derived]
    cited = {statute for key in records for statute in site.charged.get(key, ())}
    found += [title_digest(site.facts, key) for key in sorted(cited)]
    found.append(range_digest(facts, slug))
    found += _sources(site, {("case", key) for key in records})
    found += source_digests(site, {source for relation in derived.related for source in relation.sources})
    found += change_inputs(site, facts.changes.get(register.cases[slug].record.id, ()))
    return (register.vocabulary_digest, digest_of(derived.related, derived.regions), *found)


def statute_inputs(site: Site, key: str) -> tuple[str, ...]:
    """Its record, all its rows (figures and totals draw from each), cards of its cases, its neighbours, its sources."""
    facts = site.facts
    entry = facts.register.statutes[key]
    rows = facts.rows.get(key, ())
    found = [entry.digest, digest_of([row_digest(facts, row) for row in rows])]
    found += [site.cards[slug] for slug in sorted({row.case for row in rows})]
    found += [facts.register.cases[slug].digest for slug in sorted({row.case for row in rows if row.party})]
    found += [name_digest(site.facts, other) for other in sorted({other for row in rows for other in row.together})]
    others = {*entry.record.replaces, *entry.record.amends}
    others |= {
        other for other, one in facts.register.statutes.items() if key in (*one.record.replaces, *one.record.amends)
    }
    found += [title_digest(site.facts, other) for other in sorted(others)]
    found += _sources(site, {("statute", key)})
    found += source_digests(site, _row_sources(rows))
    found += [str(statute_day(facts.register, key, rows)), statute_chart_digest(facts, key)]
    return (facts.register.vocabulary_digest, *found)


def _row_sources(rows: tuple[Row, ...]) -> set[str]:
    told = ((row.mentioned or row.charge.since, row.charge.charge) for row in rows)
    return {source for step, charge in told for source in (step.step.src if step else charge.src)}


def _sources(site: Site, citing: set[tuple[str, str]]) -> list[str]:
    """Digests of every source that any of these records cites."""
    return source_digests(site, {source for record in citing for source in site.cited.get(record, ())})


def source_inputs(site: Site, key: str) -> tuple[str, ...]:
    """Beside the lists of what cites it: its record, and the source in which it is quoted."""
    register = site.facts.register
    entry = register.sources[key]
    quoted = entry.record.quoted_in
    more = [digest_of(register.sources[quoted].record)] if quoted else []
    return (register.vocabulary_digest, entry.digest, *more)


def list_inputs(site: Site, what: str = "statutes", way: str = "") -> tuple[str, ...]:
    """What an index prints: titles of statutes, the values of a way of browsing, or the cards of all cases."""
    facts = site.facts
    base = (facts.register.vocabulary_digest, str(facts.edition))
    if what == "sources":  # beside its lists
        return (facts.register.vocabulary_digest,)
    if what == "statutes":
        matrix = () if way else (matrix_digest(facts),)
        return (facts.register.vocabulary_digest, *matrix, *_index_inputs(site, way))
    if what == "ways":
        numbers = [(one, len(slugs)) for one, slugs in sorted_by(facts, way).items()]
        names = [facts.register.cases[one].record.names for one, _ in numbers] if way == "outlet" else []
        return (facts.register.vocabulary_digest, way, digest_of(numbers, names))
    return (*base, digest_of([site.cards[slug] for slug in facts.derived]))


def _index_inputs(site: Site, code: str) -> Iterator[str]:
    """Names, titles and numbers of cases of the articles of a code, and the code itself; '' is all codes."""
    statutes, rows = site.facts.register.statutes, site.facts.rows
    keys = [key for key in statutes if code in ("", key.partition("/")[0])]
    records = [(key, statutes[key].record) for key in keys]
    yield digest_of([(key, one.kind, one.titles, one.number, one.adopted) for key, one in records])
    counted = keys if code else rows
    yield digest_of([(key, [(row.case, row.party, row.table) for row in rows.get(key, ())]) for key in counted])
    if code in statutes:
        yield statutes[code].digest
        yield from _sources(site, {("statute", code)})


def as_of_inputs(site: Site, day: str = "") -> tuple[str, ...]:
    """Beside the lists of a day; without a day, the numbers of all days."""
    facts = site.facts
    held = [] if day else [(at, [one.certainty for one in facts.held[at]]) for at in facts.days]
    return (facts.register.vocabulary_digest, str(facts.edition), digest_of(held))
