"""All that the site is made from, read, checked and derived; picklable, so that a worker can have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from casebook.checking.privacy import check_private_text
from casebook.checking.released_facts import check_released
from casebook.checking.rules import check_register
from casebook.checking.scripts_of_texts import check_script
from casebook.checking.texts import check_filled, check_prose, link_checker
from casebook.deriving.overviews import list_happenings, sort_halves
from casebook.deriving.relations import published, weave
from casebook.deriving.statutes import list_rows
from casebook.deriving.subject import derive_case, edition_date
from casebook.model.history import Change
from casebook.model.page import PageTranslation
from casebook.model.problem import InvalidContent, Problem
from casebook.model.register import Register
from casebook.publishing.answers import former_slugs
from casebook.publishing.cards import card_digest
from casebook.publishing.ledger import check_ledger
from casebook.publishing.list_answers import list_list_addresses, published_values
from casebook.reading.content import read_content
from casebook.reading.epoch import read_epoch
from casebook.reading.languages import read_languages
from casebook.rendering.addresses import Addresses
from casebook.rendering.context import Facts
from casebook.rendering.frame import Shell
from casebook.rendering.list_order import order_cases
from casebook.rendering.list_pages import sort_ways
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
    """Case → slugs under which it was published before."""


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
    return Site(shell, facts, cards, _turned(facts.web.citing), _turned(facts.web.charged), former_slugs(register))


def _turned(found: Mapping[str, tuple[K, ...]]) -> dict[K, tuple[str, ...]]:
    """Source → records as record → sources, and the like."""
    turned: dict[K, list[str]] = {}
    for key, values in found.items():
        for value in values:
            turned.setdefault(value, []).append(key)
    return {value: tuple(keys) for value, keys in turned.items()}


def gather_facts(register: Register, shell: Shell, project: Path) -> Facts:
    """What follows from the records."""
    web = weave(register)
    shown = published(register)
    derived = {slug: derive_case(register, web, slug) for slug in shown}
    edition = edition_date(register, read_epoch())
    addresses = Addresses(shell.site_url, shell.directory_addresses)
    rows = list_rows(register, derived)
    ways = sort_ways(register, derived, rows, published_values(register))
    happenings = list_happenings(register, derived)
    return Facts(
        register=register,
        web=web,
        derived=derived,
        rows=rows,
        ways=ways,
        addresses=addresses,
        site_names=shell.site_name,
        edition=edition,
        project=str(project),
        changes=_by_record(register.changes),
        slugs={register.cases[slug].record.id: slug for slug in derived},
        orders={
            language: order_cases({slug: sort_name(case.record, language) for slug, case in shown.items()}, language)
            for language in shell.languages
        },
        happenings=happenings,
        halves=sort_halves(happenings, edition),
    )


def _by_record(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    found: dict[str, list[Change]] = {}
    for one in changes:
        found.setdefault(one.record, []).append(one)
    return {record: tuple(all_of_it) for record, all_of_it in found.items()}


def list_published(register: Register) -> list[tuple[str, str]]:
    """(address, record) of every list of cases that the register makes."""
    web = weave(register)
    derived = {slug: derive_case(register, web, slug) for slug in published(register)}
    ways = sort_ways(register, derived, list_rows(register, derived))
    halves = sort_halves(list_happenings(register, derived), edition_date(register, read_epoch()))
    return [*list_list_addresses(ways, halves, Addresses(""))]


def check_pages(register: Register) -> Iterator[Problem]:
    """Markdown of content/pages in every language: links, holes, private data, script, gaps."""
    is_known = link_checker(register)
    for texts in register.pages.values():
        for language, page in texts.items():
            markdown, first_line = HOLE.sub("", page.body.markdown), page.body.first_line
            yield from check_holes(page)
            yield from check_private_text(page.path, first_line, page.body.markdown)
            yield from check_prose(page.path, markdown, first_line, is_known)
            yield from check_script(page.path, first_line, language, markdown)
            if isinstance(page.header, PageTranslation):
                yield from check_filled(page.path, page.header, page.texts, page.body, lambda *_: (1, 1))
