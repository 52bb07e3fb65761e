"""Many outputs rendered by several processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.building import workers
from casebook.building.engine import build
from casebook.model.problem import InvalidContent
from tests.building.small_publisher import PUBLISHER, clean_tree, make_project, read_tree, write_case

ROOT = Path(__file__).parents[2]


def test_processes_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (make_project(tmp_path / name, workers.POOL_FROM + 50) for name in ("one", "other"))
    build(one, publisher=PUBLISHER, jobs=1)
    build(other, publisher=PUBLISHER, jobs=2)
    assert read_tree(one / "site") == read_tree(other / "site") == clean_tree(one)
    assert not (other / ".cache" / "state-site" / "workers.pickle").exists()


def test_faults_in_workers_are_gathered_and_crashes_named(tmp_path: Path) -> None:
    project = make_project(tmp_path, workers.POOL_FROM + 50)
    for number in (3, 1400):
        write_case(project, f"case-{number}", "BROKEN")
    with pytest.raises(InvalidContent) as raised:
        build(project, publisher=PUBLISHER, jobs=2)
    assert [str(problem) for problem in raised.value.problems] == [
        "content/cases/case-1400.md:1:1: T002 is broken",
        "content/cases/case-3.md:1:1: T002 is broken",
    ]
    write_case(project, "case-3", "CRASH")
    with pytest.raises(ZeroDivisionError) as crashed:
        build(project, publisher=PUBLISHER, jobs=2)
    assert "while rendering cases/case-3/index.html (case)" in crashed.value.__notes__
    assert not (project / "site").exists()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    project = make_project(tmp_path, 6000)
    code = (
        "from pathlib import Path; from casebook.building.engine import build;"
        "from tests.building.small_publisher import PUBLISHER;"
        f"build(Path({str(project)!r}), publisher=PUBLISHER, jobs=2)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as process:
        family = wait_for(lambda: children(process.pid))
        process.kill()
    wait_for(lambda: not [child for child in family if Path(f"/proc/{child}").exists()])


def children(parent: int) -> list[int]:
    """Processes started by `parent`, once its workers are among them."""
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii").split()
    return [int(child) for child in found] if len(found) >= 3 else []


def wait_for(condition: Callable[[], Any], seconds: float = 15.0) -> Any:
    """What `condition` gives, once that is true."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    return found
