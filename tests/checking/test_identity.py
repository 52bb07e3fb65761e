"""Ids, slugs, and what of a minor is not shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import FAULTS, change, find_problems

RECORD = FAULTS.joinpath("valid/cases/aliya-ulgi.md").read_text(encoding="utf-8").replace("kz-0001", "kz-0900")
NAMES = "names: {en: Aliya Ulgi, ru: Алия Улги, kk: Әлия Үлгі, unreviewed: [kk], src: [sample-2026-01]}"
INITIALS = "names: {en: A. U., ru: А. У., kk: Ә. Ү., unreviewed: [kk], src: [sample-2026-01]}"


def add_minor(project: Path, *changes: tuple[str, str]) -> None:
    """The record of a minor under its id, with `changes`."""
    text = RECORD.replace("standing: target", "standing: target\nminor: true")
    text = text.replace(NAMES, INITIALS).replace("places: {almaty:", "places: {kz-75:")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    project.joinpath("content/cases/kz-0900.md").write_text(text, encoding="utf-8")


def test_minor_by_initials_and_region_is_taken(project: Path) -> None:
    add_minor(project)
    assert find_problems(project, "I001", "I002", "I003", "I004", "I005") == []


@pytest.mark.parametrize("name", ["Aliya Ulgi", "Aliya U.", "A. Ulgi", "Al. U.", "A", "A. U. B. C.", "A.U. Ulgi"])
def test_minor_by_more_than_initials_is_refused(name: str, project: Path) -> None:
    add_minor(project, ("en: A. U.", f"en: {name}"))
    assert find_problems(project, "I005") == [
        "content/cases/kz-0900.md:6:13: I005 of a minor only initials are given: “A. M.”"
    ]


@pytest.mark.parametrize("name", ["A.", "A.U.", "A. U.", "A. B. C."])
def test_initials_are_taken(name: str, project: Path) -> None:
    add_minor(project, ("en: A. U.", f"en: {name}"))
    assert find_problems(project, "I005") == []


def test_minor_may_be_abroad(project: Path) -> None:
    add_minor(project, ("places: {kz-75:", "places: {abroad:"))
    assert find_problems(project, "I005") == []


def test_group_with_a_minor_takes_its_id_as_address(project: Path) -> None:
    change(project, "cases/ulgi-trial.md", "standing: target", "standing: target\nminor: true")
    message = "name the file kz-0002.md: a record of a minor or at risk takes its id as address"
    assert find_problems(project, "I004", "I005") == [f"content/cases/ulgi-trial.md:1:1: I004 {message}"]


def test_id_used_three_times_is_named_twice(project: Path) -> None:
    for name in ("botagoz-ulgi", "dana-ulgi"):
        text = RECORD.replace("kz-0900", "kz-0001")
        project.joinpath(f"content/cases/{name}.md").write_text(text, encoding="utf-8")
    assert [line.partition(" the id")[0] for line in find_problems(project, "I001")] == [
        "content/cases/botagoz-ulgi.md:2:5: I001",
        "content/cases/dana-ulgi.md:2:5: I001",
    ]
