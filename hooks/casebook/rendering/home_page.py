"""The home page: search, four numbers, who is held, what changed, what lies ahead; by year, article and region."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.case_page import Page as View
from casebook.rendering.charts.home_years import show_years
from casebook.rendering.charts.region_tiles import show_tiles
from casebook.rendering.context import Context
from casebook.rendering.feed_list import Scope, follow_links
from casebook.rendering.frame import Page
from casebook.rendering.front import MOST_AHEAD, MOST_CLEARED, MOST_RESTRICTED, Front, choose_front
from casebook.rendering.home_news import baseline_words, calendar_link, show_ahead, show_changed, show_reported
from casebook.rendering.list_pages import other_ways, value_label
from casebook.rendering.status import show_row
from casebook.rendering.strip import percent
from casebook.rendering.views import Item
from casebook.rendering.wall import show_wall

SEARCH_FOLDER = "assets/search/"


@dataclass(frozen=True, slots=True)
class Counted:
    """An article with its number, drawn beside the others."""

    name: Item
    title: str
    number: str
    width: str


def home_view(context: Context, page: Page) -> View:
    """All that the template prints."""
    labels, facts = context.labels, context.facts
    front = choose_front(facts)
    return {
        "language": context.language,
        "search": context.links.page("search"),
        "base": facts.addresses.relative(context.address, SEARCH_FOLDER),
        "all": _all_names(context, front),
        "numbers": _numbers(context, front),
        "unnamed": _unnamed(context, front),
        "wall": show_wall(context, front.held),
        "silent": _silent(context, front),
        "statuses": context.links.list("status"),
        "restricted": [show_row(context, facts.derived[slug]) for slug in front.restricted[:MOST_RESTRICTED]],
        "cleared": [show_row(context, facts.derived[slug]) for slug in front.cleared[:MOST_CLEARED]],
        "cleared_more": _cleared_lists(context),
        "reported": show_reported(context, front),
        "changed": show_changed(context, front),
        "baseline": baseline_words(context, front),
        "changes": context.links.page("changes"),
        "feeds": context.links.page("feeds"),
        "feed": next(follow_links(context, Scope("changes"))),
        "ahead": [show_ahead(context, one) for one in front.upcoming[:MOST_AHEAD]],
        "ahead_more": calendar_link(context, front),
        "years": show_years(context, front.years),
        "statutes": _statutes(context, front),
        "statutes_all": Item(labels.gettext("All articles of law"), context.links.of("statutes")),
        "regions": show_tiles(context, front.regions, front.placeless),
        "ways": other_ways(context, ""),
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)),
    }


def _all_names(context: Context, front: Front) -> Item:
    labels = context.labels
    records = labels.ngettext("{number} record", "{number} records", front.records)
    return Item(labels.gettext("All names, A to Z"), context.links.list(), note=records)


def _numbers(context: Context, front: Front) -> list[Item]:
    """People and prosecutions apart; each leads to the list that has as many."""
    labels, counts = context.labels, front.counts
    prosecutions = context.links.page("prosecutions")
    named = labels.ngettext("person prosecuted, by name", "people prosecuted, by name", counts.people)
    against = labels.ngettext("prosecution of them", "prosecutions of them", counts.prosecutions)
    held = labels.ngettext("person held, when last confirmed", "people held, when last confirmed", len(front.held))
    restricted = labels.ngettext("person free, but restricted", "people free, but restricted", len(front.restricted))
    return [
        Item(labels.number(counts.people), f"{prosecutions}#people", note=named),
        Item(labels.number(counts.prosecutions), f"{prosecutions}#by-year", note=against),
        Item(labels.number(len(front.held)), "#held", note=held),
        Item(labels.number(len(front.restricted)), "#restricted", note=restricted),
    ]


def _unnamed(context: Context, front: Front) -> Item | None:
    """Apart from the numbers by name, to which they are never added."""
    labels = context.labels
    if not front.counts.unnamed:
        return None
    words = labels.gettext("Besides them, people whom no source names: at least {number}")
    link = f"{context.links.page('prosecutions')}#not-named"
    return Item(words.format(number=labels.number(front.counts.unnamed)), link)


def _silent(context: Context, front: Front) -> Item | None:
    """People of whom nobody has said for a year whether they are still held."""
    if not front.silent:
        return None
    number = context.labels.number(front.silent)
    name = context.labels.capital(context.labels.term("headlines", "custody-unknown"))
    return Item(name, context.links.list("status", "custody-unknown"), note=number)


def _cleared_lists(context: Context) -> list[Item]:
    """Lists of those statuses, each with its number."""
    codes = ("acquitted", "conviction-overturned", "penalty-overturned", "closed", "dropped")
    found = [(code, context.facts.ways["status"].get(code, ())) for code in codes]
    return [
        Item(
            value_label(context, "status", code),
            context.links.list("status", code),
            note=context.labels.number(len(slugs)),
        )
        for code, slugs in found
        if slugs
    ]


def _statutes(context: Context, front: Front) -> list[Counted]:
    labels, most = context.labels, max((number for _, number in front.statutes), default=1)
    lines = []
    for key, number in front.statutes:
        statute = context.register.statutes[key].record
        name = Item(labels.capital(labels.statute(key, statute)), context.links.statute(key))
        title = labels.title(statute.titles).text if "/" in key and not key.startswith(("law/", "order/")) else ""
        lines.append(Counted(name, title, labels.number(number), percent(number * 100 / most)))
    return lines
