"""The wall: people known deprived of liberty when last confirmed, each on one common scale of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casebook.deriving.spells import HOUSE_ARREST, Spell
from casebook.deriving.stretches import draw_life
from casebook.rendering.chronology import date_words
from casebook.rendering.common_axis import LineOnAxis, draw_on, make_axis
from casebook.rendering.context import Context
from casebook.rendering.front import MOST_HELD, beginning
from casebook.rendering.status import show_row
from casebook.rendering.strip import Tick
from casebook.rendering.views import Row


@dataclass(frozen=True, slots=True)
class Held:
    """One person on the wall."""

    row: Row
    since: str
    """When it began, or what is known instead."""
    days: str
    """`at least 228 days`, or '' when no day is certain."""
    line: LineOnAxis | None


@dataclass(frozen=True, slots=True)
class Wall:
    """All of them and their scale."""

    people: tuple[Held, ...]
    left_out: str
    """How many are not shown here, or ''."""
    ticks: tuple[Tick, ...]
    kinds: frozenset[str]
    """For the key: kinds of bars, and `bare`."""
    confirmed: str
    """The oldest and the newest confirmation."""


def show_wall(context: Context, held: Sequence[str]) -> Wall:
    """The people of `held` in its order, as many as the page shows."""
    shown = held[:MOST_HELD]
    derived = context.facts.derived
    spells = {slug: beginning(derived[slug]) for slug in shown}
    lines = {slug: line for slug in shown if (line := draw_life(derived[slug])) is not None}
    axis = make_axis(lines.values(), (_first(spell) for spell in spells.values() if spell is not None))
    drawn = {slug: draw_on(axis, line) for slug, line in lines.items()} if axis is not None else {}
    people = tuple(_held(context, slug, spells[slug], drawn.get(slug)) for slug in shown)
    kinds = axis.kinds(lines.values()) if axis is not None else frozenset()
    ticks = axis.ticks if axis is not None else ()
    more = len(held) - len(shown)
    left_out = context.labels.gettext("Not shown here: {number}").format(number=context.labels.number(more))
    return Wall(people, left_out if more else "", ticks, kinds, _confirmed(context, shown))


def _first(spell: Spell) -> date:
    return spell.start.latest if spell.start.earliest == date.min else spell.start.earliest


def _held(context: Context, slug: str, spell: Spell | None, line: LineOnAxis | None) -> Held:
    labels, days = context.labels, context.facts.derived[slug].days
    least = days.house_least if spell is not None and spell.form == HOUSE_ARREST else days.least
    row = show_row(context, context.facts.derived[slug])
    return Held(row, _since(context, spell), labels.days(least, None) if least else "", line)


def _since(context: Context, spell: Spell | None) -> str:
    if spell is None:
        return ""
    labels = context.labels
    dates = sorted(spell.opened_by.step.date.possible, key=lambda value: value.earliest or date.min)
    when = labels.gettext(" or ").join(labels.date(value) for value in dates)
    if spell.presumed:
        return labels.gettext("sentenced: {date}; on which day the person was taken in, no source says").format(
            date=when
        )
    return labels.gettext("taken in: {date}").format(date=when)


def _confirmed(context: Context, slugs: Sequence[str]) -> str:
    found = [context.facts.derived[slug].headline.step for slug in slugs]
    steps = sorted((one for one in found if one is not None), key=lambda one: (one.bounds.latest, one.bounds.earliest))
    if not steps:
        return ""
    return context.labels.gettext("Oldest confirmation: {first}; newest: {last}.").format(
        first=date_words(context, steps[0].step.date), last=date_words(context, steps[-1].step.date)
    )
