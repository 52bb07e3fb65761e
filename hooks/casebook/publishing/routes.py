"""Pages of the register: what each is about, and the parts of its address."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.rendering.context import Facts
from casebook.rendering.further_pages import LISTS, SITE_PAGES, list_further
from casebook.rendering.list_pages import OWN_PAGES, WAYS
from casebook.rendering.long_lists import split_code
from casebook.rendering.releases import list_pages_of_releases, segments_of
from casebook.rendering.site_pages import HOLE
from casebook.rendering.turning import count_pages, further

Route = tuple[str, tuple[str, ...], tuple[str, ...]]
"""(kind, what the page is about, segments of its address)."""

SECTIONS = ("cases", "statutes", "sources", "as-of", "overviews")
"""First segments of addresses; the page there is always there."""
WITH_FILES = ("cases/", "statutes/")
"""Beginnings of the addresses of pages with files beside them: JSON, feeds, calendars."""
FURTHER = "further"
"""Kind of the pages on which a list of another page goes on: (kind of that page, what it is about, list, number)."""
_OF_RECORDS = frozenset({"case", "statute", "source"})


def list_routes(facts: Facts) -> Iterator[Route]:
    """Every page of the register; where a list goes on follows the page that it is on."""
    for kind, args, segments in _list_pages(facts):
        yield kind, args, segments
        if kind in LISTS:
            yield from _list_further(facts, kind, args, segments)
    for name in SITE_PAGES:
        texts = facts.register.pages.get(name, {}).values()
        if any(name in HOLE.findall(text.body.markdown) for text in texts):
            yield from _list_further(facts, name, (), (name,))


def _list_further(facts: Facts, kind: str, args: tuple[str, ...], segments: tuple[str, ...]) -> Iterator[Route]:
    for code, number in list_further(facts, kind, args):
        yield FURTHER, (kind, *args, code, str(number)), (*segments, *split_code(code), str(number))


def _list_pages(facts: Facts) -> Iterator[Route]:
    """Every page of the register without those where a list of another page goes on."""
    for page in range(1, count_pages(len(facts.derived)) + 1):
        yield "a-z", (str(page),), ("cases", *further(page))
    for slug in facts.derived:
        yield "case", (slug,), ("cases", slug)
    for way in WAYS:
        yield "ways", (way,), ("cases", "by", way)
        for value, slugs in facts.ways[way].items() if way not in OWN_PAGES else ():
            for page in range(1, count_pages(len(slugs)) + 1):
                yield "list", (way, value, str(page)), ("cases", "by", way, value, *further(page))
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


def list_lists(facts: Facts) -> Iterator[tuple[str, str]]:
    """(address, id in the ledger) of each page that is no record's, in the default language."""
    for kind, args, segments in list_routes(facts):
        if kind in _OF_RECORDS or (kind == "code" and args[0] in facts.register.statutes):
            continue
        name = "/".join(segments)
        yield f"{name}/", f"list:{name.removeprefix('cases/by/')}"
