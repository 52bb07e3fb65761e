"""The languages of mkdocs.yml: read whatever else stands there, or named as faulty with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.publishing.site import check_project
from casebook.reading.languages import read_languages
from tests.conftest import ROOT
from tests.reading.projects import make_project

THREE = "[{locale: en}, {locale: ru}, {locale: kk}]"


def configure(project: Path, text: str) -> Path:
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    return project


def test_those_of_the_project() -> None:
    assert read_languages(ROOT).codes == ("en", "ru", "kk")
    assert read_languages(ROOT).problems == ()


def test_a_folder_without_a_site_has_those_of_the_data(tmp_path: Path) -> None:
    assert read_languages(tmp_path).codes == ("en", "ru", "kk")


@pytest.mark.parametrize(
    "text",
    [
        f"plugins:\n- search\n- i18n: {{languages: {THREE[:-1]}, {{locale: uk}}]}}\n",
        f"plugins:\n  i18n:\n    languages: {THREE[:-1]}, {{locale: uk}}]\n",
        f"x: !!python/name:os.system ''\nplugins:\n- i18n:\n    languages: {THREE[:-1]}, {{locale: uk}}]\n",
    ],
    ids=["list", "mapping", "tags"],
)
def test_a_further_one_is_read(text: str, tmp_path: Path) -> None:
    found = read_languages(configure(tmp_path, text))
    assert (found.codes, found.problems) == (("en", "ru", "kk", "uk"), ())
    assert found.places["uk"][0] == text.partition("locale: uk")[0].count("\n") + 1


LIST = "mkdocs.yml:1:29: C002 plugins.i18n.languages begins with en and holds en, ru, kk: the records are in these"


@pytest.mark.parametrize(
    ("languages", "problem"),
    [
        ("[{locale: ru}, {locale: en}, {locale: kk}]", LIST),
        ("[{locale: en}, {locale: ru}]", LIST),
        (f"{THREE[:-1]}, {{locale: kk}}]", "mkdocs.yml:1:81: C002 kk stands in plugins.i18n.languages a second time"),
        (
            f"{THREE[:-1]}, {{locale: uk-UA}}]",
            "mkdocs.yml:1:81: C002 “uk-UA” is no language; `locale` is two small letters (ISO 639-1), such as uk",
        ),
        (
            f"{THREE[:-1]}, {{locale: uk, build: false}}]",
            "mkdocs.yml:1:81: C002 uk is not built; take the whole entry out instead",
        ),
        (
            f"{THREE[:-1]}, uk]",
            "mkdocs.yml:1:72: C002 “” is no language; `locale` is two small letters (ISO 639-1), such as uk",
        ),
    ],
)
def test_a_faulty_list_is_named_at_its_place(languages: str, problem: str, tmp_path: Path) -> None:
    found = read_languages(configure(tmp_path, f"plugins: {{i18n: {{languages: {languages}}}}}\n"))
    assert [str(one) for one in found.problems] == [problem]
    assert (found.codes, found.certain) == (("en", "ru", "kk"), None)


@pytest.mark.parametrize(
    "text", ["", "[]", "plugins: []", "plugins: [i18n]", "plugins: {i18n: {languages: []}}", "a: ["]
)
def test_a_broken_file_is_one_problem_and_no_other(text: str, tmp_path: Path) -> None:
    project = configure(make_project(tmp_path), text)
    (project / "content/cases/aliya-ulgi.uk.md").write_bytes((project / "content/cases/aliya-ulgi.ru.md").read_bytes())
    _, problems = check_project(project)
    assert [(one.path, one.code[0]) for one in problems] == [("mkdocs.yml", "C")]


def test_a_language_that_nobody_speaks_is_named(tmp_path: Path) -> None:
    text = f"plugins: {{i18n: {{languages: {THREE[:-1]}, {{locale: xq}}]}}}}\n"
    _, problems = check_project(configure(make_project(tmp_path), text))
    message = "mkdocs.yml:1:81: C003 CLDR knows no language “xq”, so no date can be written"
    assert [str(one) for one in problems] == [message]
