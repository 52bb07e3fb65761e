"""What answers at each address that was ever published: a page, a way to the page, or a notice of what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from casebook.model.languages import ENGLISH
from casebook.model.register import Register
from casebook.publishing.routes import SECTIONS
from casebook.rendering.addresses import Addresses
from casebook.rendering.list_pages import OWN_PAGES, WAYS


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at one address of the ledger that is no page of today."""

    address: str
    """In the default language."""
    record: str
    """The record it was given to, or `list:` with its name."""
    target: str
    """Address of the record's page of today, or of the page above a list; '' for a notice."""

    @property
    def is_list(self) -> bool:
        """Whether nothing hangs below it that would follow."""
        return self.record.startswith("list:")


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


def published_values(register: Register) -> Mapping[str, tuple[str, ...]]:
    """Way → values whose list was ever published."""
    found: dict[str, dict[str, None]] = {}
    for line in register.ledger:
        kind, _, rest = line.record.partition(":")
        way, _, value = rest.partition("/")
        if kind == "list" and value and is_value(register, way, value):
            found.setdefault(way, {})[value] = None
    return {way: tuple(values) for way, values in found.items()}


def is_value(register: Register, way: str, value: str) -> bool:
    """Whether a list of `way` can have `value`; an outlet has no list but its own page."""
    vocabulary = WAYS.get(way)
    if vocabulary is None or way in OWN_PAGES:
        return False
    return value in register.vocabulary.get(vocabulary, {}) if vocabulary else value.isdigit()


def published_days(register: Register) -> Iterator[date]:
    """Days whose page was ever published: it stays, also when nobody is on it any more."""
    for line in register.ledger:
        section, _, day = line.record.removeprefix("list:").partition("/")
        if section == "as-of" and day:
            yield date.fromisoformat(day.partition("/")[0])


def list_answers(register: Register, addresses: Addresses, lists: Collection[str]) -> Iterator[Answer]:
    """Every address of the ledger that needs more than the pages of today; `lists` are those of today's lists."""
    today = dict(list_addresses(register, Addresses("")))
    pages, there = pages_of(today), {*lists, *today}
    for line in register.ledger:
        if not line.address or is_file(line.address) or line.address in today or line.address in lists:
            continue
        is_list = line.record.startswith("list:")
        target = _above(line.address, there) if is_list else pages.get(line.record, "")
        yield Answer(_in_edition(line.address, addresses), line.record, _in_edition(target, addresses))


def pages_of(addresses: Mapping[str, str]) -> Mapping[str, str]:
    """Record → address of its page, of addresses with their records."""
    pages: dict[str, str] = {}
    for address, record in addresses.items():
        pages.setdefault(record, address)  # a case's own address comes before its short one
    return pages


def is_file(address: str) -> bool:
    """Whether an address of the ledger is a file's that hangs on a page, as a feed does."""
    return not address.endswith("/")


def leads_up(address: str, there: Collection[str]) -> bool:
    """Whether a list that is no longer there leads to one above it."""
    section = address.partition("/")[0]
    return section in SECTIONS or f"{section}/" in there


def _above(address: str, there: Collection[str]) -> str:
    """The nearest page above a list: its way of browsing, or all cases."""
    while address and address not in there:
        address = address.rstrip("/").rpartition("/")[0]
        address += "/" if address else ""
    return address


def _in_edition(address: str, addresses: Addresses) -> str:
    return addresses.of(ENGLISH, *address.strip("/").split("/")) if address else ""
