"""What decides the lines of lists of prosecutions, of people in custody and of events: what each prints of a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from casebook.deriving.as_of import Held
from casebook.deriving.overviews import BEGUN, Happening
from casebook.deriving.proceedings import Against
from casebook.deriving.states import CLEARED
from casebook.deriving.statutes import Row
from casebook.model.proceeding import Charge
from casebook.publishing.cards import digest_of, name_digest, setting_aside
from casebook.publishing.site import Site
from casebook.publishing.source_digests import publishers, source_digests
from casebook.rendering.context import Facts
from casebook.rendering.prosecution_lists import PEOPLE, UNNAMED, not_named


def case_name(site: Site, slug: str) -> object:
    """What a line that names a case prints, and where the name puts it."""
    case = site.facts.register.cases[slug].record
    return slug, case.names, case.kind


def row_digest(facts: Facts, row: Row) -> str:
    """Of what a row of a statute says; made once, since each language orders the same rows in its own way."""
    key = ("row", id(row))  # rows live as long as the facts
    if key not in facts.memory:
        facts.memory[key] = digest_of(_row_words(row))
    return str(facts.memory[key])


def _row_words(row: Row) -> tuple[object, ...]:
    charge = row.charge
    sanctions = [one.sanction for one in row.sanctions]
    since = charge.since.step if charge.since else ""
    overturned = charge.overturned.step.date if charge.overturned else ""
    return (
        row.table, row.case, row.party, row.against.case, row.against.key, charge.key, charge.charge, charge.state,
        charge.final, charge.appealed, since, overturned, charge.replaced_by, sanctions, row.part, row.together,
        row.mentioned.step if row.mentioned else "",
    )  # fmt: skip


def tell_rows(site: Site, code: str, found: Sequence[Row], shown: Sequence[Row]) -> object:
    """Charges, cards of their cases, names of the articles charged with them, and the sources."""
    facts = site.facts
    told: set[str] = set()
    for row in shown:
        dated = row.mentioned or row.charge.since
        told |= set(dated.step.src if dated else row.charge.charge.src)
    return (
        [row_digest(facts, row) for row in shown],
        [site.cards[row.case] for row in shown],
        [facts.register.cases[row.case].digest for row in shown if row.party],
        [name_digest(facts, key) for key in sorted({key for row in shown for key in row.together})],
        source_digests(site, told),
    )


def tell_held(site: Site, code: str, found: Sequence[Held], shown: Sequence[Held]) -> object:
    """Who was held, by which steps and sources, and what was set aside since."""
    facts = site.facts
    steps = [dated.step for one in shown for dated in (one.before, *one.across, one.after) if dated is not None]
    set_aside = [
        dated.step
        for one in shown
        for against in facts.derived[one.slug].overturned
        for dated in (against.outcomes.overturned, against.outcomes.deciding)
        if dated is not None
    ]
    cited = {source for step in (*steps, *set_aside) for source in (*step.src, *step.date.sources)}
    days = [facts.derived[one.slug].on for one in shown]
    return shown, days, set_aside, [site.cards[one.slug] for one in shown], source_digests(site, cited)


def tell_happenings(site: Site, code: str, found: Sequence[Happening], shown: Sequence[Happening]) -> object:
    """What happened, how much there is of each sort, names of the cases, what was set aside in them, and sources."""
    facts = site.facts
    told = [(one.case, one.against.key if one.against else "", one.sort, one.freedoms,
             one.dated.step if one.dated else one.episode, _charges(one)) for one in shown]  # fmt: skip
    slugs = dict.fromkeys(one.case for one in shown)
    set_aside = [setting_aside(facts, against) for slug in slugs for against in facts.derived[slug].overturned]
    steps = (one.dated.step if one.dated else one.episode for one in shown)
    cited = {source for step in steps if step is not None for source in step.src}
    named = {key for one in shown for charge in _charges(one) for key in (charge.statute, charge.attributed) if key}
    names = [name_digest(facts, key) for key in sorted(named)]
    many = Counter(one.sort for one in found)
    cases = [case_name(site, slug) for slug in slugs]
    return told, [(one.sort, many[one.sort]) for one in shown], cases, set_aside, names, source_digests(site, cited)


def _charges(one: Happening) -> list[Charge]:
    """Those that a line names: it does so where a prosecution begins."""
    return [state.charge for state in one.against.charges] if one.against and one.sort == BEGUN else []


def tell_prosecutions(site: Site, code: str, found: Sequence[Any], shown: Sequence[Any]) -> object:
    """By person, by year, or the cases of people who are not named."""
    facts = site.facts
    if code == PEOPLE:
        return [(case_name(site, slug), [_prosecution(site, slug, one) for one in facts.prosecuted[slug]])
                for slug in shown]  # fmt: skip
    if code == UNNAMED:
        numbers = not_named(facts)
        return [(case_name(site, slug), numbers[slug]) for slug in shown]
    many = Counter(year for year, *_ in found)
    return [(year, many[year], case_name(site, slug), _prosecution(site, slug, one)) for year, slug, one in shown]


def _prosecution(site: Site, slug: str, against: Against) -> object:
    facts = site.facts
    charges = [(one.charge.statute, one.charge.offence, one.charge.attributed) for one in against.charges]
    keys = sorted({key for statute, _, attributed in charges for key in (statute, attributed) if key is not None})
    last = against.last
    told = (last.step.date, publishers(site, last.step.src[:1])) if last is not None else ()
    led = against in facts.derived[slug].overturned or against.state in CLEARED
    set_aside = led and (against.outcomes.overturned or against.outcomes.deciding)
    lead = (set_aside.step.date, set_aside.step.by) if set_aside else ()
    names = [name_digest(facts, key) for key in keys]
    return against.case, against.key, against.proceeding.kind, charges, names, against.state, told, lead
