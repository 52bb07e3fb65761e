"""What the history of releases tells of a record that leaves the register is taken out of it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from casebook.model.history import FactMap
from casebook.publishing.changing import history_files

_KEYED = ("parties", "who")
"""Folders whose keys stand for people: an editor chooses them, and may have chosen a surname."""


def forget_record(project: Path, record: str) -> None:
    """Take out the record's lines, and what groups and other records told of it."""
    files = {file: [json.loads(line) for line in _lines_of(file)] for file in history_files(project)}
    keys = {(line["record"], key) for lines in files.values() for line in lines for key in _keys(line, record)}
    for file, lines in files.items():
        kept = [left for line in lines for left in _left(line, record, keys)]
        file.write_text("".join(f"{_json(line)}\n" for line in kept), encoding="utf-8")


def _lines_of(file: Path) -> Iterator[str]:
    return (line for line in file.read_text(encoding="utf-8").split("\n") if line)


def _json(line: Mapping[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"))


def _keys(line: Mapping[str, Any], record: str) -> Iterator[str]:
    """Keys under which a group has the record as a party, in a line of facts or of changes."""
    for path, case in line.get("facts", {}).items():
        parts = path.split(".")
        if case == record and parts[0] == "parties":
            yield parts[1]
    parts = line.get("what", "").split(".")
    if parts[0] == "parties" and len(parts) > 1 and record in _values(line):
        yield parts[1]


def _values(line: Mapping[str, Any]) -> Collection[str]:
    return [*line.get("now", {}).values(), *line.get("was", {}).values()]


def _left(line: Mapping[str, Any], record: str, keys: Collection[tuple[str, str]]) -> Iterator[Mapping[str, Any]]:
    """The line, or what is left of it."""
    owner = line.get("record")
    if owner == record:
        return
    own = {key for other, key in keys if other == owner}
    if "facts" in line:
        yield {**line, "facts": _facts(line["facts"], record, own)}
    elif not (_names(line.get("what", ""), own) or record in _values(line)):
        yield line


def _facts(facts: FactMap, record: str, keys: Collection[str]) -> FactMap:
    """Facts without the party and without relations to the record."""
    gone = {path.rpartition(".")[0] for path, case in facts.items() if case == record}
    return {
        path: text
        for path, text in facts.items()
        if not _names(path, keys) and not any(path == one or path.startswith(f"{one}.") for one in gone)
    }


def _names(path: str, keys: Collection[str]) -> bool:
    """Whether a path leads to a party of one of these keys, or names it."""
    parts = path.split(".")
    return any(before in _KEYED and key in keys for before, key in pairwise(parts))
