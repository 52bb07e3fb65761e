"""What decides the bytes of the home page, of its charts, and of the list of prosecutions that its numbers lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casebook.deriving.counts import count, prosecutions_by_name, uncounted
from casebook.deriving.proceedings import Against
from casebook.deriving.states import CLEARED
from casebook.deriving.stretches import draw_life
from casebook.publishing.cards import digest_of, name_digest, title_digest
from casebook.publishing.site import Site
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
        digest_of([(cases[one.slug].record.names, _publishers(site, one.sources)) for one in ahead]),
        digest_of([(cases[slug].digest, _reports(site, slug)) for slug in reported]),
        *(title_digest(facts, key) for key, _ in front.statutes),
    )


def _wall_words(site: Site, slug: str) -> object:
    """What the wall says of a person beyond the card: since when, how long, and the line."""
    derived = site.facts.derived[slug]
    spell, step = beginning(derived), derived.headline.step
    opened = (spell.opened_by.step.date, spell.presumed, spell.form) if spell is not None else ()
    return opened, derived.days, draw_life(derived), step.bounds if step is not None else ""


def _publishers(site: Site, keys: Iterable[str]) -> list[tuple[str, ...]]:
    return [site.facts.register.sources[key].record.publisher for key in keys]


def _reports(site: Site, slug: str) -> list[object]:
    reports = site.facts.register.cases[slug].record.later_reports
    return [_publishers(site, one.src) for one in reports]


def prosecutions_inputs(site: Site) -> tuple[str, ...]:
    """Names, and charges, state and last step of every prosecution of a person; who is counted without a name."""
    facts = site.facts
    named = prosecutions_by_name(facts.register, facts.derived)
    people = [
        (slug, facts.register.cases[slug].record.names, [_prosecution(site, slug, one) for one in found])
        for slug, found in named.items()
    ]
    counted = []
    for slug, one in facts.derived.items():
        case = facts.register.cases[slug].record
        numbers = list(uncounted(case, one))
        if numbers:
            counted.append((slug, case.names, numbers))
    base = (facts.register.vocabulary_digest, str(facts.edition))
    return (*base, digest_of(count(facts.register, facts.derived)), digest_of(people, counted))


def _prosecution(site: Site, slug: str, against: Against) -> object:
    facts = site.facts
    charges = [(one.charge.statute, one.charge.offence, one.charge.attributed) for one in against.charges]
    keys = sorted({key for statute, _, attributed in charges for key in (statute, attributed) if key is not None})
    last = against.last
    told = (last.step.date, _publishers(site, last.step.src[:1])) if last is not None else ()
    led = against in facts.derived[slug].overturned or against.state in CLEARED
    set_aside = led and (against.outcomes.overturned or against.outcomes.deciding)
    lead = (set_aside.step.date, set_aside.step.by) if set_aside else ()
    first = against.steps[0].bounds if against.steps else ""
    names = [name_digest(facts, key) for key in keys]
    return against.case, against.key, against.proceeding.kind, charges, names, against.state, told, lead, first
