"""Every prosecution of a person known by name, by person and by year: what the numbers of the home page count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.counts import count, prosecutions_by_name, uncounted
from casebook.deriving.proceedings import Against
from casebook.deriving.states import CLEARED
from casebook.model.codes import Standing
from casebook.rendering.case_page import Page as View
from casebook.rendering.charges import charges_line
from casebook.rendering.chronology import anchor_of, date_words, lane_title
from casebook.rendering.context import Context
from casebook.rendering.frame import Page
from casebook.rendering.leads import lead_words
from casebook.rendering.list_pages import sort_slugs
from casebook.rendering.proceedings import state_words
from casebook.rendering.translation_notices import page_notice
from casebook.rendering.views import Item

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
    year: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """Prosecutions under a heading: a person, or a year."""

    heading: Item
    prosecutions: tuple[Prosecution, ...]


def prosecutions_view(context: Context, page: Page) -> View:
    """The list by name, the same by year, and the cases of people who are not named."""
    facts, labels = context.facts, context.labels
    named = prosecutions_by_name(facts.register, facts.derived)
    people = [_of_person(context, slug, named[slug]) for slug in sort_slugs(context, named)]
    counts = count(facts.register, facts.derived)
    return {
        "language": context.language,
        "name": page.title,
        "text_language": page.text_language,
        "translation": page_notice(context, page),
        "people": people,
        "years": _by_year(context, people),
        "people_count": labels.ngettext("{number} person", "{number} people", counts.people),
        "count": labels.ngettext("{number} prosecution", "{number} prosecutions", counts.prosecutions),
        "unnamed_count": labels.gettext("of people not named: at least {number}").format(
            number=labels.number(counts.unnamed)
        ),
        "unnamed": _unnamed(context),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
    }


def _of_person(context: Context, slug: str, found: tuple[Against, ...]) -> Group:
    who = Item(context.name(slug), context.links.case(slug))
    return Group(who, tuple(_prosecution(context, slug, who, one) for one in found))


def _prosecution(context: Context, slug: str, who: Item, against: Against) -> Prosecution:
    charges = charges_line(context, [state.charge for state in against.charges])
    title = lane_title(context, against) + (f": {charges}" if charges else "")
    link = context.links.case(slug, anchor_of(context.facts.derived[slug], against))
    derived = context.facts.derived[slug]
    lead = lead_words(context, against) if against in derived.overturned else _cleared(context, against)
    return Prosecution(who, Item(title, link), lead, _state(context, against), begun(against))


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


def _by_year(context: Context, people: list[Group]) -> list[Group]:
    """The newest first; what names no year last."""
    years: dict[int | None, list[Prosecution]] = {}
    for person in people:
        for one in person.prosecutions:
            years.setdefault(one.year, []).append(one)
    ordered = sorted(years, key=lambda year: (year is None, -(year or 0)))
    return [Group(_year(context, year, len(years[year])), tuple(years[year])) for year in ordered]


def _year(context: Context, year: int | None, number: int) -> Item:
    name = str(year) if year is not None else context.labels.gettext("Year not known")
    return Item(name, note=context.labels.number(number))


def _unnamed(context: Context) -> list[Item]:
    """Cases whose parties are counted and not named, with at least so many prosecutions each."""
    labels, found = context.labels, {}
    for slug, one in context.facts.derived.items():
        parties = uncounted(context.case(slug).record, one)
        found[slug] = sum(number for standing, number in parties if standing is Standing.TARGET)
    return [
        Item(
            context.name(slug),
            context.links.case(slug),
            note=labels.gettext("at least {number}").format(number=labels.number(found[slug])),
        )
        for slug in sort_slugs(context, [slug for slug, number in found.items() if number])
    ]
