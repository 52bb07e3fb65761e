"""Releases: what is owed a correction, what a release writes, and which files of the site it changes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import feedparser
import pytest

from tests.conftest import BuiltSite, copy_built, run_casebook
from tests.site.tree import read_tree
from tests.site.workshop import Workshop

RECORD = "cases/nurlan-kanatov.md"
VERDICT = "2023-11-16"
CORRECTION = """\
corrections:
- {on: 2026-12-01, kind: fact, was: 16 November 2023, now: 17 November 2023}
checked: """


@pytest.fixture(scope="module")
def bench(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A copy with the facts of the baseline."""
    return Workshop(copy_built(built_site, tmp_path_factory.mktemp("history") / "casebook"))


@pytest.fixture
def workshop(bench: Workshop) -> Iterator[Workshop]:
    kept = {path: path.read_bytes() for path in (bench.project / "content").rglob("*") if path.is_file()}
    yield bench
    for path in (bench.project / "content").rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path, data in kept.items():
        path.write_bytes(data)


def changes(workshop: Workshop) -> list[dict[str, object]]:
    text = (workshop.project / "content/history/changes.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def release(workshop: Workshop, on: str) -> str:
    done = run_casebook(workshop.project, "release", "--on", on)
    assert done.returncode == 0, done.stderr
    return done.stdout


def replace(workshop: Workshop, old: str, new: str, file: str = RECORD) -> None:
    path = workshop.project / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_project_is_released_as_it_is(workshop: Workshop) -> None:
    before = read_tree(workshop.project / "content")
    assert "0 change(s)" in release(workshop, "2026-12-01")
    assert read_tree(workshop.project / "content") == before, "idempotent"
    lines = changes(workshop)
    assert {line["kind"] for line in lines} == {"new"} and {line["on"] for line in lines} == {"2026-11-22"}
    assert len([line for line in lines if str(line["record"]).startswith("kz-")]) == 75


def test_the_first_release_is_the_same_anywhere(workshop: Workshop) -> None:
    folder = workshop.project / "content/history"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    release(workshop, "2026-11-22")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_changed_fact_is_owed_a_correction(workshop: Workshop) -> None:
    replace(workshop, f"date: {VERDICT}", "date: 2023-11-17")
    for command in (("check",), ("release", "--on", "2026-12-01")):
        done = run_casebook(workshop.project, *command)
        assert done.returncode == 2
        (line,) = [line for line in done.stderr.splitlines() if " H001 " in line]
        assert re.match(
            rf"content/{RECORD}:\d+:\d+: H001 “{VERDICT}” was released on 2026-11-22 and is “2023-11-17”", line
        )
        number = int(line.split(":")[1])
        text = (workshop.project / "content" / RECORD).read_text(encoding="utf-8").splitlines()
        assert "2023-11-17" in text[number - 1], "the place is the fact's own line"
        assert "corrections" in line
    replace(workshop, "checked: ", CORRECTION)
    assert run_casebook(workshop.project, "check").returncode == 0
    release(workshop, "2026-12-01")
    new = [line for line in changes(workshop) if line["on"] == "2026-12-01"]
    assert [line["kind"] for line in new] == ["corrected", "corrected"]
    assert {"date": VERDICT} in [line.get("was") for line in new]
    # What was released as a correction stays one.
    replace(workshop, "was: 16 November 2023", "was: 15 November 2023")
    assert " H002 " in run_casebook(workshop.project, "check").stderr


def test_another_key_is_owed_nothing_and_told_nowhere(workshop: Workshop) -> None:
    for old, new in (("  denunciation-2023:\n", "  case-2023:\n"), ("      denunciation:\n", "      false-report:\n")):
        replace(workshop, old, new)
    assert run_casebook(workshop.project, "check").returncode == 0
    assert "0 change(s)" in release(workshop, "2026-12-01")
    facts = (workshop.project / "content/history/facts.jsonl").read_text(encoding="utf-8")
    assert "proceedings.case-2023.charges.false-report" in facts and "denunciation-2023" not in facts


def test_an_old_correction_answers_nothing_new(workshop: Workshop) -> None:
    replace(workshop, "checked: ", CORRECTION.replace("2026-12-01", "2026-11-01"))
    replace(workshop, f"date: {VERDICT}", "date: 2023-11-17")
    assert " H001 " in run_casebook(workshop.project, "check").stderr


def test_of_safety_nothing_is_repeated(workshop: Workshop) -> None:
    replace(
        workshop, "checked: ", CORRECTION.replace("kind: fact", "kind: safety").replace("16 November 2023", "a date")
    )
    replace(workshop, f"date: {VERDICT}", "date: 2023-11")
    release(workshop, "2026-12-01")
    text = (workshop.project / "content/history/changes.jsonl").read_text(encoding="utf-8")
    assert not [line for line in text.splitlines() if "kz-0054" in line and VERDICT in line]
    assert [line["kind"] for line in changes(workshop) if line["on"] == "2026-12-01"] == ["corrected"]


@pytest.mark.parametrize(
    ("file", "spoil", "code"),
    [
        ("facts.jsonl", lambda _: "", "H003"),
        ("facts.jsonl", lambda text: text.replace('{"record"', "{record", 1), "H004"),
        ("changes.jsonl", lambda text: text.replace('"kind":"new"', '"kind":"old"', 1), "H004"),
        ("changes.jsonl", lambda text: text.replace("2026-11-22", "2027-01-01", 1), "H004"),
    ],
)
def test_a_damaged_history_is_refused(workshop: Workshop, file: str, spoil: Callable[[str], str], code: str) -> None:
    path = workshop.project / "content/history" / file
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    done = run_casebook(workshop.project, "check")
    assert done.returncode == 2 and f" {code} " in done.stderr
    assert done.stderr.startswith("content/history/")


@pytest.mark.parametrize("day", ["2026-11-21", "soon", "2026-13-01"])
def test_a_day_that_cannot_be_is_refused(workshop: Workshop, day: str) -> None:
    before = read_tree(workshop.project / "content")
    done = run_casebook(workshop.project, "release", "--on", day)
    assert done.returncode == 2 and day in done.stderr and "Traceback" not in done.stderr
    assert read_tree(workshop.project / "content") == before


def test_a_release_rewrites_what_tells_of_it(workshop: Workshop) -> None:
    workshop.build()
    replace(workshop, "  summary: >-\n    ", "  summary: >-\n    In short: ")
    done = workshop.build()
    assert not [path for path in done.changed if Path(path).suffix in (".atom", ".ics") or path.endswith("feed.json")]
    assert not [path for path in done.changed if "/feeds/" in f"/{path}" or "changes/" in path]
    assert "0 change(s)" in release(workshop, "2026-12-01")
    replace(workshop, "places:\n", "places:\n  almaty: [iphr-2023-h2]\n")
    workshop.build()
    assert "1 change(s)" in release(workshop, "2026-12-01")
    done = workshop.build()
    english = {path for path in done.changed if not path.startswith(("ru/", "kk/"))} - {"release.txt"}
    feeds = {path for path in english if path.endswith((".atom", ".json"))}
    assert {"feeds/changes.atom", "feeds/changes.json", "cases/nurlan-kanatov/feed.atom"} <= feeds
    pages = {f"{name}/index.html" for name in ("cases/nurlan-kanatov", "changes", "changes/2026-12-01")}
    assert english - feeds == pages | {"index.html", "sitemap.xml"}, "the home page tells the latest changes"
    assert "feeds/new.atom" not in feeds and len([path for path in feeds if path.startswith("cases/")]) == 1
    regions = {path for path in feeds if path.startswith("feeds/region/")}
    assert {Path(path).stem for path in regions} >= {"kz-75"} and len(regions) < 8
    page = (workshop.site / "cases/nurlan-kanatov/index.html").read_text(encoding="utf-8")
    assert "Almaty" in page[page.index('id="history"') :]


ACQUITTAL = """\
    - type: review
      date: 2026-03-05
      by: supreme-court
      outcome: acquitted
      src: [optimism-2026-03-mataev]
    note: accusation
"""


def test_an_acquittal_comes_first_in_what_was_told_before_it(workshop: Workshop) -> None:
    record = "cases/marat-zhylanbaev"
    replace(workshop, "    note: accusation\n", ACQUITTAL, f"{record}.md")
    workshop.build()
    for prefix, words in (("", "Acquitted: 5 March 2026"), ("ru/", "5 марта 2026"), ("kk/", "2026 жылғы 5 наурыз")):
        feed = feedparser.parse((workshop.site / f"{prefix}{record}/feed.atom").read_bytes())
        (entry,) = feed.entries
        told = entry.content[0].value.replace("\u00a0", " ")
        assert words in told and ";" in told[told.index(words) :], prefix
    page = (workshop.site / f"{record}/index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    history = page[page.index('id="history"') :]
    assert history.index("Acquitted: 5 March 2026") < history.index("as told then: serving a sentence")
