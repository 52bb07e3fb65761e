"""Feeds of changes, as Atom (RFC 4287) and as JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from casebook.model.history import Change
from casebook.rendering.changes import Told, tell_changes
from casebook.rendering.context import Context

MOST = 100
"""Entries of a feed; older changes stand on the page of all changes."""
_FIRST = ("corrected", "new", "status", "added", "changed", "removed")
"""What a title names first."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself; addresses are absolute."""

    title: str
    author: str
    language: str
    page: str
    """Of what it is about."""
    own: str
    """Of the feed."""
    begun: date
    """When an empty feed was last changed: the day of the first release, or of the edition before there was one."""


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    title: str
    day: str
    page: str
    html: str
    text: str
    kinds: tuple[str, ...]


def write_atom(context: Context, feed: Feed, changes: Iterable[Change]) -> str:
    """An Atom feed; its last change is its newest entry's, so that nothing reads the clock."""
    entries = list(_entries(context, changes))
    updated = max((entry.day for entry in entries), default=_moment(feed.begun))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>',
        f"<id>{escape(feed.own)}</id>",
        f"<title>{escape(feed.title)}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(feed.author)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(feed.own)}/>',
        f'<link rel="alternate" type="text/html" hreflang={quoteattr(feed.language)} href={quoteattr(feed.page)}/>',
    ]
    for entry in entries:
        lines += _atom_entry(entry)
    return "\n".join([*lines, "</feed>", ""])


def _atom_entry(entry: _Entry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{escape(entry.id)}</id>"
    yield f"<title>{escape(entry.title)}</title>"
    yield f"<updated>{entry.day}</updated>"
    yield f"<published>{entry.day}</published>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(entry.page)}/>'
    yield from (f"<category term={quoteattr(kind)}/>" for kind in entry.kinds)
    yield f'<content type="html">{escape(entry.html)}</content>'
    yield "</entry>"


def write_json_feed(context: Context, feed: Feed, changes: Iterable[Change]) -> str:
    """A JSON Feed with the same entries."""
    items = [
        {
            "id": entry.id,
            "url": entry.page,
            "title": entry.title,
            "content_html": entry.html,
            "content_text": entry.text,
            "date_published": entry.day,
            "date_modified": entry.day,
            "tags": list(entry.kinds),
        }
        for entry in _entries(context, changes)
    ]
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": items,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _entries(context: Context, changes: Iterable[Change]) -> Iterator[_Entry]:
    for number, told in enumerate(tell_changes(context, changes)):
        if number == MOST:
            return
        yield _entry(context, told)


def _entry(context: Context, told: Told) -> _Entry:
    absolute = context.facts.addresses.absolute
    # An address that stays when the site's own does not: what readers have seen must not come again as new.
    entry_id = f"tag:{host_of(context)},2026:{told.record}/{told.on}/{context.language}"
    lines = sorted(told.lines, key=lambda line: _FIRST.index(line.kind))
    labels = list(dict.fromkeys(line.label for line in lines))
    sentences = [f"{line.label}: {line.text}" if line.text else line.label for line in told.lines]
    html = Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(one) for one in sentences))
    kinds = tuple(dict.fromkeys(line.kind for line in lines))
    title = f"{told.name}: {', '.join(labels)}"
    return _Entry(entry_id, title, _moment(told.on), absolute(told.address), str(html), "\n".join(sentences), kinds)


def host_of(context: Context) -> str:
    """The site's host, for identifiers."""
    return urlsplit(context.facts.addresses.site_url).hostname or "localhost"


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"
