"""Ways of browsing the cases: by status, kind, role, region, year, outlet, court, offence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casebook.deriving.browsing import courts_of, outlets_of
from casebook.deriving.counts import years_of
from casebook.deriving.statutes import Row as StatuteRow
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from casebook.rendering.context import Context, Facts
from casebook.rendering.status import status_code
from casebook.rendering.views import Item

WAYS: Mapping[str, str] = {
    "status": "headlines",
    "kind": "kinds",
    "role": "roles",
    "region": "places",
    "year": "",
    "outlet": "",
    "court": "authorities",
    "offence": "offences",
}
"""Way of browsing → the vocabulary that names its values; '' where they are named otherwise (a year, a record)."""

OWN_PAGES = frozenset({"outlet"})
"""Ways whose values are records: the page of an outlet lists the cases that have to do with it."""

FACETS = frozenset({"status", "kind", "role", "region", "year"})
"""Ways that are filters of the search as well."""

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
        for way, codes in _values(register, one).items():
            for code in codes:
                found[way].setdefault(code, {})[slug] = None
    for key, charged in rows.items():
        kind, _, offence = key.partition(":")
        if kind == "offence":
            found["offence"].setdefault(offence, {}).update({row.case: None for row in charged})
    return {way: {code: tuple(slugs) for code, slugs in sorted(codes.items())} for way, codes in found.items()}


def _values(register: Register, one: Derived) -> dict[str, Iterable[str]]:
    """Way → the values under which a case stands."""
    case = register.cases[one.slug].record
    return {
        "status": (status_code(one.headline),),
        "kind": (case.kind.value,),
        "role": case.roles,
        "region": one.regions,
        "year": map(str, years_of(one)),
        "outlet": outlets_of(register, one),
        "court": courts_of(register, one),
    }


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
        "outlet": gettext("Outlet"),
        "court": gettext("Court"),
        "offence": gettext("Offence"),
    }[way]


def value_label(context: Context, way: str, value: str) -> str:
    """Name of one value of it."""
    if way == "outlet":
        return context.name(value)
    vocabulary = WAYS[way]
    return context.labels.capital(context.labels.term(vocabulary, value)) if vocabulary else value


def other_ways(context: Context, current: str) -> list[Item]:
    """Links to every way of browsing; the current one is marked by a note. Articles and sources have indexes."""
    gettext = context.labels.gettext
    items = [Item(gettext("A–Z"), context.links.list(), note="here" if current == "" else "")]
    items += [
        Item(way_label(context, way), context.links.list(way), note="here" if current == way else "")
        for way in WAYS
        if way != "offence"
    ]
    return [
        *items,
        Item(gettext("Article of law"), context.links.of("statutes")),
        Item(gettext("Source"), context.links.of("sources")),
        Item(gettext("Half-year"), context.links.of("overviews")),
        Item(gettext("Day"), context.links.of("as-of")),
    ]


def sort_slugs(context: Context, slugs: Iterable[str]) -> list[str]:
    """Cases in the order of a list: by name, in the alphabet of the language."""
    return list(context.facts.orders[context.language].sort(slugs))


def filter_link(context: Context, way: str = "", value: str = "") -> str:
    """To the search page with its filters open, one of them set where the way is a filter."""
    query = f"?{way}={value}" if way in FACETS else ""
    return f"{context.links.page('search')}{query}#filters"
