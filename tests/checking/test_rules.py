"""Warnings and the answers that a record gives to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import change, find_problems, place_of

CASE = "cases/aliya-ulgi.md"


def answer(project: Path, accepted: str) -> None:
    """Let the record accept a warning."""
    change(project, CASE, "consent: public-record", f"accepted:\n- {accepted}\nconsent: public-record")


def test_warning_stops_until_it_is_answered(project: Path) -> None:
    change(project, CASE, "length: P2Y", "length: P9Y")
    assert [line.split(" ")[1] for line in find_problems(project)] == ["W003"]
    answer(project, "{code: W003, reason: the court added up two terms}")
    assert find_problems(project) == []


def test_answer_to_nothing_is_a_problem(project: Path) -> None:
    answer(project, "{code: W003, reason: the court added up two terms}")
    place = place_of(project, CASE, "{code: W003")
    assert find_problems(project) == [f"{place}: W000 nothing here warns of W003; take it out"]


def test_answer_to_another_warning_does_not_count(project: Path) -> None:
    change(project, CASE, "length: P2Y", "length: P9Y")
    answer(project, "{code: W002, reason: the court added up two terms}")
    assert sorted(line.split(" ")[1] for line in find_problems(project)) == ["W000", "W003"]


@pytest.mark.parametrize(("at", "left"), [("incitement-2026", []), ("defamation-2019", ["W000", "W003"])])
def test_answer_counts_where_it_says(at: str, left: list[str], project: Path) -> None:
    change(project, CASE, "length: P2Y", "length: P9Y")
    answer(project, f"{{code: W003, at: {at}, reason: the court added up two terms}}")
    assert sorted(line.split(" ")[1] for line in find_problems(project)) == left


def test_error_cannot_be_answered_away(project: Path) -> None:
    change(project, CASE, "statute: cc-2014/174", "statute: cc-2014/175")
    answer(project, "{code: R002, reason: we know better}")
    assert sorted(line.split(" ")[1] for line in find_problems(project)) == ["R002", "W000"]
