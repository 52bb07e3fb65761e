"""What decides the bytes of the home page and of its charts."""

from __future__ import annotations

from dataclasses import replace

from casebook.deriving.stretches import draw_life
from casebook.publishing.cards import digest_of, title_digest
from casebook.publishing.site import Site
from casebook.publishing.source_digests import publishers
from casebook.rendering.front import (
    MOST_AHEAD,
    MOST_CLEARED,
    MOST_HELD,
    MOST_REPORTS,
    MOST_RESTRICTED,
    Front,
    beginning,
)
from casebook.rendering.list_pages import sorted_by


def home_inputs(site: Site, front: Front) -> tuple[str, ...]:
    """Its numbers, the cards of the cases that it shows and what it says of them besides; no other record."""
    facts = site.facts
    shown = (*front.held[:MOST_HELD], *front.restricted[:MOST_RESTRICTED], *front.cleared[:MOST_CLEARED])
    ahead, reported = front.upcoming[:MOST_AHEAD], front.reported[:MOST_REPORTS]
    cases = facts.register.cases
    # What is chosen beyond what is shown counts by its number only.
    told = replace(front, cleared=front.cleared[:MOST_CLEARED], reported=reported, upcoming=ahead)
    statuses = [(code, len(slugs)) for code, slugs in sorted_by(facts, "status").items()]
    return (
        facts.register.vocabulary_digest,
        str(facts.edition),
        digest_of(told, len(front.upcoming), statuses),
        digest_of([site.cards[slug] for slug in shown], [_wall_words(site, slug) for slug in front.held[:MOST_HELD]]),
        digest_of([(cases[one.slug].record.names, publishers(site, one.sources)) for one in ahead]),
        digest_of([(cases[slug].digest, _reports(site, slug)) for slug in reported]),
        *(title_digest(facts, key) for key, _ in front.statutes),
    )


def _wall_words(site: Site, slug: str) -> object:
    """What the wall says of a person beyond the card: since when, how long, and the line."""
    derived = site.facts.derived[slug]
    spell, step = beginning(derived), derived.headline.step
    opened = (spell.opened_by.step.date, spell.presumed, spell.form) if spell is not None else ()
    return opened, derived.days, draw_life(derived), step.bounds if step is not None else ""


def _reports(site: Site, slug: str) -> list[object]:
    reports = site.facts.register.cases[slug].record.later_reports
    return [publishers(site, one.src) for one in reports]
