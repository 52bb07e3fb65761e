"""JSON, feeds and calendars of withdrawn records: they say that it was withdrawn, and end.

What was withdrawn for safety has none: its address is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.former import FEED, ended_addresses
from casebook.publishing.output import Output, Renderer
from casebook.publishing.redirects import in_language
from casebook.publishing.site import Site
from casebook.rendering.calendars import write_calendar
from casebook.rendering.context import open_page
from casebook.rendering.dataset.columns import DATA_VERSION
from casebook.rendering.dataset.formats import readable
from casebook.rendering.feed_list import ATOM, CALENDAR, FILES_OF_STATUTE, JSON
from casebook.rendering.feeds import Feed, make_entry, write_atom, write_json_feed
from casebook.rendering.history_part import feed_address
from casebook.rendering.tombstone import tombstone_page


def list_ended_files(site: Site) -> Iterator[Output]:
    """Files that stood beside the pages of withdrawn records, in each language where they had one."""
    register = site.facts.register
    published = {line.address for line in register.ledger}
    for address, record in ended_addresses(register):
        base = (digest_of(register.withdrawn[record]), register.vocabulary_digest, site.shell.site_url)
        yield Output(f"{address.rstrip('/')}.json", base, "ended-json", (record,))
        if address.startswith("statutes/") and f"{address}{FEED}" not in published:
            continue  # it had no feeds
        forms = FILES_OF_STATUTE if address.startswith("statutes/") else {ATOM: FEED}
        for language in site.shell.languages:
            context = open_page(site.facts, language, "")
            inputs = (
                *base,
                site.shell.site_name[language],
                str(site.shell.directory_addresses),
                str(site.facts.edition),
            )
            for form, name in forms.items():
                path = feed_address(context, *address.strip("/").split("/"), name)
                yield Output(path, inputs, "ended-feed", (language, address, record, form, path))


def _render_json(site: Site, args: tuple[str, ...]) -> bytes:
    (record,) = args
    withdrawal = site.facts.register.withdrawn[record]
    what = {"kind": withdrawal.kind, "on": withdrawal.on.isoformat()}
    return readable({"data-version": DATA_VERSION, "type": "withdrawn", "id": record, "withdrawn": what})


def _render_feed(site: Site, args: tuple[str, ...]) -> bytes:
    language, address, record, form, path = args
    context = open_page(site.facts, language, "")
    view = tombstone_page(context, record, site.facts.register.withdrawn[record])
    title = f"{view['name']} · {site.shell.site_name[language]}"
    if form == CALENDAR:
        return write_calendar(context, title, ()).encode()
    page = in_language(site.facts.addresses, address, language)
    on = site.facts.register.withdrawn[record].on
    entry = make_entry(context, (record, on), page, str(view["name"]),
                       [str(view["text"])], ("removed",))  # fmt: skip
    absolute = site.facts.addresses.absolute
    feed = Feed(title, site.shell.site_name[language], language, absolute(page), absolute(path), on)
    return (write_json_feed if form == JSON else write_atom)(feed, [entry]).encode()


ENDED_FILES: Mapping[str, Renderer] = {"ended-json": _render_json, "ended-feed": _render_feed}
