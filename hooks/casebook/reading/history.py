"""content/history: the facts of the last release, and the changes of all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from casebook.model.history import KINDS, Change, Release
from casebook.model.problem import Problem

FACTS = "content/history/facts.jsonl"
CHANGES = "content/history/changes.jsonl"


def read_history(project: Path) -> tuple[Release, tuple[Change, ...], list[Problem]]:
    """Both files, which are there from the first release on; lines that cannot be read are problems."""
    problems: list[Problem] = []
    changes = tuple(_read_changes(project, problems))
    release = _read_release(project, problems)
    if changes and release.on is None and not problems:
        message = "the facts of the last release are missing; bring the file back"
        problems.append(Problem(FACTS, 1, 1, "H003", message))
    return release, changes, problems


def _read_release(project: Path, problems: list[Problem]) -> Release:
    on: date | None = None
    facts: dict[str, dict[str, str]] = {}
    for number, data in _lines(project, FACTS, problems):
        try:
            if number == 1:
                on = date.fromisoformat(data["released"])
            else:
                facts[data["record"]] = {str(path): str(text) for path, text in data["facts"].items()}
        except (KeyError, TypeError, ValueError, AttributeError):
            problems.append(_unreadable(FACTS, number))
    return Release(on, facts)


def _read_changes(project: Path, problems: list[Problem]) -> Iterator[Change]:
    before = date.min
    for number, data in _lines(project, CHANGES, problems):
        try:
            on = date.fromisoformat(data["on"])
            maps = [{str(key): str(text) for key, text in data.get(name, {}).items()} for name in ("now", "was")]
            change = Change(on, str(data["record"]), data["kind"], str(data.get("what", "")), *maps)
            if change.kind not in KINDS or on < before:
                raise ValueError
        except (KeyError, TypeError, ValueError, AttributeError):
            problems.append(_unreadable(CHANGES, number))
            continue
        before = on
        yield change


def _lines(project: Path, path: str, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    file = project / path
    if not file.is_file():
        return
    for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
        if not line:
            continue
        try:
            yield number, json.loads(line)
        except ValueError:
            problems.append(_unreadable(path, number))


def _unreadable(path: str, number: int) -> Problem:
    message = "not a line as `casebook release` writes it, in its order; bring back the line that was here"
    return Problem(path, number, 1, "H004", message)
