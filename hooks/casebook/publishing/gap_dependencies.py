"""What decides the bytes of the page that tells what the register does not know."""

from __future__ import annotations

from casebook.deriving.gaps import find_gaps
from casebook.deriving.overviews import undated
from casebook.publishing.cards import digest_of, name_digest
from casebook.publishing.site import Site


def unknown_inputs(site: Site) -> tuple[str, ...]:
    """The gaps, and what the records that have them are called."""
    facts = site.facts
    register = facts.register
    gaps = find_gaps(register, facts.derived, facts.rows, facts.edition)
    dated = [[(slug, step.step.date) for slug, step in found] for found in (gaps.unconfirmed, gaps.computed)]
    reports = [(slug, report.date) for slug, report in gaps.unreviewed]
    slugs = {slug for slug, _ in (*dated[0], *dated[1], *reports)} | {*gaps.unnamed, *gaps.placeless}
    slugs |= {key for folder, key, _ in gaps.disputed if folder == "cases"}
    statutes = {*gaps.unpenalised, *gaps.unverified} | {key for folder, key, _ in gaps.disputed if folder == "statutes"}
    sources = [(key, register.sources[key].record) for key in sorted({*gaps.excerpts, *gaps.unarchived})]
    names = [(slug, register.cases[slug].record.names) for slug in sorted(slugs)]
    titles = [name_digest(facts, key) for key in sorted(statutes)]
    called = [(key, source.title, source.publisher, source.language) for key, source in sources]
    lists = (gaps.unnamed, gaps.disputed, gaps.placeless, gaps.offences, gaps.unpenalised, gaps.unverified)
    more = (gaps.excerpts, gaps.unarchived, undated(facts.happenings))
    return (
        register.vocabulary_digest, str(facts.edition),
        digest_of(dated, reports, lists, more, names, titles, called),
    )  # fmt: skip
