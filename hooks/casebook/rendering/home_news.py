"""What moves on the home page: reports that nobody has reviewed, the latest changes, the days ahead."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.deadlines import Deadline
from casebook.rendering.calendars import deadline_words
from casebook.rendering.case_head import Report, later_reports
from casebook.rendering.changes import Line, tell_changes
from casebook.rendering.context import Context
from casebook.rendering.feed_list import CALENDAR, Scope
from casebook.rendering.front import MOST_REPORTS, Front
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class Reported:
    """A case with reports that nobody has reviewed, each with who published it."""

    who: Item
    reports: tuple[tuple[Report, str], ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day that is still ahead."""

    date: str
    who: Item
    what: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What a release changed in one record."""

    who: Item
    date: str
    lines: tuple[Line, ...]


def show_reported(context: Context, front: Front) -> list[Reported]:
    """Each case with its reports, as many as the page shows."""
    found = []
    for slug in front.reported[:MOST_REPORTS]:
        entry = context.case(slug)
        according = [_according(context, one.src) for one in entry.record.later_reports]
        reports = tuple(zip(later_reports(context, entry), according, strict=True))
        found.append(Reported(Item(context.name(slug), context.links.case(slug)), reports))
    return found


def _according(context: Context, sources: tuple[str, ...]) -> str:
    labels = context.labels
    names = dict.fromkeys(labels.publishers(context.register.sources[key].record.publisher) for key in sources)
    return labels.gettext("according to {source}").format(source="; ".join(names))


def show_changed(context: Context, front: Front) -> list[Changed]:
    """The newest first, of each record its first lines."""
    labels, relative = context.labels, context.facts.addresses.relative
    return [
        Changed(Item(told.name, relative(context.address, told.address)), labels.date(told.on), told.lines[:3])
        for told in tell_changes(context, front.changes)
    ]


def baseline_words(context: Context, front: Front) -> str:
    """What is to be said while nothing has changed since the first release."""
    labels = context.labels
    if front.first_release is None:
        return labels.gettext("Nothing has been released yet.")
    if front.changes:
        return ""
    return labels.gettext("First release: {date}. No later release has changed anything yet.").format(
        date=labels.date(front.first_release)
    )


def show_ahead(context: Context, one: Deadline) -> Ahead:
    """One day, and who says so or from whose words it is computed."""
    labels = context.labels
    words = deadline_words(context, one)
    who = Item(context.name(one.slug), context.links.case(one.slug))
    return Ahead(labels.date(one.day), who, words.what, tuple(filter(None, (words.latest, words.source))))


def calendar_link(context: Context, front: Front) -> Item:
    """All days ahead, as a calendar."""
    labels = context.labels
    address = context.facts.addresses.relative(context.address, Scope("changes").address(context, CALENDAR))
    number = labels.ngettext("{number} date", "{number} dates", len(front.upcoming))
    return Item(labels.gettext("All of them as a calendar"), address, note=number)
