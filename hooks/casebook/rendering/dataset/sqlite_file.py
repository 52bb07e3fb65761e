"""The tables as one SQLite file, the same bytes from the same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing

from casebook.rendering.dataset.columns import DATA_VERSION, Column, Table
from casebook.rendering.dataset.gathering import Row

_TYPES = {
    "string": "TEXT",
    "date": "TEXT",
    "duration": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "boolean": "INTEGER",
}
_PAGE = 4096
_LIBRARY_VERSION = slice(96, 100)
"""Where the header names the SQLite that wrote the file; readers ignore it, and it would differ between machines."""


def database_bytes(tables: Sequence[Table], rows: Mapping[str, Sequence[Row]]) -> bytes:
    """A database with every table, made in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute(f"PRAGMA page_size = {_PAGE}")
        base.execute("PRAGMA encoding = 'UTF-8'")
        base.execute(f"PRAGMA user_version = {DATA_VERSION}")
        base.execute("BEGIN")
        for table in tables:
            base.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", rows[table.name])
        base.execute("COMMIT")
        base.execute("VACUUM")
        data = bytearray(base.serialize())
    data[_LIBRARY_VERSION] = bytes(4)
    return bytes(data)


def _create(table: Table) -> str:
    columns = [_declared(column) for column in table.columns]
    keys = ", ".join(map(_quoted, table.names[: table.key]))
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join((*columns, f"PRIMARY KEY ({keys})")) + "\n)"


def _declared(column: Column) -> str:
    refers = f' REFERENCES {_quoted(column.refers)} ("id")' if column.refers else ""
    return f"{_quoted(column.name)} {_TYPES[column.kind]}{refers}"


def _quoted(name: str) -> str:
    return f'"{name}"'
