"""Where a long list is cut into pages, and how its readers turn them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from casebook.rendering.context import Context
from casebook.rendering.views import Item

T = TypeVar("T")

LENGTH = 50
"""Lines on one page of a list."""
_AROUND = 2
"""Pages named before and after the one that is open."""


@dataclass(frozen=True, slots=True)
class Turning:
    """The pages of a long list: where this one stands among them, and links to the others."""

    name: str
    """What is listed: a page may have several lists."""
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


def count_pages(lines: int) -> int:
    """Pages of a list of so many lines; an empty list has one."""
    return max(1, -(-lines // LENGTH))


def page_of(place: int) -> int:
    """Page, from 1, on which the line at a place of the list stands."""
    return place // LENGTH + 1


def cut_page(lines: Sequence[T], page: int) -> Sequence[T]:
    """The lines of one page, counted from 1."""
    return lines[(page - 1) * LENGTH : page * LENGTH]


def further(page: int) -> tuple[str, ...]:
    """The part of an address that says which page of a list it is; the first has none."""
    return (str(page),) if page > 1 else ()


def name_page(name: str, turning: Turning | None) -> str:
    """The title of one page of a list, which is that of the list alone on the first."""
    return f"{name}, {turning.words}" if turning and turning.before else name


def turn_pages(
    context: Context, name: str, segments: tuple[str, ...], page: int, pages: int, *, first: str = ""
) -> Turning | None:
    """The pages of the list at `segments`, of which `page` is open; None for a list of one page.

    `first` is a link to the first page where that is another page's part.
    """
    if pages == 1:
        return None
    labels = context.labels
    words = labels.gettext("page {page} of {pages}").format(page=labels.number(page), pages=labels.number(pages))
    links = {number: context.links.of(*segments, *further(number)) for number in range(1, pages + 1)}
    links[1] = first or links[1]
    items: list[Item] = []
    for number, link in links.items():
        if number in (1, pages) or abs(number - page) <= _AROUND:
            items.append(Item(labels.number(number), link, note="here" if number == page else ""))
        elif items[-1].link:
            items.append(Item("…"))
    return Turning(name, words, links.get(page - 1, ""), links.get(page + 1, ""), tuple(items))
