"""Pages of the register: what each is about, and the parts of its address."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.rendering.context import Facts
from casebook.rendering.list_order import count_pages
from casebook.rendering.list_pages import OWN_PAGES, WAYS
from casebook.rendering.releases import list_pages_of_releases, segments_of

Route = tuple[str, tuple[str, ...], tuple[str, ...]]
"""(kind, what the page is about, segments of its address)."""

SECTIONS = ("cases", "statutes", "sources", "as-of", "overviews")
"""First segments of addresses; the page there is always there."""
WITH_FILES = ("cases/", "statutes/")
"""Beginnings of the addresses of pages with files beside them: JSON, feeds, calendars."""
_OF_RECORDS = frozenset({"case", "statute", "source"})


def list_routes(facts: Facts) -> Iterator[Route]:
    """Every page of the register."""
    for page in range(1, count_pages(len(facts.derived)) + 1):
        yield "a-z", (str(page),), ("cases", *_further(page))
    for slug in facts.derived:
        yield "case", (slug,), ("cases", slug)
    for way in WAYS:
        yield "ways", (way,), ("cases", "by", way)
        for value, slugs in facts.ways[way].items() if way not in OWN_PAGES else ():
            for page in range(1, count_pages(len(slugs)) + 1):
                yield "list", (way, value, str(page)), ("cases", "by", way, value, *_further(page))
    yield "as-of-days", (), ("as-of",)
    for day in facts.days:
        yield "as-of", (str(day),), ("as-of", str(day))
    yield "overviews", (), ("overviews",)
    for half in facts.halves:
        yield "overview", (half,), ("overviews", half)
    for on, number in list_pages_of_releases(facts):
        yield "release", (str(on), str(number)), segments_of(on, number)
    yield "statutes", (), ("statutes",)
    codes = {key.partition("/")[0] for key in facts.register.statutes}
    for code in sorted(codes):
        yield "code", (code,), ("statutes", code)
    for key in facts.register.statutes:
        if "/" in key:
            yield "statute", (key,), ("statutes", *key.split("/"))
    yield "sources", (), ("sources",)
    for key in facts.register.sources:
        yield "source", (key,), ("sources", key)


def _further(page: int) -> tuple[str, ...]:
    """The part of an address that says which page of a list it is; the first has none."""
    return (str(page),) if page > 1 else ()


def list_lists(facts: Facts) -> Iterator[tuple[str, str]]:
    """(address, id in the ledger) of each page that is no record's, in the default language."""
    for kind, args, segments in list_routes(facts):
        if kind in _OF_RECORDS or (kind == "code" and args[0] in facts.register.statutes):
            continue
        name = "/".join(segments)
        yield f"{name}/", f"list:{name.removeprefix('cases/by/')}"
