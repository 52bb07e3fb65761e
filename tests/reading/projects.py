"""A tiny valid register in a folder of its own, and what is wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.publishing.site import check_project
from tests.conftest import ROOT

FAULTS = ROOT / "tests" / "faults"
"""Broken files; `valid` in it is the register that each of them joins."""


def make_project(project: Path) -> Path:
    """Write the tiny valid register, with the vocabulary of the real one, under `project`/content."""
    shutil.copytree(FAULTS / "valid", project / "content")
    shutil.copytree(ROOT / "content" / "vocabulary", project / "content" / "vocabulary")
    return project


def change(project: Path, file: str, old: str, new: str) -> None:
    """Replace `old`, which stands once in `project`/content/`file`, by `new`."""
    path = project / "content" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def place_of(project: Path, file: str, words: str) -> str:
    """`path:line:column` of `words`, which stand once in `project`/content/`file`."""
    text = project.joinpath("content", file).read_text(encoding="utf-8")
    assert text.count(words) == 1, f"“{words}” stands {text.count(words)} times in {file}"
    before = text.partition(words)[0]
    return f"content/{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def find_problems(project: Path, *codes: str) -> list[str]:
    """Every problem as it is printed; with `codes`, those only."""
    return [str(problem) for problem in check_project(project)[1] if not codes or problem.code in codes]
