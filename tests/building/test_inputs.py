"""What the engine looks at and what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.building.inputs import Group, Inputs, changed_paths, take_inputs
from casebook.building.manifest import Entry, make_manifest, read_manifest, write_manifest
from casebook.building.plan import make_plan
from casebook.building.shell import load_shell, save_shell
from casebook.publishing.output import Output
from tests.building.small_publisher import (
    make_project,
    run_mkdocs,
    write_case,
)


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


def test_a_manifest_with_one_other_letter_is_not_believed(tmp_path: Path) -> None:
    manifest = make_manifest({"a": Entry("00", 1, "11"), "b/c": Entry("22", 2, "33")})
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path, manifest.release) == manifest
    place = next(tmp_path.iterdir())
    place.write_bytes(place.read_bytes().replace(b"22", b"23"))
    assert read_manifest(tmp_path, manifest.release) is None
