"""What a record names exists, wherever it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import change, find_problems, place_of

CASE = "cases/aliya-ulgi.md"
GROUP = "cases/ulgi-trial.md"
LAW = "statutes/cc-2014/174.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (CASE, "kk], src: [sample-2026-01]", "kk], src: [gone]", "R001 no source"),
        (CASE, "{almaty: [sample-2026-01]}", "{almaty: [gone]}", "R001 no source"),
        (CASE, "kk: Әлия Үлгі,", "kk: Әлия Үлгі, spellings: [{text: Alia, src: [gone]}],", "R001 no source"),
        (CASE, "    date: 2025-12\n", "    date: 2025-12\n    published_in: gone\n", "R004 no case"),
        (CASE, "length: P2Y}", "length: P2Y, src: [gone]}", "R001 no source"),
        (CASE, "over: [post]", "over: [post, gone]", "R005 no activity"),
        (GROUP, "count: 3, src: [sample-2026-02]", "count: 3, src: [gone]", "R001 no source"),
        (GROUP, "attributed: cc-1997/164", "attributed: gone/1", "R002 no statute"),
        (GROUP, "who: [aliya, others]", "who: [aliya, gone]", "R005 no party"),
        (GROUP, "case: aliya-ulgi", "case: gone", "R004 no case"),
        (LAW, "replaces: [cc-1997/164]", "replaces: [gone/1]", "R002 no statute"),
        (LAW, "  src: [sample-2026-01]\n", "  src: [gone]\n", "R001 no source"),
        (LAW, "\nsrc: [sample-2026-01]", "\nsrc: [gone]", "R001 no source"),
    ],
)
def test_name_without_its_record_is_found(file: str, old: str, new: str, code: str, project: Path) -> None:
    change(project, file, old, new)
    place = place_of(project, file, "gone")
    assert [problem.partition(" “")[0] for problem in find_problems(project)] == [f"{place}: {code}"]


def test_near_name_is_suggested(project: Path) -> None:
    change(project, CASE, "statute: cc-2014/174", "statute: cc-2014/17")
    place = place_of(project, CASE, "cc-2014/17\n")
    assert find_problems(project) == [f"{place}: R002 no statute “cc-2014/17”; did you mean `cc-2014/174`?"]


def test_quotation_may_come_from_a_source_of_the_disputed_date(project: Path) -> None:
    values = "{value: 2026-02-20, src: [sample-2026-02]}, {value: 2026-02-21, src: [sample-2026-01]}"
    dispute = f"      date: {{dispute: date, values: [{values}]}}\n      as_given: {{sample-2026-01: guilty}}\n"
    change(project, CASE, "      date: 2026-02-20\n", dispute)
    assert find_problems(project) == []


@pytest.mark.parametrize(
    ("old", "new", "vocabulary"),
    [
        ("kind: social-post", "kind: shouting", "activities"),
        ("platform: facebook", "platform: myspace", "platforms"),
        ("place: almaty", "place: atlantis", "places"),
        ("by: court", "by: {dispute: authority, values: [{value: x, src: [sample-2026-01]}]}", "authorities"),
        ("by: court", "by: {dispute: quarrel, values: [{value: court, src: [sample-2026-01]}]}", "disputes"),
        ("length: P2Y}", "length: P2Y, scope: [singing]}", "scopes"),
        ("length: P2Y}", "length: P2Y, only_on: tv}", "channels"),
        ("length: P2Y}", "length: P2Y, deferred_until: 2030, deferred_ground: whim}", "deferral-grounds"),
        ("outcome: convicted", "outcome: convicted\n      complainant: neighbour", "complainants"),
        ("outcome: convicted", "outcome: convicted\n      inferred: all", "inferred"),
        ("consent:", "reviewed: [{role: cook, on: 2026-02-01}]\nconsent:", "review-roles"),
        ("consent:", "corrections: [{on: 2026-02-01, kind: whim, was: a, now: b}]\nconsent:", "corrections"),
        ("consent:", "related: [{case: ulgi-trial, as: friend, src: [sample-2026-01]}]\nconsent:", "relations"),
        ("consent:", "restrictions: [{kind: curfew, from: 2026, src: [sample-2026-01]}]\nconsent:", "restrictions"),
        ("roles: {journalist:", "roles: {cook:", "roles"),
    ],
)
def test_term_that_no_list_has_is_found(old: str, new: str, vocabulary: str, project: Path) -> None:
    change(project, CASE, old, new)
    assert [line.partition("no term of ")[2].partition(";")[0] for line in find_problems(project)] == [
        f"content/vocabulary/{vocabulary}.yaml"
    ]
