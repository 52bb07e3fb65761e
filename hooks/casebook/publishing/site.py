"""All that the site is made from, read, checked and derived; picklable, so that a worker can have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from casebook.checking.privacy import check_private_text
from casebook.checking.released_facts import check_released
from casebook.checking.rules import check_register
from casebook.checking.scripts_of_texts import check_script
from casebook.checking.texts import check_filled, check_prose, link_checker
from casebook.deriving.as_of import census_days, held_on
from casebook.deriving.counts import prosecutions_by_name
from casebook.deriving.gaps import find_gaps
from casebook.deriving.overviews import list_happenings, sort_halves
from casebook.deriving.relations import published, weave
from casebook.deriving.statutes import list_rows
from casebook.deriving.subject import Derived, derive_case, edition_date
from casebook.deriving.translations import list_work
from casebook.model.history import Change
from casebook.model.page import PageTranslation
from casebook.model.problem import InvalidContent, Problem
from casebook.model.register import Register
from casebook.publishing.answers import published_days, published_values
from casebook.publishing.cards import card_digest
from casebook.publishing.former import FEED, former_addresses, kept_feeds
from casebook.publishing.ledger import check_ledger
from casebook.publishing.routes import list_lists
from casebook.reading.content import read_content
from casebook.reading.epoch import read_epoch
from casebook.reading.languages import read_languages
from casebook.rendering.addresses import Addresses
from casebook.rendering.context import Facts
from casebook.rendering.frame import Shell
from casebook.rendering.list_order import order_cases
from casebook.rendering.list_pages import sort_ways
from casebook.rendering.releases import sort_releases
from casebook.rendering.site_pages import HOLE, check_holes
from casebook.rendering.status import sort_name
from casebook.rendering.translations import check_catalogues

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Site:
    """A site to be published."""

    shell: Shell
    facts: Facts
    cards: Mapping[str, str]
    """Published case → hash of what other pages print of it."""
    cited: Mapping[tuple[str, str], tuple[str, ...]]
    """(kind, key) of a record → the sources that it cites."""
    charged: Mapping[str, tuple[str, ...]]
    """Case → the statutes that it names."""
    former: Mapping[str, tuple[str, ...]]
    """Address of a case or statute (`cases/x/`) → addresses under which it was published before."""
    lists: frozenset[str]
    """Addresses of today's lists in the default language."""


def check_project(project: Path) -> tuple[Register, list[Problem]]:
    """Read content/ and apply every rule that needs no shell; problems are sorted by place."""
    register, problems = read_content(project)
    problems += check_catalogues(read_languages(project))
    problems += check_register(register)
    problems += check_pages(register)
    if not problems:  # a record that cannot be read is reported as such, not as an address or a fact that is gone
        problems += [*check_ledger(register), *check_released(register)]
    return register, sorted(set(problems))


def read_site(project: Path, shell: Shell) -> Site:
    """Everything under `project`/content, ready to be rendered; raises InvalidContent with all problems."""
    register, problems = check_project(project)
    if problems:
        raise InvalidContent(problems)
    facts = gather_facts(register, shell, project)
    cards = {slug: card_digest(facts, slug) for slug in facts.derived}
    cited, charged = _turned(facts.web.citing), _turned(facts.web.charged)
    lists = frozenset(address for address, _ in list_lists(facts))
    return Site(shell, facts, cards, cited, charged, former_addresses(register), lists)


def _turned(found: Mapping[str, tuple[K, ...]]) -> dict[K, tuple[str, ...]]:
    """Source → records as record → sources, and the like."""
    turned: dict[K, list[str]] = {}
    for key, values in found.items():
        for value in values:
            turned.setdefault(value, []).append(key)
    return {value: tuple(keys) for value, keys in turned.items()}


def gather_facts(register: Register, shell: Shell, project: Path) -> Facts:
    """What follows from the records, for a site of that shell."""
    addresses = Addresses(shell.site_url, shell.directory_addresses)
    return _derive_facts(register, addresses, shell.site_name, project)


def _derive_facts(register: Register, addresses: Addresses, names: Mapping[str, str], project: Path) -> Facts:
    web = weave(register)
    shown = published(register)
    derived = {slug: derive_case(register, web, slug) for slug in shown}
    edition = edition_date(register, read_epoch())
    rows = list_rows(register, derived)
    ways = sort_ways(register, derived, rows, published_values(register))
    happenings = list_happenings(register, derived)
    days = _days(register, derived, edition)
    works = list_work(register, register.translated)
    return Facts(
        register=register,
        web=web,
        derived=derived,
        rows=rows,
        ways=ways,
        addresses=addresses,
        site_names=names,
        edition=edition,
        project=str(project),
        changes=_by_record(register.changes),
        slugs={register.cases[slug].record.id: slug for slug in derived},
        days=days,
        releases=sort_releases(register.changes),
        feeds=kept_feeds(register) | {key for key in register.statutes if "/" in key and rows.get(key)},
        orders={
            language: order_cases({slug: sort_name(case.record, language) for slug, case in shown.items()}, language)
            for language in names
        },
        happenings=happenings,
        halves=sort_halves(happenings, edition),
        held={day: held_on(register, derived, day) for day in days},
        prosecuted=prosecutions_by_name(register, derived),
        gaps=find_gaps(register, derived, rows, edition),
        works=tuple(work for work in works if work.folder != "cases" or work.key in derived),
    )


def _by_record(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    found: dict[str, list[Change]] = {}
    for one in changes:
        found.setdefault(one.record, []).append(one)
    return {record: tuple(all_of_it) for record, all_of_it in found.items()}


def _days(register: Register, derived: Mapping[str, Derived], edition: date) -> tuple[date, ...]:
    published = (day for day in published_days(register) if day <= edition)
    return tuple(sorted({*census_days(derived, edition), *published}))


def list_published(register: Register) -> list[tuple[str, str]]:
    """(address, record) of what follows from all records together: lists, and feeds of articles of law."""
    facts = _derive_facts(register, Addresses(""), {}, Path())
    feeds = [(f"statutes/{key}/{FEED}", f"statute:{key}") for key in register.statutes if key in facts.feeds]
    return [*list_lists(facts), *feeds]


def check_pages(register: Register) -> Iterator[Problem]:
    """Markdown of content/pages in every language: links, holes, private data, script, gaps."""
    is_known = link_checker(register)
    for name, texts in register.pages.items():
        for language, page in texts.items():
            markdown, first_line = HOLE.sub("", page.body.markdown), page.body.first_line
            yield from check_holes(name, page)
            yield from check_private_text(page.path, first_line, page.body.markdown)
            yield from check_prose(page.path, markdown, first_line, is_known)
            yield from check_script(page.path, first_line, language, markdown)
            if isinstance(page.header, PageTranslation):
                yield from check_filled(page.path, page.header, page.texts, page.body, lambda *_: (1, 1))
