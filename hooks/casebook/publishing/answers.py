"""What answers at each address that was ever published: a page, a way to the page, or a notice of what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casebook.model.languages import ENGLISH
from casebook.model.register import Register
from casebook.rendering.addresses import Addresses
from casebook.rendering.list_pages import OWN_PAGES, WAYS

SHORT = ("statute", "source", "page", "list")
"""Kinds of records whose id in the ledger is `kind:key`; a case has its own, `kz-0007`."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at one address of the ledger that is no page of today."""

    address: str
    """In the default language."""
    record: str
    """The record it was given to."""
    target: str
    """Address of the record's page of today; '' for a notice."""


def list_addresses(register: Register, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """(address, record) of every permanent address that records make, in the default language."""
    for slug, entry in register.cases.items():
        if entry.record.state == "published":
            yield addresses.case(slug, ENGLISH), entry.record.id
            yield addresses.of(ENGLISH, entry.record.id), entry.record.id
    for key in register.statutes:
        yield addresses.statute(key, ENGLISH), f"statute:{key}"
    for key in register.sources:
        yield addresses.source(key, ENGLISH), f"source:{key}"
    for name in register.pages:
        if name != "index":  # the home page is the site itself
            yield addresses.page(name, ENGLISH), f"page:{name}"


def is_value(register: Register, way: str, value: str) -> bool:
    """Whether a list of `way` can have `value`; an outlet has no list but its own page, and half-years are no way."""
    if way == "overviews":
        return re.fullmatch("[0-9]{4}-[12]", value) is not None
    vocabulary = WAYS.get(way)
    if vocabulary is None or way in OWN_PAGES:
        return False
    return value in register.vocabulary.get(vocabulary, {}) if vocabulary else value.isdigit()


def list_answers(register: Register, addresses: Addresses) -> Iterator[Answer]:
    """Every address of the ledger that needs more than the pages of today."""
    today = dict(list_addresses(register, Addresses("")))
    pages: dict[str, str] = {}
    for address, record in today.items():
        pages.setdefault(record, address)  # a case's own address comes before its short one
    for line in register.ledger:
        if not line.address or line.address in today or line.record.startswith("list:"):
            continue
        segments = line.address.strip("/").split("/")
        yield Answer(addresses.of(ENGLISH, *segments), line.record, _in_edition(pages.get(line.record, ""), addresses))


def _in_edition(address: str, addresses: Addresses) -> str:
    return addresses.of(ENGLISH, *address.strip("/").split("/")) if address else ""


def former_slugs(register: Register) -> Mapping[str, tuple[str, ...]]:
    """Case → slugs under which it was published before: what hangs on its address stands there too."""
    today = {entry.record.id: slug for slug, entry in register.cases.items() if entry.record.state == "published"}
    found: dict[str, list[str]] = {}
    for line in register.ledger:
        section, _, slug = line.address.strip("/").partition("/")
        now = today.get(line.record)
        if section == "cases" and now is not None and slug != now:
            found.setdefault(now, []).append(slug)
    return {slug: tuple(former) for slug, former in found.items()}
