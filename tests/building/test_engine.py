"""The engine on a real file system: what it renders, what it leaves alone, what it refuses."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.building.engine import audit, build, publish_shell
from casebook.building.inputs import Group, Inputs, changed_paths, take_inputs
from casebook.building.plan import make_plan
from casebook.building.shell import load_shell, save_shell
from casebook.model.problem import InvalidContent
from casebook.publishing.outputs import Output
from casebook.rendering.frame import Shell
from tests.building.small_publisher import (
    PUBLISHER,
    Site,
    clean_tree,
    make_project,
    read_site,
    read_tree,
    run_mkdocs,
    write_case,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A built project of twenty cases."""
    made = make_project(tmp_path / "project", 20)
    assert not build(made, publisher=PUBLISHER).unchanged
    return made


def inodes(tree: Path) -> dict[str, int]:
    return {str(path): path.stat().st_ino for path in tree.rglob("*")}


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


def test_thorough_sees_what_a_stat_hides(tmp_path: Path) -> None:
    group = Group(("content",))
    make_project(tmp_path, 1)
    old = take_inputs(tmp_path, group)
    write_case(tmp_path, "case-0", "TEXT 0")
    new = take_inputs(tmp_path, group)
    # The old bytes under the new stat, long ago: a disk whose time stamps or inodes lie.
    path = "content/cases/case-0.md"
    lie = new.files[path]._replace(digest=old.files[path].digest)
    remembered = Inputs({**new.files, path: lie}, taken_ns=new.taken_ns + 10**11)
    assert changed_paths(old, take_inputs(tmp_path, group, remembered)) == ()
    assert changed_paths(old, take_inputs(tmp_path, group, remembered, thorough=True)) == (path,)


def test_a_file_touched_just_before_the_look_is_read_again(tmp_path: Path) -> None:
    group = Group(("content",))
    make_project(tmp_path, 1)
    first = take_inputs(tmp_path, group)
    assert take_inputs(tmp_path, group, first).hashed == 2


def test_links_are_no_inputs(tmp_path: Path) -> None:
    make_project(tmp_path, 1)
    (tmp_path / "content" / "cases" / "link.md").symlink_to(tmp_path / "mkdocs.yml")
    (tmp_path / "content" / "folder").symlink_to(tmp_path)
    files = take_inputs(tmp_path, Group(("content", "*.yml"), without=("content/edition.txt",))).files
    assert list(files) == ["content/cases/case-0.md", "mkdocs.yml"]


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


def test_a_full_or_locked_disk_is_a_problem_with_a_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(project / ".cache" / "standby.part"))

    before = read_tree(project / "site")
    write_case(project, "case-3", "one byte too many")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(InvalidContent, match="problem") as raised:
            build(project, publisher=PUBLISHER)
    assert str(raised.value.problems[0]).startswith(".cache/standby.part:1:1: B005 cannot be written: No space left")
    assert read_tree(project / "site") == before
    assert build(project, publisher=PUBLISHER).rendered == ("cases/case-3/index.html",)


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


def test_audit_finds_and_repairs(project: Path) -> None:
    site = project / "site"
    write_case(project, "case-9", "so that the hidden tree shares files")
    build(project, publisher=PUBLISHER)
    (site / "cases/case-1/index.html").unlink()
    (site / "cases/case-2/index.html").write_bytes(b"by hand")  # in place: the hidden tree's file as well
    (site / "extra.html").write_text("extra", "utf-8")
    (site / "cases/link").symlink_to("/etc")
    assert [str(difference) for difference in audit(project)] == [
        "cases/case-1/index.html: missing",
        "cases/case-2/index.html: changed",
        "cases/link: extra",
        "extra.html: extra",
    ]
    assert build(project, publisher=PUBLISHER).unchanged, "without an audit a manifest is believed"
    assert not build(project, publisher=PUBLISHER, audit=True).unchanged
    assert audit(project) == ()
    for text in ("a", "b", "c"):
        assert read_tree(site) == clean_tree(project)
        write_case(project, "case-0", text)
        build(project, publisher=PUBLISHER)


