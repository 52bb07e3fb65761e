"""Lists of every prosecution of a person known by name, by person and by year, and of people who are not named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from casebook.deriving.counts import uncounted
from casebook.deriving.proceedings import Against
from casebook.deriving.states import CLEARED
from casebook.model.codes import Standing
from casebook.rendering.charges import charges_line
from casebook.rendering.chronology import anchor_of, date_words, lane_title
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.leads import lead_words
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.proceedings import state_words
from casebook.rendering.views import Item

SEGMENTS = ("prosecutions",)
"""Address of the page."""
Prosecuted = tuple[int | None, str, Against]
"""(year of the first step, slug of the person, the proceeding)."""
PEOPLE, YEARS, UNNAMED = "people", "by-year", "not-named"
_VAGUE = timedelta(days=366)
"""A first step whose days are further apart names no year."""


@dataclass(frozen=True, slots=True)
class Prosecution:
    """One proceeding against one person."""

    who: Item
    what: Item
    """Kind and charges, linked to its place on the person's page."""
    lead: str
    """That it was set aside, closed or dropped, before anything else."""
    state: str
    """State, last step and who says so, never apart."""


@dataclass(frozen=True, slots=True)
class Group:
    """Prosecutions under a heading: a person, or a year."""

    heading: Item
    prosecutions: tuple[Prosecution, ...]


def count_prosecutions(facts: Facts) -> dict[str, int]:
    """Lines of each list: people, their prosecutions, and cases of people who are not named."""
    prosecutions = sum(len(found) for found in facts.prosecuted.values())
    return {PEOPLE: len(facts.prosecuted), YEARS: prosecutions, UNNAMED: len(not_named(facts))}


@remembered
def lines_of(facts: Facts, language: str, code: str) -> list[Any]:
    """What the lines of one list are about: slugs of people or of cases by name, or prosecutions."""
    if code == YEARS:
        return list(prosecutions_of(facts, language))
    return facts.by_name(facts.prosecuted if code == PEOPLE else not_named(facts), language, lambda slug: slug)


def prosecutions_part(context: Context, code: str, number: int = 1) -> Part:
    """The list by name, the same by year, or the cases of people who are not named; or a further page of it."""
    return {PEOPLE: _people, YEARS: _years, UNNAMED: _unnamed}[code](context, number)


def caution_of(context: Context) -> str:
    return context.labels.gettext(
        "These are the people and the prosecutions that the home page counts: a person once, a "
        "prosecution once for each person and proceeding; a joint trial counts for each named member. "
        "Outlets and organisations, victims, and officials on trial for what they did to others are not "
        "counted. To be prosecuted is not to be guilty: what became of each prosecution stands beside "
        "it, as of its last known step."
    )


def numbers_of(context: Context) -> tuple[str, str]:
    """`27 people`, `35 prosecutions`."""
    labels, counts = context.labels, count_prosecutions(context.facts)
    people = labels.ngettext("{number} person", "{number} people", counts[PEOPLE])
    return people, labels.ngettext("{number} prosecution", "{number} prosecutions", counts[YEARS])


def _people(context: Context, number: int) -> Part:
    """By name."""
    named = context.facts.prosecuted
    heading = context.labels.gettext("By name") + f": {numbers_of(context)[0]}"

    def rows(shown: Sequence[str]) -> list[Group]:
        return [Group(_who(context, slug), tuple(_prosecution(context, slug, one) for one in named[slug]))
                for slug in shown]  # fmt: skip

    spot, slugs = Spot(SEGMENTS, PEOPLE, number), lines_of(context.facts, context.language, PEOPLE)
    return show_part(context, spot, heading, slugs, rows, form="tried", caution=caution_of(context))


@remembered
def prosecutions_of(facts: Facts, language: str) -> list[Prosecuted]:
    """All of them, the newest first; what names no year last."""
    named = facts.prosecuted
    slugs = facts.by_name(named, language, lambda slug: slug)
    found = [(begun(one), slug, one) for slug in slugs for one in named[slug]]
    return sorted(found, key=lambda one: (one[0] is None, -(one[0] or 0)))


