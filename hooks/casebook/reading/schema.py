"""Data of a file → a record, with every fault of the schema at its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from casebook.model.problem import Problem
from casebook.reading.strict_yaml import Path

M = TypeVar("M", bound=BaseModel)
Positions = Mapping[Path, tuple[int, int]]


def read_as(
    model: type[M], path: str, data: object, positions: Positions, keys: Positions
) -> tuple[M | None, list[Problem]]:
    """`data` as a `model`, or all its faults, each at its value (an unknown field at its key)."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        faults = [fault for fault in error.errors(include_url=False) if not _follows(dict(fault), error)]
        return None, sorted({_problem(model, path, dict(fault), positions, keys) for fault in faults})


def _follows(fault: dict[str, Any], error: ValidationError) -> bool:
    """A list that is "too short" only because an item of it is faulty."""
    where = fault["loc"]
    return fault["type"] == "too_short" and any(
        len(other["loc"]) > len(where) and other["loc"][: len(where)] == where for other in error.errors()
    )


def _problem(
    model: type[BaseModel], path: str, fault: dict[str, Any], positions: Positions, keys: Positions
) -> Problem:
    where = _known(fault["loc"], positions)
    at_key = fault["type"] == "extra_forbidden" or fault["loc"][-1:] == ("[key]",)
    places = keys if at_key else positions
    line, column = places.get(where) or positions.get(where, (1, 1))
    code, message = _explain(fault, where, _field_names(model, len(fault["loc"]) > 1))
    return Problem(path, line, column, code, message)


def _known(location: tuple[str | int, ...], positions: Positions) -> Path:
    """The longest path of the data that `location` names; the schema's own union tags are skipped."""
    where: Path = ()
    for step in location:
        if (*where, step) in positions:
            where = (*where, step)
    return where


def _explain(fault: dict[str, Any], where: Path, known: tuple[str, ...]) -> tuple[str, str]:
    name = ".".join(str(step) for step in where) or "the record"
    kind, last = fault["type"], str(fault["loc"][-1]) if fault["loc"] else ""
    if kind == "missing":
        return "S002", f"{name}: `{last}` is missing" if where else f"`{last}` is missing"
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(last, known, 1, 0.7)
        return "S003", f"`{name}` is not a field" + (f"; did you mean `{near[0]}`?" if near else "")
    if kind == "value_error":
        return "S001", f"{name}: {fault['ctx']['error']}"
    if kind in ("enum", "literal_error"):
        return "S004", f"{name}: “{_short(fault['input'])}” is not one of {fault['ctx']['expected']}"
    if kind == "string_pattern_mismatch":
        return "S005", f"{name}: “{_short(fault['input'])}” is not of the form {fault['ctx']['pattern']}"
    return "S006", f"{name}: {_plain(kind, fault)}"


def _plain(kind: str, fault: dict[str, Any]) -> str:
    found = _short(fault["input"])
    expected = {
        "string_type": "a text is expected here, not a list or a mapping",
        "tuple_type": f"a list is expected here: [{found if isinstance(fault['input'], str) else '…'}]",
        "dict_type": f"fields are expected here, `name: value`, not “{found}”",
        "model_type": f"fields are expected here, `name: value`, not “{found}”",
        "model_attributes_type": f"fields are expected here, `name: value`, not “{found}”",
        "string_too_short": "this is empty",
        "too_short": "this is empty",
    }
    return expected.get(kind) or str(fault["msg"])


def _short(value: object) -> str:
    text = value if isinstance(value, str) else "a mapping" if isinstance(value, dict) else "a list"
    return text if len(text) <= 60 else text[:57] + "…"


@cache
def _field_names(model: type[BaseModel], inside: bool) -> tuple[str, ...]:
    """Names of the fields of `model`; with `inside`, those of all models in it too."""
    seen = [model]
    for known in seen if inside else ():
        seen += [inner for inner in dict.fromkeys(_models_of(known)) if inner not in seen]
    return tuple(dict.fromkeys(name for known in seen for name in _names(known)))


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        if not info.exclude:
            yield info.alias or name


def _models_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    def inside(annotation: Any) -> Iterator[type[BaseModel]]:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield annotation
        for argument in getattr(annotation, "__args__", ()):
            yield from inside(argument)

    for info in model.model_fields.values():
        yield from inside(info.annotation)
