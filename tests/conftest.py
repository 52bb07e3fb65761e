"""What all tests share: the project's own content, built once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

settings.register_profile("ours", deadline=None)
settings.load_profile("ours")  # a test is right or wrong; how long it took says what else the machine had to do

ROOT = Path(__file__).parents[1]
"""The folder of the project."""

CASEBOOK = Path(sys.prefix, "bin", "casebook")
"""The command, as `make` installs it."""

NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "site", ".site*", ".cache", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info", "shots"
)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The site made from a copy of the project."""

    project: Path
    """The copy that was built."""
    path: Path
    """Its `site/`."""
    report: str
    """What `casebook build` printed."""


def copy_project(target: Path) -> Path:
    """Copy what is under version control, and new files beside it, to `target`, which must not exist."""
    shutil.copytree(ROOT, target, ignore=NOT_COPIED, symlinks=True)
    return target


def run_casebook(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `casebook` in `project`, with that project's code and the environment plus `variables`."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks"), **variables}
    return subprocess.run(
        [CASEBOOK, *arguments], cwd=project, env=environment, capture_output=True, text=True, timeout=600, check=False
    )


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real content, built in a copy of the project."""
    project = copy_project(tmp_path_factory.mktemp("built") / "casebook")
    done = run_casebook(project, "build")
    report = done.stdout + done.stderr
    assert done.returncode == 0, report
    return BuiltSite(project=project, path=project / "site", report=report)


def copy_built(built: BuiltSite, target: Path) -> Path:
    """Copy a project with its site to `target`, so that its next build renders only what differs from there on."""
    shutil.copytree(built.project, target, symlinks=True)
    return target


@pytest.fixture(scope="session")
def altered_site(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real content after renames, withdrawals and with translations in every state."""
    from tests.altered import alter

    project = copy_built(built_site, tmp_path_factory.mktemp("altered") / "casebook")
    alter(project)
    return BuiltSite(project=project, path=project / "site", report="")


@pytest.fixture(scope="session")
def ukrainian_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real content in four languages, made by the real command."""
    from tests.site.fourth_language import add_ukrainian

    project = copy_project(tmp_path_factory.mktemp("four") / "casebook")
    add_ukrainian(project)
    done = run_casebook(project, "build")
    assert done.returncode == 0, done.stderr
    return BuiltSite(project=project, path=project / "site", report=done.stdout)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives every Chromium of a run: a process can have one at a time."""
    with sync_playwright() as driver:
        yield driver
