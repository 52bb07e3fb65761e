"""What other pages print of a record, as a short hash: pages depend on the card, not on the record."""

from __future__ import annotations

from hashlib import blake2b

from casebook.deriving.headline_value import Headline
from casebook.deriving.proceedings import Against
from casebook.model.case import Case
from casebook.rendering.context import Facts
from casebook.rendering.status import events_of


def digest_of(*values: object) -> str:
    """A short hash of values whose `repr` tells all about them."""
    return blake2b("\x1f".join(map(repr, values)).encode(), digest_size=16).hexdigest()


def card_digest(facts: Facts, slug: str) -> str:
    """What other pages print of a case: name, roles, places, status, charges and penalty, what was overturned."""
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    headline = derived.headline
    source = facts.register.sources[headline.source].record.publisher if headline.source else ""
    date = headline.step.step.date if headline.step else ""
    return digest_of(
        slug, case.kind, case.standing, case.names, tuple(case.roles), tuple(case.places), derived.regions,
        headline.code, headline.level, headline.form, headline.computed, source, date,
        _events(facts, case), _charges(facts, headline), [setting_aside(facts, one) for one in derived.overturned],
    )  # fmt: skip


def _events(facts: Facts, case: Case) -> object:
    """What a record without a proceeding says in place of a status."""
    events = events_of(case)
    return [(one.type, one.date, facts.register.sources[one.src[0]].record.publisher) for one in events]


def _charges(facts: Facts, headline: Headline) -> object:
    """Charges and standing penalties of the proceeding that decides a status; a law is named by its title."""
    against = headline.against
    if against is None:
        return ()
    return against.proceeding.kind, against.key, *_named(facts, against), [one.sanction for one in against.sanctions]


def _named(facts: Facts, against: Against) -> tuple[object, ...]:
    """The charges of a proceeding, and how its articles are named."""
    charges = [(one.charge.statute, one.charge.offence, one.charge.attributed) for one in against.charges]
    keys = sorted({key for statute, _, attributed in charges for key in (statute, attributed) if key is not None})
    return charges, [name_digest(facts, key) for key in keys]


def setting_aside(facts: Facts, against: Against) -> object:
    """The acquittal, or the decision that overturned: what, of which charges, when, by whom and according to whom."""
    dated = against.outcomes.overturned or against.outcomes.deciding
    when: tuple[object, ...] = ()
    if dated is not None:
        when = (dated.step.date, dated.step.by, facts.register.sources[dated.step.src[0]].record.publisher)
    charges = [(one.state, one.overturned is not None) for one in against.charges]
    return against.case, against.key, against.state, against.proceeding.kind, when, charges, _named(facts, against)


def title_digest(facts: Facts, key: str) -> str:
    """What other pages print of a statute: its name and its title."""
    return digest_of(key, facts.register.statutes[key].record.titles)


def name_digest(facts: Facts, key: str) -> str:
    """How a line names a statute: a law, an order or a code by its title, an article by its number."""
    code, _, article = key.partition("/")
    return digest_of(key) if article and code not in ("law", "order") else title_digest(facts, key)
