"""Every file of /data/ with its bytes: made together, since some of them tell the sizes and hashes of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import gather_case
from casebook.rendering.dataset.entities import entity_lines
from casebook.rendering.dataset.formats import csv_bytes, json_lines, whole_json
from casebook.rendering.dataset.gathering import Gatherer, Row
from casebook.rendering.dataset.law_rows import gather_counts, gather_source, gather_statute, gather_term, gather_texts
from casebook.rendering.dataset.law_tables import TABLES
from casebook.rendering.dataset.package import LICENCE, checksums, data_package
from casebook.rendering.dataset.proceeding_rows import gather_proceedings
from casebook.rendering.dataset.record_schema import case_schema, statute_schema
from casebook.rendering.dataset.sqlite_file import database_bytes

FOLDER = "data/"
DATABASE, WHOLE, ENTITIES = "casebook.sqlite", "casebook.json", "entities.ftm.json"
PACKAGE, SUMS, LICENCE_FILE = "datapackage.json", "SHA256SUMS", "LICENSE.txt"
CASE_SCHEMA, STATUTE_SCHEMA = "case.schema.json", "statute.schema.json"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of /data/."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    """Hexadecimal."""


def file_names() -> tuple[str, ...]:
    """Names of all files, without making them."""
    tables = [f"{table.name}.{ending}" for ending in ("csv", "jsonl") for table in TABLES]
    return (PACKAGE, DATABASE, WHOLE, ENTITIES, CASE_SCHEMA, STATUTE_SCHEMA, LICENCE_FILE, SUMS, *tables)


def describe(files: Mapping[str, bytes]) -> tuple[DataFile, ...]:
    """Size and hash of each."""
    return tuple(DataFile(name, len(data), sha256(data).hexdigest()) for name, data in files.items())


def data_files(facts: Facts) -> Mapping[str, bytes]:
    """All files by name; made once for a build, since every one of them is asked for in turn."""
    if not _KEPT or _KEPT[0][0] is not facts:
        _KEPT[:] = [(facts, _make(facts))]
    return _KEPT[0][1]


_KEPT: list[tuple[Facts, Mapping[str, bytes]]] = []
"""The files of the last register that they were asked of."""


def gather_rows(facts: Facts) -> dict[str, list[Row]]:
    """Rows of every table, records in the order of their names."""
    rows, register = Gatherer(), facts.register
    for slug in facts.derived:
        gather_case(rows, facts, slug)
        gather_proceedings(rows, facts, slug)
        gather_texts(rows, register.languages, "case", register.cases[slug].record.id, register.cases[slug])
    for key, statute in register.statutes.items():
        gather_statute(rows, facts, key)
        gather_texts(rows, register.languages, "statute", key, statute)
    for key, source in register.sources.items():
        gather_source(rows, facts, source)
        gather_texts(rows, register.languages, "source", key, source)
    for name, terms in sorted(register.vocabulary.items()):
        for code, term in terms.items():
            gather_term(rows, name, code, term)
    gather_counts(rows, facts)
    return rows.rows


def _make(facts: Facts) -> Mapping[str, bytes]:
    rows = gather_rows(facts)
    files = {DATABASE: database_bytes(TABLES, rows), WHOLE: whole_json(TABLES, rows, facts)}
    files[ENTITIES] = entity_lines(facts)
    files |= {CASE_SCHEMA: case_schema(facts), STATUTE_SCHEMA: statute_schema(facts), LICENCE_FILE: LICENCE.encode()}
    files |= {f"{table.name}.csv": csv_bytes(table, rows[table.name]) for table in TABLES}
    files |= {f"{table.name}.jsonl": json_lines(table, rows[table.name]) for table in TABLES}
    files = {PACKAGE: data_package(TABLES, files, facts), **files}
    return {**files, SUMS: checksums(files)}
