"""Which pages have lists that may go on at addresses of their own, and what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from casebook.rendering import corrections_page, translations_page
from casebook.rendering.as_of_page import as_of_name, count_held, held_of, held_part
from casebook.rendering.case_page import Page
from casebook.rendering.context import Context, Facts
from casebook.rendering.gap_lists import count_gaps, gap_part, gaps_of
from casebook.rendering.long_lists import Part, further_page
from casebook.rendering.overview_page import count_freedoms, freedom_part, half_words, happenings_of
from casebook.rendering.prosecution_lists import count_prosecutions, lines_of, prosecutions_part
from casebook.rendering.source_pages import citing_of, citing_part, count_citing, count_kinds, kind_part, sources_of
from casebook.rendering.statute_rows import count_rows, rows_of, statute_part
from casebook.rendering.turning import count_pages
from casebook.rendering.views import Item

Args = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one kind of page. `Args` say which page of that kind, as a route has them."""

    count: Callable[[Facts, Args], Mapping[str, int]]
    """Code of each list → its lines."""
    lines: Callable[[Facts, str, Args, str], Sequence[Any]]
    """What the lines of the list that has a code are about, in the order that it has in a language."""
    part: Callable[[Context, Args, str, int], Part]
    """A page of the list that has a code; the first is 1."""
    name: Callable[[Context, Args], Item]
    """Of the page that the lists are on, without a link."""
    is_dated: bool = False
    """Whether that page says of which day the register is; then the further ones do."""


def _statute_name(context: Context, args: Args) -> Item:
    return Item(context.labels.capital(context.labels.statute(args[0], context.register.statutes[args[0]].record)))


def _source_name(context: Context, args: Args) -> Item:
    source = context.register.sources[args[0]].record
    return Item(source.title, language=source.language if source.language != context.language else "")


def _page_name(context: Context, name: str) -> Item:
    """Title of a page of content/pages, in English where it is not translated yet."""
    texts = context.register.pages[name]
    if context.language in texts:
        return Item(texts[context.language].header.title)
    return Item(texts["en"].header.title, language="en")


LISTS: Mapping[str, Lists] = {
    "statute": Lists(
        lambda facts, args: count_rows(facts, args[0]),
        lambda facts, language, args, code: rows_of(facts, language, args[0], code),
        lambda context, args, code, number: statute_part(context, args[0], code, number),
        _statute_name,
    ),
    "sources": Lists(
        lambda facts, args: count_kinds(facts),
        lambda facts, language, args, code: sources_of(facts, code),
        lambda context, args, code, number: kind_part(context, code, number),
        lambda context, args: Item(context.labels.gettext("Sources")),
    ),
    "source": Lists(
        lambda facts, args: count_citing(facts, args[0]),
        lambda facts, language, args, code: citing_of(facts, language, args[0], code),
        lambda context, args, code, number: citing_part(context, args[0], code, number),
        _source_name,
    ),
    "as-of": Lists(
        lambda facts, args: count_held(facts, date.fromisoformat(args[0])),
        lambda facts, language, args, code: held_of(facts, language, date.fromisoformat(args[0]), code),
        lambda context, args, code, number: held_part(context, date.fromisoformat(args[0]), code, number),
        lambda context, args: Item(as_of_name(context.labels, date.fromisoformat(args[0]))),
        is_dated=True,
    ),
    "overview": Lists(
        lambda facts, args: count_freedoms(facts, args[0]),
        lambda facts, language, args, code: happenings_of(facts, args[0], code),
        lambda context, args, code, number: freedom_part(context, args[0], code, number),
        lambda context, args: Item(half_words(context.labels, args[0])),
        is_dated=True,
    ),
    "prosecutions": Lists(
        lambda facts, args: count_prosecutions(facts),
        lambda facts, language, args, code: lines_of(facts, language, code),
        lambda context, args, code, number: prosecutions_part(context, code, number),
        lambda context, args: _page_name(context, "prosecutions"),
        is_dated=True,
    ),
    "unknown": Lists(
        lambda facts, args: count_gaps(facts),
        lambda facts, language, args, code: gaps_of(facts, language, code),
        lambda context, args, code, number: gap_part(context, code, number),
        lambda context, args: _page_name(context, "unknown"),
        is_dated=True,
    ),
    "translations": Lists(
        lambda facts, args: translations_page.count_works(facts),
        lambda facts, language, args, code: translations_page.works_of(facts),
        lambda context, args, code, number: translations_page.works_part(context, code, number),
        lambda context, args: _page_name(context, "translations"),
    ),
    "corrections": Lists(
        lambda facts, args: corrections_page.count_corrections(facts),
        lambda facts, language, args, code: corrections_page.corrections_of(facts),
        lambda context, args, code, number: corrections_page.corrections_list(context, code, number),
        lambda context, args: _page_name(context, "corrections"),
    ),
}
"""Kind of page, or name of a page of content/pages → its lists."""
SITE_PAGES = ("prosecutions", "unknown", "translations", "corrections")
"""Those of content/pages, each filled by the hole of its name."""


def list_further(facts: Facts, kind: str, args: Args) -> Iterator[tuple[str, int]]:
    """(code of a list, number of a page) of every page of a page's lists after the first."""
    for code, lines in LISTS[kind].count(facts, args).items():
        yield from ((code, number) for number in range(2, count_pages(lines) + 1))


def show_further(context: Context, args: Args) -> Page:
    """A page of a list after the first; `args` are those of its route."""
    kind, *about, code, number = args
    lists, which = LISTS[kind], tuple(about)
    part = lists.part(context, which, code, int(number))
    return further_page(context, replace(lists.name(context, which), link=part.owner), part, is_dated=lists.is_dated)
