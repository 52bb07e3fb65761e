"""The dataset as a researcher reads it: each format by a parser that is not ours."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from casebook.deriving.relations import published
from casebook.model.codes import CaseKind, Standing
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of
from tests.site.conftest import Rows

LANGUAGES = ("", "ru/", "kk/")


def test_frictionless_finds_no_fault(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "frictionless", "validate", str(data / "datapackage.json"), "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    report = json.loads(done.stdout)
    assert report["valid"] and report["stats"]["errors"] == 0
    assert report["stats"]["tasks"] == len(list(data.glob("*.csv"))) > 40


def test_frictionless_would_find_a_fault(data: Path, tmp_path: Path) -> None:
    """A cell of another type, and a row that names a case which is not there."""
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    package["resources"] = [one for one in package["resources"] if one["name"] in ("cases", "case-years")]
    for one in package["resources"]:
        one["schema"]["foreignKeys"] = [
            key for key in one["schema"].get("foreignKeys", []) if key["reference"]["resource"] in ("", "cases")
        ]
        del one["hash"], one["bytes"]
    (tmp_path / "cases.csv").write_bytes((data / "cases.csv").read_bytes())
    years = (data / "case_years.csv").read_bytes()
    (tmp_path / "case_years.csv").write_bytes(years + b"kz-9999,2023\r\nkz-0001,soon\r\n")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    found = {error["type"] for task in json.loads(done.stdout)["tasks"] for error in task["errors"]}
    assert found == {"foreign-key", "type-error"}


def test_all_formats_say_the_same(data: Path, tables: Rows, package: Mapping[str, Any]) -> None:
    whole = json.loads((data / "casebook.json").read_text("utf-8"))
    assert whole["data-version"] == package["data-version"] == 1
    assert whole["tables"] == tables
    assert [one["path"].removesuffix(".csv") for one in package["resources"]] == list(whole["tables"])
    with closing(sqlite3.connect(data / "casebook.sqlite")) as base:
        for resource in package["resources"]:
            fields = {one["name"]: one["type"] for one in resource["schema"]["fields"]}
            table = resource["path"].removesuffix(".csv")
            assert all(list(row) == list(fields) for row in tables[table]), table
            with (data / resource["path"]).open(encoding="utf-8", newline="") as file:
                assert [
                    {name: _typed(cell, fields[name]) for name, cell in row.items()} for row in csv.DictReader(file)
                ] == tables[table]
            cursor = base.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            assert [dict(zip(names, row, strict=True)) for row in cursor] == tables[table]


def _typed(cell: str, kind: str) -> object:
    if cell == "":
        return None
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    return {"integer": int, "number": float}.get(kind, str)(cell)


def test_the_database_is_whole_and_depends_on_no_machine(data: Path) -> None:
    file = data / "casebook.sqlite"
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA page_size").fetchone() == (4096,)
        assert base.execute("PRAGMA user_version").fetchone() == (1,)
    assert file.read_bytes()[96:100] == bytes(4), "the version of SQLite that wrote it"


def test_hashes_and_sizes_are_those_of_the_files(built_site: BuiltSite, data: Path) -> None:
    files = {file.name: file.read_bytes() for file in data.iterdir() if file.name != "index.html"}
    hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
    lines = (line.partition("  ") for line in files["SHA256SUMS"].decode().splitlines())
    sums = {name: digest for digest, _, name in lines}
    assert sums == {name: one for name, one in hashes.items() if name != "SHA256SUMS"}
    for resource in json.loads(files["datapackage.json"])["resources"]:
        name = resource["path"]
        assert (resource["bytes"], resource["hash"]) == (len(files[name]), f"sha256:{hashes[name]}")
    for prefix in LANGUAGES:
        page = open_article(built_site.path, f"{prefix}data/")
        told = {}
        for row in page.main.iter("tr"):
            links, codes = [page.leads_to(one) for one in row.iter("a")], [text_of(one) for one in row.iter("code")]
            if links and codes and re.fullmatch("[0-9a-f]{64}", codes[-1]):
                told[links[0].removeprefix("data/")] = codes[-1]
        assert told == hashes, prefix


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_dictionary_explains_every_column(built_site: BuiltSite, package: Mapping[str, Any], prefix: str) -> None:
    page = open_article(built_site.path, f"{prefix}data/")
    for resource in package["resources"]:
        table = resource["path"].removesuffix(".csv")
        part = next(one for one in page.main.iter("details") if one.get("id") == f"t-{table.replace('_', '-')}")
        lines = [[text_of(cell) for cell in row] for row in list(part.iter("table"))[-1].iter("tr")][1:]
        fields = resource["schema"]["fields"]
        assert [(line[0], line[1].split()[0]) for line in lines] == [(one["name"], one["type"]) for one in fields]
        assert all(len(line[2]) > 1 for line in lines), table
        if prefix:
            assert all(re.search("[а-яә]", line[2]) for line in lines), table


def test_every_statement_has_a_source(tables: Rows) -> None:
    cited = {(one["table"], one["row"]) for one in tables["citations"]}
    for table in ("steps", "charges", "episodes", "activities", "relations", "case_roles", "editions"):
        assert [row["id"] for row in tables[table] if (table, row["id"]) not in cited] == [], table
        assert tables[table], table


def test_entities_are_of_the_follow_the_money_model(data: Path, register: Register) -> None:
    """Against the published model: schemata, properties, what they refer to, dates and languages."""
    vendored = Path(__file__).parent / "vendor" / "followthemoney.json"
    model = json.loads(vendored.read_text("utf-8"))["schemata"]
    entities = [json.loads(line) for line in (data / "entities.ftm.json").read_text("utf-8").splitlines()]
    schemata = {one["id"]: one["schema"] for one in entities}
    assert len(schemata) == len(entities) and set(schemata.values()) <= set(model)
    shapes = {
        "date": r"\d{4}(-\d\d(-\d\d)?)?", "country": "[a-z]{2}", "language": "[a-z]{3}", "url": r"https?://\S+",
        "entity": "casebook-.+",
    }  # fmt: skip
    for one in entities:
        schema = model[one["schema"]]
        assert set(schema["required"]) <= set(one["properties"]), one["id"]
        for name, values in one["properties"].items():
            kind, *reach = schema["properties"][name]
            assert values and all(isinstance(value, str) and value for value in values)
            assert all(re.fullmatch(shapes.get(kind, "(?s).+"), value) for value in values), (one["id"], name)
            if reach:
                assert all(reach[0] in model[schemata[value]]["is"] for value in values), (one["id"], name)
    people = {key for key, entry in published(register).items() if entry.record.kind is CaseKind.PERSON}
    assert Counter(schemata.values())["Person"] == len(people), "nobody is a person without a record"


def test_a_child_is_no_person_of_the_data(data: Path, tables: Rows, register: Register) -> None:
    child = next(row for row in tables["parties"] if row["id"] == "kz-0010/parties/child")
    assert (child["name_en"], child["standing"]) == ("A. M.", Standing.VICTIM)
    entities = (data / "entities.ftm.json").read_text("utf-8")
    assert "kz-0010.parties.child" not in entities and register.cases["kz-0010"].record.minor
