"""content/addresses.csv and content/withdrawn.yaml, with their faults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from casebook.model.ledger import HEADING, SEALED, LedgerLine, hash_address, link_line
from casebook.model.problem import Problem
from casebook.model.withdrawal import Withdrawal
from casebook.reading.plain_text import decode_text
from casebook.reading.vocabulary import read_terms

LEDGER = "content/addresses.csv"
WITHDRAWN = "content/withdrawn.yaml"

LARGEST = 64 * 1024 * 1024
"""Bytes; the ledger only grows."""

_LINE = re.compile(
    r"(?P<address>sha256:[0-9a-f]{32}|[a-z0-9][a-z0-9/.-]*),(?P<record>[a-z][a-z0-9:/-]*),"
    r"(?P<salt>[0-9a-f]{16}|),(?P<chain>[0-9a-f]{16})"
)


def read_ledger(project: Path) -> tuple[tuple[LedgerLine, ...], list[Problem]]:
    """All lines in their order; a line that is malformed or breaks the chain is a problem."""
    file = project / LEDGER
    if not file.is_file():
        return (), []
    return parse_ledger(LEDGER, file.read_bytes())


def parse_ledger(path: str, data: bytes) -> tuple[tuple[LedgerLine, ...], list[Problem]]:
    """The same of the bytes of a ledger; `path` is named in problems."""
    text, problems = decode_text(path, data, LARGEST)
    if problems:
        return (), problems
    heading, *lines = text.splitlines() or [""]
    if heading != HEADING:
        problems.append(Problem(path, 1, 1, "A004", f"the ledger begins with the line `{HEADING}`"))
    found: list[LedgerLine] = []
    before = ""
    for number, line in enumerate(lines, 2):
        read = _read_line(line)
        if read is None:
            message = f"a line of the ledger is `{HEADING}`; only `casebook ledger` and `casebook withdraw` write it"
            problems.append(Problem(path, number, 1, "A001", message))
            continue
        if read.chain != link_line(before, read.leaf, read.record):
            message = "the chain breaks here: this line or one before it was changed, moved or taken out; bring it back"
            problems.append(Problem(path, number, 1, "A006", message))
        before = read.chain
        found.append(read)
    return tuple(found), problems


def _read_line(line: str) -> LedgerLine | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    address, record, salt, chain = found["address"], found["record"], found["salt"], found["chain"]
    if address.startswith(SEALED):
        return None if salt else LedgerLine("", record, "", address.removeprefix(SEALED), chain)
    return LedgerLine(address, record, salt, hash_address(salt, address), chain) if salt else None


def read_withdrawn(project: Path) -> tuple[Mapping[str, Withdrawal], list[Problem]]:
    """Record → what became of it; none where there is no such file."""
    file = project / WITHDRAWN
    if not file.is_file():
        return {}, []
    text, problems = decode_text(WITHDRAWN, file.read_bytes())
    if problems or not text.strip():
        return {}, problems
    terms, faults = read_terms(Withdrawal, WITHDRAWN, text)
    return terms, list(faults)
