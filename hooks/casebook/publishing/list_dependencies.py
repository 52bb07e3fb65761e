"""What decides the bytes of a page of a list, which differs by language: names are ordered by its alphabet."""

from __future__ import annotations

from casebook.deriving.overviews import BEGUN, Happening, undated
from casebook.model.proceeding import Charge
from casebook.publishing.cards import digest_of, name_digest, setting_aside
from casebook.publishing.site import Site
from casebook.publishing.source_digests import source_digests
from casebook.rendering.list_order import count_pages, cut_page, page_of
from casebook.rendering.list_strips import draw_lines


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
    """What happened, the names of its cases, what was set aside in them, and the sources."""
    facts = site.facts
    halves = list(facts.halves)
    place = halves.index(half)
    year = facts.halves[half]
    found = (*year.certain, *year.possible)
    told = [(one.sort, one.freedoms, one.dated.step if one.dated else one.episode, _charges(one)) for one in found]
    cases = {one.case: facts.register.cases[one.case].record.names for one in found}
    set_aside = [setting_aside(facts, against) for slug in cases for against in facts.derived[slug].overturned]
    steps = (one.dated.step if one.dated else one.episode for one in found)
    cited = {source for step in steps if step is not None for source in step.src}
    named = {key for one in found for charge in _charges(one) for key in (charge.statute, charge.attributed) if key}
    names = [name_digest(facts, key) for key in sorted(named)]
    around = halves[max(place - 1, 0) : place + 2]
    return (
        facts.register.vocabulary_digest, str(facts.edition), digest_of(around, len(year.certain)),
        digest_of(told, cases, set_aside, names), *source_digests(site, cited),
    )  # fmt: skip


def _charges(one: Happening) -> list[Charge]:
    """Those that a line names: it does so where a prosecution begins."""
    return [state.charge for state in one.against.charges] if one.against and one.sort == BEGUN else []


def _base(site: Site, cases: int) -> tuple[str, ...]:
    facts = site.facts
    return (facts.register.vocabulary_digest, str(facts.edition), str(cases), str(count_pages(cases)))


def _cards(site: Site, slugs: tuple[str, ...], year: str) -> str:
    """What the rows say, and what is drawn beside them."""
    derived = [site.facts.derived[slug] for slug in slugs]
    days = [one.days for one in derived]
    return digest_of([site.cards[slug] for slug in slugs], draw_lines(derived, year), days)
