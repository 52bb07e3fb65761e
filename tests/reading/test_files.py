"""Which files of content/ are read, and which are refused unopened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.model.ledger import HEADING, append_lines
from casebook.model.problem import printable
from casebook.publishing.ledger import write_ledger
from casebook.publishing.site import check_project
from casebook.reading.content import read_content
from casebook.reading.files import read_files
from tests.reading.projects import FAULTS, make_project

RECORD = FAULTS.joinpath("valid/cases/aliya-ulgi.md").read_bytes().replace(b"kz-0001", b"kz-0900")
ODD_NAME = "names have small Latin letters, digits and hyphens only"

NAMES = {
    "cases/Botagoz-Ulgi.md": f"F003 {ODD_NAME}",
    "cases/botagoz ulgi.md": f"F003 {ODD_NAME}",
    "cases/botagoz_ulgi.md": f"F003 {ODD_NAME}",
    "cases/ботагоз.md": f"F003 {ODD_NAME}",
    "cases/bota%2e%2egoz.md": f"F003 {ODD_NAME}",
    "cases/botagoz\n.md": f"F003 {ODD_NAME}",
    "cases/\x1b[2Jbotagoz.md": f"F003 {ODD_NAME}",
    "cases/-botagoz.md": f"F003 {ODD_NAME}",
    "cases/.md": f"F003 {ODD_NAME}",
    f"cases/{'b' * 64}.md": f"F003 {ODD_NAME}",
    "cases/Odd Folder/botagoz.md": f"F003 {ODD_NAME}",
    "cases/x.md/botagoz.md": f"F003 {ODD_NAME}",
    "cases/botagoz.txt": "F002 only `.md` files belong in this folder",
    "cases/botagoz.MD": "F002 only `.md` files belong in this folder",
    "cases/botagoz.md~": "F002 only `.md` files belong in this folder",
    "cases/.DS_Store": "F002 only `.md` files belong in this folder",
    "cases/index.html": "F002 only `.md` files belong in this folder",
    "sources/photo.svg": "F002 only `.md` files belong in this folder",
    "vocabulary/roles.yml": "F002 only `.yaml` files belong in this folder",
    "cases/search.md": "I002 “search” is reserved; name the file otherwise",
    "cases/all.md": "I002 “all” is reserved; name the file otherwise",
    "cases/9-lives.md": "I002 a slug is 3 to 61 small letters, digits and hyphens",
    "cases/al.md": "I002 a slug is 3 to 61 small letters, digits and hyphens",
    "cases/almaty/botagoz.md": "I002 a slug is 3 to 61 small letters, digits and hyphens",
}


@pytest.mark.parametrize("name", NAMES)
def test_odd_name_is_refused(name: str, tmp_path: Path) -> None:
    project = make_project(tmp_path)
    file = project / "content" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(RECORD)
    _, problems = check_project(project)
    assert [str(problem) for problem in problems] == [f"{printable('content/' + name)}:1:1: {NAMES[name]}"]


@pytest.mark.parametrize("name", ["kz-0900.md", "abc.md", f"b{'o' * 60}.md", "a-1.md"])
def test_plain_name_is_taken(name: str, tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.joinpath("content/cases", name).write_bytes(RECORD)
    register, problems = check_project(project)
    assert problems == []
    assert name.removesuffix(".md") in register.cases


def test_link_to_a_file_is_never_followed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    secret = tmp_path / "secret.md"
    secret.write_bytes(RECORD)
    project.joinpath("content/cases/botagoz.md").symlink_to(secret)
    register, problems = read_content(project)
    assert "botagoz" not in register.cases
    refused = "content/cases/botagoz.md:1:1: F001 not a regular file; links and devices are never read"
    assert [str(problem) for problem in problems] == [refused]


def test_link_to_a_folder_is_never_followed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.joinpath("content/cases/again").symlink_to(project / "content" / "cases")
    _, problems = read_content(project)
    assert [(problem.path, problem.code) for problem in problems] == [("content/cases/again", "F001")]


def test_pipe_is_never_opened(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    os.mkfifo(project / "content/cases/botagoz.md")
    _, problems = read_content(project)
    assert [(problem.path, problem.code) for problem in problems] == [("content/cases/botagoz.md", "F001")]


def test_file_without_permission_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(tmp_path)
    read = Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file.name == "aliya-ulgi.md":
            raise PermissionError(13, "Permission denied")
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    files, problems = read_files(project, "cases")
    assert [file.key for file in files] == ["aliya-ulgi", "ulgi-trial"]
    assert [str(problem) for problem in problems] == [
        "content/cases/aliya-ulgi.md:1:1: F001 cannot be read: Permission denied"
    ]


def test_no_content_at_all_is_an_empty_register(tmp_path: Path) -> None:
    register, problems = read_content(tmp_path)
    assert (dict(register.cases), dict(register.sources), problems) == ({}, {}, [])


def test_ledger_is_read_in_its_order_and_its_odd_lines_are_named(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    ledger = project / "content" / "addresses.csv"
    lines = [*append_lines([], [("kz-0002/", "kz-0002", "0" * 16), ("kz-0001/", "kz-0001", "1" * 16)])]
    write_ledger(project, lines)
    register, problems = read_content(project)
    assert (register.ledger, problems) == (tuple(lines), [])
    odd = f'{HEADING}\nkz-0001/\n,kz-0001,,\na,b,c\n"a,b\n\n{"x" * 200_000}\n'
    ledger.write_text(odd, encoding="utf-8")
    register, problems = read_content(project)
    assert register.ledger == ()
    assert [(problem.line, problem.code) for problem in problems] == [(line, "A001") for line in (2, 3, 4, 5, 6, 7)]


def test_an_invisible_letter_in_the_ledger_is_named(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    text = "address,record\nkz-0001/,kz-\u200b0001\n"
    project.joinpath("content/addresses.csv").write_text(text, encoding="utf-8")
    _, problems = read_content(project)
    assert [str(p).split(" (")[0] for p in problems] == ["content/addresses.csv:2:13: E002 character U+200B"]
