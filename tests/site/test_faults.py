"""Broken records: one line with the place, exit 2 of both commands, and the site that was published stays."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import BuiltSite, copy_built, run_casebook
from tests.site.tree import read_tree

RECORD = "content/cases/zhibek-amenova.md"
"""A short record; a group names it, so that a faulty file could be taken for a missing one."""

PROBLEM = re.compile(r"^[^\s:]+:\d+:\d+: [A-Z]\d{3} .+$", re.MULTILINE)


def replacing(old: str, new: str) -> Callable[[bytes], bytes]:
    """A fault made by replacing what stands once in the record."""

    def spoil(record: bytes) -> bytes:
        assert record.count(old.encode()) == 1, old
        return record.replace(old.encode(), new.encode())

    return spoil


def in_windows_letters(record: bytes) -> bytes:
    """The record as an old editor saves it."""
    return record.decode().replace("ә", "а").replace("ұ", "у").encode("cp1251", "replace")


PROCEEDING = """\
proceedings:
  charge-2023:
    kind: criminal
    charges:
      charge: {statute: cc-2014/9999, src: [iphr-2023-h2]}
    steps:
    - {type: charged, date: 2023-11-10, src: [iphr-2023-h2]}"""

FAULTS: dict[str, tuple[Callable[[bytes], bytes], str, str]] = {
    "missing field": (replacing("consent: public-record\n", ""), "", "S002"),
    "unknown key": (replacing("consent: ", "konsent: yes\nconsent: "), "konsent", "S003"),
    "wrong type": (replacing("checked: 2026-11-22", "checked: [a, b]"), "[a, b]", ""),
    "duplicate key": (replacing("consent: ", "kind: person\nconsent: "), "kind: person\nconsent", "Y002"),
    "bad date": (replacing("checked: 2026-11-22", "checked: 2026-13-22"), "2026-13-22", ""),
    "unknown statute": (replacing("consent: ", f"{PROCEEDING}\nconsent: "), "cc-2014/9999", ""),
    "tab indent": (replacing("consent: ", "\tx: y\nconsent: "), "\tx", ""),
    "unclosed quote": (replacing("kind: person", 'kind: "person'), '"person', ""),
    "unclosed fence": (lambda record: record.rstrip().removesuffix(b"---"), "---", "Y011"),
    "no front matter": (lambda _: b"She spoke at a meeting.\n", "She", "Y010"),
    "cp1251 bytes": (in_windows_letters, "", ""),
    "raw HTML": (replacing("  summary: >-\n    ", "  summary: >-\n    <b>Bold</b> "), "summary: >-", "M001"),
    "javascript: link": (
        replacing("  summary: >-\n    ", "  summary: >-\n    [x](javascript:alert(1)) "),
        "summary: >-",
        "M002",
    ),
}
"""By name: how it is made, on the line of what words it is found, and its code where it has but one.

A fault inside a folded text is found where the text begins.
"""


@pytest.fixture(scope="module")
def project(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, built."""
    return copy_built(built_site, tmp_path_factory.mktemp("faulty") / "casebook")


@pytest.fixture
def record(project: Path) -> Iterator[Path]:
    """A record to be spoiled; whole again afterwards."""
    file = project / RECORD
    sound = file.read_bytes()
    yield file
    file.write_bytes(sound)


def run_mkdocs(project: Path) -> subprocess.CompletedProcess[str]:
    """`mkdocs build`, with the code of the copy."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "build"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def place_of(file: Path, words: str) -> str:
    """`path:line:column` of the first place of `words`."""
    before = file.read_bytes().decode("utf-8", "replace").partition(words)[0]
    return f"{RECORD}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


WITH_MKDOCS = ("missing field", "unclosed quote", "cp1251 bytes")
"""Faults of the three kinds, in a field, in the front matter and in the file: both commands read alike."""


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_record_is_one_line_and_nothing_is_written(project: Path, record: Path, name: str) -> None:
    before = read_tree(project / "site")
    spoil, words, code = FAULTS[name]
    record.write_bytes(spoil(record.read_bytes()))
    runs = [run_casebook(project, "check")] + ([run_mkdocs(project)] if name in WITH_MKDOCS else [])
    for done in runs:
        said = done.stderr + done.stdout
        assert done.returncode == 2, f"{done.args}: {said}"
        assert "Traceback" not in said
        assert len(PROBLEM.findall(done.stderr)) == 1, said
        [line] = PROBLEM.findall(done.stderr)
        assert line.startswith(f"{RECORD}:") and f": {code}" in line
        if words:
            place, _, _ = line.partition(": ")
            assert place.rpartition(":")[0] == place_of(record, words).rpartition(":")[0], line
        assert read_tree(project / "site") == before


def test_both_commands_build_again_when_it_is_whole(project: Path) -> None:
    assert run_casebook(project, "check").returncode == 0
    before = read_tree(project / "site")
    done = run_mkdocs(project)
    assert done.returncode == 0, done.stderr
    assert read_tree(project / "site") == before, "plain mkdocs makes the same site"


def test_all_faults_come_in_one_run(project: Path, record: Path) -> None:
    record.write_bytes(
        record.read_bytes().replace(b"kind: person", b"kind: persona").replace(b"2026-11-22", b"2026-11-31")
    )
    done = run_casebook(project, "check")
    assert done.returncode == 2 and len(PROBLEM.findall(done.stderr)) == 2, done.stderr
