"""The dataset as a researcher reads it: each format by a parser that is not ours, and the totals of the pages."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from casebook.deriving.relations import published
from casebook.deriving.subject import Derived
from casebook.model.codes import CaseKind, Standing
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of

Rows = dict[str, list[dict[str, Any]]]
LANGUAGES = ("", "ru/", "kk/")


@pytest.fixture(scope="module")
def data(built_site: BuiltSite) -> Path:
    return built_site.path / "data"


@pytest.fixture(scope="module")
def rows(data: Path) -> Rows:
    """Every table, by the JSON Lines."""
    files = sorted(data.glob("*.jsonl"))
    assert len(files) > 40
    return {file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()] for file in files}


@pytest.fixture(scope="module")
def package(data: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((data / "datapackage.json").read_text("utf-8"))
    return found


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


def test_all_formats_say_the_same(data: Path, rows: Rows, package: Mapping[str, Any]) -> None:
    whole = json.loads((data / "casebook.json").read_text("utf-8"))
    assert whole["data-version"] == package["data-version"] == 1
    assert whole["tables"] == rows
    assert [one["path"].removesuffix(".csv") for one in package["resources"]] == list(whole["tables"])
    with closing(sqlite3.connect(data / "casebook.sqlite")) as base:
        for resource in package["resources"]:
            fields = {one["name"]: one["type"] for one in resource["schema"]["fields"]}
            table = resource["path"].removesuffix(".csv")
            assert all(list(row) == list(fields) for row in rows[table]), table
            with (data / resource["path"]).open(encoding="utf-8", newline="") as file:
                assert [
                    {name: _typed(cell, fields[name]) for name, cell in row.items()} for row in csv.DictReader(file)
                ] == rows[table]
            cursor = base.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            assert [dict(zip(names, row, strict=True)) for row in cursor] == rows[table]


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


def records(built_site: BuiltSite, register: Register) -> Iterator[tuple[str, dict[str, Any]]]:
    """(kind, JSON) of each record, under the address of its English page."""
    for slug in published(register):
        yield "case", json.loads((built_site.path / "cases" / f"{slug}.json").read_text("utf-8"))
    for key in register.statutes:
        yield "statute", json.loads((built_site.path / "statutes" / f"{key}.json").read_text("utf-8"))


def test_the_json_of_every_record_obeys_its_schema(built_site: BuiltSite, register: Register, data: Path) -> None:
    validators = {}
    for kind in ("case", "statute"):
        schema = json.loads((data / f"{kind}.schema.json").read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        validators[kind] = Draft202012Validator(schema, format_checker=FormatChecker())
    found = 0
    for kind, record in records(built_site, register):
        faults = [f"{list(one.absolute_path)}: {one.message[:120]}" for one in validators[kind].iter_errors(record)]
        assert faults == [], record["id"]
        found += 1
    assert found == 139
    record = json.loads((built_site.path / "cases/marat-zhylanbaev.json").read_text("utf-8"))
    for broken in ({**record, "risk": "high"}, {**record, "as_of": "today"}, {**record, "record": {}}):
        assert not validators["case"].is_valid(broken)


def test_every_source_that_a_record_names_stands_in_its_json(built_site: BuiltSite, register: Register) -> None:
    for _, record in records(built_site, register):
        named = set(_sources(record["record"])) | set(_sources(record["derived"]))
        assert named <= set(record["sources"]), record["id"]
        quoting = {one["quoted_in"] for one in record["sources"].values() if "quoted_in" in one}
        assert quoting <= set(record["sources"])


def _sources(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("src", "named_by"):
                yield from inner
            else:
                yield from _sources(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _sources(inner)


def test_nothing_that_no_page_prints_is_in_the_data(built_site: BuiltSite, register: Register, rows: Rows) -> None:
    kept = {"risk", "consent", "minor", "accepted", "state_of_record", "comments"}
    for _, record in records(built_site, register):
        assert kept.isdisjoint(_names(record)), record["id"]
    assert kept.isdisjoint(name for table in rows.values() for row in table[:1] for name in row)


def _names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("texts", "sources", "roles", "places"):
                yield name
                yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def test_disputed_values_stand_whole(built_site: BuiltSite, rows: Rows) -> None:
    record = json.loads((built_site.path / "cases/marat-zhylanbaev.json").read_text("utf-8"))
    steps = record["record"]["proceedings"]["extremism-2023"]["steps"]
    verdict = next(step for step in steps if step["type"] == "verdict")
    dates = ["2023-11-19", "2023-11-27", "2023-11-27/2023-12-01", "2023-11-29"]
    assert [one["value"]["edtf"] for one in verdict["date"]["values"]] == dates
    row = next(one for one in rows["steps"] if one["case"] == record["id"] and one["type"] == "verdict")
    assert (row["date"], row["date_dispute"]) == (None, "date")
    assert (row["date_earliest"], row["date_latest"]) == ("2023-11-19", "2023-12-01")
    values = [one for one in rows["disputed_values"] if (one["row"], one["field"]) == (row["id"], "date")]
    assert [one["value"] for one in values] == dates
    cited = Counter(one["row"] for one in rows["citations"] if one["table"] == "disputed_values")
    assert [cited[one["id"]] for one in values] == [1, 1, 1, 2]


def test_every_disputed_value_of_the_records_is_there(built_site: BuiltSite, register: Register, rows: Rows) -> None:
    told = Counter(one["value"] for one in rows["disputed_values"])
    expected: Counter[str] = Counter()
    for _, record in records(built_site, register):
        expected.update(_disputed(record["record"]))
    assert told == expected and expected.total() > 40


def _disputed(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if "dispute" in value and "values" in value:
            for one in (*(claim["value"] for claim in value["values"]), value.get("reading")):
                if one is not None:
                    yield one if isinstance(one, str) else one.get("edtf") or one["text"]
        else:
            for inner in value.values():
                yield from _disputed(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _disputed(inner)


def test_every_statement_has_a_source(rows: Rows) -> None:
    cited = {(one["table"], one["row"]) for one in rows["citations"]}
    for table in ("steps", "charges", "episodes", "activities", "relations", "case_roles", "editions"):
        assert [row["id"] for row in rows[table] if (table, row["id"]) not in cited] == [], table
        assert rows[table], table


def test_no_overturned_verdict_stands_alone(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived], rows: Rows
) -> None:
    cases = {row["id"]: row for row in rows["cases"]}
    cleared = {register.cases[slug].record.id for slug, one in derived.items() if one.overturned}
    assert cleared == {key for key, row in cases.items() if row["set_aside"]} and len(cleared) >= 3
    for slug, one in derived.items():
        record = json.loads((built_site.path / f"cases/{slug}.json").read_text("utf-8"))
        assert len(record["derived"]["set_aside"]) == len(one.overturned), slug
        assert list(record["derived"])[:2] == ["set_aside", "status"]
        assert cases[record["id"]]["status"] == record["derived"]["status"]["code"]
        assert cases[record["id"]]["revision"] == record["revision"]
    marked = {row["id"]: row["set_aside_by"] for row in rows["steps"] if row["set_aside_by"]}
    fallen = {
        f"{register.cases[slug].record.id}/proceedings/{one.key}/steps/{number + 1}"
        for slug, case in derived.items()
        for one in case.own
        for number in one.outcomes.set_aside
        if not case.parties
    }
    assert fallen <= set(marked) and fallen


def test_totals_are_those_of_the_home_page(built_site: BuiltSite, rows: Rows) -> None:
    told = {row["value"]: row["number"] for row in rows["counts"] if row["group"] == "totals"}
    for prefix in LANGUAGES:
        page = open_article(built_site.path, prefix)
        numbers = [int(re.sub(r"\D", "", text_of(one))) for one in page.main.xpath("//*[@class='nums']//b")]
        wanted = ["people-prosecuted", "prosecutions", "cases", "statutes-used"]
        assert numbers == [told[name] for name in wanted]
    unnamed = re.search(r"of people not named: at least ([\d,]+)", open_article(built_site.path, "").text)
    assert unnamed and int(unnamed[1].replace(",", "")) == told["prosecutions-of-unnamed"]
    targets = [row for row in rows["cases"] if (row["kind"], row["standing"]) == ("person", "target")]
    assert sum(row["prosecutions"] > 0 for row in targets) == told["people-prosecuted"]
    assert sum(row["prosecutions"] for row in targets) == told["prosecutions"]
    assert len(rows["cases"]) == told["cases"] and len(rows["statutes"]) == told["statutes"]
    parties = [row for row in rows["parties"] if row["standing"] == "target"]
    assert sum(row["prosecutions_least"] for row in parties) == told["prosecutions-of-unnamed"]
    outcomes = Counter(row["case"] for row in rows["outcomes"] if row["prosecution"])
    assert {row["id"]: row["prosecutions"] for row in targets} == {row["id"]: outcomes[row["id"]] for row in targets}


def test_counts_are_those_of_the_lists(built_site: BuiltSite, rows: Rows) -> None:
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows["counts"]:
        counted[row["group"]][row["value"]] = row["number"]
    for way in ("status", "kind", "role", "region", "year"):
        page = open_article(built_site.path, f"cases/by/{way}/")
        links = [link.strip("/").split("/") for link in page.links()]
        assert {parts[3] for parts in links if len(parts) == 4} == set(counted[way])
        for value, number in counted[way].items():
            text = open_article(built_site.path, f"cases/by/{way}/{value}/").text
            assert re.search(rf"\b{number} records?\.", text), (way, value)
    of_cases = {
        "status": Counter(row["status"] for row in rows["cases"]),
        "kind": Counter(row["kind"] for row in rows["cases"]),
        "role": Counter(row["role"] for row in rows["case_roles"]),
        "region": Counter(row["region"] for row in rows["case_regions"]),
        "year": Counter(str(row["year"]) for row in rows["case_years"]),
    }
    assert {way: dict(counts) for way, counts in of_cases.items()} == {way: counted[way] for way in of_cases}


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


def test_a_child_is_no_person_of_the_data(data: Path, rows: Rows, register: Register) -> None:
    child = next(row for row in rows["parties"] if row["id"] == "kz-0010/parties/child")
    assert (child["name_en"], child["standing"]) == ("A. M.", Standing.VICTIM)
    entities = (data / "entities.ftm.json").read_text("utf-8")
    assert "kz-0010.parties.child" not in entities and register.cases["kz-0010"].record.minor
