"""JSON Schema of the JSON of records, made from the models that read them."""

from __future__ import annotations

import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from casebook.model.amount import UNITS, Amount
from casebook.model.case import Case, Names
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.source import Source
from casebook.model.statute import Statute
from casebook.model.values import CaseId, Claim, Stated
from casebook.rendering.context import Facts
from casebook.rendering.dataset.columns import DATA_VERSION
from casebook.rendering.dataset.formats import readable
from casebook.rendering.dataset.record_facts import fields_of

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"

_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_ABOUT: Schema = {"type": "boolean"}


def _closed(properties: Mapping[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    """An object with these properties and no others."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


_LENGTH_TEXT: Schema = {"type": ["string", "null"], "pattern": "^P"}
_VALUES: Mapping[type, Schema] = {
    Edtf: _closed({"edtf": {"type": "string"}, "earliest": _DAY, "latest": _DAY}),
    Length: _closed({"text": {"type": "string"}, "least": _LENGTH_TEXT, "most": _LENGTH_TEXT, "about": _ABOUT}),
    Amount: _closed(
        {"text": {"type": "string"}, "least": {"type": "number"}, "most": {"type": "number"},
         "unit": {"enum": list(UNITS)}, "about": _ABOUT}
    ),
    Count: _closed(
        {"text": {"type": "string"}, "least": {"type": "integer"}, "most": {"type": ["integer", "null"]},
         "about": _ABOUT}
    ),
    date: {"type": "string", "format": "date"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
}  # fmt: skip


def schema_of(kind: Any, extra: tuple[Any, ...] = ()) -> Schema:
    """The schema of an annotation; raises TypeError for one that no model uses yet."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return schema_of(arguments[0], arguments[1:])
    if origin in (Union, types.UnionType):
        kinds = [schema_of(one) for one in arguments if one is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": schema_of(arguments[0])}
    if origin is dict:
        return {
            "type": "object",
            "propertyNames": schema_of(arguments[0]),
            "additionalProperties": schema_of(arguments[1]),
        }
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _model(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if kind in _VALUES:
        return _with_pattern(_VALUES[kind], extra)
    raise TypeError(f"{kind} has no schema")


def _with_pattern(schema: Schema, extra: tuple[Any, ...]) -> Schema:
    for one in extra:
        if isinstance(one, StringConstraints) and one.pattern is not None:
            return {**schema, "pattern": str(one.pattern)}
    return schema


def _model(kind: type[BaseModel]) -> Schema:
    """A stated value is a list of values and what they are disputed over; all else has the fields of its model."""
    generic = kind.__pydantic_generic_metadata__
    if generic["origin"] is Stated or generic["origin"] is Claim:
        inner = schema_of(generic["args"][0])
        words: dict[str, Schema] = {
            "as_given": {"type": "string"},
            "src": {"type": "array", "items": {"type": "string"}},
        }
        claim = _closed({"value": inner, **words, "impossible": {"type": "boolean"}}, ("as_given", "src"))
        told: dict[str, Schema] = {
            "values": {"type": "array", "items": claim, "minItems": 1},
            "dispute": {"type": "string"},
        }
        return _closed({**told, "reading": inner}, ("dispute", "reading"))
    fields = {alias: kind.model_fields[name] for name, alias in fields_of(kind).items()}
    optional = tuple(name for name, field in fields.items() if _may_lack(field))
    return _closed(
        {name: schema_of(field.annotation, tuple(field.metadata)) for name, field in fields.items()}, optional
    )


def _may_lack(field: FieldInfo) -> bool:
    """What has no value is left out; flags and codes always have one."""
    return not field.is_required() and field.default in (None, (), {})


_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "object", "additionalProperties": _TEXT}
_KEYS: Schema = {"type": "array", "items": _TEXT}
_NULLABLE: Schema = {"type": ["string", "null"]}
_FLAG: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": ["integer", "null"]}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _all_texts(languages: tuple[str, ...]) -> Schema:
    english = _closed({"texts": _TEXTS, "account": _TEXT}, ("account",))
    review = {"anyOf": [{"type": "null"}, _closed({"role": _TEXT, "on": {"type": "string", "format": "date"}})]}
    told: dict[str, Schema] = {
        "state": {"enum": ["missing", "outdated", "unreviewed", "reviewed"]},
        "made_by": {"enum": ["machine", "person"]},
        "reviewed": review, "outdated": _KEYS, "missing": _KEYS, "texts": _TEXTS, "account": _TEXT,
    }  # fmt: skip
    other = _closed(told, tuple(name for name in told if name != "state"))
    return _closed({languages[0]: english, **dict.fromkeys(languages[1:], other)}, languages[1:])


def _whole(facts: Facts, title: str, head: Mapping[str, Schema], derived: Schema, record: Schema) -> bytes:
    languages = facts.register.languages
    address = {"type": "string", "format": "uri"}
    properties: dict[str, Schema] = {
        "data-version": {"const": DATA_VERSION},
        **head,
        "address": address,
        "pages": _closed(dict.fromkeys(languages, address)),
        "license": {"const": "CC-BY-4.0"},
        "revision": {"type": "string", "pattern": "^[0-9a-f]{8}$"},
        "derived": derived,
        "record": record,
        "texts": _all_texts(languages),
        "sources": {"type": "object", "additionalProperties": schema_of(Source)},
    }
    return readable({"$schema": DRAFT, "title": title, **_closed(properties)})


def case_schema(facts: Facts) -> bytes:
    """Of `/cases/<slug>.json`."""
    head = {
        "type": {"const": "case"}, "id": schema_of(CaseId), "slug": _TEXT,
        "as_of": {"type": "string", "format": "date"},
    }  # fmt: skip
    return _whole(facts, "A case of the register", head, _derived_case(), schema_of(Case))


def statute_schema(facts: Facts) -> bytes:
    """Of `/statutes/<code>/<article>.json`."""
    row = {"case": _TEXT, "slug": _TEXT, "party": _NULLABLE, "how": _TEXT, "proceeding": _TEXT}
    row |= {"charge": _NULLABLE, "state": _NULLABLE}
    derived = _closed({"replaced_by": _KEYS, "amended_by": _KEYS, "cases": _list(_closed(row))})
    head: dict[str, Schema] = {"type": {"const": "statute"}, "id": _TEXT}
    return _whole(facts, "An article, law or order of the register", head, derived, schema_of(Statute))


def _derived_case() -> Schema:
    from casebook.model.proceeding import Sanction, Step

    step_date = schema_of(Step.model_fields["date"].annotation)
    by = schema_of(Step.model_fields["by"].annotation)
    labels = _closed({name: _TEXT for name in Names.model_fields if name in ("en", "ru", "kk")})
    status = _closed(
        {"code": _TEXT, "label": labels, "as_of": {"anyOf": [{"type": "null"}, step_date]}, "source": _NULLABLE,
         "level": {"enum": ["deprived", "restricted", "free", "unknown", "none"]}, "computed": _FLAG, "stale": _FLAG,
         "proceeding": _NULLABLE}
    )  # fmt: skip
    aside = {"proceeding": _TEXT, "state": _NULLABLE, "step": _NULLABLE, "date": step_date, "src": _KEYS, "by": by}
    charge = {"charge": _TEXT, "statute": _NULLABLE, "attributed": _NULLABLE, "state": _NULLABLE, "final": _FLAG,
              "appealed": _FLAG, "since": _NULLABLE, "set_aside_by": _NULLABLE}  # fmt: skip
    sanction = schema_of(Sanction)
    sanction = {**sanction, "properties": {"sanction": _TEXT, **sanction["properties"]}}
    outcome = _closed(
        {"proceeding": _TEXT, "kind": _TEXT, "party": _NULLABLE, "state": _NULLABLE, "charges": _list(_closed(charge)),
         "standing_sanctions": _list(sanction)}
    )  # fmt: skip
    related = {"case": _TEXT, "slug": _TEXT, "relation": _TEXT, "inverse": _FLAG, "src": _KEYS}
    days = _closed({"least": {"type": "integer"}, "most": _NUMBER})
    party = _closed({"party": _TEXT, "case": _NULLABLE, "outcomes": _list(outcome)})
    told: dict[str, Schema] = {
        "set_aside": _list(_closed(aside, ("date", "src", "by"))), "status": status, "regions": _KEYS,
        "outcomes": _list(outcome), "related": _list(_closed(related)), "parties": _list(party),
        "days_deprived_of_liberty": days, "days_of_house_arrest": days,
    }  # fmt: skip
    return _closed(told, ("parties", "days_deprived_of_liberty", "days_of_house_arrest"))
