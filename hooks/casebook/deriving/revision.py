"""What a citation says of a record's state: its revision, and the day as of which a statute's page speaks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import blake2b

from pydantic import BaseModel

from casebook.deriving.statutes import Row
from casebook.model.register import AnyEntry, Register

REVISION_BYTES = 4
_NOT_TOLD = frozenset({"accepted", "further"})
"""Fields that are no part of a revision: answers to warnings; and names of text files, which are counted there."""


def revision_of(entry: AnyEntry) -> str:
    """Eight hexadecimal digits that change when a fact or a text of the record does, in any language, and only then.

    Comments, quoting, line breaks and the order of keys do not count, nor do fields that have their default.
    """
    texts = {
        language: [translation.name, translation.title, translation.text, body.markdown]
        for language, (translation, body, _) in entry.translations.items()
    }
    told = json.dumps(_plain([entry.record, entry.body.markdown, texts]), ensure_ascii=False, sort_keys=True)
    return blake2b(told.encode(), digest_size=REVISION_BYTES).hexdigest()


def _plain(value: object) -> object:
    """A value as JSON has it: scalars are text, as they are in a record's file."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        told = {name: getattr(value, name) for name in fields if name not in _NOT_TOLD}
        return {name: _plain(one) for name, one in told.items() if one != fields[name].default}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return None if value is None else str(value)


def statute_day(register: Register, key: str, rows: Iterable[Row]) -> date:
    """The newest day of what a statute's page tells: its sources were seen, or cases under it checked."""
    statute = register.statutes[key].record
    sources = {*statute.src, *(source for edition in statute.editions for source in edition.src)}
    days = [register.sources[source].record.seen for source in sources]
    return max([*days, *(register.cases[row.case].record.checked for row in rows)])
