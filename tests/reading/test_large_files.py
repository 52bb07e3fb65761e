"""Files made to be slow are refused, or read, in little time and without a traceback."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from casebook.model.problem import Problem
from casebook.publishing.site import check_project
from tests.reading.projects import FAULTS, make_project

MOST_SECONDS = 10
RECORD = FAULTS.joinpath("valid/cases/aliya-ulgi.md").read_text(encoding="utf-8").replace("kz-0001", "kz-0900")
HEADER, _, BODY = RECORD.removeprefix("---\n").partition("\n---\n")


def with_field(field: str) -> str:
    """The record with one more field."""
    return f"---\n{HEADER}\n{field}\n---\n{BODY}"


def with_body(body: str) -> str:
    """The record with another account below it."""
    return f"---\n{HEADER}\n---\n{body}"


LAUGHS = "\n".join(f"{n}: &{n} [{', '.join([f'*{chr(ord(n) - 1)}'] * 9)}]" for n in "bcdefghij")

SLOW = {
    "lists nested 3,000 deep": (with_field("deep: " + "[" * 3000 + "]" * 3000), "Y007"),
    "mappings nested 3,000 deep": (with_field("deep: " + "{a: " * 3000 + "}" * 3000), "Y007"),
    "3,000 brackets never closed": (with_field("deep: " + "[" * 3000), "Y007"),
    "indented 500 deep": (with_field("".join(" " * n + "a:\n" for n in range(500)) + " " * 500 + "b"), "Y007"),
    "billion laughs": (with_field(f"a: &a [lol, lol]\n{LAUGHS}"), "Y003"),
    "number of 20,000 digits": (with_field(f"nth: {'7' * 20_000}"), "S003"),
    "date of 20,000 digits": (with_field("").replace("date: 2026-02-20", f"date: {'7' * 20_000}"), "S001"),
    "10,000 unknown fields": (with_field("\n".join(f"field-{n}: x" for n in range(10_000))), "S003"),
    "10,000 sources": (with_field(f"related: [{'x, ' * 10_000}]"), "S006"),
    "300 KB": (with_body("water " * 51_200), "E003"),
    "250 KB of text": (with_body("water " * 42_000), "X003"),
    "one line of 250 KB": (with_body("w" * 250_000), None),
    "20,000 opening brackets": (with_body("[" * 20_000), None),
    "20,000 brackets of links": (with_body("[a](" * 20_000), None),
    "50,000 stars": (with_body("*" * 50_000), None),
    "50,000 stars and letters": (with_body("*a_" * 50_000), None),
    "3,000 quotations in each other": (with_body(">" * 3000 + " water"), None),
    "600 lists in each other": (with_body("".join(" " * 2 * n + "- a\n" for n in range(400))), "X003"),
    "100,000 backticks": (with_body("`" * 100_000), None),
    "backticks of rising number": (with_body("".join("e" + "`" * n for n in range(600))), None),
    "table of 10,000 rows": (with_body("|a|b|\n|-|-|\n" + "|1|2|\n" * 10_000), "X003"),
    "20,000 entities": (with_body("&amp;" * 20_000), None),
    "20,000 tags": (with_body("<b>" * 20_000), "M001"),
    "20,000 unfinished tags": (with_body("<a " * 20_000), "X003"),
    "20,000 unfinished comments": (with_body("<!-- " * 20_000), "X003"),
    "100,000 control characters": (with_body("\x01" * 100_000), "E002"),
    "20,000 unsafe links": (with_body("[a](javascript:b) " * 13_000), "M002"),
    "5,000 definitions": (with_body("".join(f"[{n}]: javascript:b\n" for n in range(5000)) + "[1]"), None),
    "100,000 digits": (with_body("1" * 100_000), None),
    "an address of 100,000 signs": (with_body("a" * 100_000 + "@"), None),
    "100,000 dots and an at sign": (with_body("a." * 50_000 + "@" + "a." * 50_000), "P001"),
}


@pytest.mark.parametrize("name", SLOW)
def test_slow_file_is_dealt_with_in_time(name: str, tmp_path: Path) -> None:
    text, code = SLOW[name]
    project = make_project(tmp_path)
    project.joinpath("content/cases/slow.md").write_text(text, encoding="utf-8")
    start = time.perf_counter()
    _, problems = check_project(project)
    assert time.perf_counter() - start < MOST_SECONDS
    assert {problem.path for problem in problems} <= {"content/cases/slow.md"}
    assert code is None or code in {problem.code for problem in problems}
    assert all(len(str(problem)) < 1500 for problem in problems), longest(problems)


def longest(problems: list[Problem]) -> str:
    """The beginning of the longest line, for the report of a failed test."""
    return max(map(str, problems), key=len)[:200]
