"""The command line: what an editor sees of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import copy_project, run_casebook


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project."""
    return copy_project(tmp_path_factory.mktemp("cli") / "project")


def test_a_new_record_has_the_next_id_and_is_a_draft(project: Path) -> None:
    """The file is there with an id that was never given, and is not overwritten by a second call."""
    result = run_casebook(project, "new", "person", "aliya-ulgi")
    assert (result.returncode, result.stdout.strip()) == (0, "content/cases/aliya-ulgi.md")
    file = project / result.stdout.strip()
    text = file.read_text(encoding="utf-8")
    assert "\nid: kz-0076\n" in text
    assert "\nstate: draft\n" in text
    again = run_casebook(project, "new", "person", "aliya-ulgi")
    assert again.returncode == 2
    assert again.stderr.startswith("content/cases/aliya-ulgi.md:1:1: F006 ")
    assert file.read_text(encoding="utf-8") == text
    file.unlink()


@pytest.mark.parametrize("key", ["../../x", "Aliya", "a/b", "x", "ali ya", "алия", "aliya.md"])
def test_an_odd_key_is_refused_and_nothing_is_written(project: Path, key: str) -> None:
    """No file outside the folder, none with a name that could not be published."""
    before = sorted(project.rglob("*.md"))
    result = run_casebook(project, "new", "source", key)
    assert result.returncode == 2
    assert " F003 " in result.stderr
    assert sorted(project.rglob("*.md")) == before


def test_an_address_that_would_stop_answering_fails_the_build(project: Path) -> None:
    """A deleted record is named by its line of the ledger; with the file back, the content is whole."""
    files = {file: file.read_bytes() for file in (project / "content/cases").glob("azamat-maytanov*.md")}
    for file in files:
        file.unlink()
    result = run_casebook(project, "check")
    lines = [line for line in result.stderr.splitlines() if line.startswith("content/addresses.csv:")]
    assert result.returncode == 2
    assert [line.split(" ")[1] for line in lines] == ["A002", "A002"]
    assert "/cases/azamat-maytanov/" in lines[0]
    assert "/kz-0053/" in lines[1]
    for file, text in files.items():
        file.write_bytes(text)
    assert run_casebook(project, "check").returncode == 0


def test_an_address_is_never_given_to_another_record(project: Path) -> None:
    """Another id under a published address is refused."""
    file = project / "content/cases/azamat-maytanov.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: kz-0053", "id: kz-0076"), encoding="utf-8")
    result = run_casebook(project, "check")
    assert result.returncode == 2
    assert " A003 /cases/azamat-maytanov/ belongs to kz-0053 and now shows kz-0076" in result.stderr
    file.write_text(text, encoding="utf-8")


def test_the_ledger_takes_new_addresses_and_keeps_the_old(project: Path) -> None:
    """A second call has nothing to add."""
    ledger = project / "content/addresses.csv"
    assert run_casebook(project, "ledger").returncode == 0
    lines = ledger.read_text(encoding="utf-8").splitlines()
    ledger.write_text("\n".join(lines[:-2]) + "\n", encoding="utf-8")
    assert run_casebook(project, "ledger").stdout.startswith("2 ")
    added = ledger.read_text(encoding="utf-8").splitlines()
    assert added[:-2] == lines[:-2]
    assert sorted(line.split(",")[:2] for line in added) == sorted(line.split(",")[:2] for line in lines)
    assert run_casebook(project, "ledger").stdout.startswith("0 ")


def test_a_folder_without_the_project_is_named(tmp_path: Path) -> None:
    """Readable, exit code 2, no traceback."""
    result = run_casebook(tmp_path, "check")
    assert result.returncode == 2
    assert "holds no mkdocs.yml" in result.stderr
    assert "Traceback" not in result.stderr


def test_what_nobody_confirmed_for_a_year_is_listed_on_request(project: Path) -> None:
    """Only `--today` reads the calendar."""
    plain, dated = run_casebook(project, "check"), run_casebook(project, "check", "--today")
    assert plain.stdout.count("\n") == 1
    assert "content/cases/khalyk-maydany.md: “outcome-unknown”, and nothing newer than a year" in dated.stdout
