"""Pages that list cases: A to Z, the values of a way of browsing, and the cases of one value, 50 a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casebook.rendering.addresses import DEFAULT_LANGUAGE
from casebook.rendering.case_page import Page
from casebook.rendering.context import Context
from casebook.rendering.list_order import OTHERS
from casebook.rendering.list_pages import OWN_PAGES, filter_link, other_ways, sorted_by, value_label, way_label
from casebook.rendering.list_strips import show_strips
from casebook.rendering.status import show_row
from casebook.rendering.translations import language_name
from casebook.rendering.turning import count_pages, cut_page, further, name_page, page_of, turn_pages
from casebook.rendering.views import Item, Row


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; '' for a list without headings."""

    anchor: str
    heading: str
    rows: tuple[Row, ...]


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
        "english": None,
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
    turning = turn_pages(context, name, _segments(value), page, count_pages(number))
    count = labels.ngettext("{number} record", "{number} records", number)
    edition = labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition))
    return {
        "language": context.language,
        "name": name,
        "head_title": name_page(name, turning),
        "intro": f"{count}{f', {turning.words}' if turning else ''}. {edition}",
        "others": other_ways(context, way),
        "turning": turning,
        "english": _english(context) if page > 1 and not value else None,
        "choices": [],
    }


def _english(context: Context) -> Item | None:
    """The page in the language that all others are made from: cases/2/ has the frame of a case, which does not say."""
    if context.language == DEFAULT_LANGUAGE:
        return None
    there = context.address.removeprefix(f"{context.language}/")
    link = context.facts.addresses.relative(context.address, there)
    return Item(language_name(DEFAULT_LANGUAGE, DEFAULT_LANGUAGE), link, language=DEFAULT_LANGUAGE)


def _page_link(context: Context, value: tuple[str, ...], page: int) -> str:
    """To a page of a list; the first has the list's own address."""
    return context.links.of(*_segments(value), *further(page))


def _segments(value: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of the address of a list; the one of all cases has no value."""
    return ("cases", *(("by", *value) if value else ()))


def _rows(context: Context, slugs: Iterable[str]) -> tuple[Row, ...]:
    return tuple(show_row(context, context.facts.derived[slug]) for slug in slugs)
