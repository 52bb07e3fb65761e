"""Golden faults: every broken file of tests/faults, and the lines that its editor is shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.publishing.site import check_project
from tests.reading.projects import FAULTS, make_project

NAMES = sorted(file.relative_to(FAULTS).with_suffix("").as_posix() for file in FAULTS.rglob("*.expected"))


@pytest.mark.parametrize("name", NAMES)
def test_fault_is_named_at_its_place(name: str, tmp_path: Path) -> None:
    """`cases/NAME.md`, `cases/NAME.ru.md` … join the valid register; NAME.expected has the lines to print."""
    project = make_project(tmp_path)
    broken = [file for file in FAULTS.glob(f"{name}.*") if file.suffix != ".expected"]
    assert broken, "a fault has its file"
    for file in broken:
        target = project / "content" / file.relative_to(FAULTS)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    _, problems = check_project(project)
    expected = FAULTS.joinpath(f"{name}.expected").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in problems] == expected


def test_every_fault_says_what_is_expected() -> None:
    files = {file for file in FAULTS.rglob("*.*") if "valid" not in file.parts and file.suffix != ".expected"}
    told = {f"{FAULTS / name}." for name in NAMES}
    assert sorted(file.name for file in files if f"{file.parent / file.name.partition('.')[0]}." not in told) == []
