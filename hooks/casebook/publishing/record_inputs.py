"""What decides the data of one record: its JSON, and its rows in the tables."""

from __future__ import annotations

from casebook.publishing.cards import digest_of
from casebook.publishing.site import Site
from casebook.publishing.source_digests import source_digests
from casebook.rendering.dataset.record_json import derived_part, sources_in, statute_part
from casebook.rendering.status import status_code


def case_inputs(site: Site, slug: str) -> tuple[str, ...]:
    """Its record, what follows from joint proceedings, the label of its status, its sources."""
    facts = site.facts
    derived = facts.derived[slug]
    related = [one for one in derived.related if one.case in facts.derived]
    label = facts.register.vocabulary["headlines"][status_code(derived.headline)]
    joint = derived_part(facts, slug) if derived.joint else None  # all else follows from the record itself
    found = digest_of(related, derived.regions, (label.en, label.ru, label.kk), joint)
    return (facts.register.cases[slug].digest, found, *source_digests(site, case_sources(site, slug)))


def case_sources(site: Site, slug: str) -> set[str]:
    """Sources of the record, and of what other records say of it."""
    derived = site.facts.derived[slug]
    found = {*site.cited.get(("case", slug), ()), *(key for one in derived.related for key in one.sources)}
    return found | set(sources_in(derived_part(site.facts, slug))) if derived.joint else found


def statute_inputs(site: Site, key: str) -> tuple[str, ...]:
    """Its record, every charge under it, its sources."""
    cited = set(site.cited.get(("statute", key), ()))
    found = digest_of(statute_part(site.facts, key))
    return (site.facts.register.statutes[key].digest, found, *source_digests(site, cited))


def block_inputs(site: Site, block: str) -> str:
    """The same for the rows of a record: besides, the terms, and which of the cases that it names are published."""
    facts = site.facts
    register = facts.register
    kind, _, key = block.partition(":")
    found: tuple[object, ...] = (facts.addresses, register.languages, register.vocabulary_digest)
    if kind == "case":
        found += (*case_inputs(site, key), _named(site, key))
    elif kind == "statute":
        found += statute_inputs(site, key)
    elif kind == "source":
        citing = [one for what, one in facts.web.citing.get(key, ()) if what == "case" and one in facts.derived]
        found += (register.sources[key].digest, [register.cases[slug].record.id for slug in citing])
    return digest_of(*found)


def _named(site: Site, slug: str) -> list[tuple[str, str, str]]:
    """Cases that a record names, with their ids and kinds."""
    cases, case = site.facts.register.cases, site.facts.register.cases[slug].record
    parties = [other for party in case.parties.values() for other in (party.case, party.perhaps_also)]
    works = [one.published_in for one in case.activities.values()]
    relations = [*(one.case for one in case.related), *(one.case for one in case.affiliations)]
    named = {*parties, *works, *relations, *(one.case for one in site.facts.derived[slug].joint)}
    return [
        (one, cases[one].record.id if one in site.facts.derived else "", cases[one].record.kind.value)
        for one in sorted(filter(None, named))
    ]
