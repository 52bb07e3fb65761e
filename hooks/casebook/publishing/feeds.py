"""Feeds and calendars: of the whole register, of each case, article of law and region, in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from casebook.deriving.deadlines import Deadline, list_deadlines
from casebook.deriving.upcoming import order_deadlines
from casebook.model.history import Change
from casebook.publishing.cards import digest_of, name_digest
from casebook.publishing.former import at_former
from casebook.publishing.output import Output, Renderer
from casebook.publishing.release_dependencies import change_inputs
from casebook.publishing.site import Site
from casebook.rendering.calendars import write_calendar
from casebook.rendering.changes import group_changes
from casebook.rendering.context import Context, Facts, open_page
from casebook.rendering.feed_list import CALENDAR, JSON, Scope, list_scopes
from casebook.rendering.feeds import MOST, Feed, list_entries, write_atom, write_json_feed


def list_feeds(site: Site) -> Iterator[Output]:
    """Every feed and calendar; one without entries is there too, so that its address always answers."""
    facts = site.facts
    deadlines = {slug: _deadlines(facts, slug) for slug in facts.derived}
    contexts = {language: open_page(facts, language, "") for language in site.shell.languages}
    for scope in list_scopes(facts):
        changes = _feed_inputs(site, scope)
        days = _calendar_inputs(site, scope, deadlines)
        for language, context in contexts.items():
            for form in scope.formats:
                inputs = (site.shell.site_name[language], *(days if form == CALENDAR else changes))
                args = (language, scope.kind, scope.key, form)
                address = scope.address(context, form)
                yield from at_former(site.former, scope.folder, Output(address, inputs, "feed", args))


def _feed_inputs(site: Site, scope: Scope) -> tuple[str, ...]:
    facts = site.facts
    changes = change_inputs(site, _changes(facts, scope))
    return (*_base(site, scope), str(_begun(facts)), *changes)


def _calendar_inputs(site: Site, scope: Scope, deadlines: Mapping[str, tuple[Deadline, ...]]) -> tuple[str, ...]:
    facts = site.facts
    found = [one for slug in scope.slugs(facts) for one in deadlines[slug]]
    names = [facts.register.cases[one.slug].record.names for one in found]
    sources = [facts.register.sources[key].record.publisher for one in found for key in one.sources]
    stamp = str(facts.edition) if found else ""  # an empty one says nothing of the day
    return (*_base(site, scope), stamp, digest_of(found, names, sources))


def _base(site: Site, scope: Scope) -> tuple[str, ...]:
    """What it is called, and where it is."""
    facts = site.facts
    name = ""
    if scope.kind == "statute":
        name = name_digest(facts, scope.key)
    elif scope.kind == "case":
        name = digest_of(facts.register.cases[scope.key].record.names)
    return (facts.register.vocabulary_digest, site.shell.site_url, str(site.shell.directory_addresses), name)


def _changes(facts: Facts, scope: Scope) -> tuple[Change, ...]:
    """The newest changes of what a feed is about, as many as it shows."""
    records: Iterable[str] = [facts.register.cases[slug].record.id for slug in scope.slugs(facts)]
    if scope.kind == "changes":
        records = facts.changes
    elif scope.kind == "statute":
        records = [*records, f"statute:{scope.key}"]
    found = [one for record in records for one in facts.changes.get(record, ())]
    if scope.kind == "new":
        found = [one for one in found if one.kind == "new"]
    newest = islice(group_changes(found), MOST)
    return tuple(one for _, _, changes in newest for one in changes)


def _begun(facts: Facts) -> date:
    return facts.register.changes[0].on if facts.register.changes else facts.edition


def _deadlines(facts: Facts, slug: str) -> tuple[Deadline, ...]:
    return list_deadlines(facts.register.cases[slug].record, facts.derived[slug], facts.edition)


def _render(site: Site, args: tuple[str, ...]) -> bytes:
    language, kind, key, form = args
    scope, facts = Scope(kind, key), site.facts
    context = open_page(facts, language, "")
    title = f"{scope.name(context)} · {site.shell.site_name[language]}"
    if form == CALENDAR:
        if scope.kind == "changes":
            title = f"{context.labels.gettext('Days ahead')} · {site.shell.site_name[language]}"
        found = [one for slug in scope.slugs(facts) for one in _deadlines(facts, slug)]
        return write_calendar(context, title, order_deadlines(found)).encode()
    write = write_json_feed if form == JSON else write_atom
    return write(_feed(site, context, scope, title, form), list_entries(context, _changes(facts, scope))).encode()


def _feed(site: Site, context: Context, scope: Scope, title: str, form: str) -> Feed:
    absolute = site.facts.addresses.absolute
    page, own = absolute(scope.page(context)), absolute(scope.address(context, form))
    return Feed(title, site.shell.site_name[context.language], context.language, page, own, _begun(site.facts))


FEEDS: Mapping[str, Renderer] = {"feed": _render}
