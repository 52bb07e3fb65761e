"""YAML read as text only: strings, lists and mappings, each with its place.

No implicit types (`no` stays `no`, `73-3` stays `73-3`), no anchors, aliases or tags, no key twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

Path = tuple[str | int, ...]
Data = str | list["Data"] | dict[str, "Data"]

DEEPEST = 12
"""Levels of nesting; the deepest true record has eight."""


class StrictYamlError(Exception):
    """One fault of the text: what, and its 0-based line and column."""

    def __init__(self, code: str, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed document: its data, and line and column (0-based) of each value and of each key by path."""

    data: Data
    positions: Mapping[Path, tuple[int, int]]
    keys: Mapping[Path, tuple[int, int]]


def read_yaml(text: str) -> Document:
    """Parse one document; raises StrictYamlError at the first fault of syntax."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        builder = _Builder(yaml.parse(text, Loader=loader))
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        raise _explained(error) from None
    except yaml.YAMLError as error:
        raise StrictYamlError("Y001", f"this is not YAML: {error}", 0, 0) from None
    return Document(data, builder.positions, builder.keys)


def _explained(error: yaml.MarkedYAMLError) -> StrictYamlError:
    quoted = "quoted scalar" in (error.context or "")
    mark = (error.context_mark if quoted else error.problem_mark) or error.context_mark
    what = error.problem or error.context or "this is not YAML"
    hint = ""
    if "cannot start any token" in what or "tab character" in what:
        hint = "; indent with spaces, never with a tab"
    elif quoted:
        hint = "; a quotation mark is opened and not closed"
    elif "mapping values are not allowed" in what:
        hint = "; put text that holds “: ” in quotation marks"
    return StrictYamlError("Y001", f"{what}{hint}", mark.line if mark else 0, mark.column if mark else 0)


class _Builder:
    """Turns parser events into data; refuses what the records do not use."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self.positions: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}

    def document(self) -> Data:
        next(self._events)  # stream start
        first = next(self._events)
        if isinstance(first, yaml.StreamEndEvent):
            return {}
        data = self._value(next(self._events), ())
        next(self._events)  # document end
        rest = next(self._events)
        if not isinstance(rest, yaml.StreamEndEvent):
            raise self._fault(rest, "Y006", "a record is one document; take the second `---` out")
        return data

    def _value(self, event: yaml.Event, path: Path) -> Data:
        if len(path) > DEEPEST:
            raise self._fault(event, "Y007", f"nested deeper than {DEEPEST} levels")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._fault(event, "Y003", "no anchors and aliases (& and *): write the value out")
        self._refuse_tag(event)
        self.positions[path] = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(path)

    def _list(self, path: Path) -> list[Data]:
        items: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Data]:
        items: dict[str, Data] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._fault(event, "Y005", "a key is a plain word, not a list or a mapping")
            key = str(event.value)
            if event.anchor is not None or key == "<<":
                raise self._fault(event, "Y003", "no anchors, aliases or merge keys: write the values out")
            self._refuse_tag(event)
            if key in items:
                raise self._fault(event, "Y002", f"“{key}” stands here a second time; a key stands once")
            self.keys[(*path, key)] = _place(event)
            items[key] = self._value(next(self._events), (*path, key))
        return items

    def _refuse_tag(self, event: yaml.Event) -> None:
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise self._fault(event, "Y004", f"no tags: take `{tag}` out")

    def _fault(self, event: yaml.Event, code: str, message: str) -> StrictYamlError:
        return StrictYamlError(code, message, *_place(event))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)