def _years(context: Context, number: int) -> Part:
    """By year of the first step, the newest first; what names no year last."""
    found = prosecutions_of(context.facts, context.language)
    many = Counter(year for year, *_ in found)
    heading = context.labels.gettext("By year of the first step") + f": {numbers_of(context)[1]}"

    def rows(shown: Sequence[Prosecuted]) -> list[Group]:
        return [
            Group(_year(context, year, many[year]), tuple(_prosecution(context, slug, one) for _, slug, one in found))
            for year, found in groupby(shown, key=lambda one: one[0])
        ]

    return show_part(
        context, Spot(SEGMENTS, YEARS, number), heading, found, rows, form="years_of", caution=caution_of(context)
    )


def _who(context: Context, slug: str) -> Item:
    return Item(context.name(slug), context.links.case(slug))


def _prosecution(context: Context, slug: str, against: Against) -> Prosecution:
    charges = charges_line(context, [state.charge for state in against.charges])
    title = lane_title(context, against) + (f": {charges}" if charges else "")
    link = context.links.case(slug, anchor_of(context.facts.derived[slug], against))
    derived = context.facts.derived[slug]
    lead = lead_words(context, against) if against in derived.overturned else _cleared(context, against)
    return Prosecution(_who(context, slug), Item(title, link), lead, _state(context, against))


def _cleared(context: Context, against: Against) -> str:
    """`Case closed: 19 August 2023`; '' where it did not end so."""
    deciding = against.outcomes.deciding
    if against.state not in CLEARED or deciding is None:
        return ""
    return f"{state_words(context, against)}: {date_words(context, deciding.step.date)}"


def _state(context: Context, against: Against) -> str:
    """What has become of it, as of its last step, according to that step's first source."""
    labels, words = context.labels, [state_words(context, against)]
    if against.last is not None:
        step = against.last.step
        words.append(labels.gettext("last step: {date}").format(date=date_words(context, step.date)))
        publisher = labels.publishers(context.register.sources[step.src[0]].record.publisher)
        words.append(labels.gettext("according to {source}").format(source=publisher))
    return ", ".join(words)


def begun(against: Against) -> int | None:
    """Year of the first step; None when its day is not known to a year or so."""
    bounds = against.steps[0].bounds if against.steps else None
    if bounds is None or bounds.earliest == date.min or bounds.latest - bounds.earliest > _VAGUE:
        return None
    return bounds.earliest.year


def _year(context: Context, year: int | None, number: int) -> Item:
    name = str(year) if year is not None else context.labels.gettext("Year not known")
    return Item(name, note=context.labels.number(number))


@remembered
def not_named(facts: Facts) -> dict[str, int]:
    """Cases whose parties are counted and not named → at least so many prosecutions each."""
    found = {}
    for slug, one in facts.derived.items():
        parties = uncounted(facts.register.cases[slug].record, one)
        found[slug] = sum(number for standing, number in parties if standing is Standing.TARGET)
    return {slug: number for slug, number in found.items() if number}


def _unnamed(context: Context, number: int) -> Part:
    """By the name of the record."""
    labels, found = context.labels, not_named(context.facts)
    heading = labels.gettext("People not named")
    pattern = labels.gettext("at least {number}")

    def rows(shown: Sequence[str]) -> list[Item]:
        notes = {slug: pattern.format(number=labels.number(found[slug])) for slug in shown}
        return [Item(context.name(slug), context.links.case(slug), note=note) for slug, note in notes.items()]

    intro = labels.gettext(
        "Groups of which sources give a number and no names; some of them may be named elsewhere in the register."
    )
    slugs = lines_of(context.facts, context.language, UNNAMED)
    return show_part(context, Spot(SEGMENTS, UNNAMED, number), heading, slugs, rows, form="values", intro=intro)
