"""The JSON of each record: whole, by its schema, and nothing that no page prints."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from casebook.deriving.relations import published
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.conftest import Rows

LANGUAGES = ("", "ru/", "kk/")


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


def test_nothing_that_no_page_prints_is_in_the_data(built_site: BuiltSite, register: Register, tables: Rows) -> None:
    kept = {"risk", "consent", "minor", "accepted", "state_of_record", "comments"}
    for _, record in records(built_site, register):
        assert kept.isdisjoint(_names(record)), record["id"]
    assert kept.isdisjoint(name for table in tables.values() for row in table[:1] for name in row)


def _names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("texts", "sources", "roles", "places"):
                yield name
                yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def test_disputed_values_stand_whole(built_site: BuiltSite, tables: Rows) -> None:
    record = json.loads((built_site.path / "cases/marat-zhylanbaev.json").read_text("utf-8"))
    steps = record["record"]["proceedings"]["extremism-2023"]["steps"]
    verdict = next(step for step in steps if step["type"] == "verdict")
    dates = ["2023-11-19", "2023-11-27", "2023-11-27/2023-12-01", "2023-11-29"]
    assert [one["value"]["edtf"] for one in verdict["date"]["values"]] == dates
    row = next(one for one in tables["steps"] if one["case"] == record["id"] and one["type"] == "verdict")
    assert (row["date"], row["date_dispute"]) == (None, "date")
    assert (row["date_earliest"], row["date_latest"]) == ("2023-11-19", "2023-12-01")
    values = [one for one in tables["disputed_values"] if (one["row"], one["field"]) == (row["id"], "date")]
    assert [one["value"] for one in values] == dates
    cited = Counter(one["row"] for one in tables["citations"] if one["table"] == "disputed_values")
    assert [cited[one["id"]] for one in values] == [1, 1, 1, 2]


def test_every_disputed_value_of_the_records_is_there(built_site: BuiltSite, register: Register, tables: Rows) -> None:
    told = Counter(one["value"] for one in tables["disputed_values"])
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


def test_no_overturned_verdict_stands_alone(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived], tables: Rows
) -> None:
    cases = {row["id"]: row for row in tables["cases"]}
    cleared = {register.cases[slug].record.id for slug, one in derived.items() if one.overturned}
    assert cleared == {key for key, row in cases.items() if row["set_aside"]} and len(cleared) >= 3
    for slug, one in derived.items():
        record = json.loads((built_site.path / f"cases/{slug}.json").read_text("utf-8"))
        assert len(record["derived"]["set_aside"]) == len(one.overturned), slug
        assert list(record["derived"])[:2] == ["set_aside", "status"]
        assert cases[record["id"]]["status"] == record["derived"]["status"]["code"]
        assert cases[record["id"]]["revision"] == record["revision"]
    marked = {row["id"]: row["set_aside_by"] for row in tables["steps"] if row["set_aside_by"]}
    fallen = {
        f"{register.cases[slug].record.id}/proceedings/{one.key}/steps/{number + 1}"
        for slug, case in derived.items()
        for one in case.own
        for number in one.outcomes.set_aside
        if not case.parties
    }
    assert fallen <= set(marked) and fallen
