"""A record's revision: facts and texts change it, in any language, and nothing else does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.deriving.relations import weave
from casebook.deriving.revision import revision_of, statute_day
from casebook.deriving.statutes import list_rows
from casebook.deriving.subject import derive_case
from casebook.reading.content import read_content
from tests.reading.projects import change, make_project

CASE, RUSSIAN = "cases/aliya-ulgi.md", "cases/aliya-ulgi.ru.md"


def revision(project: Path) -> str:
    register, problems = read_content(project)
    assert problems == []
    return revision_of(register.cases["aliya-ulgi"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CASE, "length: P2Y", "length: P3Y"),
        (CASE, "date: 2026-01-10", "date: 2026-01-10~"),
        (CASE, "prosecuted over a post", "prosecuted for a post"),
        (CASE, "for a week", "for two weeks"),
        (CASE, "kk: Әлия Үлгі", "kk: Әлия Үлги"),
        (CASE, "checked: 2026-03-01", "checked: 2026-03-02"),
        (CASE, "unreviewed: [kk], ", ""),
        (RUSSIAN, "Фотография", "Снимок"),
        (RUSSIAN, "Неделю", "Целую неделю"),
    ],
)
def test_a_fact_or_a_text_changes_it(project: Path, file: str, old: str, new: str) -> None:
    before = revision(project)
    assert re.fullmatch("[0-9a-f]{8}", before)
    change(project, file, old, new)
    assert revision(project) != before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CASE, "id: kz-0001", "# a remark\nid: 'kz-0001'"),
        (CASE, "consent: public-record\nchecked: 2026-03-01", "checked: 2026-03-01\nconsent: public-record"),
        (CASE, "prosecuted over a post", "prosecuted\n    over a post"),
        (CASE, "standing: target", "standing: target\nstate: published"),
        (CASE, "consent: public-record", "accepted: [{code: W001, reason: Looked at}]\nconsent: public-record"),
        (RUSSIAN, "made_by: machine", "made_by: person"),
        ("cases/ulgi-trial.md", "date: 2014-05-05", "date: 2014-05-06"),
        ("sources/sample-2026-01.md", "seen: ", "# seen\nseen: "),
    ],
)
def test_nothing_else_does(project: Path, file: str, old: str, new: str) -> None:
    before = revision(project)
    change(project, file, old, new)
    assert revision(project) == before


def test_a_statutes_page_is_as_new_as_its_newest_source_or_case(project: Path) -> None:
    def day() -> str:
        register, problems = read_content(project)
        assert problems == []
        web = weave(register)
        rows = list_rows(register, {slug: derive_case(register, web, slug) for slug in register.cases})
        return str(statute_day(register, "cc-2014/174", rows.get("cc-2014/174", ())))

    before = day()
    change(project, CASE, "checked: 2026-03-01", "checked: 2026-04-01")
    assert before < day() == "2026-04-01"
