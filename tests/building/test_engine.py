"""The engine on a real file system: what it renders, what it leaves alone, what ends it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.building.engine import build, publish_shell
from casebook.model.problem import InvalidContent
from casebook.rendering.frame import Shell
from tests.building.small_publisher import (
    PUBLISHER,
    Site,
    clean_tree,
    inodes,
    read_site,
    read_tree,
    run_mkdocs,
    write_case,
)


def settle(project: Path) -> None:
    """Make all inputs old, as a moment's wait would: only stats decide then."""
    for path in project.joinpath("content").rglob("*"):
        os.utime(path, ns=(10**18, 10**18))


def test_clean_build_holds_every_output(project: Path) -> None:
    assert read_tree(project / "site") == clean_tree(project)
    assert (project / "site" / "release.txt").read_text("ascii").strip().isalnum()


def test_nothing_changed_rewrites_nothing(project: Path) -> None:
    before = inodes(project / "site")
    report = build(project, publisher=PUBLISHER)
    assert report.unchanged
    assert (report.outputs, report.languages) == (21, ("en", "ru", "kk"))
    assert "21 files" in str(report) and "nothing changed" in str(report)
    assert inodes(project / "site") == before


@pytest.mark.parametrize("thorough", [False, True])
def test_touched_but_equal_inputs_change_nothing(project: Path, thorough: bool) -> None:
    before = inodes(project / "site")
    settle(project)
    report = build(project, publisher=PUBLISHER, thorough=thorough)
    assert report.unchanged and "read" not in report.seconds
    assert inodes(project / "site") == before


def test_one_edit_renders_its_dependents_only(project: Path) -> None:
    before = inodes(project / "site")
    write_case(project, "case-7", "another text")
    report = build(project, publisher=PUBLISHER)
    assert report.rendered == report.changed == ("cases/case-7/index.html",)
    assert not report.shell_ran and not report.removed
    after = inodes(project / "site")
    files = {name for name in before if name.endswith("index.html")}
    assert {name for name in files if before[name] != after[name]} == {str(project / "site/cases/case-7/index.html")}
    write_case(project, "case-7", "text 7")
    assert build(project, publisher=PUBLISHER).rendered == (), "the hidden tree still has the old page"
    assert read_tree(project / "site") == clean_tree(project)


def test_added_and_removed_cases(project: Path) -> None:
    write_case(project, "deep/er", "new")
    (project / "content/cases/case-1.md").unlink()
    report = build(project, publisher=PUBLISHER)
    assert report.rendered == ("cases/deep/er/index.html", "index.html")
    assert report.removed == ("cases/case-1/index.html",)
    assert not (project / "site/cases/case-1").exists()
    (project / "content/cases/deep/er.md").unlink()
    for _ in range(2):
        build(project, publisher=PUBLISHER)
        write_case(project, "case-2", "twice, so that both trees are looked at")
    assert not (project / "site/cases/deep").exists()


def test_a_change_of_the_shell_runs_mkdocs(project: Path) -> None:
    (project / "mkdocs.yml").write_text("Another name", "utf-8")
    report = build(project, publisher=PUBLISHER)
    assert report.shell_ran and len(report.rendered) == 21
    assert read_tree(project / "site") == clean_tree(project)


def test_a_change_of_the_code_renders_all_but_keeps_equal_files(project: Path) -> None:
    before = inodes(project / "site")
    code = project / "hooks" / "casebook" / "new.py"
    code.parent.mkdir(parents=True)
    code.write_text("x = 1\n", "utf-8")
    report = build(project, publisher=PUBLISHER)
    assert len(report.rendered) == 21 and not report.changed
    files = [name for name in before if name.endswith("index.html")]
    after = inodes(project / "site")
    assert [before[name] for name in files] == [after[name] for name in files]


def edit_while_reading(project: Path, shell: Shell) -> Site:
    """Read what stands in a case only for the moment of the reading."""
    write_case(project, "case-3", "seen for a moment")
    site = read_site(project, shell)
    write_case(project, "case-3", "text 3")
    return site


def test_an_edit_taken_back_while_a_build_reads_is_not_remembered_as_built(project: Path) -> None:
    (project / "content" / "edition.txt").write_text("2", "utf-8")
    build(project, publisher=replace(PUBLISHER, read_site=edit_while_reading))
    assert b"a moment" in read_tree(project / "site")["cases/case-3/index.html"]
    build(project, publisher=PUBLISHER)
    assert read_tree(project / "site") == clean_tree(project)


def test_the_environment_is_an_input(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "read" in build(project, publisher=PUBLISHER).seconds


@pytest.mark.parametrize("word", ["INVALID", "BROKEN"])
def test_faults_publish_nothing(project: Path, word: str) -> None:
    before, tree = inodes(project / "site"), read_tree(project / "site")
    for number in (3, 5):
        write_case(project, f"case-{number}", word)
    with pytest.raises(InvalidContent) as raised:
        build(project, publisher=PUBLISHER)
    assert [problem.path for problem in raised.value.problems] == ["content/cases/case-3.md", "content/cases/case-5.md"]
    assert (inodes(project / "site"), read_tree(project / "site")) == (before, tree)
    for number in (3, 5):
        write_case(project, f"case-{number}", "well again")
    build(project, publisher=PUBLISHER)
    assert read_tree(project / "site") == clean_tree(project)


def test_a_crash_of_a_renderer_names_the_output(project: Path) -> None:
    tree = read_tree(project / "site")
    write_case(project, "case-3", "CRASH")
    with pytest.raises(ZeroDivisionError) as raised:
        build(project, publisher=PUBLISHER)
    assert raised.value.__notes__ == ["while rendering cases/case-3/index.html (case)"]
    assert read_tree(project / "site") == tree


def test_other_places_and_plain_mkdocs(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "out"
    report = publish_shell(project, other, run_mkdocs(project), publisher=PUBLISHER)
    assert report.shell_ran and read_tree(other) == read_tree(project / "site")
    assert (other / "release.txt").read_bytes() == (project / "site/release.txt").read_bytes()
    assert build(project, other, publisher=PUBLISHER).unchanged


def test_nothing_to_do_imports_nothing_heavy(project: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from casebook.building.engine import build;"
        f"assert build(Path({str(project)!r})).unchanged;"
        "heavy = {'jinja2', 'pydantic', 'babel', 'mkdocs', 'yaml', 'multiprocessing', 'ctypes', 'watchdog'};"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()"
    )
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
