"""What an editor's program does to a file without asking changes nothing on the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.checking.privacy import mixed_word
from casebook.publishing.site import check_project
from tests.reading.projects import make_project

FORMS: dict[str, Callable[[str], str]] = {
    "byte order mark": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no last line end": lambda text: text.rstrip("\n"),
    "all at once": lambda text: "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_a_file_are_read_alike(form: str, tmp_path: Path) -> None:
    clean, problems = check_project(make_project(tmp_path / "clean"))
    assert problems == []
    project = make_project(tmp_path / "other")
    changed = 0
    for file in project.joinpath("content").rglob("*.*"):
        text = file.read_text(encoding="utf-8")
        file.write_text(FORMS[form](text), encoding="utf-8", newline="")
        changed += FORMS[form](text) != text
    assert changed > 5
    other, problems = check_project(project)
    assert problems == []
    assert other.vocabulary == clean.vocabulary
    for kind in ("cases", "statutes", "sources"):
        ours, theirs = getattr(clean, kind), getattr(other, kind)
        assert ours.keys() == theirs.keys()
        for key, entry in ours.items():
            assert (theirs[key].record, theirs[key].body) == (entry.record, entry.body)
            assert theirs[key].translations == entry.translations


@pytest.mark.parametrize(
    "words",
    [
        "ә ғ қ ң ө ұ ү һ і Әділ Ғани Қаһарман Ұлжан Үлгі қауіпсіздік айһай",
        "Київ і Львів, Україна",
        "Чӑваш, Саха сирэ, Тоҷикистон, Ѳ",
        "Ádіl".replace("і", "i") + " Sóz, Qazaqstan, Şymkent, Öskemen, Gülnar, ýaǵnı",
        "YouTube-тегі бейне, Facebook желісінде, IT-компания, 2023-жылы, COVID-19-ға",
        "ст. 174 ч. 2 УК РК, Article 19, X (Twitter)",
    ],
)
def test_letters_of_one_script_raise_no_alarm(words: str) -> None:
    assert mixed_word(words) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Үлгi", "Үлгi"),
        ("в Aстане", "Aстане"),
        ("қауiпсiздiк", "қауiпсiздiк"),
        ("the соurt", "соurt"),
        ("Cәкен Сейфуллин", "Cәкен"),
        ("Hұр-Султан", "Hұр"),
        ("Əділ сөз", "Əділ"),
    ],
)
def test_letters_of_two_scripts_in_one_word_are_found(words: str, found: str) -> None:
    assert mixed_word(words) == found
