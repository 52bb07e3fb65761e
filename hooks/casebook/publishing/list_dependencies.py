"""What decides the bytes of a page of a list, which differs by language: names are ordered by its alphabet."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.deriving.overviews import undated
from casebook.publishing.cards import digest_of
from casebook.publishing.site import Site
from casebook.rendering.list_strips import draw_lines
from casebook.rendering.turning import count_pages, cut_page, page_of


def a_to_z_inputs(site: Site, language: str, args: tuple[str, ...]) -> tuple[str, ...]:
    """The cards on a page, the page of each letter, and how many cases there are."""
    order = site.facts.orders[language]
    page = int(args[0])
    letters = [(letter, page_of(place)) for letter, place in order.letters]
    return (*_base(site, len(order.slugs)), digest_of(letters), _cards(site, cut_page(order.slugs, page), ""))


def way_inputs(site: Site, language: str, args: tuple[str, ...]) -> tuple[str, ...]:
    """The cards on a page of a list and how many cases it has."""
    way, value, page = args
    slugs = site.facts.orders[language].sort(site.facts.ways[way][value])
    return (*_base(site, len(slugs)), _cards(site, cut_page(slugs, int(page)), value if way == "year" else ""))


def overview_index_inputs(site: Site) -> tuple[str, ...]:
    """How many events each half-year and each freedom has."""
    facts = site.facts
    numbers = [(half, [one.freedoms for one in year.certain]) for half, year in facts.halves.items()]
    return (facts.register.vocabulary_digest, str(facts.edition), digest_of(numbers, undated(facts.happenings)))


def overview_inputs(site: Site, half: str) -> tuple[str, ...]:
    """Beside its lists: how much happened, and which half-years there are."""
    facts = site.facts
    halves = list(facts.halves)
    place = halves.index(half)
    around = halves[max(place - 1, 0) : place + 2]
    told = digest_of(around, len(facts.halves[half].certain))
    return (facts.register.vocabulary_digest, str(facts.edition), told)


def _base(site: Site, cases: int) -> tuple[str, ...]:
    facts = site.facts
    return (facts.register.vocabulary_digest, str(facts.edition), str(cases), str(count_pages(cases)))


def _cards(site: Site, slugs: Iterable[str], year: str) -> str:
    """What the rows say, and what is drawn beside them."""
    shown = tuple(slugs)
    derived = [site.facts.derived[slug] for slug in shown]
    days = [one.days for one in derived]
    return digest_of([site.cards[slug] for slug in shown], draw_lines(derived, year), days)
