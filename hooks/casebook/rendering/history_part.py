"""The history of one record on its page, and addresses of feeds."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.changes import Line, tell_changes
from casebook.rendering.context import Context

MOST = 10
"""Changes that a record's page shows."""
SHORT = 3
"""So many need not be folded away."""


@dataclass(frozen=True, slots=True)
class Day:
    """What one release changed in a record."""

    date: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The section of a record's page."""

    days: tuple[Day, ...]
    long: bool
    more: str
    """Link to the page of all changes."""
    feed: str


def record_history(context: Context, slug: str) -> History | None:
    """The last changes of a case, or None before its first release."""
    changes = context.facts.changes.get(context.case(slug).record.id, ())
    days, left = [], MOST
    for told in tell_changes(context, changes):
        days.append(Day(context.labels.date(told.on), told.lines[:left]))
        left -= len(told.lines)
        if left <= 0:
            break
    if not days:
        return None
    shown = sum(len(day.lines) for day in days)
    feed = context.facts.addresses.relative(context.address, case_feed(context, slug))
    return History(tuple(days), shown > SHORT, context.links.page("changes"), feed)


def case_feed(context: Context, slug: str) -> str:
    """Address of a case's feed."""
    return feed_address(context, "cases", slug, "feed.atom")


def feed_address(context: Context, *parts: str) -> str:
    """Address of a file under the page's language: feeds have no pages of their own."""
    prefix = context.facts.addresses.of(context.language).removesuffix("index.html")
    return prefix + "/".join(parts)
