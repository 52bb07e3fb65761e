"""Changes of many files of content/ at once: tried on a copy first, so that a fault leaves everything as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from casebook.model.problem import InvalidContent
from casebook.publishing.site import check_project

Change = Callable[[Path], None]
"""Changes the content of the project at a path; does the same wherever it is called."""


def make_change(project: Path, change: Change) -> None:
    """Apply `change` to a copy, check it, and then to `project`; raises InvalidContent with what it would break."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        copy.mkdir()
        shutil.copy(project / "mkdocs.yml", copy)
        shutil.copytree(project / "content", copy / "content")
        change(copy)
        _, problems = check_project(copy)
    if problems:
        raise InvalidContent(problems)
    change(project)


def files_of(project: Path, folder: str, key: str) -> list[Path]:
    """A record's file and its translations."""
    file = project / "content" / folder / f"{key}.md"
    return [file, *sorted(file.parent.glob(f"{file.stem}.[a-z][a-z].md"))]


def history_files(project: Path) -> list[Path]:
    """What was released: facts, and changes from one release to the next."""
    return sorted((project / "content/history").glob("*.jsonl"))


def text_files(project: Path) -> list[Path]:
    """Every file of content/ in which a record may be named, besides the ledger and the list of the withdrawn."""
    found = [*(project / "content").rglob("*.md"), *(project / "content").rglob("*.yaml")]
    return sorted(file for file in found if file.name != "withdrawn.yaml")
