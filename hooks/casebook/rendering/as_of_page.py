"""Who was deprived of liberty on a day of the past: the day of the yearly census, each first of December."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook.deriving.as_of import CERTAIN, POSSIBLE, UNKNOWN, Held
from casebook.deriving.dated import DatedStep
from casebook.deriving.spells import HOUSE_ARREST
from casebook.rendering.case_page import Page
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.labels import Labels
from casebook.rendering.leads import show_leads
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.sentences import form_words
from casebook.rendering.views import Item, Ref


@dataclass(frozen=True, slots=True)
class Mention:
    """A step that tells where a person was."""

    label: str
    text: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One person."""

    who: Item
    kick: str
    form: str
    shape: str
    leads: tuple[Item, ...]
    """What was set aside since: it comes first, as everywhere."""
    steps: tuple[Mention, ...]
    notes: tuple[str, ...]


def count_held(facts: Facts, day: date) -> dict[str, int]:
    """How many of each certainty; certain and possible also where there are none."""
    found = [one.certainty for one in facts.held[day]]
    return {code: found.count(code) for code in (CERTAIN, POSSIBLE, UNKNOWN) if code != UNKNOWN or code in found}


@remembered
def held_of(facts: Facts, language: str, day: date, certainty: str) -> list[Held]:
    """Those of whom it is equally sure, by name."""
    found = [one for one in facts.held[day] if one.certainty == certainty]
    return facts.by_name(found, language, lambda one: one.slug)


def held_part(context: Context, day: date, certainty: str, number: int = 1) -> Part:
    """Those of whom it is equally sure, by name, or a further page of them."""
    found = held_of(context.facts, context.language, day, certainty)
    words, intro = _headings(context.labels)[certainty]
    heading = f"{words}: {context.labels.number(len(found))}"
    return show_part(
        context, Spot(("as-of", str(day)), certainty, number), heading, found,
        lambda shown: [_line(context, one, day) for one in shown], form="held", intro=intro,
        caution=_caution(context.labels),
    )  # fmt: skip


def _caution(labels: Labels) -> str:
    return labels.gettext(
        "People of this register who were held at the start of that day, worked out from the steps of their cases "
        "as they are known in this edition. It says nothing of any later day. Someone who is not named here was "
        "not necessarily free: the sources may say nothing of that day."
    )


def as_of_name(labels: Labels, day: date) -> str:
    """Heading of the page of a day."""
    return labels.gettext("Deprived of liberty: {date}").format(date=labels.date(day))


def as_of_page(context: Context, day: date) -> Page:
    """Certain apart from possible, and both apart from those of whom nothing was heard."""
    labels, facts = context.labels, context.facts
    return {
        "language": context.language,
        "kick": Item(labels.gettext("By day"), context.links.of("as-of")),
        "name": as_of_name(labels, day),
        "intro": _caution(labels),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
        "groups": [held_part(context, day, code) for code in count_held(facts, day)],
        "days": [],
        "sources": context.citing.lines(),
    }


def as_of_index(context: Context) -> Page:
    """Every day of the census, the newest first."""
    labels, facts = context.labels, context.facts
    days = []
    for day in reversed(facts.days):
        held = [one.certainty for one in facts.held[day]]
        note = labels.gettext("certain: {certain}; possible: {possible}").format(
            certain=labels.number(held.count(CERTAIN)), possible=labels.number(held.count(POSSIBLE))
        )
        days.append(Item(labels.date(day), context.links.of("as-of", str(day)), note=note))
    return {
        "language": context.language,
        "kick": None,
        "name": labels.gettext("Deprived of liberty, by day"),
        "intro": labels.gettext(
            "One day of each year: 1 December, on which the Committee to Protect Journalists counts imprisoned "
            "journalists. Here it is people of this register, whatever their work, so the numbers are not the same."
        ),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
        "groups": [],
        "days": days,
        "sources": (),
    }


def _headings(labels: Labels) -> dict[str, tuple[str, str]]:
    return {
        CERTAIN: (
            labels.gettext("Certain"),
            labels.gettext("Steps before that day and after it say so, or a detention whose days were counted."),
        ),
        POSSIBLE: (
            labels.gettext("Possible"),
            labels.gettext("The dates are not known exactly, or no source speaks of that day."),
        ),
        UNKNOWN: (
            labels.gettext("Not known"),
            labels.gettext(
                "Taken in before that day; for more than a year before it, nothing was heard of the person."
            ),
        ),
    }


def _line(context: Context, one: Held, day: date) -> Line:
    labels, case = context.labels, context.case(one.slug).record
    kick = " · ".join([*labels.terms("roles", case.roles), *(labels.place(code) for code in case.places)])
    told = labels.gettext("last step before that day")
    if one.before.bounds.latest >= day:
        told = labels.gettext("taken in or sentenced, before or after that day")
    steps = [_mention(context, told, one.before)]
    steps += [_mention(context, labels.gettext("before or after that day"), step) for step in one.across]
    if one.after is not None:
        steps.append(_mention(context, labels.gettext("next step"), one.after))
    notes = []
    if one.spell.presumed:
        notes.append(labels.gettext("No source says on which day the person was taken in."))
    if one.computed:
        notes.append(labels.gettext("The sentence was to run on that day; no source says where the person was."))
    if context.facts.derived[one.slug].on < day:
        notes.append(labels.gettext("The record was last checked before that day."))
    shape = "restricted" if HOUSE_ARREST in one.forms else "held"
    if one.certainty != CERTAIN:
        shape = "unknown"
    who = Item(context.name(one.slug), context.links.case(one.slug))
    form = labels.capital(labels.gettext(" or ").join(form_words(labels, form) for form in one.forms))
    leads = tuple(show_leads(context, context.facts.derived[one.slug]))
    return Line(who, labels.capital(kick), form, shape, leads, tuple(steps), tuple(notes))


def _mention(context: Context, label: str, dated: DatedStep) -> Mention:
    labels, step = context.labels, dated.step
    dates = labels.dates(step.date.possible)
    return Mention(
        labels.capital(label),
        f"{labels.term('steps', step.type)}, {dates}",
        context.citing.refs((*step.src, *step.date.sources)),
    )
