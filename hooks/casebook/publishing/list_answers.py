"""Addresses of lists of cases: what the ledger has of them, and what answers where a list or a page of it is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized

from casebook.model.languages import ENGLISH
from casebook.model.register import Register
from casebook.publishing.answers import Answer, is_value
from casebook.rendering.addresses import Addresses
from casebook.rendering.list_order import count_pages
from casebook.rendering.list_pages import OWN_PAGES

Ways = Mapping[str, Mapping[str, Sized]]
"""Way of browsing → value → the cases that have it."""

A_TO_Z = "list:a-z"
"""The list of all cases, as the ledger calls it."""


def list_list_addresses(ways: Ways, halves: Iterable[str], addresses: Addresses) -> Iterator[tuple[str, str]]:
    """(address, record) of every list, of its further pages and of every overview, in the default language.

    A list that was published stays, also when nothing is on it any more; its pages beyond the first do not.
    """
    yield addresses.of(ENGLISH, "overviews"), "list:overviews"
    for half in halves:
        yield addresses.of(ENGLISH, "overviews", half), f"list:overviews/{half}"
    everything = sum(len(cases) for cases in ways["kind"].values())
    for page in _further(everything):
        yield addresses.of(ENGLISH, "cases", page), A_TO_Z
    for way, values in ways.items():
        yield addresses.list(way, "", ENGLISH), f"list:{way}"
        for value, cases in values.items() if way not in OWN_PAGES else ():
            record = f"list:{way}/{value}"
            yield addresses.list(way, value, ENGLISH), record
            for page in _further(len(cases)):
                yield addresses.of(ENGLISH, "cases", "by", way, value, page), record


def _further(cases: int) -> Iterator[str]:
    """Numbers of the pages beyond the first."""
    yield from map(str, range(2, count_pages(cases) + 1))


def published_values(register: Register) -> Mapping[str, tuple[str, ...]]:
    """Way → values whose list was ever published."""
    found: dict[str, dict[str, None]] = {}
    for line in register.ledger:
        kind, _, rest = line.record.partition(":")
        way, _, value = rest.partition("/")
        if kind == "list" and value and is_value(register, way, value):
            found.setdefault(way, {})[value] = None
    return {way: tuple(values) for way, values in found.items()}


def list_gone_lists(register: Register, ways: Ways, halves: Iterable[str], addresses: Addresses) -> Iterator[Answer]:
    """Addresses of the ledger at which a list stood, or a page of one, that is not there today."""
    today = dict(list_list_addresses(ways, halves, Addresses("")))
    first: dict[str, tuple[str, ...]] = {A_TO_Z: ("cases",)}
    for address, record in today.items():
        first.setdefault(record, _segments(address))
    for line in register.ledger:
        if line.address and line.record.startswith("list:") and line.address not in today:
            way = line.record.partition("/")[0]
            target = first.get(line.record) or first.get(way) or ("cases",)
            yield Answer(addresses.of(ENGLISH, *_segments(line.address)), line.record, addresses.of(ENGLISH, *target))


def _segments(address: str) -> tuple[str, ...]:
    return tuple(address.strip("/").split("/"))
