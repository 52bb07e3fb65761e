"""Lists of cases: A–Z, and by status, kind, role, region, year, offence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casebook.deriving.counts import years_of
from casebook.deriving.statutes import Row as StatuteRow
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from casebook.rendering.case_page import Page
from casebook.rendering.context import Context, Facts
from casebook.rendering.status import show_row, sort_name, status_code
from casebook.rendering.views import Item, Row

WAYS: Mapping[str, str] = {
    "status": "headlines",
    "kind": "kinds",
    "role": "roles",
    "region": "places",
    "year": "",
    "offence": "offences",
}
"""Way of browsing → the vocabulary that names its values; '' where a value names itself, as a year does."""

Sorted = dict[str, dict[str, tuple[str, ...]]]


def sort_ways(
    register: Register,
    derived: Mapping[str, Derived],
    rows: Mapping[str, tuple[StatuteRow, ...]],
    published: Mapping[str, Iterable[str]] = {},
) -> Sorted:
    """Way → value → slugs of the cases that have it; values in the order of their codes.

    `published` are values whose list was published: it stays, also when nothing is on it any more.
    """
    found: dict[str, dict[str, dict[str, None]]] = {
        way: {value: {} for value in published.get(way, ())} for way in WAYS
    }
    for slug, one in derived.items():
        case = register.cases[slug].record
        values: dict[str, Iterable[str]] = {
            "status": (status_code(one.headline),),
            "kind": (case.kind.value,),
            "role": case.roles,
            "region": one.regions,
            "year": map(str, years_of(one)),
        }
        for way, codes in values.items():
            for code in codes:
                found[way].setdefault(code, {})[slug] = None
    for key, charged in rows.items():
        kind, _, offence = key.partition(":")
        if kind == "offence":
            found["offence"].setdefault(offence, {}).update({row.case: None for row in charged})
    return {way: {code: tuple(slugs) for code, slugs in sorted(codes.items())} for way, codes in found.items()}


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; '' for a list without headings."""

    anchor: str
    heading: str
    rows: tuple[Row, ...]


def sorted_by(facts: Facts, way: str) -> Mapping[str, tuple[str, ...]]:
    """Value → slugs of the cases that have it, where there are any."""
    return {value: slugs for value, slugs in facts.ways[way].items() if slugs}


def way_label(context: Context, way: str) -> str:
    """Name of a way of browsing."""
    gettext = context.labels.gettext
    return {
        "status": gettext("Status"),
        "kind": gettext("Kind"),
        "role": gettext("Role"),
        "region": gettext("Region"),
        "year": gettext("Year"),
        "offence": gettext("Offence"),
    }[way]


def value_label(context: Context, way: str, value: str) -> str:
    """Name of one value of it."""
    vocabulary = WAYS[way]
    return context.labels.capital(context.labels.term(vocabulary, value)) if vocabulary else value


def other_ways(context: Context, current: str) -> list[Item]:
    """Links to every way of browsing; the current one is marked by a note."""
    gettext = context.labels.gettext
    items = [Item(gettext("A–Z"), context.links.list(), note="here" if current == "" else "")]
    items += [
        Item(way_label(context, way), context.links.list(way), note="here" if current == way else "")
        for way in WAYS
        if way != "offence"
    ]
    return [*items, Item(gettext("Day"), context.links.of("as-of"))]


def filter_link(context: Context, way: str = "", value: str = "") -> str:
    """To the search page with its filters open, one of them set; charges without an article are no filter."""
    query = f"?{way}={value}" if way and way != "offence" else ""
    return f"{context.links.page('search')}{query}#filters"


def a_to_z_page(context: Context) -> Page:
    """All cases by name, in the alphabet of the language."""
    rows = _rows(context, tuple(context.facts.derived))
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(first_letter(row.sort), []).append(row)
    sections = [Section(f"l{number}", letter, tuple(found)) for number, (letter, found) in enumerate(groups.items(), 1)]
    labels = context.labels
    count = labels.ngettext("{number} record", "{number} records", len(rows))
    edition = labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition))
    return {
        "language": context.language,
        "kick": None,
        "name": labels.gettext("All cases, A to Z"),
        "intro": f"{count}. {edition}",
        "others": other_ways(context, ""),
        "filter": filter_link(context),
        "letters": [Item(section.heading, f"#{section.anchor}") for section in sections],
        "sections": sections,
        "choices": [],
    }


def first_letter(name: str) -> str:
    """The letter under which a name stands: its first letter, without quotation marks."""
    return next((char.upper() for char in name if char.isalnum()), "#")


def ways_page(context: Context, way: str) -> Page:
    """The values of one way of browsing, each with its number of cases."""
    found = sorted_by(context.facts, way)
    labels = context.labels
    items = [
        Item(value_label(context, way, value), context.links.list(way, value), note=labels.number(len(slugs)))
        for value, slugs in found.items()
    ]
    if way == "year":
        items.reverse()
    else:
        items.sort(key=lambda item: labels.sort_key(item.text))
    return {
        "language": context.language,
        "kick": Item(labels.gettext("Cases"), context.links.list()),
        "name": labels.gettext("Cases by: {way}").format(way=way_label(context, way).lower()),
        "intro": labels.gettext("A case stands under every value that it has."),
        "others": other_ways(context, way),
        "filter": filter_link(context),
        "letters": [],
        "sections": [],
        "choices": items,
    }


def list_page(context: Context, way: str, value: str) -> Page:
    """The cases that have one value."""
    slugs = context.facts.ways[way][value]
    labels = context.labels
    count = labels.ngettext("{number} record", "{number} records", len(slugs))
    edition = labels.gettext("Register of {date}.").format(date=labels.date(context.facts.edition))
    return {
        "language": context.language,
        "kick": Item(
            labels.gettext("Cases by: {way}").format(way=way_label(context, way).lower()), context.links.list(way)
        ),
        "name": value_label(context, way, value),
        "intro": f"{count}. {edition}",
        "others": other_ways(context, way),
        "filter": filter_link(context, way, value),
        "letters": [],
        "sections": [Section("", "", tuple(_rows(context, slugs)))],
        "choices": [],
    }


def sort_slugs(context: Context, slugs: Iterable[str]) -> list[str]:
    """Cases in the order of a list: by name, in the alphabet of the language."""
    names = {slug: sort_name(context.case(slug).record, context.language) for slug in slugs}
    return sorted(names, key=lambda slug: context.labels.sort_key(names[slug]))


def _rows(context: Context, slugs: tuple[str, ...]) -> list[Row]:
    rows = [show_row(context, context.facts.derived[slug]) for slug in slugs]
    return sorted(rows, key=lambda row: context.labels.sort_key(row.sort))
