"""Rows as CSV, JSON Lines and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from casebook.rendering.context import Facts
from casebook.rendering.dataset.columns import DATA_VERSION, Cell, Table
from casebook.rendering.dataset.gathering import Row


def csv_bytes(table: Table, rows: Sequence[Row]) -> bytes:
    """RFC 4180 in UTF-8 without a byte order mark; an empty cell is no value; what looks like a formula is quoted."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.names)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula, which may fetch or run something."""


def _csv_cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def compact(value: object) -> str:
    """JSON in one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def readable(value: object) -> bytes:
    """JSON for people too, with a line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def json_lines(table: Table, rows: Sequence[Row]) -> bytes:
    """One object a line; every column is there, null when empty."""
    names = table.names
    return "".join(compact(dict(zip(names, row, strict=True))) + "\n" for row in rows).encode()


def whole_json(tables: Sequence[Table], rows: Mapping[str, Sequence[Row]], facts: Facts) -> bytes:
    """All tables in one object, a row a line."""
    parts = []
    for table in tables:
        lines = ",\n".join(compact(dict(zip(table.names, row, strict=True))) for row in rows[table.name])
        parts.append(f"{compact(table.name)}:[\n{lines}\n]" if lines else f"{compact(table.name)}:[]")
    head = compact({"data-version": DATA_VERSION, "edition": facts.edition.isoformat(), "license": "CC-BY-4.0"})
    return (head[:-1] + ',"tables":{\n' + ",\n".join(parts) + "\n}}\n").encode()
