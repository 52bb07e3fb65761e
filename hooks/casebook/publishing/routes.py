"""Pages of the register: what each is about, and the parts of its address."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.rendering.context import Facts
from casebook.rendering.list_pages import WAYS

Route = tuple[str, tuple[str, ...], tuple[str, ...]]
"""(kind, what the page is about, segments of its address)."""

SECTIONS = ("cases", "statutes", "sources", "as-of")
"""First segments of addresses; the page there is always there."""
WITH_FILES = ("cases/", "statutes/")
"""Beginnings of the addresses of pages with files beside them: JSON, feeds, calendars."""
_OF_RECORDS = frozenset({"case", "statute", "source"})


def list_routes(facts: Facts) -> Iterator[Route]:
    """Every page of the register."""
    yield "a-z", (), ("cases",)
    for slug in facts.derived:
        yield "case", (slug,), ("cases", slug)
    for way in WAYS:
        yield "ways", (way,), ("cases", "by", way)
        for value in facts.ways[way]:
            yield "list", (way, value), ("cases", "by", way, value)
    yield "as-of-days", (), ("as-of",)
    for day in facts.days:
        yield "as-of", (str(day),), ("as-of", str(day))
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
