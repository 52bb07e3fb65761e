"""Every file of /data/ with its bytes; some of them tell the sizes and hashes of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from casebook.rendering.context import Facts
from casebook.rendering.dataset.blocks import ENTITIES as ENTITY_ROWS
from casebook.rendering.dataset.blocks import Rows, join_blocks, list_blocks
from casebook.rendering.dataset.formats import csv_bytes, json_lines, whole_json
from casebook.rendering.dataset.law_tables import TABLES
from casebook.rendering.dataset.package import LICENCE, checksums, data_package
from casebook.rendering.dataset.record_schema import case_schema, statute_schema
from casebook.rendering.dataset.sqlite_file import database_bytes

FOLDER = "data/"
DATABASE, WHOLE, ENTITIES = "casebook.sqlite", "casebook.json", "entities.ftm.json"
PACKAGE, SUMS, LICENCE_FILE = "datapackage.json", "SHA256SUMS", "LICENSE.txt"
CASE_SCHEMA, STATUTE_SCHEMA = "case.schema.json", "statute.schema.json"
_TABLES = {table.name: table for table in TABLES}


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of /data/."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    """Hexadecimal."""


def describe(name: str, data: bytes) -> DataFile:
    """Size and hash of a file."""
    return DataFile(name, len(data), sha256(data).hexdigest())


def file_names() -> tuple[str, ...]:
    """Names of all files, without making them."""
    tables = [f"{table.name}.{ending}" for ending in ("csv", "jsonl") for table in TABLES]
    return (PACKAGE, DATABASE, WHOLE, ENTITIES, CASE_SCHEMA, STATUTE_SCHEMA, LICENCE_FILE, SUMS, *tables)


class DataFiles:
    """The files of one register: each is made when it is asked for, and rows are read when the first one is."""

    def __init__(self, facts: Facts, read_rows: Callable[[], Rows], known: Mapping[str, DataFile]) -> None:
        self._facts = facts
        self._read_rows = read_rows
        self._rows: Rows | None = None
        self._known = dict(known)
        self._made: dict[str, bytes] = {}

    def describe(self, name: str) -> DataFile:
        """Size and hash; those of a file that did not change are known without making it."""
        if name not in self._known:
            self._made[name] = self._make(name)
            self._known[name] = describe(name, self._made[name])
        return self._known[name]

    def content(self, name: str) -> bytes:
        """Bytes of a file; what was made to be described is handed out and forgotten."""
        return self._made.pop(name) if name in self._made else self._make(name)

    def _make(self, name: str) -> bytes:
        stem, _, ending = name.rpartition(".")
        if stem in _TABLES and ending in ("csv", "jsonl"):
            return (csv_bytes if ending == "csv" else json_lines)(_TABLES[stem], self._all_rows()[stem])
        match name:
            case "casebook.sqlite":
                return database_bytes(TABLES, self._all_rows())
            case "casebook.json":
                return whole_json(TABLES, self._all_rows(), self._facts)
            case "entities.ftm.json":
                return "".join(f"{line}\n" for (line,) in self._all_rows()[ENTITY_ROWS]).encode()
            case "datapackage.json":
                files = {table.name: self.describe(f"{table.name}.csv") for table in TABLES}
                return data_package(TABLES, files, self._facts)
            case "SHA256SUMS":
                return checksums(self.describe(other) for other in file_names() if other != SUMS)
        return _FIXED[name](self._facts)

    def _all_rows(self) -> Rows:
        if self._rows is None:
            self._rows = self._read_rows()
        return self._rows


_FIXED: Mapping[str, Callable[[Facts], bytes]] = {
    CASE_SCHEMA: case_schema,
    STATUTE_SCHEMA: statute_schema,
    LICENCE_FILE: lambda facts: LICENCE.encode(),
}
"""What no record decides."""

_KEPT: list[tuple[Facts, DataFiles]] = []
"""The files of the last register that they were asked of: every page and file asks for them in turn."""


def data_files(facts: Facts) -> DataFiles:
    """The files of a register."""
    if not _KEPT or _KEPT[0][0] is not facts:
        use_files(facts, DataFiles(facts, lambda: join_blocks(make() for _, make in list_blocks(facts)), {}))
    return _KEPT[0][1]


def use_files(facts: Facts, files: DataFiles) -> None:
    """From now on these are the files of the register: somebody knows what did not change."""
    _KEPT[:] = [(facts, files)]
