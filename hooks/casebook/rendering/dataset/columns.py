"""Tables of the dataset as declared: columns with a type, a meaning, a list of terms, and what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DATA_VERSION = 1
"""Rises when a table or a column is renamed, removed or given another meaning; the page of the data tells how."""

Kind = Literal["string", "integer", "number", "boolean", "date", "duration"]
"""Types of the Frictionless table schema."""

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    meaning: str
    """In English, which is the key of its translations."""
    kind: Kind = "string"
    terms: str = ""
    """The list of `vocabulary` whose codes it holds."""
    refers: str = ""
    """The table whose rows it names."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; its first `key` columns tell its rows apart."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: int = 1

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns."""
        return tuple(column.name for column in self.columns)


def _(message: str) -> str:
    """Mark a meaning for the catalogues; it is translated where it is printed."""
    return message


FIRST, LAST = _("first day that it can mean; empty when open or unknown"), _("last day that it can mean, likewise")
LEAST, MOST = _("the least that it can mean"), _("the most that it can mean")
DISPUTE = _("what sources disagree on; the column before is then empty, and “disputed_values” has what each says")
ABOUT = _("whether the source says “about”")


def date(name: str, meaning: str, *, disputable: bool = False) -> tuple[Column, ...]:
    """A date as EDTF text, with the first and the last day that it can mean."""
    dispute = (Column(f"{name}_dispute", DISPUTE, terms="disputes"),) if disputable else ()
    days = (Column(f"{name}_earliest", FIRST, "date"), Column(f"{name}_latest", LAST, "date"))
    return (Column(name, meaning), *dispute, *days)


def length(name: str, meaning: str, *, disputable: bool = True) -> tuple[Column, ...]:
    """A length of time as written, and its ends as ISO 8601 durations."""
    dispute = (Column(f"{name}_dispute", DISPUTE, terms="disputes"),) if disputable else ()
    return (
        Column(name, meaning), *dispute, Column(f"{name}_least", LEAST, "duration"),
        Column(f"{name}_most", MOST, "duration"), Column(f"{name}_about", ABOUT, "boolean"),
    )  # fmt: skip


def amount(name: str, meaning: str) -> tuple[Column, ...]:
    """A sum of money, its ends as numbers, and its unit."""
    return (
        Column(name, meaning),
        Column(f"{name}_dispute", DISPUTE, terms="disputes"),
        Column(f"{name}_least", LEAST, "number"),
        Column(f"{name}_most", MOST, "number"),
        Column(f"{name}_unit", _("currency by ISO 4217, or MCI: monthly calculation index")),
        Column(f"{name}_about", ABOUT, "boolean"),
    )


def count(name: str, meaning: str) -> tuple[Column, ...]:
    """A number of people or of times."""
    return (
        Column(name, meaning),
        Column(f"{name}_dispute", DISPUTE, terms="disputes"),
        Column(f"{name}_least", LEAST, "integer"),
        Column(f"{name}_most", _("the most that it can mean; empty when only the least is known"), "integer"),
        Column(f"{name}_about", ABOUT, "boolean"),
    )


def choice(name: str, meaning: str, terms: str) -> tuple[Column, ...]:
    """A code that sources may dispute."""
    return (Column(name, meaning, terms=terms), Column(f"{name}_dispute", DISPUTE, terms="disputes"))


def in_three(name: str, meaning: str) -> tuple[Column, ...]:
    """The same in each language of the data."""
    return tuple(Column(f"{name}_{language}", meaning) for language in ("en", "ru", "kk"))


ROW = _("name of the row; every other table names it so")
NUMBER = _("place in the order of the record, from 1")
KEY = _("its key in the record")
CASE = Column("case", _("the case"), refers="cases")
NOTE = Column("note", _("key of a text of the record in “texts” that tells more"))
INFERRED = Column("inferred", _("what the editors concluded, and no source says"), terms="inferred")
SOURCE = Column("source", _("the source"), refers="sources")
STATUTE = Column("statute", _("the article, law, order or code"), refers="statutes")


def row_id(meaning: str = ROW) -> Column:
    """The column by which other tables name a row."""
    return Column("id", meaning)
