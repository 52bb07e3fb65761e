"""The facts of a record as a flat map: all that its fields state, nothing of its prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import blake2b

from casebook.model.case import Correction, Names
from casebook.model.languages import DATA_LANGUAGES
from casebook.model.register import Record, Register
from casebook.model.values import Stated, Value

_NO_FACTS = frozenset(
    {"id", "note", "as_given", "checked", "reviewed", "accepted", "consent", "risk", "state", "unreviewed"}
    | {"later_reports", "further", "seen", "inferred", "reading"}
)
"""Fields that say how the editors work, or prose."""
_SLUGS = frozenset({"case", "perhaps_also", "published_in"})
"""Fields that name a case: its id stands for it, for a slug may be renamed and tells a name."""
STATUS = "status"
"""Path of a case's status: it follows from the other facts and from the day, so that it is never at fault."""
_LONGEST = 40
_CODE = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")


def list_facts(register: Register) -> dict[str, dict[str, str]]:
    """Facts of each published case, each statute and each source, by record."""
    ids = {slug: entry.record.id for slug, entry in register.cases.items()}
    found = {
        entry.record.id: facts_of(entry.record, ids)
        for entry in register.cases.values()
        if entry.record.state == "published"
    }
    found |= {f"statute:{key}": facts_of(entry.record, ids) for key, entry in register.statutes.items()}
    found |= {f"source:{key}": facts_of(entry.record, ids) for key, entry in register.sources.items()}
    return found


def facts_of(record: Record, ids: Mapping[str, str]) -> dict[str, str]:
    """Path → text of every fact of a record; `ids` are those of the cases, by slug."""
    return dict(_of_fields(record, "", ids))


def short_hash(text: str) -> str:
    """What stands for a text that is long, or that is a name: no second copy of it is kept."""
    return "#" + blake2b(" ".join(text.split()).encode(), digest_size=6).hexdigest()


def correction_hash(correction: Correction) -> str:
    """What stands for the words of a correction."""
    return short_hash(f"{correction.was}\n{correction.now}")


def _of_fields(record: Value, path: str, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if isinstance(record, Correction):
        yield from (
            (f"{path}on", str(record.on)),
            (f"{path}kind", record.kind),
            (f"{path}text", correction_hash(record)),
        )
        return
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in _NO_FACTS or value in (None, False, (), {}) or (name == "text" and isinstance(value, Mapping)):
            continue
        if isinstance(record, Names) and name in DATA_LANGUAGES:
            # A form that nobody has seen in print is no fact yet: a better one need not be explained.
            if name not in record.unreviewed:
                yield f"{path}{name}", short_hash(value)
        elif name == "text":
            yield f"{path}{name}", short_hash(value)
        elif name in _SLUGS and isinstance(value, str):
            yield f"{path}{name}", ids.get(value, value)
        else:
            yield from _of_value(value, f"{path}{name}", ids)


def _of_value(value: object, path: str, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if isinstance(value, Stated):
        yield path, "|".join(("!" if one.impossible else "") + _short(one.value) for one in value.values)
        sources = {source: "" for one in value.values for source in one.src}
        yield from ((f"{path}.src.{source}", "") for source in sources)
    elif isinstance(value, Value):
        yield from _of_fields(value, f"{path}.", ids)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield f"{path}.{key}", ""
            yield from _of_value(one, f"{path}.{key}", ids)
    elif isinstance(value, tuple):
        yield from _of_items(value, path, ids)
    else:
        yield path, _short(value)


def _of_items(values: tuple[object, ...], path: str, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A list of things by their numbers; codes and sources, whose order says nothing, by themselves."""
    if all(isinstance(one, str) and _CODE.fullmatch(one) for one in values):
        yield from ((f"{path}.{one}", "") for one in values)
    elif all(isinstance(one, str) for one in values):
        yield path, short_hash("\n".join(map(str, values)))
    else:
        for number, one in enumerate(values):
            yield f"{path}.{number}", ""
            yield from _of_value(one, f"{path}.{number}", ids)


def _short(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return text if len(text) <= _LONGEST else short_hash(text)
