"""What the prose of a case states and no field of it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.problem import WARNING
from casebook.publishing.site import check_project
from tests.reading.projects import change, find_problems

CASE = "cases/aliya-ulgi.md"
START = "Journalist in Almaty, prosecuted over a post on the water supply of her district."


def state(project: Path, words: str) -> list[str]:
    """What is told of a record whose summary ends with `words`."""
    change(project, CASE, START, f"{START} {words}")
    place = f"content/{CASE}:37:12: X006 "
    return [line.removeprefix(place) for line in find_problems(project, "X006")]


@pytest.mark.parametrize(
    "words",
    [
        "Detained on 10 January.",
        "Tried on 20 February 2026.",
        "The post is of December 2025.",
        "In 2026 she wrote again.",
        "The prosecutor asked for two years in prison.",
        "It was article 174.",
        "Two witnesses, 40 people and two hours of waiting.",
        "Five years before she had moved to Almaty.",
        "Ten days of rain.",
    ],
)
def test_what_the_record_holds_is_quiet(words: str, project: Path) -> None:
    assert state(project, words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Detained on 11 January.", "11 January"),
        ("Tried on 20 February 2025.", "20 February 2025"),
        ("The post is of December 2023.", "December 2023"),
        ("In 1987 she wrote again.", "1987"),
        ("She was to spend three years in prison.", "three years"),
        ("A three-year ban.", "three-year"),
        ("It was article 272.", "article 272"),
        ("It was under articles 174 and 179.", "article 179"),
        ("A fine of 140 EUR.", "140 EUR"),
    ],
)
def test_what_no_field_holds_is_a_warning(words: str, told: str, project: Path) -> None:
    assert state(project, words) == [f"the text says “{told}”; no field of the record holds that"]
    _, problems = check_project(project)
    assert [problem.level for problem in problems] == [WARNING]


def test_warning_is_answered_at_its_text(project: Path) -> None:
    change(project, CASE, "consent: public-record", (
        "accepted:\n- {code: X006, at: text.summary, reason: the age of the law}\nconsent: public-record"
    ))  # fmt: skip
    assert state(project, "In 1987 she wrote again.") == []
    assert find_problems(project) == []
