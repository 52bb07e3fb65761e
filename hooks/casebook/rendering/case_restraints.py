"""Restrictions on a case's page: free, but restricted."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.restraints import Restraint, list_restraints
from casebook.deriving.subject import Derived, restriction_runs
from casebook.model.case import Case, Restriction
from casebook.model.register import Entry
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context
from casebook.rendering.prose import record_text
from casebook.rendering.sentences import sanction_words
from casebook.rendering.views import Item


def show_restraints(context: Context, entry: Entry[Case], derived: Derived) -> list[Item]:
    """What runs, then what is over."""
    found = [_of_restraint(context, entry, one) for one in list_restraints(entry.record, derived)]
    over = (one for one in entry.record.restrictions if not restriction_runs(one, derived.on))
    return [*found, *(_of_restriction(context, entry, one) for one in over)]


def _of_restraint(context: Context, entry: Entry[Case], one: Restraint) -> Item:
    if one.restriction is not None:
        return _of_restriction(context, entry, one.restriction)
    assert one.imposed is not None
    words = context.labels.capital(sanction_words(context.labels, one.imposed.sanction))
    refs = context.citing.refs(one.imposed.sanction.src or one.imposed.step.step.src)
    return Item(words, refs=refs, note="; ".join(_terms(context, one)))


def _terms(context: Context, one: Restraint) -> Iterator[str]:
    """When it was imposed, from when it counts, and when it is over at the latest."""
    labels = context.labels
    assert one.imposed is not None
    yield labels.gettext("decided: {date}").format(date=date_words(context, one.imposed.step.step.date))
    if one.after_release:
        yield labels.gettext("counted from release from prison")
    if one.end is None:
        yield labels.gettext("no source says when it ends")
    elif one.computed:
        yield labels.gettext("end computed from its length, at the latest: {date}").format(date=labels.date(one.end))


def _of_restriction(context: Context, entry: Entry[Case], one: Restriction) -> Item:
    labels = context.labels
    text = f"{labels.capital(labels.term('restrictions', one.kind))}: {labels.date(one.from_)}"
    if one.until is not None:
        text += f", {labels.until(one.until)}"
    note = record_text(entry, one.note, context.links)
    return Item(text, refs=context.citing.refs(one.src), note=note.plain if note else "")
