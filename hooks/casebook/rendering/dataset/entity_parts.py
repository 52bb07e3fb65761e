"""What entities of the FollowTheMoney model are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from casebook.model.edtf import Edtf
from casebook.model.values import Stated

PUBLISHER = "Casebook"
COUNTRY = "kz"

Entity = dict[str, Any]
"""`id`, `schema` and `properties`."""
Properties = Mapping[str, Iterable[str | None]]


def entity_name(row: str) -> str:
    """Names of entities have no slash and tell whose they are."""
    return "casebook-" + row.replace("/", ".")


def make_entity(row: str, schema: str, properties: Properties) -> Entity:
    """An entity with its properties sorted, none of them empty."""
    cleaned = {name: list(dict.fromkeys(one for one in values if one)) for name, values in properties.items()}
    filled = {name: values for name, values in sorted(cleaned.items()) if values}
    return {"id": entity_name(row), "schema": schema, "properties": filled}


def date_words(value: Stated[Edtf]) -> str:
    """The date, or every date that may be true, the earliest first."""
    points = sorted(value.possible, key=lambda one: (one.earliest or date.min, one.latest or date.max))
    return " or ".join(point.text for point in points)


def span(value: Edtf) -> dict[str, list[str]]:
    """A day, month or year as it is; anything else as its first and last day."""
    plain = value.text.rstrip("~?%")
    if value.precision in ("day", "month", "year"):
        return {"date": [plain]}
    ends = {"startDate": value.earliest, "endDate": value.latest}
    return {name: [day.isoformat()] for name, day in ends.items() if day is not None}
