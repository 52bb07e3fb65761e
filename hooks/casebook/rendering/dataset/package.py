"""What describes the files of the dataset: the Frictionless data package, the licence, the hashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

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


def data_package(tables: Sequence[Table], files: Mapping[str, bytes], facts: Facts) -> bytes:
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
            "resources": [_resource(table, files[f"{table.name}.csv"]) for table in tables],
        }
    )


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
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


def checksums(files: Mapping[str, bytes]) -> bytes:
    """SHA256SUMS, to be checked with `sha256sum --check`."""
    return "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()
