"""Builds killed at any time, builds at once, and exchanges cut in two: the site is always whole."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casebook.building.engine import audit, build
from casebook.building.exchange import exchange, exchange_by_renames, heal
from casebook.building.lock import one_build
from tests.building.small_publisher import PUBLISHER, clean_tree, make_project, read_tree

ROOT = Path(__file__).parents[2]
KILLS = 25
CASES = 150


@contextmanager
def building(project: Path, first: int, count: int) -> Iterator[subprocess.Popen[str]]:
    """A process that builds; it has begun to."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.building.build_again", str(project), str(first), str(count)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        yield process


def wait_for_builds(process: subprocess.Popen[str], count: int) -> None:
    """Return when so many more builds are done and the next has begun."""
    assert process.stdout
    for _ in range(count):
        assert process.stdout.readline()


def edition_of(site: Path) -> str:
    """The one edition that all pages of `site` are of; fails for a mixed or incomplete tree."""
    tree = read_tree(site)
    assert len(tree) == CASES + 1, "pages are missing or too many"
    editions = {re.search(rb"\[(\d+)\]", page) for page in tree.values()}
    numbers = {found[1].decode() if found else "none" for found in editions}
    assert len(numbers) == 1, f"pages of several builds: {numbers}"
    return numbers.pop()


def test_a_kill_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    project = make_project(tmp_path, CASES, "0")
    build(project, publisher=PUBLISHER)
    with building(project, 1, 2) as process:
        begun = time.monotonic()
        wait_for_builds(process, 1)
        whole = time.monotonic() - begun
    chance = random.Random(67)
    seen = set()
    for kill in range(1, KILLS + 1):
        with building(project, kill * 100, 99) as process:
            wait_for_builds(process, chance.randrange(3))
            time.sleep(chance.uniform(0.0, whole))  # so that a slow machine is killed as often late in a build
            process.kill()
        seen.add(edition_of(project / "site"))
    assert len(seen) > KILLS // 3, "the kills came too early to tell anything"
    build(project, publisher=PUBLISHER)
    assert read_tree(project / "site") == clean_tree(project)
    assert audit(project) == ()


def test_two_builds_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path, CASES, "0")
    with building(project, 100, 8) as one, building(project, 200, 8) as other:
        errors = one.communicate()[1] + other.communicate()[1]
    assert (one.returncode, other.returncode) == (0, 0), errors
    assert {int(pid) for pid in re.findall(r"running \(process (\d+)\); waiting", errors)} <= {one.pid, other.pid}
    assert "waiting" in errors
    edition_of(project / "site")
    build(project, publisher=PUBLISHER)
    assert read_tree(project / "site") == clean_tree(project)
    assert audit(project) == ()


def test_a_build_inside_a_build_is_refused(tmp_path: Path) -> None:
    project = make_project(tmp_path, 1)
    with one_build(project, print):
        with pytest.raises(RuntimeError, match="inside a build"), one_build(project, print):
            pass
        with building(project, 1, 1) as child:
            assert "inside a build" in child.communicate(timeout=15)[1]


@pytest.mark.parametrize("swap", [exchange, exchange_by_renames])
def test_folders_change_places(tmp_path: Path, swap: Callable[[Path, Path], None]) -> None:
    hidden, published = two_folders(tmp_path)
    swap(hidden, published)
    assert (hidden / "old").exists() and (published / "new").exists()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("done", [1, 2])
def test_an_exchange_by_renames_that_was_cut_is_healed(tmp_path: Path, done: int) -> None:
    hidden, published = two_folders(tmp_path)
    published.rename(tmp_path / "hidden.leaving")
    if done == 2:
        hidden.rename(published)
    heal(hidden, published)
    assert {name.name for name in tmp_path.iterdir()} == {"hidden", "published"}
    assert (published / ("new" if done == 2 else "old")).exists()
    heal(hidden, published)
    assert hidden.exists() and published.exists()


def two_folders(folder: Path) -> tuple[Path, Path]:
    hidden, published = folder / "hidden", folder / "published"
    for place, name in ((hidden, "new"), (published, "old")):
        place.mkdir()
        (place / name).touch()
    return hidden, published
