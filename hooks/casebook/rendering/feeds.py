"""Feeds of changes, as Atom (RFC 4287) and as JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
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
class Entry:
    """What was told of one record on one day."""

    id: str
    title: str
    day: str
    """As a moment, for formats that know no days."""
    page: str
    """Absolute."""
    html: str
    text: str
    kinds: tuple[str, ...]


def write_atom(feed: Feed, entries: Sequence[Entry]) -> str:
    """An Atom feed; its last change is its newest entry's, so that nothing reads the clock."""
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


def _atom_entry(entry: Entry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{escape(entry.id)}</id>"
    yield f"<title>{escape(entry.title)}</title>"
    yield f"<updated>{entry.day}</updated>"
    yield f"<published>{entry.day}</published>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(entry.page)}/>'
    yield from (f"<category term={quoteattr(kind)}/>" for kind in entry.kinds)
    yield f'<content type="html">{escape(entry.html)}</content>'
    yield "</entry>"


def write_json_feed(feed: Feed, entries: Sequence[Entry]) -> str:
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
        for entry in entries
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


def list_entries(context: Context, changes: Iterable[Change]) -> list[Entry]:
    """The newest changes, a record and a day at a time."""
    return [_entry(context, told) for told in islice(tell_changes(context, changes), MOST)]


def _entry(context: Context, told: Told) -> Entry:
    lines = sorted(told.lines, key=lambda line: _FIRST.index(line.kind))
    labels = list(dict.fromkeys(line.label for line in lines))
    sentences = [f"{line.label}: {line.text}" if line.text else line.label for line in told.lines]
    kinds = tuple(dict.fromkeys(line.kind for line in lines))
    title = f"{told.name}: {', '.join(labels)}"
    return make_entry(context, (told.record, told.on), told.address, title, sentences, kinds)


def make_entry(
    context: Context, about: tuple[str, date], address: str, title: str, sentences: Sequence[str],
    kinds: tuple[str, ...],
) -> Entry:  # fmt: skip
    """An entry `about` a record on a day; its page is at `address`."""
    record, on = about
    # An address that stays when the site's own does not: what readers have seen must not come again as new.
    entry_id = f"tag:{host_of(context)},2026:{record}/{on}/{context.language}"
    html = Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(one) for one in sentences))
    page = context.facts.addresses.absolute(address)
    return Entry(entry_id, title, _moment(on), page, str(html), "\n".join(sentences), kinds)


def host_of(context: Context) -> str:
    """The site's host, for identifiers."""
    return urlsplit(context.facts.addresses.site_url).hostname or "localhost"


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"
