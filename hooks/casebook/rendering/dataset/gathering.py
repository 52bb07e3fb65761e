"""Rows as they are collected: cells by column, and beside them the sources, quotations and disputed values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from casebook.model.amount import Amount
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.length import Length, Span
from casebook.model.values import Stated
from casebook.rendering.dataset.columns import Cell, Table
from casebook.rendering.dataset.law_tables import TABLES

Row = tuple[Cell, ...]
Cells = dict[str, Cell]
WHOLE_ROW = "row"
"""What `citations` says instead of a column when a source supports all of a row."""


class Gatherer:
    """Collects rows; nothing is sorted afterwards, so records have to come in their order."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
        self._tables: Mapping[str, Table] = {table.name: table for table in TABLES}

    def add(self, table: str, cells: Mapping[str, Cell]) -> None:
        """Add a row; a column without a cell is empty, a cell without a column is a mistake (KeyError)."""
        names = self._tables[table].names
        unknown = cells.keys() - set(names)
        if unknown:
            raise KeyError(f"{table} has no column {sorted(unknown)}")
        self.rows[table].append(tuple(cells.get(name) for name in names))

    def add_value(self, table: str, row: str, value: BaseModel, cells: Mapping[str, Cell]) -> None:
        """Add the row of a part of a record, with its sources, quotations and disputed values."""
        self.add(table, {"id": row, **cells})
        self.cite(table, row, getattr(value, "src", ()))
        self.cite(table, row, getattr(value, "named_by", ()), "statute")
        quotes = getattr(value, "as_given", None)
        for source, words in (quotes or {}).items():
            for number, text in enumerate((words,) if isinstance(words, str) else words, 1):
                self.add("quotations", {"table": table, "row": row, "source": source, "number": number, "text": text})
        for name in type(value).model_fields:
            stated = getattr(value, name)
            if isinstance(stated, Stated) and stated.dispute is not None:
                self.dispute(table, row, name, stated)

    def cite(self, table: str, row: str, sources: Iterable[str], field: str = WHOLE_ROW) -> None:
        """Say which sources support a row, or one column of it."""
        for number, source in enumerate(sources, 1):
            self.add("citations", {"table": table, "row": row, "field": field, "number": number, "source": source})

    def link(self, table: str, first: str, seconds: Iterable[Cell]) -> None:
        """Rows of a table of two columns."""
        names = self._tables[table].names
        for second in dict.fromkeys(seconds):
            self.add(table, {names[0]: first, names[1]: second})

    def dispute(self, table: str, row: str, field: str, stated: Stated[Any]) -> None:
        """Every value of a column that sources dispute, with its sources."""
        for number, claim in enumerate(stated.values, 1):
            name = f"{row}#{field}/{number}"
            cells = {"as_given": claim.as_given, "impossible": claim.impossible, "reading": False}
            self._claim(name, table, row, field, number, claim.value, cells)
            self.cite("disputed_values", name, claim.src)
        if stated.reading is not None:
            number = len(stated.values) + 1
            cells = {"impossible": False, "reading": True}
            self._claim(f"{row}#{field}/{number}", table, row, field, number, stated.reading, cells)

    def _claim(
        self, name: str, table: str, row: str, field: str, number: int, value: object, cells: Mapping[str, Cell]
    ) -> None:
        days = days_of(value) if isinstance(value, Edtf) else {}
        self.add(
            "disputed_values",
            {"id": name, "table": table, "row": row, "field": field, "number": number, "value": str(value),
             **days, **cells},
        )  # fmt: skip


def days_of(value: Edtf) -> Cells:
    """First and last day."""
    return {"earliest": iso(value.earliest), "latest": iso(value.latest)}


def iso(day: date | None) -> str | None:
    """`2023-11-19`; a day that stands for an open end is none."""
    return None if day is None or day in (date.min, date.max) else day.isoformat()


def date_cells(name: str, value: Edtf | Stated[Edtf] | None) -> Cells:
    """Cells of a date; those of a disputed one span all values that may be true."""
    if value is None:
        return {}
    if isinstance(value, Edtf):
        return {name: value.text, **{f"{name}_{end}": day for end, day in days_of(value).items()}}
    points = value.possible
    firsts, lasts = [point.earliest for point in points], [point.latest for point in points]
    return {
        name: None if value.only is None else value.only.text,
        f"{name}_dispute": value.dispute,
        f"{name}_earliest": iso(min((day for day in firsts if day), default=None)) if all(firsts) else None,
        f"{name}_latest": iso(max((day for day in lasts if day), default=None)) if all(lasts) else None,
    }


def code_cells(name: str, value: Stated[str] | None) -> Cells:
    """Cells of a code that may be disputed."""
    return {} if value is None else {name: value.only, f"{name}_dispute": value.dispute}


def measure_cells(name: str, value: Stated[Any] | None) -> Cells:
    """Cells of a length, a sum or a number; of a disputed one, only that it is."""
    if value is None:
        return {}
    only = value.only
    if only is None:
        return {f"{name}_dispute": value.dispute}
    cells: Cells = {name: only.text, f"{name}_about": only.approximate}
    least, most = ends(only)
    cells |= {f"{name}_least": least, f"{name}_most": most}
    if isinstance(only, Amount):
        cells[f"{name}_unit"] = only.unit
    return cells


def ends(value: Length | Amount | Count) -> tuple[Cell, Cell]:
    """The least and the most: durations, sums or numbers."""
    if isinstance(value, Count):
        return value.least, value.least if value.exact or value.approximate else None
    if isinstance(value, Amount):
        return plain_number(value.least), plain_number(value.most)
    return (None if value.is_at_most else duration(value.least)), duration(value.most)


def plain_number(value: Decimal) -> int | float:
    """A whole number where it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


def duration(span: Span) -> str:
    """ISO 8601, each unit as the record has it: `P18M` stays eighteen months."""
    days = "".join(
        f"{number}{unit}" for number, unit in ((span.years, "Y"), (span.months, "M"), (span.days, "D")) if number
    )
    return f"P{days}" + (f"T{span.hours}H" if span.hours else "")
