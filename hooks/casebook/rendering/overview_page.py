"""Overviews of half-years: what happened, by freedom, each line with its case, its day and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels
from casebook.rendering.leads import lead_words
from casebook.rendering.sentences import episode_details, episode_title, sanction_words, step_title
from casebook.rendering.views import Item, Ref

NOT_STATED = "not-stated"
"""Stands for no freedom, in anchors."""


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
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Freedom:
    """What happened that is about one freedom."""

    anchor: str
    heading: str
    number: str
    sorts: tuple[Sort, ...]


def overview_page(context: Context, half: str) -> Page:
    """One half-year: by freedom, then what no record sorts, then what may belong to another half-year."""
    labels, year = context.labels, context.facts.halves[half]
    halves = list(context.facts.halves)
    place = halves.index(half)
    freedoms = [_freedom(context, code, year.certain) for code in (*context.register.vocabulary[FREEDOMS], "")]
    possible = _sorted(context, year.possible)
    return {
        "language": context.language,
        "kick": Item(labels.gettext("By half-year"), context.links.of("overviews")),
        "name": half_words(labels, half),
        "head_title": labels.gettext("Overview: {half}").format(half=half_words(labels, half)),
        "intro": labels.gettext("Events on record: {number}.").format(number=labels.number(len(year.certain))),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition)),
        "freedoms": [one for one in freedoms if one.sorts],
        "possible": possible,
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
        codes = (*context.register.vocabulary[FREEDOMS], "")
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
        "freedoms": [],
        "possible": [],
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
    """Those about a freedom; '' is none that the records tell."""
    return (one for one in happenings if freedom in one.freedoms or (not freedom and not one.freedoms))


def _freedom(context: Context, code: str, happenings: Iterable[Happening]) -> Freedom:
    labels = context.labels
    found = list(_about(happenings, code))
    heading = labels.capital(labels.term(FREEDOMS, code)) if code else labels.gettext("Not stated")
    return Freedom(code or NOT_STATED, heading, labels.number(len(found)), _sorted(context, found))


def _sorted(context: Context, happenings: Iterable[Happening]) -> tuple[Sort, ...]:
    found = list(happenings)
    headings = _headings(context.labels)
    groups = ((headings[sort], [one for one in found if one.sort == sort]) for sort in SORTS)
    return tuple(Sort(heading, tuple(_line(context, one) for one in ones)) for heading, ones in groups if ones)


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
