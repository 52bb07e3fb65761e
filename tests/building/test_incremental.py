"""Whatever is edited in whatever order, the site is what a clean build makes, byte for byte."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.building.engine import Edition, build_edition
from casebook.building.trees import RELEASE, trees_of
from casebook.model.problem import InvalidContent
from tests.building.small_publisher import PUBLISHER, clean_tree, make_project, read_tree, write_case

NAMES = st.sampled_from(["a", "b", "c", "d/e", "d/f", "d/e/g", "h"])
EDITS = st.one_of(
    st.tuples(st.just("write"), NAMES, st.sampled_from(["x", "y", "z"])),
    st.tuples(st.just("delete"), NAMES, st.just("")),
    st.tuples(st.just("edition"), st.just(""), st.sampled_from(["1", "2"])),
    st.tuples(st.just("shell"), st.just(""), st.sampled_from(["Register", "Other"])),
    st.tuples(st.just("fault"), NAMES, st.sampled_from(["INVALID", "BROKEN"])),
    st.tuples(
        st.just("lose"), st.just(""), st.sampled_from([".cache/standby/release.txt", ".cache/state-site/inputs.pickle"])
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=6))
def test_incremental_equals_clean(rounds: list[list[tuple[str, str, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder).resolve(), 2)
        # Waiting for the disk is another test's matter.
        edition = Edition(project, replace(trees_of(project), durable=False), PUBLISHER)
        build_edition(edition)
        good = read_tree(project / "site")
        for edits in rounds:
            for edit in edits:
                apply(project, *edit)
            try:
                build_edition(edition)
            except InvalidContent:
                assert read_tree(project / "site") == good
            else:
                good = read_tree(project / "site")
                assert good == clean_tree(project)
                assert (project / "site" / RELEASE).is_file()
                assert not [path for path in (project / "site").rglob("*") if path.is_dir() and not any(path.iterdir())]
                assert build_edition(edition).unchanged


def apply(project: Path, kind: str, name: str, text: str) -> None:
    """One edit, as a person or an accident makes it."""
    if kind in ("write", "fault"):
        write_case(project, name, text)
    elif kind == "delete":
        (project / "content" / "cases" / f"{name}.md").unlink(missing_ok=True)
    elif kind == "edition":
        (project / "content" / "edition.txt").write_text(text, "utf-8")
    elif kind == "shell":
        (project / "mkdocs.yml").write_text(text, "utf-8")
    else:
        (project / text).unlink(missing_ok=True)
