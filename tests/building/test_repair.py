"""What was lost or damaged is found and made again; what is not ours is left alone."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from casebook.building.engine import audit, build
from casebook.model.problem import InvalidContent
from tests.building.small_publisher import (
    PUBLISHER,
    clean_tree,
    inodes,
    make_project,
    read_tree,
    write_case,
)


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


def test_a_lost_site_is_made_again_though_no_input_changed(project: Path) -> None:
    shutil.rmtree(project / "site")
    build(project, publisher=PUBLISHER)
    assert read_tree(project / "site") == clean_tree(project)


def test_a_hidden_tree_left_half_changed_is_not_believed(project: Path) -> None:
    edition = project / "content" / "edition.txt"
    edition.write_text("2", "utf-8")
    build(project, publisher=PUBLISHER)
    edition.write_text("3", "utf-8")
    write_case(project, "case-9", "CRASH")
    with pytest.raises(ZeroDivisionError):
        build(project, publisher=PUBLISHER)
    # Back to what the hidden tree was before it got half of edition 3.
    edition.write_text("1", "utf-8")
    write_case(project, "case-9", "text 9")
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
