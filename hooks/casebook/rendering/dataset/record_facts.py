"""A record's facts as JSON, by its model: every value with its sources, disputed ones whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel

from casebook.model.amount import Amount
from casebook.model.case import Case, Names, Party
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.source import Source
from casebook.model.statute import Statute, Titles
from casebook.model.values import Stated
from casebook.rendering.dataset.gathering import ends, iso

LEFT_OUT: Mapping[type[BaseModel], frozenset[str]] = {
    # What no page prints, and texts, which stand apart with their translations.
    Case: frozenset({"state", "minor", "risk", "consent", "accepted", "text"}),
    Party: frozenset({"minor"}),
    Names: frozenset({"further"}),
    Statute: frozenset({"accepted", "text"}),
    Titles: frozenset({"further"}),
    Source: frozenset({"accepted", "text"}),
}


def fields_of(model: type[BaseModel]) -> dict[str, str]:
    """Name in the model → name in JSON, which is that of the record's file."""
    left_out = LEFT_OUT.get(model, frozenset())
    fields = model.model_fields.items()
    return {name: field.alias or name for name, field in fields if name not in left_out}


def plain(value: object) -> Any:
    """A value as JSON; fields without a value are left out, booleans never."""
    match value:
        case Stated():
            return _stated(value)
        case BaseModel():
            inner = ((alias, getattr(value, name)) for name, alias in fields_of(type(value)).items())
            return {alias: plain(one) for alias, one in inner if one is not None and one not in ((), {})}
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case tuple() | list():
            return [plain(one) for one in value]
        case Enum():
            return value.value
        case Edtf():
            return {"edtf": value.text, "earliest": iso(value.earliest), "latest": iso(value.latest)}
        case date():
            return value.isoformat()
        case Length() | Amount() | Count():
            return _measure(value)
    return value


def _measure(value: Length | Amount | Count) -> dict[str, object]:
    least, most = ends(value)
    unit = {"unit": value.unit} if isinstance(value, Amount) else {}
    return {"text": value.text, "least": least, "most": most, **unit, "about": value.approximate}


def _stated(value: Stated[Any]) -> dict[str, object]:
    """Always a list of values: one that nobody disputes, or several, each with its sources."""
    told: dict[str, object] = {"values": [plain(claim) for claim in value.values]}
    if value.dispute is not None:
        told["dispute"] = value.dispute
    if value.reading is not None:
        told["reading"] = plain(value.reading)
    return told