def test_audit_of_a_sound_site_changes_nothing(project: Path) -> None:
    before = inodes(project / "site")
    assert build(project, publisher=PUBLISHER, audit=True).unchanged
    assert inodes(project / "site") == before


@pytest.mark.parametrize(
    "lost",
    [
        ".cache",
        "site",
        "site/release.txt",
        ".cache/standby",
        ".cache/standby/release.txt",
        ".cache/lock",
        ".cache/state-site",
    ],
)
def test_what_was_lost_is_made_again(project: Path, lost: str) -> None:
    for number in range(3):
        place = project / lost
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        write_case(project, "case-4", f"edit {number}")
        build(project, publisher=PUBLISHER)
        assert read_tree(project / "site") == clean_tree(project)


def test_damaged_memories_are_not_believed(project: Path) -> None:
    write_case(project, "case-4", "edited")
    files = [*(project / ".cache" / "state-site").iterdir(), project / ".cache/shell/shell.pickle"]
    assert len(files) == 3
    for path in files:
        path.write_bytes(path.read_bytes()[:-9])
    assert build(project, publisher=PUBLISHER).shell_ran
    assert read_tree(project / "site") == clean_tree(project)


def test_a_file_gone_from_the_site_is_made_again_when_it_is_needed(project: Path) -> None:
    (project / "site/cases/case-1/index.html").unlink()
    write_case(project, "case-2", "the hidden tree is empty, so all is taken from the site")
    report = build(project, publisher=PUBLISHER)
    assert report.rendered == ("cases/case-1/index.html", "cases/case-2/index.html")


@pytest.mark.parametrize("kind", ["foreign", "file", "link", "parent"])
def test_somebody_elses_site_is_refused(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "project", 1)
    site = project / "site"
    if kind == "foreign":
        site.mkdir()
        (site / "thesis.txt").write_text("ten years", "utf-8")
    elif kind == "file":
        site.write_text("", "utf-8")
    elif kind == "link":
        site.symlink_to(tmp_path)
    with pytest.raises(InvalidContent) as raised:
        build(project, tmp_path if kind == "parent" else None, publisher=PUBLISHER)
    assert raised.value.problems[0].code in {"B001", "B002", "B004"}
    assert kind != "foreign" or (site / "thesis.txt").read_text("utf-8") == "ten years"


def test_other_places_and_plain_mkdocs(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "out"
    report = publish_shell(project, other, run_mkdocs(project), publisher=PUBLISHER)
    assert report.shell_ran and read_tree(other) == read_tree(project / "site")
    assert (other / "release.txt").read_bytes() == (project / "site/release.txt").read_bytes()
    assert build(project, other, publisher=PUBLISHER).unchanged


def test_a_shell_is_kept_while_its_inputs_are_the_same(tmp_path: Path) -> None:
    project = make_project(tmp_path, 1)
    assert load_shell(project) is None
    save_shell(project, run_mkdocs(project))
    assert load_shell(project) == run_mkdocs(project)
    article = project / "overrides" / "articles" / "case.html"
    article.parent.mkdir(parents=True)
    article.write_text("an input of the engine, not of the shell", "utf-8")
    assert load_shell(project) is not None
    (project / "overrides" / "base.html").write_text("", "utf-8")
    assert load_shell(project) is None


@pytest.mark.parametrize(
    "paths", [["a", "a"], ["a/B", "A/b"], ["a", "a/b"], ["../a"], ["/a"], ["release.txt"], ["a\n"]]
)
def test_impossible_paths_are_refused(paths: list[str]) -> None:
    with pytest.raises(ValueError, match="output"):
        make_plan((Output(path, (), "", ()) for path in paths), "", None, None)


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
