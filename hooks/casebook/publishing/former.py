"""Addresses of former times whose files go on: JSON, feeds and calendars hang on the page of their record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from casebook.model.register import Register
from casebook.publishing.answers import is_file, list_addresses, pages_of
from casebook.publishing.output import Output
from casebook.publishing.routes import WITH_FILES
from casebook.rendering.addresses import Addresses

FEED = "feed.atom"
"""The file by which the ledger says that an article of law had feeds."""


def former_addresses(register: Register) -> Mapping[str, tuple[str, ...]]:
    """`cases/x/` → addresses under which it, or what is part of it now, was published before."""
    today = dict(list_addresses(register, Addresses("")))
    pages = pages_of(today)
    found: dict[str, list[str]] = {}
    for address, record in _left(register, today):
        into = register.withdrawn[record].into if record in register.withdrawn else None
        page = pages.get(into or record, "")
        if _section(page) == _section(address):
            found.setdefault(page, []).append(address)
    return {page: tuple(former) for page, former in found.items()}


def at_former(former: Mapping[str, tuple[str, ...]], page: str, output: Output) -> Iterator[Output]:
    """A file that stands below a page, and the same under each former address of the page."""
    yield output
    for address in former.get(page, ()):
        yield replace(output, path=output.path.replace(page, address, 1))


def ended_addresses(register: Register) -> Iterator[tuple[str, str]]:
    """(address, record) of what was withdrawn and stands nowhere else; what was for safety is not among them."""
    for address, record in _left(register, dict(list_addresses(register, Addresses("")))):
        if record in register.withdrawn and register.withdrawn[record].into is None:
            yield address, record


def _left(register: Register, today: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Addresses of pages with files that are no longer used."""
    for line in register.ledger:
        address, is_list = line.address, line.record.startswith("list:")
        if address not in today and not is_list and not is_file(address) and address.startswith(WITH_FILES):
            yield address, line.record


def _section(address: str) -> str:
    return address.partition("/")[0]


def kept_feeds(register: Register) -> frozenset[str]:
    """Articles of law whose feeds were published, under this name or a former one: they stay."""
    files = {line.address for line in register.ledger if is_file(line.address)}
    former = former_addresses(register)
    return frozenset(
        key
        for key in register.statutes
        for page in (f"statutes/{key}/",)
        if any(f"{one}{FEED}" in files for one in (page, *former.get(page, ())))
    )
