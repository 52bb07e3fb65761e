"""Steps out of order, after the day of the last check, or after their sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import change, find_problems, place_of

CASE = "cases/aliya-ulgi.md"
DETAINED = "{type: detained, date: 2026-01-10,"
CHARGED = "{type: charged, date: 2026-01-12,"


@pytest.mark.parametrize("date", ["2026-01-09", "2025", "2025-12", "../2026-01-09", "2025-21", "2025-12-30/2026-01-09"])
def test_step_certainly_before_its_predecessor_is_out_of_order(date: str, project: Path) -> None:
    change(project, CASE, CHARGED, CHARGED.replace("2026-01-12", date))
    problems = find_problems(project, "O001")
    assert [problem.partition(": ")[0] for problem in problems] == [place_of(project, CASE, f"{date}, src")]
    assert problems[0].endswith("but stands after a “detained” of 2026-01-10 or later")


@pytest.mark.parametrize("date", ["2026-01-10", "2026-01", "2026", "../2026-01", "2026-01-09/2026-01-11", "unknown"])
def test_step_that_may_be_in_order_is_taken(date: str, project: Path) -> None:
    change(project, CASE, CHARGED, CHARGED.replace("2026-01-12", date))
    assert find_problems(project) == []


def test_step_is_in_order_when_one_of_the_disputed_days_is(project: Path) -> None:
    values = "{value: 2026-01-05, src: [sample-2026-01]}, {value: 2026-01-11, src: [sample-2026-02]}"
    dispute = f"{{dispute: date, values: [{values}]}}"
    change(project, CASE, CHARGED, CHARGED.replace("2026-01-12", dispute))
    assert find_problems(project) == []


def test_nothing_happens_after_the_day_of_the_last_check(project: Path) -> None:
    change(project, CASE, "checked: 2026-03-01", "checked: 2026-02-19")
    place = place_of(project, CASE, "2026-02-20")
    assert find_problems(project) == [f"{place}: O002 later than 2026-02-19, when the record was last checked"]


def test_episode_does_not_happen_after_the_day_of_the_last_check(project: Path) -> None:
    change(project, CASE, "consent:", "episodes: [{type: attack, date: 2026-03-02, src: [sample-2026-02]}]\nconsent:")
    place = place_of(project, CASE, "2026-03-02")
    assert find_problems(project, "O002") == [f"{place}: O002 later than 2026-03-01, when the record was last checked"]


def test_source_cannot_report_what_came_later(project: Path) -> None:
    change(project, CASE, CHARGED, CHARGED.replace("2026-01-12", "2026-01-15"))
    place = place_of(project, CASE, "2026-01-15")
    message = "of 2026-01-15 or later, but its newest source was published by 2026-01-14"
    assert find_problems(project) == [f"{place}: O003 {message}"]


@pytest.mark.parametrize("issued", ["issued: 2026-01", "issued: 2026", "issued: ../2026-02", "covers: 2026-01-14"])
def test_source_of_an_inexact_day_may_report_it(issued: str, project: Path) -> None:
    change(project, CASE, CHARGED, CHARGED.replace("2026-01-12", "2026-01-15"))
    change(project, "sources/sample-2026-01.md", "issued: 2026-01-14", issued)
    assert find_problems(project) == []


def test_measure_does_not_end_before_it_began(project: Path) -> None:
    change(project, CASE, DETAINED, "{type: arrested, until: 2026-01-09, date: 2026-01-10,")
    place = place_of(project, CASE, "2026-01-09")
    assert [line.partition(" ends")[0] for line in find_problems(project)] == [f"{place}: O004"]


def test_end_that_is_printed_so_and_cannot_be_is_taken(project: Path) -> None:
    values = "[{value: 2026-01-09, impossible: true, src: [sample-2026-01]}]"
    until = f"{{dispute: impossible-date, values: {values}}}"
    change(project, CASE, DETAINED, f"{{type: arrested, until: {until}, date: 2026-01-10,")
    assert find_problems(project) == []


def test_step_is_measured_against_all_above_it(project: Path) -> None:
    unknown = "- {type: search, date: unknown, src: [sample-2026-01]}\n    "
    change(project, CASE, f"- {CHARGED}", f"{unknown}- {CHARGED}".replace("2026-01-12", "2026-01-08"))
    place = place_of(project, CASE, "2026-01-08")
    message = "this step is of 2026-01-08 or earlier, but stands after a “detained” of 2026-01-10 or later"
    assert find_problems(project) == [f"{place}: O001 {message}"]


def test_step_that_stands_for_many_is_outside_of_the_order(project: Path) -> None:
    change(project, CASE, CHARGED, "{type: summons, times: 4+, date: 2025, src: [sample-2026-01]}\n    - " + CHARGED)
    assert find_problems(project) == []
