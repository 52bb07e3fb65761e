"""The ledger: every address ever published goes on answering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from secrets import token_hex

from casebook.model.ledger import HEADING, LedgerLine, append_lines
from casebook.model.problem import Problem
from casebook.model.register import Register
from casebook.model.withdrawal import Withdrawal
from casebook.publishing.answers import leads_up, list_addresses
from casebook.reading.ledger import LEDGER, WITHDRAWN
from casebook.rendering.addresses import Addresses

NO_LEDGER = "A005"
"""Code of the problem that the command `casebook ledger` mends."""


def check_ledger(register: Register) -> Iterator[Problem]:
    """A problem for each address that nobody answers for any more, or that another record has taken."""
    if register.cases and not register.ledger:
        message = "the ledger of published addresses is missing or empty; bring it back, or start it: casebook ledger"
        yield Problem(LEDGER, 1, 1, NO_LEDGER, message)
    owners = dict(list_addresses(register, Addresses("")))
    there = set(owners.values())
    for number, line in enumerate(register.ledger, 2):
        owner = owners.get(line.address)
        is_list = line.record.startswith("list:")  # what listed the articles of a code may become the code's own page
        if owner is not None and owner != line.record and not is_list:
            message = f"/{line.address} belongs to {line.record} and now shows {owner}; no address changes its owner"
            yield Problem(LEDGER, number, 1, "A003", message)
        elif owner is None and line.record not in there and not _is_accounted(register, line, owners):
            hint = "bring the file back, or say what became of it: casebook withdraw"
            yield Problem(LEDGER, number, 1, "A002", f"nothing answers for {line.record} (/{line.address}); {hint}")
    yield from _check_withdrawn(register, there)


def _is_accounted(register: Register, line: LedgerLine, owners: Mapping[str, str]) -> bool:
    """Whether a record that is not there was withdrawn; a list that is not there leads to one above it."""
    is_list = line.record.startswith("list:")
    return line.record in register.withdrawn or (is_list and leads_up(line.address, owners))


def _check_withdrawn(register: Register, there: set[str]) -> Iterator[Problem]:
    """Records that are withdrawn and still there, that lead nowhere, or whose name can still be read."""
    known = {line.record for line in register.ledger}
    for record, withdrawal in register.withdrawn.items():
        for message in _faults(register, record, withdrawal, there, known):
            yield Problem(WITHDRAWN, 1, 1, "A007", f"{record}: {message}")


def _faults(register: Register, record: str, withdrawal: Withdrawal, there: set[str], known: set[str]) -> Iterator[str]:
    if record in there:
        yield "is withdrawn, and its file is still there; an id is never used again"
    elif record not in known:
        yield "was never published, so nothing needs to answer for it; take the entry out"
    if withdrawal.into is not None and withdrawal.into not in there:
        yield f"leads to “{withdrawal.into}”, which is not in the register; name the record of today"
    if withdrawal.kind == "safety" and any(_tells(line, record) for line in register.ledger):
        yield "is withdrawn for safety, and the ledger still has its address; use casebook withdraw"


def _tells(line: LedgerLine, record: str) -> bool:
    """Whether a line still holds an address of the record that says more than its number."""
    return line.record == record and line.address not in ("", f"{record}/")


def compare_ledgers(base: Iterable[LedgerLine], ours: Iterable[LedgerLine]) -> Iterator[Problem]:
    """What the ledger of another branch has and ours has not: lines are appended or sealed, never changed."""
    lines = tuple(ours)
    for number, line in enumerate(base):
        same = number < len(lines) and (line.record, line.leaf, line.chain) == (
            lines[number].record, lines[number].leaf, lines[number].chain,
        )  # fmt: skip
        if not same or (not line.address and lines[number].address):
            message = f"the base branch has another line here ({line.record}); lines are only ever added at the end"
            yield Problem(LEDGER, number + 2, 1, "A008", message)
            return


def append_addresses(project: Path, register: Register, lists: Iterable[tuple[str, str]] = ()) -> int:
    """Write every address that the ledger lacks at its end; returns how many were new."""
    known = {line.address for line in register.ledger}
    made = [*list_addresses(register, Addresses("")), *lists]
    new = [(token_hex(8), address, record) for address, record in made if address not in known]
    if new:
        # In the order of their salts: beside which addresses a sealed line stands must not tell how its own began.
        write_ledger(
            project, append_lines(register.ledger, ((address, record, salt) for salt, address, record in sorted(new)))
        )
    return len(new)


def write_ledger(project: Path, lines: Iterable[LedgerLine]) -> None:
    """The whole file, exchanged in one step."""
    file = project / LEDGER
    file.parent.mkdir(parents=True, exist_ok=True)
    making = file.with_name(f".{file.name}.new")
    making.write_text("".join(f"{line}\n" for line in (HEADING, *lines)), encoding="utf-8")
    making.replace(file)
