"""Charges and sanctions against the articles that are cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.problem import WARNING
from casebook.publishing.site import check_project
from tests.reading.projects import change, find_problems, place_of

CASE = "cases/aliya-ulgi.md"
STEPS = (
    "- {type: detained, date: 2026-01-10, place: almaty, src: [sample-2026-01]}",
    "- {type: charged, date: 2026-01-12, src: [sample-2026-01]}",
    "date: 2026-02-20",
)


def date_steps(project: Path, *dates: str) -> None:
    """Give the three steps of the case other dates."""
    for step, old, date in zip(STEPS, ("2026-01-10", "2026-01-12", "2026-02-20"), dates, strict=True):
        change(project, CASE, step, step.replace(old, date))


@pytest.mark.parametrize("last", ["2014-12-31", "2014", "2014-11/2014-12", "../2014-12-31", "2014-21"])
def test_article_cannot_be_cited_before_it_was_in_force(last: str, project: Path) -> None:
    date_steps(project, "2013", "2013-05", last)
    found = [line.partition(" was")[0] for line in find_problems(project, "W001")]
    assert found == [f"{place_of(project, CASE, 'cc-2014/174' + chr(10))}: W001 cc-2014/174"]


@pytest.mark.parametrize("last", ["2015-01-01", "2014/2015", "2015", "unknown", "2014-12/.."])
def test_article_may_be_cited_when_the_last_step_may_be_later(last: str, project: Path) -> None:
    date_steps(project, "2013", "2013-05", last)
    assert find_problems(project, "W001") == []


def test_article_no_longer_in_force_is_a_warning(project: Path) -> None:
    change(project, CASE, "statute: cc-2014/174", "statute: cc-1997/164")
    _, problems = check_project(project)
    assert [(problem.code, problem.level) for problem in problems] == [("W002", WARNING)]


def test_charge_cites_an_article_and_no_law(project: Path) -> None:
    law = project / "content" / "statutes" / "law" / "sample-2020.md"
    law.parent.mkdir()
    text = project.joinpath("content/statutes/cc-1997/164.md").read_text(encoding="utf-8")
    law.write_text(text.replace("kind: article", "kind: law").replace(", until: 2014-12-31", ""), encoding="utf-8")
    change(project, CASE, "statute: cc-2014/174", "attributed: law/sample-2020")
    place = place_of(project, CASE, "law/sample-2020")
    assert find_problems(project) == [f"{place}: W004 law/sample-2020 is no article; a charge cites an article"]


@pytest.mark.parametrize(
    ("length", "warned"),
    [
        ("P7Y", False),
        ("P84M", False),
        ("P5Y/P9Y", False),
        ("../P9Y", False),
        ("P7Y1D", True),
        ("P8Y/P9Y", True),
        ("P7Y1M", True),
        ("{dispute: length, values: [{value: P7Y, src: [sample-2026-01]}, {value: P8Y, src: [sample-2026-01]}]}", 0),
        ("{dispute: length, values: [{value: P9Y, src: [sample-2026-01]}, {value: P8Y, src: [sample-2026-01]}]}", 1),
    ],
)
def test_sanction_over_the_range_is_warned_of_when_no_reading_fits(length: str, warned: bool, project: Path) -> None:
    change(project, CASE, "length: P2Y", f"length: {length}")
    place = place_of(project, CASE, "{kind: imprisonment")
    expected = f"{place}: W003 imprisonment longer than the articles charged allow (P7Y at most)"
    assert find_problems(project) == ([expected] if warned else [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("length: P2Y", "length: P9Y, src: [sample-2026-02]"),
        ("  verified: true\n  penalties", "  verified: true\n  complete: false\n  penalties"),
        ("part: 1, kind: imprisonment", "part: 1, kind: fine"),
    ],
)
def test_range_that_is_not_known_in_full_warns_of_nothing(old: str, new: str, project: Path) -> None:
    file = CASE if "length" in old else "statutes/cc-2014/174.md"
    if file != CASE:
        change(project, CASE, "length: P2Y", "length: P9Y")
    change(project, file, old, new.replace("min: P2Y", "").replace("kind: fine", "kind: warning"))
    assert bool(find_problems(project, "W003")) == (file == CASE)
