"""Releases of the register on the pages of all changes: one page each, and further ones where a release is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from casebook.model.history import Change
from casebook.rendering.articles import render_article
from casebook.rendering.case_page import Page
from casebook.rendering.changes import Line, Told, group_changes, tell_changes
from casebook.rendering.context import Context, Facts
from casebook.rendering.turning import LENGTH, count_pages, cut_page, further, name_page, turn_pages
from casebook.rendering.views import Item

SECTION = "changes"
"""First segment of their addresses; the page there is one of content/pages."""
_KINDS = ("", "statute", "source")
"""What the ids of records begin with; cases have no such word."""

Releases = Mapping[date, tuple[str, ...]]
"""Day → records that the release changed, in the order of its pages: what was there before, then what is new."""


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One page of a release."""

    anchor: str
    date: str
    link: str
    """To its own page; '' on that page."""
    totals: str
    """Of the whole release: `4 changed records · 75 new cases`."""
    changed: tuple[tuple[Item, tuple[Line, ...]], ...]
    """Records that were there before, with what changed."""
    new: tuple[tuple[str, tuple[Item, ...]], ...]
    """`New cases`, and those of this page, by kind."""
    rest: Item | None
    """To what this page does not show."""


def sort_releases(changes: Iterable[Change]) -> Releases:
    """All of them, the newest first."""
    found: dict[date, list[tuple[bool, int, str]]] = {}
    for on, record, told in group_changes(changes):
        is_new = any(one.kind == "new" for one in told)
        found.setdefault(on, []).append((is_new, _KINDS.index(_kind(record)), record))
    return {on: tuple(record for *_, record in sorted(records)) for on, records in found.items()}


def changes_of(facts: Facts, on: date, number: int = 1) -> list[Change]:
    """What one page of a release tells."""
    records = cut_page(facts.releases[on], number)  # what a release told stays: nothing moves to another page
    return [one for record in records for one in facts.changes[record] if one.on == on]


def shown_releases(facts: Facts) -> tuple[date, ...]:
    """The newest ones, as far as their records fit on one page; always one."""
    found: list[date] = []
    left = LENGTH
    for on, records in facts.releases.items():
        if found and len(records) > left:
            break
        found.append(on)
        left -= len(records)
    return tuple(found)


def changes_part(context: Context) -> Markup:
    """What fills the hole of content/pages/changes.md: the newest releases, and a line for each of the others."""
    facts, shown = context.facts, shown_releases(context.facts)
    earlier = [
        (_anchor(on), Item(context.labels.date(on), _link(context, on), note=_totals(context, on)))
        for on in facts.releases
        if on not in shown
    ]
    view = {
        "language": context.language,
        "releases": [_view(context, on, 1, _link(context, on)) for on in shown],
        "earlier": earlier,
    }
    return render_article(facts.project, context.language, "changes", view)


def release_page(context: Context, on: date, number: int) -> Page:
    """Everything that `articles/release.html` prints."""
    labels, pages = context.labels, count_pages(len(context.facts.releases[on]))
    name = labels.gettext("Changes: {date}").format(date=labels.date(on))
    turning = turn_pages(context, name, segments_of(on), number, pages)
    return {
        "language": context.language,
        "kick": Item(labels.gettext("All changes of the register"), context.links.page(SECTION)),
        "name": name,
        "intro": _totals(context, on),
        "release": _view(context, on, number, ""),
        "head_title": name_page(name, turning),
        "turning": turning,
    }


def segments_of(on: date, number: int = 1) -> tuple[str, ...]:
    """Parts of the address of one page of a release."""
    return (SECTION, str(on), *further(number))


def _link(context: Context, on: date, number: int = 1) -> str:
    return context.links.of(*segments_of(on, number))


def _anchor(on: date) -> str:
    return f"r-{on}"


def _kind(record: str) -> str:
    return record.partition(":")[0] if ":" in record else ""


def _view(context: Context, on: date, number: int, link: str) -> ReleaseView:
    told = list(tell_changes(context, changes_of(context.facts, on, number)))
    told.sort(key=lambda one: (_KINDS.index(_kind(one.record)), context.labels.sort_key(one.name)))
    changed = tuple((_item(context, one), one.lines) for one in told if "new" not in one.kinds)
    new = {kind: tuple(_item(context, one) for one in told if "new" in one.kinds and _kind(one.record) == kind)
           for kind in _KINDS}  # fmt: skip
    names = _new_words(context, on)
    lists = tuple((names[kind], items) for kind, items in new.items() if items)
    rest = _rest(context, on) if link and count_pages(len(context.facts.releases[on])) > 1 else None
    date_words = context.labels.date(on)
    return ReleaseView(_anchor(on), date_words, link, _totals(context, on), changed, lists, rest)


def _rest(context: Context, on: date) -> Item:
    return Item(context.labels.gettext("More of this release"), _link(context, on, 2))


def _new_words(context: Context, on: date) -> Mapping[str, str]:
    gettext = context.labels.gettext
    if on == first_release(context.facts.releases):
        return {"": gettext("Cases"), "statute": gettext("Articles of law"), "source": gettext("Sources")}
    return {"": gettext("New cases"), "statute": gettext("New articles of law"), "source": gettext("New sources")}


def _totals(context: Context, on: date) -> str:
    """How many records of each kind came, and how many changed; records that left the register are not counted."""
    labels, counted = context.labels, dict.fromkeys(("changed", *_KINDS), 0)
    for record in context.facts.releases[on]:
        is_new = any(one.kind == "new" and one.on == on for one in context.facts.changes[record])
        counted[_kind(record) if is_new else "changed"] += 1
    if on == first_release(context.facts.releases):
        return _opening(context, counted)
    words = {
        "changed": labels.ngettext("{number} changed record", "{number} changed records", counted["changed"]),
        "": labels.ngettext("{number} new case", "{number} new cases", counted[""]),
        "statute": labels.ngettext("{number} new article of law", "{number} new articles of law", counted["statute"]),
        "source": labels.ngettext("{number} new source", "{number} new sources", counted["source"]),
    }
    return " · ".join(words[kind] for kind, number in counted.items() if number)


def first_release(releases: Releases) -> date:
    """The day on which the register opened: what is in it is no news."""
    return min(releases)


def _opening(context: Context, counted: Mapping[str, int]) -> str:
    """`The register opened with: 75 cases · 64 articles of law`."""
    labels = context.labels
    words = {
        "": labels.ngettext("{number} case", "{number} cases", counted[""]),
        "statute": labels.ngettext("{number} article of law", "{number} articles of law", counted["statute"]),
        "source": labels.ngettext("{number} source", "{number} sources", counted["source"]),
    }
    records = " · ".join(text for kind, text in words.items() if counted[kind])
    return labels.gettext("The register opened with: {records}").format(records=records)


def _item(context: Context, told: Told) -> Item:
    return Item(told.name, context.facts.addresses.relative(context.address, told.address))


def list_pages_of_releases(facts: Facts) -> Iterator[tuple[date, int]]:
    """(day, number) of every page of every release."""
    for on, records in facts.releases.items():
        yield from ((on, number) for number in range(1, count_pages(len(records)) + 1))
