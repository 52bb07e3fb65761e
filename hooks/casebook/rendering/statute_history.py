"""The life of a law: when it was in force, what it replaced and what replaced it, what happened to it."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.statutes import lineage
from casebook.model.register import Entry
from casebook.model.statute import Statute
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context
from casebook.rendering.prose import Text, record_text
from casebook.rendering.sentences import episode_details, episode_title
from casebook.rendering.views import Item, Ref


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the life of a law."""

    date: str
    title: str
    details: tuple[str, ...]
    note: Text | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A statute in the line of those that replaced each other."""

    statute: Item
    force: str
    is_here: bool


def force_words(context: Context, statute: Statute) -> str:
    """When it was in force."""
    labels = context.labels
    begin = date_words(context, statute.in_force.from_)
    if statute.in_force.until is None:
        return labels.gettext("In force from: {date}").format(date=begin)
    end = date_words(context, statute.in_force.until)
    return labels.gettext("In force from: {begin}; to: {end}").format(begin=begin, end=end)


def show_lineage(context: Context, key: str) -> tuple[Stage, ...]:
    """Old to new; nothing where it neither replaced anything nor was replaced."""
    keys = lineage(context.register, key)
    if len(keys) == 1:
        return ()
    return tuple(
        Stage(statute_item(context, one), force_words(context, context.register.statutes[one].record), one == key)
        for one in keys
    )


def statute_item(context: Context, key: str) -> Item:
    """A statute by its name and title, with its link."""
    statute = context.register.statutes[key].record
    name = context.labels.capital(context.labels.statute(key, statute))
    title = context.labels.title(statute.titles).text
    return Item(name if name == title else f"{name}: {title}", context.links.statute(key))


def show_events(context: Context, entry: Entry[Statute]) -> list[Event]:
    """Proposed, signed, published, criticised: in the order of the record."""
    return [
        Event(
            date_words(context, event.date),
            episode_title(context.labels, event),
            tuple(episode_details(context.labels, event, None)),
            record_text(entry, event.note, context.links),
            context.citing.refs((*event.src, *event.date.sources)),
        )
        for event in entry.record.events
    ]
