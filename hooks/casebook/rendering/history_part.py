"""The history of one record on its page, and the page of all changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from casebook.rendering.articles import render_article
from casebook.rendering.changes import Line, Told, tell_changes
from casebook.rendering.context import Context
from casebook.rendering.views import Item

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


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One release on the page of all changes."""

    anchor: str
    date: str
    changed: tuple[tuple[Item, tuple[Line, ...]], ...]
    """Records that were there before, with what changed."""
    new: tuple[tuple[str, tuple[Item, ...]], ...]
    """`75 records: people …` and the records, by kind."""


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


def changes_part(context: Context) -> Markup:
    """What fills the hole of content/pages/changes.md."""
    told = tell_changes(context, (one for found in context.facts.changes.values() for one in found))
    releases = [_release(context, on, list(found)) for on, found in groupby(told, key=lambda one: one.on)]
    view = {"language": context.language, "releases": releases}
    return render_article(context.facts.project, context.language, "changes", view)


def _release(context: Context, on: date, told: list[Told]) -> ReleaseView:
    labels = context.labels
    told.sort(key=lambda one: (one.record.partition(":")[0] in ("statute", "source"), labels.sort_key(one.name)))
    changed = tuple((_item(context, one), one.lines) for one in told if "new" not in one.kinds)
    new = [one for one in told if "new" in one.kinds]
    kinds: dict[str, list[Item]] = {"": [], "statute": [], "source": []}
    for one in new:
        kinds[one.record.partition(":")[0] if ":" in one.record else ""].append(_item(context, one))
    words = {
        "": labels.ngettext("{number} new case", "{number} new cases", len(kinds[""])),
        "statute": labels.ngettext(
            "{number} new article of law", "{number} new articles of law", len(kinds["statute"])
        ),
        "source": labels.ngettext("{number} new source", "{number} new sources", len(kinds["source"])),
    }
    found = tuple((words[kind], tuple(items)) for kind, items in kinds.items() if items)
    return ReleaseView(f"r-{on}", labels.date(on), changed, found)


def _item(context: Context, told: Told) -> Item:
    return Item(told.name, context.facts.addresses.relative(context.address, told.address))
