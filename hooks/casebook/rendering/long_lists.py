"""Lists inside a page: each shows its first lines there, and a long one goes on at addresses of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from casebook.rendering.case_page import Page
from casebook.rendering.context import Context
from casebook.rendering.turning import Turning, count_pages, cut_page, name_page, turn_pages
from casebook.rendering.views import Item

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spot:
    """Which lines of a list a page shows."""

    owner: tuple[str, ...]
    """Parts of the address of the page that the list belongs to."""
    code: str = ""
    """What names the list in its address, `cases` or `by/press`; '' for the only one of its page."""
    number: int = 1
    """Page of the list; the first is its owner's."""

    @property
    def segments(self) -> tuple[str, ...]:
        """Parts of the address of the list, without the number of the page."""
        return (*self.owner, *split_code(self.code))


def split_code(code: str) -> tuple[str, ...]:
    """Parts of an address that a list's code makes."""
    return tuple(code.split("/")) if code else ()


@dataclass(frozen=True, slots=True)
class Part:
    """One list, as far as a page shows it."""

    anchor: str
    heading: str
    rows: Sequence[object]
    number: str
    """How many lines it has in all."""
    form: str
    """Macro of `fragments/long-lists.html` that draws the lines."""
    owner: str
    """Link to the page that the list belongs to."""
    address: str
    """Absolute address of that page, for paper."""
    intro: str = ""
    caution: str = ""
    """What must stand above every page of it; the page that it belongs to says so itself."""
    turning: Turning | None = None


def show_part(
    context: Context,
    spot: Spot,
    heading: str,
    found: Sequence[T],
    rows: Callable[[Sequence[T]], Sequence[object]],
    *,
    form: str,
    anchor: str = "",
    intro: str = "",
    caution: str = "",
) -> Part:
    """What of a list stands at a spot, and the way to the rest; only the lines that are shown are made into rows."""
    anchor = anchor or spot.code
    owner, pages = context.links.of(*spot.owner), count_pages(len(found))
    first = f"{owner if spot.number > 1 else ''}#{anchor}"
    turning = turn_pages(context, heading, spot.segments, spot.number, pages, first=first)
    shown = rows(cut_page(found, spot.number))
    address = context.facts.addresses.absolute(context.facts.addresses.of(context.language, *spot.owner))
    number = context.labels.number(len(found))
    return Part(anchor, heading, shown, number, form, owner, address, intro, caution, turning)


def further_page(context: Context, owner: Item, part: Part, *, is_dated: bool) -> Page:
    """Everything that `articles/further.html` prints: a page of a list after the first."""
    assert part.turning is not None
    labels, edition = context.labels, context.facts.edition
    return {
        "language": context.language,
        "kick": owner,
        "name": part.heading,
        "head_title": f"{owner.text}: {name_page(part.heading, part.turning)}",
        "intro": f"{owner.text}: {name_page(part.heading, part.turning)}",
        "edition": labels.gettext("Register of {date}.").format(date=labels.date(edition)) if is_dated else "",
        "part": part,
        "turning": part.turning,
        "sources": context.citing.lines(),
    }
