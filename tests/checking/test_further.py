"""Names and titles in text files: only where the records have no field, and never more of a minor than initials."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reading.content import read_content
from tests.checking.test_identity import add_minor
from tests.reading.projects import FAULTS, change, find_problems

CONFIGURATION = "plugins: [i18n: {languages: [{locale: en}, {locale: ru}, {locale: kk}, {locale: uk}]}]\n"
TEXTS = FAULTS.joinpath("valid/cases/aliya-ulgi.ru.md").read_text(encoding="utf-8")


@pytest.fixture
def four(project: Path) -> Path:
    """The tiny register of a site with Ukrainian; `uk` has no catalogue, which is not what is looked at."""
    project.joinpath("mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return project


def write(project: Path, file: str, first: str) -> None:
    """A text file that begins with `first`."""
    project.joinpath("content", file).write_text(TEXTS.replace("made_by", f"{first}\nmade_by", 1), encoding="utf-8")


def test_a_name_in_a_further_language_joins_the_others(four: Path) -> None:
    write(four, "cases/aliya-ulgi.uk.md", "name: Алія Улгі")
    assert find_problems(four, "L001", "L002", "L004", "T001") == []
    names = read_content(four)[0].cases["aliya-ulgi"].record.names
    assert names.forms == {"en": "Aliya Ulgi", "ru": "Алия Улги", "kk": "Әлия Үлгі", "uk": "Алія Улгі"}


@pytest.mark.parametrize(
    ("file", "first", "problem"),
    [
        (
            "cases/aliya-ulgi.ru.md",
            "name: Алия Улги",
            "2:7: L004 `name` in ru stands in content/cases/aliya-ulgi.md, with its sources; take it out here",
        ),
        ("cases/aliya-ulgi.uk.md", "title: Алія", "2:8: L004 this kind of record has no `title`; take it out"),
        (
            "statutes/cc-2014/174.uk.md",
            "name: Розпалювання",
            "2:7: L004 this kind of record has no `name`; take it out",
        ),
    ],
)
def test_what_has_its_place_elsewhere_is_refused(file: str, first: str, problem: str, four: Path) -> None:
    write(four, file, first)
    assert find_problems(four, "L004") == [f"content/{file}:{problem}"]


@pytest.mark.parametrize(("name", "refused"), [("А. У.", False), ("Алія У.", True)])
def test_of_a_minor_only_initials_are_taken(name: str, refused: bool, four: Path) -> None:
    add_minor(four)
    write(four, "cases/kz-0900.uk.md", f"name: {name}")
    found = ["content/cases/kz-0900.uk.md:2:7: I005 of a minor only initials are given: “A. M.”"]
    assert find_problems(four, "I005") == (found if refused else [])


@pytest.mark.parametrize(("name", "code"), [("+7 701 123 45 67", "P001"), ("Алiя Улгі", "T001")])
def test_a_name_is_looked_at_as_any_text(name: str, code: str, four: Path) -> None:
    write(four, "cases/aliya-ulgi.uk.md", f"name: '{name}'")
    assert [line.partition(f" {code}")[0] for line in find_problems(four, code)] == [
        "content/cases/aliya-ulgi.uk.md:2:7:"
    ]


def test_a_record_itself_holds_no_further_form(four: Path) -> None:
    change(four, "cases/aliya-ulgi.md", "kk: Әлия Үлгі,", "kk: Әлия Үлгі, further: {uk: Алія},")
    (problem,) = find_problems(four)[:1]
    assert "S001 names.further: a name or title in a further language stands in the text file" in problem
