"""The ledger: every address ever published goes on answering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from casebook.model.problem import Problem
from casebook.model.register import Register
from casebook.reading.content import LEDGER
from casebook.rendering.addresses import DEFAULT_LANGUAGE, Addresses


def check_ledger(register: Register, addresses: Addresses) -> Iterator[Problem]:
    """A problem for each line of the ledger whose address no record answers any more, or another one does."""
    if register.cases and not register.ledger:
        message = "the ledger of published addresses is missing or empty; bring it back, or start it: casebook ledger"
        yield Problem(LEDGER, 1, 1, "A005", message)
    answering = dict(list_addresses(register, addresses))
    for number, (address, record) in enumerate(register.ledger, 2):
        owner = answering.get(address)
        if owner is None:
            hint = "an address once published goes on answering: bring the file back under its name"
            yield Problem(LEDGER, number, 1, "A002", f"nothing answers at /{address} any more ({record}); {hint}")
        elif owner != record:
            message = f"/{address} belongs to {record} and now shows {owner}; an address is never given to another"
            yield Problem(LEDGER, number, 1, "A003", message)


def list_addresses(register: Register, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """(address, record) of every permanent address that the content makes, in the default language."""
    for slug, case in _published(register):
        yield addresses.case(slug, DEFAULT_LANGUAGE), case
        yield addresses.of(DEFAULT_LANGUAGE, case), case
    for key in register.statutes:
        yield addresses.statute(key, DEFAULT_LANGUAGE), f"statute:{key}"
    for key in register.sources:
        yield addresses.source(key, DEFAULT_LANGUAGE), f"source:{key}"


def _published(register: Register) -> Iterable[tuple[str, str]]:
    return ((slug, entry.record.id) for slug, entry in register.cases.items() if entry.record.state == "published")


def append_addresses(project: Path, register: Register) -> int:
    """Write every address that the ledger lacks at its end; no line is ever removed. Returns how many were new."""
    known = {address for address, _ in register.ledger}
    new = [line for line in list_addresses(register, Addresses("")) if line[0] not in known]
    lines = (*register.ledger, *new)
    text = "address,record\n" + "".join(f"{address},{record}\n" for address, record in lines)
    (project / LEDGER).write_text(text, encoding="utf-8")
    return len(new)
