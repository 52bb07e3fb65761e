"""Texts: what points at them, their translations, their links, and wording that outlives a verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.checking.texts import check_prose, check_wording, link_checker
from casebook.model.translation import text_hash
from casebook.publishing.site import check_project
from tests.reading.projects import change, find_problems

CASE = "cases/aliya-ulgi.md"


def test_contested_sides_have_their_texts(project: Path) -> None:
    contested = "contested:\n  tap:\n    kind: fact\n    values: {court: [sample-2026-01], defence: [sample-2026-02]}\n"
    change(project, CASE, "consent: public-record", f"{contested}consent: public-record")
    change(project, CASE, "text:\n", "text:\n  tap: Whose tap.\n  tap.court: Hers.\n  tap.defence: Not hers.\n")
    assert find_problems(project, "X001", "X002") == []
    change(project, CASE, "  tap.defence: Not hers.\n", "")
    assert [line.partition(": ")[2] for line in find_problems(project, "X001")] == [
        "X001 `text` has no “tap.defence”; write it there in English"
    ]


def test_part_of_a_statute_has_its_text(project: Path) -> None:
    change(project, "statutes/cc-2014/174.md", "replaces:", "parts: {1: part-1}\nreplaces:")
    assert find_problems(project) == [
        "content/statutes/cc-2014/174.md:8:12: X001 `text` has no “part-1”; write it there in English"
    ]
    change(project, "statutes/cc-2014/174.md", "text:\n", "text:\n  part-1: Acts.\n")
    assert find_problems(project) == []


def test_words_of_all_texts_and_the_account_count_together(project: Path) -> None:
    change(project, CASE, "The district had", "water " * 300 + "The district had")
    assert find_problems(project) == [f"content/{CASE}:37:3: X003 338 words of text; a record has at most 250"]


def test_translation_without_the_account_is_told(project: Path) -> None:
    file = "cases/aliya-ulgi.ru.md"
    change(project, file, "Неделю в районе не было воды; смотрите [закон](statute:cc-2014/174).\n", "")
    assert find_problems(project) == [
        f"content/{file}:11:1: L005 0 paragraphs stand here and 1 in `body_made_from`; each of the English has one here"
    ]


@pytest.mark.parametrize(
    ("target", "known"),
    [
        *[(f"list:{name}", True) for name in ("a-z", "status", "region/kz-75", "statutes", "sources")],
        ("list:nowhere", False),
        ("page:method", False),
        ("case:aliya-ulgi#incitement-2026", True),
        ("case:aliya", False),
        ("statute:cc-2014/174", True),
        ("statute:cc-2014", True),
        ("statute:cao-2014", False),
        ("source:sample-2026-01", True),
        ("source:", False),
        ("https://example.org/", True),
    ],
)
def test_link_leads_somewhere_or_is_a_problem(target: str, known: bool, project: Path) -> None:
    register, _ = check_project(project)
    assert link_checker(register)(target) is known


def test_page_is_known_when_it_is_among_the_pages(project: Path) -> None:
    pages = project / "content/pages"
    pages.mkdir()
    (pages / "about.md").write_text("---\ntitle: About\ndescription: About us\n---\nUs.\n", encoding="utf-8")
    is_known = link_checker(check_project(project)[0])
    assert (is_known("page:about#whom"), is_known("page:method")) == (True, False)


def test_problem_of_a_page_stands_at_its_line() -> None:
    problems = check_prose("content/pages/about.md", "One\n\n[two](case:nobody)", 5, lambda _: False)
    assert [str(problem) for problem in problems] == [
        "content/pages/about.md:7:7: M006 “case:nobody” leads nowhere in the register"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        (CASE, "prosecuted over", "convicted over", f"{CASE}:37:12"),
        (CASE, "The district had", "She was found guilty: the district had", f"{CASE}:42:1"),
        ("cases/aliya-ulgi.ru.md", "преследовали", "осудили: осуждена", "cases/aliya-ulgi.ru.md:6:12"),
        ("cases/aliya-ulgi.ru.md", "Неделю", "Признана виновной. Неделю", "cases/aliya-ulgi.ru.md:11:1"),
    ],
)
def test_prose_that_states_a_fallen_verdict_is_found(file: str, old: str, new: str, place: str, project: Path) -> None:
    change(project, file, old, new)
    assert [line.partition(": X004")[0] for line in find_problems(project)] == [f"content/{place}"]
    change(project, "cases/ulgi-trial.md", "outcome: acquitted", "outcome: convicted")
    assert find_problems(project) == []


@pytest.mark.parametrize("innocent", ["осуждаемая", "сотталушы", "sentence by sentence", "convincingly"])
def test_ordinary_words_state_no_verdict(innocent: str, project: Path) -> None:
    change(project, CASE, "prosecuted over", f"{innocent} over")
    register, _ = check_project(project)
    assert list(check_wording(register, lambda _: True)) == []


def test_hash_of_a_text_sees_words_and_not_line_ends() -> None:
    assert text_hash("A dry\n  tap.") == text_hash("A dry tap.")
    assert text_hash("A dry tap.") != text_hash("A dry Tap.")
    assert len(text_hash("")) == 12
