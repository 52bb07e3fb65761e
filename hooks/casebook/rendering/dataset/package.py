"""What describes the files of the dataset: the Frictionless data package, the licence, the hashes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from casebook.rendering.context import Facts
from casebook.rendering.dataset.columns import DATA_VERSION, Column, Table
from casebook.rendering.dataset.formats import readable

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LICENCE = """\
The data of the register, every file in this folder and the JSON of each record:
Copyright (c) the Casebook contributors

Licensed under the Creative Commons Attribution 4.0 International License
(CC BY 4.0): https://creativecommons.org/licenses/by/4.0/legalcode

Name the register, the record and the date of its status when you use it.
Words of sources (table "quotations", columns "as_given") are their publishers'.
"""
_TITLE = "Casebook: people, outlets and organisations prosecuted for expression in Kazakhstan"


class File(Protocol):
    """What a package tells of a file."""

    @property
    def name(self) -> str:
        """In the folder."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def sha256(self) -> str:
        """Hexadecimal."""


def data_package(tables: Sequence[Table], files: Mapping[str, File], facts: Facts) -> bytes:
    """datapackage.json: each table once, as CSV, with its schema, size and hash."""
    return readable(
        {
            "$schema": PROFILE,
            "name": "casebook",
            "title": _TITLE,
            "homepage": facts.addresses.absolute(""),
            "version": f"{DATA_VERSION}.0.0",
            "data-version": DATA_VERSION,
            "edition": facts.edition.isoformat(),
            "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
            "resources": [_resource(table, files[table.name]) for table in tables],
        }
    )


def _resource(table: Table, file: File) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": file.name,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.names[: table.key]),
    }
    links = [column for column in table.columns if column.refers]
    if links:
        schema["foreignKeys"] = [{"fields": [column.name], "reference": _reference(table, column)} for column in links]
    return schema


def _reference(table: Table, column: Column) -> dict[str, Any]:
    other = "" if column.refers == table.name else column.refers.replace("_", "-")
    return {"resource": other, "fields": ["id"]}


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "type": column.kind, "description": column.meaning}
    if column.terms:
        told["description"] += f" (a code of the list “{column.terms}” in “vocabulary”)"
    return told


def checksums(files: Iterable[File]) -> bytes:
    """SHA256SUMS, to be checked with `sha256sum --check`."""
    ordered = sorted(files, key=lambda file: file.name)
    return "".join(f"{file.sha256}  {file.name}\n" for file in ordered).encode()
