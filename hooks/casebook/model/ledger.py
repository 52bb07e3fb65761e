"""The ledger: every address ever published, the record it belongs to, and a chain that shows a changed line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

HEADING = "address,record,salt,chain"
SEALED = "sha256:"
"""Begins the first field of a line whose address was withdrawn for safety: only a hash of it is left."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of content/addresses.csv."""

    address: str
    """In the default language, as `cases/aset-abishev/`; '' once it was withdrawn for safety."""
    record: str
    """`kz-0044`, `statute:cc-2014/274`, `source:x`, `page:about`, `list:status/serving`."""
    salt: str
    """16 hexadecimal digits; taken out with the address, so that nobody can try names against the hash."""
    leaf: str
    """32 hexadecimal digits: hash of salt and address. It outlives them."""
    chain: str
    """16 hexadecimal digits: hash of the line before, the leaf and the record."""

    def __str__(self) -> str:
        return f"{self.address or SEALED + self.leaf},{self.record},{self.salt},{self.chain}"

    def seal(self) -> LedgerLine:
        """The line without the address and without the salt; the chain still holds."""
        return LedgerLine("", self.record, "", self.leaf, self.chain)


def hash_address(salt: str, address: str) -> str:
    """The leaf of a line."""
    return sha256(f"{salt} {address}".encode()).hexdigest()[:32]


def link_line(before: str, leaf: str, record: str) -> str:
    """The chain of a line after the line whose chain is `before` ('' for the first)."""
    return sha256(f"{before} {leaf} {record}".encode()).hexdigest()[:16]


def append_lines(lines: Iterable[LedgerLine], new: Iterable[tuple[str, str, str]]) -> Iterator[LedgerLine]:
    """The lines, and after them one for each (address, record, salt)."""
    before = ""
    for line in lines:
        before = line.chain
        yield line
    for address, record, salt in new:
        leaf = hash_address(salt, address)
        before = link_line(before, leaf, record)
        yield LedgerLine(address, record, salt, leaf, before)
