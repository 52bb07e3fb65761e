"""Pages that list cases: A to Z, the values of a way of browsing, and the cases of one value, 50 a page."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.case_page import Page
from casebook.rendering.context import Context
from casebook.rendering.list_order import OTHERS, count_pages, cut_page, page_of
from casebook.rendering.list_pages import OWN_PAGES, filter_link, other_ways, sorted_by, value_label, way_label
from casebook.rendering.list_strips import show_strips
from casebook.rendering.status import show_row
from casebook.rendering.views import Item, Row

_AROUND = 2
"""Pages named before and after the one that is open."""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; '' for a list without headings."""

    anchor: str
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """The pages of a long list: where this one stands among them, and links to the others."""

    words: str
    """`page 2 of 3`."""
    before: str
    """Link to the page before, '' on the first."""
    after: str
    pages: tuple[Item, ...]
    """The first, the last and those around this one, which has the note `here`; an item without a link is a gap."""

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """`prev` and `next`, for the head of the page."""
        return tuple((way, link) for way, link in (("prev", self.before), ("next", self.after)) if link)


def a_to_z_page(context: Context, page: int = 1) -> Page:
    """All cases by name, in the alphabet of the language; each letter leads to the page on which it begins."""
    labels, order = context.labels, context.facts.orders[context.language]
    first = (page - 1) * len(cut_page(order.slugs, 1))
    shown = cut_page(order.slugs, page)
    begins = [place for _, place in order.letters]
    sections = []
    for number, (letter, place) in enumerate(order.letters, 1):
        end = begins[number] if number < len(begins) else len(order.slugs)
        slugs = shown[max(place - first, 0) : max(end - first, 0)]
        if slugs:
            name = _heading(context, letter)
            heading = name if place >= first else labels.gettext("{letter}, continued").format(letter=name)
            sections.append(Section(f"l{number}", heading, _rows(context, slugs)))
    letters = [
        Item(
            _heading(context, letter),
            f"{_page_link(context, (), page_of(place)) if page_of(place) != page else ''}#l{number}",
        )
        for number, (letter, place) in enumerate(order.letters, 1)
    ]
    return {
        **_list(context, "", labels.gettext("All cases, A to Z"), len(order.slugs), (), page),
        "kick": None,
        "filter": filter_link(context),
        "letters": letters,
        "sections": sections,
        "strips": show_strips(context, shown),
    }


def _heading(context: Context, letter: str) -> str:
    return context.labels.gettext("Other names") if letter == OTHERS else letter


def ways_page(context: Context, way: str) -> Page:
    """The values of one way of browsing, each with its number of cases."""
    labels = context.labels
    items = [
        Item(value_label(context, way, value), _value_link(context, way, value), note=labels.number(len(slugs)))
        for value, slugs in sorted_by(context.facts, way).items()
    ]
    if way == "year":
        items.reverse()
    else:
        items.sort(key=lambda item: labels.sort_key(item.text))
    return {
        "language": context.language,
        "kick": Item(labels.gettext("Cases"), context.links.list()),
        "name": labels.gettext("Cases by: {way}").format(way=way_label(context, way).lower()),
        "intro": _way_intro(context, way),
        "others": other_ways(context, way),
        "filter": filter_link(context),
        "turning": None,
        "letters": [],
        "sections": [],
        "strips": None,
        "choices": items,
    }


def _value_link(context: Context, way: str, value: str) -> str:
    return context.links.case(value) if way in OWN_PAGES else context.links.list(way, value)


def _way_intro(context: Context, way: str) -> str:
    gettext = context.labels.gettext
    intros = {
        "outlet": gettext(
            "Each outlet with a record, and the number of cases that have to do with it: its own, those of people who "
            "worked for it, and cases over what it published, as far as sources say so. Its page names them."
        ),
        "court": gettext(
            "Courts as the sources name them; where a source says no more than “a court”, the case stands under that. "
            "Judges are not listed."
        ),
    }
    return intros.get(way) or gettext("A case stands under every value that it has.")


def list_page(context: Context, way: str, value: str, page: int = 1) -> Page:
    """The cases that have one value."""
    labels = context.labels
    slugs = context.facts.orders[context.language].sort(context.facts.ways[way][value])
    shown = cut_page(slugs, page)
    kick = labels.gettext("Cases by: {way}").format(way=way_label(context, way).lower())
    return {
        **_list(context, way, value_label(context, way, value), len(slugs), (way, value), page),
        "kick": Item(kick, context.links.list(way)),
        "filter": filter_link(context, way, value),
        "letters": [],
        "sections": [Section("", "", _rows(context, shown))],
        "strips": show_strips(context, shown, value if way == "year" else ""),
    }


def _list(context: Context, way: str, name: str, number: int, value: tuple[str, ...], page: int) -> Page:
    """What every page of a list has."""
    labels = context.labels
    turning = _turn(context, value, page, count_pages(number))
    count = labels.ngettext("{number} record", "{number} records", number)
    edition = labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition))
    return {
        "language": context.language,
        "name": name,
        "head_title": f"{name}, {turning.words}" if turning and turning.before else name,
        "intro": f"{count}{f', {turning.words}' if turning else ''}. {edition}",
        "others": other_ways(context, way),
        "turning": turning,
        "choices": [],
    }


def _turn(context: Context, value: tuple[str, ...], page: int, pages: int) -> Turning | None:
    """None for a list of one page."""
    if pages == 1:
        return None
    labels = context.labels
    words = labels.gettext("page {page} of {pages}").format(page=labels.number(page), pages=labels.number(pages))
    links = {number: _page_link(context, value, number) for number in range(1, pages + 1)}
    items: list[Item] = []
    for number, link in links.items():
        if number in (1, pages) or abs(number - page) <= _AROUND:
            items.append(Item(labels.number(number), link, note="here" if number == page else ""))
        elif items[-1].link:
            items.append(Item("…"))
    return Turning(words, links.get(page - 1, ""), links.get(page + 1, ""), tuple(items))


def _page_link(context: Context, value: tuple[str, ...], page: int) -> str:
    """To a page of a list; the first has the list's own address."""
    by = ("by", *value) if value else ()
    return context.links.of("cases", *by, *((str(page),) if page > 1 else ()))


def _rows(context: Context, slugs: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(show_row(context, context.facts.derived[slug]) for slug in slugs)
