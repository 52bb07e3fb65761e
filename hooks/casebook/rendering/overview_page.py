"""Overviews of half-years: what happened, by freedom, each line with its case, its day and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from casebook.deriving.freedoms import FREEDOMS
from casebook.deriving.overviews import (
    APPEALED,
    ATTACKED,
    BEGUN,
    CLEARED,
    DECIDED,
    REFUSED,
    RELEASED,
    SORTS,
    Happening,
    undated,
)
from casebook.rendering.case_page import Page
from casebook.rendering.charges import charges_line
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.labels import Labels
from casebook.rendering.leads import lead_words
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.sentences import episode_details, episode_title, sanction_words, step_title
from casebook.rendering.views import Item, Ref

NOT_STATED, POSSIBLE = "not-stated", "possible"
"""Stand for no freedom, and for dates that may be of another half-year, in addresses."""


@dataclass(frozen=True, slots=True)
class Line:
    """One happening."""

    date: str
    who: Item
    title: str
    details: tuple[str, ...]
    leads: tuple[str, ...]
    """What was set aside since."""
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """Happenings of one sort, by day."""

    heading: str
    number: str
    """How many there are in all."""
    lines: tuple[Line, ...]


def count_freedoms(facts: Facts, half: str) -> dict[str, int]:
    """Code of each list of a half-year → its happenings: by freedom, what no record sorts, what may be of another."""
    year = facts.halves[half]
    codes = (*facts.register.vocabulary[FREEDOMS], NOT_STATED)
    numbers = {code: sum(1 for _ in _about(year.certain, code)) for code in codes}
    return {code: number for code, number in (*numbers.items(), (POSSIBLE, len(year.possible))) if number}


@remembered
def happenings_of(facts: Facts, half: str, code: str) -> list[Happening]:
    """Those of one list, by sort and day."""
    year = facts.halves[half]
    found = year.possible if code == POSSIBLE else _about(year.certain, code)
    return sorted(found, key=lambda one: SORTS.index(one.sort))


def freedom_part(context: Context, half: str, code: str, number: int = 1) -> Part:
    """What happened that is about one freedom, by sort and day, or a further page of it."""
    labels, intro, found = context.labels, "", happenings_of(context.facts, half, code)
    if code == POSSIBLE:
        heading = labels.gettext("In this half-year or in another")
        intro = labels.gettext("The dates are not known well enough. These events are in no number above.")
    else:
        heading = labels.gettext("Not stated") if code == NOT_STATED else labels.capital(labels.term(FREEDOMS, code))
    many = Counter(one.sort for one in found)
    return show_part(
        context, Spot(("overviews", half), code, number), heading, found,
        lambda shown: _sorted(context, shown, many), form="happened", intro=intro,
    )  # fmt: skip


def overview_page(context: Context, half: str) -> Page:
    """One half-year: by freedom, then what no record sorts, then what may belong to another half-year."""
    labels, year = context.labels, context.facts.halves[half]
    halves = list(context.facts.halves)
    place = halves.index(half)
    return {
        "language": context.language,
        "kick": Item(labels.gettext("By half-year"), context.links.of("overviews")),
        "name": half_words(labels, half),
        "head_title": labels.gettext("Overview: {half}").format(half=half_words(labels, half)),
        "intro": labels.gettext("Events on record: {number}.").format(number=labels.number(len(year.certain))),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition)),
        "parts": [freedom_part(context, half, code) for code in count_freedoms(context.facts, half)],
        "halves": [],
        "before": _link(context, halves[place - 1]) if place else None,
        "after": _link(context, halves[place + 1]) if place + 1 < len(halves) else None,
        "undated": "",
        "sources": context.citing.lines(),
    }


def overview_index(context: Context) -> Page:
    """Every half-year, the newest first, with how many events each freedom has."""
    labels, facts = context.labels, context.facts
    names = [labels.capital(labels.term(FREEDOMS, code)) for code in context.register.vocabulary[FREEDOMS]]
    rows = []
    for half, year in list(facts.halves.items())[::-1]:
        codes = (*context.register.vocabulary[FREEDOMS], NOT_STATED)
        numbers = [sum(1 for _ in _about(year.certain, code)) for code in codes]
        total = len(year.certain)
        rows.append((_link(context, half), [labels.number(one) if one else "–" for one in (total, *numbers)]))
    number = undated(facts.happenings)
    return {
        "language": context.language,
        "kick": Item(labels.gettext("Cases"), context.links.list()),
        "name": labels.gettext("Overviews by half-year"),
        "intro": labels.gettext(
            "What happened in each half-year, by freedom: new prosecutions, decisions, releases, bans and refusals, "
            "attacks. Computed from the dated steps of the records."
        ),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
        "parts": [],
        "heads": [labels.gettext("All events"), *names, labels.gettext("Not stated")],
        "halves": rows,
        "before": None,
        "after": None,
        "undated": labels.gettext("In no half-year, as their dates are not known well enough: {number}.").format(
            number=labels.number(number)
        )
        if number
        else "",
        "sources": (),
    }


def half_words(labels: Labels, half: str) -> str:
    """`July to December 2023`."""
    year, _, number = half.partition("-")
    if number == "1":
        return labels.gettext("January to June {year}").format(year=year)
    return labels.gettext("July to December {year}").format(year=year)


def _link(context: Context, half: str) -> Item:
    return Item(half_words(context.labels, half), context.links.of("overviews", half))


def _about(happenings: Iterable[Happening], freedom: str) -> Iterator[Happening]:
    """Those about a freedom, or about none that the records tell."""
    return (one for one in happenings if freedom in (one.freedoms or (NOT_STATED,)))


def _sorted(context: Context, happenings: Iterable[Happening], many: Mapping[str, int]) -> list[Sort]:
    """Those that a page shows, under the heading of their sort with how many it has in all."""
    headings = _headings(context.labels)
    return [
        Sort(headings[sort], context.labels.number(many[sort]), tuple(_line(context, one) for one in found))
        for sort, found in groupby(happenings, key=lambda one: one.sort)
    ]


def _headings(labels: Labels) -> dict[str, str]:
    return {
        BEGUN: labels.gettext("New prosecutions"),
        DECIDED: labels.gettext("Verdicts and penalties"),
        APPEALED: labels.gettext("Decisions on appeal"),
        CLEARED: labels.gettext("Acquittals, cases closed or dropped"),
        RELEASED: labels.gettext("Releases"),
        REFUSED: labels.gettext("Bans, refusals and other decisions"),
        ATTACKED: labels.gettext("Attacks and pressure outside court"),
    }


def _line(context: Context, one: Happening) -> Line:
    labels = context.labels
    who = Item(context.name(one.case), context.links.case(one.case))
    if one.episode is not None:
        details = tuple(episode_details(labels, one.episode, one.bounds.latest))
        refs = context.citing.refs(one.episode.src)
        return Line(date_words(context, one.episode.date), who, episode_title(labels, one.episode), details, (), refs)
    assert one.dated is not None and one.against is not None
    step = one.dated.step
    told = [charges_line(context, [state.charge for state in one.against.charges])] if one.sort == BEGUN else []
    told += dict.fromkeys(sanction_words(labels, sanction) for sanction in step.sanctions)
    details = tuple(labels.capital(words) for words in told if words)
    refs = context.citing.refs(step.src)
    return Line(date_words(context, step.date), who, step_title(labels, step), details, _leads(context, one), refs)


def _leads(context: Context, one: Happening) -> tuple[str, ...]:
    """The acquittal, or what set the finding aside, beside every step of that proceeding."""
    if one.against is None or one.sort == CLEARED:
        return ()
    set_aside = [against for against in context.facts.derived[one.case].overturned if against.key == one.against.key]
    return tuple(words for against in set_aside if (words := lead_words(context, against)))
