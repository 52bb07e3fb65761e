"""The page of the dataset: its files with sizes and hashes, and the dictionary of its tables and columns."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.rendering.articles import render_article
from casebook.rendering.context import Context
from casebook.rendering.dataset.columns import DATA_VERSION, Column
from casebook.rendering.dataset.files import (
    CASE_SCHEMA,
    DATABASE,
    ENTITIES,
    FOLDER,
    LICENCE_FILE,
    PACKAGE,
    STATUTE_SCHEMA,
    SUMS,
    WHOLE,
    DataFile,
    data_files,
)
from casebook.rendering.dataset.law_tables import TABLES
from casebook.rendering.labels import Labels
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class File:
    """A file in a list."""

    name: Item
    what: str
    size: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """A column in the dictionary."""

    name: str
    kind: str
    """Its type, and the list of terms or the table that it names."""
    refers: Item | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the dictionary."""

    anchor: str
    name: str
    meaning: str
    files: tuple[File, ...]
    lines: tuple[Line, ...]


def data_part(context: Context) -> Markup:
    """What fills the hole of content/pages/data.md."""
    labels = context.labels
    files = data_files(context.facts)
    meanings = _meanings(labels)
    view = {
        "language": context.language,
        "version": str(DATA_VERSION),
        "hash": "SHA-256",
        "edition": labels.date(context.facts.edition),
        "files": [_file(context, files.describe(name), meaning) for name, meaning in meanings.items()],
        "parts": [
            Part(
                f"t-{table.name.replace('_', '-')}",
                table.name,
                labels.gettext(table.meaning),
                tuple(_file(context, files.describe(f"{table.name}.{ending}"), "") for ending in ("csv", "jsonl")),
                tuple(_line(labels, column) for column in table.columns),
            )
            for table in TABLES
        ],
    }
    return render_article(context.facts.project, context.language, "data", view)


def _meanings(labels: Labels) -> dict[str, str]:
    """Files that are not of one table, and what each is."""
    gettext = labels.gettext
    return {
        DATABASE: gettext("All tables as one SQLite database"),
        WHOLE: gettext("All tables as one JSON object"),
        ENTITIES: gettext("Entities of the FollowTheMoney model, one a line"),
        PACKAGE: gettext("Frictionless data package: every table with its columns, types and keys"),
        CASE_SCHEMA: gettext("JSON Schema of the JSON of a case"),
        STATUTE_SCHEMA: gettext("JSON Schema of the JSON of an article or law"),
        LICENCE_FILE: gettext("Licence"),
        SUMS: gettext("SHA-256 of every file here"),
    }


def _file(context: Context, file: DataFile, what: str) -> File:
    address = context.facts.addresses.relative(context.address, f"{FOLDER}{file.name}")
    return File(Item(file.name, address), what, _size(context.labels, file.size), file.sha256)


def _size(labels: Labels, size: int) -> str:
    """In kilobytes, at least one."""
    return labels.gettext("{number} KB").format(number=labels.number(max(1, round(size / 1000))))


def _line(labels: Labels, column: Column) -> Line:
    refers = None
    if column.refers:
        refers = Item(column.refers, f"#t-{column.refers.replace('_', '-')}")
    elif column.terms:
        refers = Item(column.terms, "#t-vocabulary")
    return Line(column.name, column.kind, refers, labels.gettext(column.meaning))
