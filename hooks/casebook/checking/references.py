"""Each reference of a record finds what it names: sources, statutes, cases, parties, charges, texts."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from casebook.model.case import Case
from casebook.model.problem import Problem
from casebook.model.register import AnyEntry, Entry, Register
from casebook.model.statute import Statute

Where = tuple[str | int, ...]

_SOURCE_FIELDS = frozenset({"src", "named_by", "quoted_in"})
_STATUTE_FIELDS = frozenset({"statute", "attributed", "mentions", "replaces", "amends"})
_CASE_FIELDS = frozenset({"case", "published_in", "perhaps_also"})


def check_references(register: Register) -> Iterator[Problem]:
    """Unknown sources, statutes and cases anywhere, and keys that nothing inside the record has."""
    for entry in register.entries():
        yield from _outward(register, entry)
    for case in register.cases.values():
        yield from _inward(case)


def _outward(register: Register, entry: AnyEntry) -> Iterator[Problem]:
    kinds: tuple[tuple[frozenset[str], str, str, Collection[str], str], ...] = (
        (_SOURCE_FIELDS, "R001", "source", register.sources, "content/sources/{}.md"),
        (_STATUTE_FIELDS, "R002", "statute", register.statutes, "content/statutes/{}.md"),
        (_CASE_FIELDS, "R004", "case", register.cases, "content/cases/{}.md"),
    )
    for where, field, key in _named(entry.record, ()):
        for fields, code, what, known, file in kinds:
            if field in fields and key not in known and file.format(key) not in register.faulty:
                yield _unknown(entry, where, code, what, key, known, file)
            elif field in fields and code == "R004" and _is_unpublished(register, entry, key):
                line, column = entry.place(*where)
                message = f"“{key}” is a draft: what is published names no draft; publish it first"
                yield Problem(entry.path, line, column, "R008", message)


def _is_unpublished(register: Register, entry: AnyEntry, key: str) -> bool:
    """A published record names a draft, and so would publish its name."""
    target = register.cases.get(key)
    own = getattr(entry.record, "state", "published")
    return own == "published" and target is not None and target.record.state == "draft"


def _named(value: object, where: Where) -> Iterator[tuple[Where, str, str]]:
    """(where, field, key) of every key that a record names, found by the names of its fields."""
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            field = info.alias or name
            if field in ("roles", "places", "as_given", "values") and isinstance(inner, dict):
                yield from _sources_of_mapping(field, inner, (*where, field))
            elif field in _SOURCE_FIELDS | _STATUTE_FIELDS | _CASE_FIELDS:
                yield from _keys(inner, field, (*where, field))
            else:
                yield from _named(inner, (*where, field))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _named(inner, (*where, key))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _named(inner, (*where, number))


def _keys(value: object, field: str, where: Where) -> Iterator[tuple[Where, str, str]]:
    if isinstance(value, str):
        yield where, field, value
    elif isinstance(value, tuple):
        for number, key in enumerate(value):
            yield (*where, number), field, key


def _sources_of_mapping(field: str, value: dict[str, object], where: Where) -> Iterator[tuple[Where, str, str]]:
    for key, inner in value.items():
        if field == "as_given":
            yield (*where, key), "src", key
        else:
            yield from _keys(inner, "src", (*where, key))


def _unknown(
    entry: AnyEntry,
    where: Where,
    code: str,
    what: str,
    key: str,
    known: Collection[str],
    file: str,
) -> Problem:
    line, column = entry.place(*where)
    alike = [name for name in known if ("/" in name) == ("/" in key)]  # an article is not mistaken for its code
    near = difflib.get_close_matches(key, alike, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"write {file.format(key)} first"
    return Problem(entry.path, line, column, code, f"no {what} “{key}”; {hint}")


def _inward(entry: Entry[Case]) -> Iterator[Problem]:
    case = entry.record
    for key, proceeding in case.proceedings.items():
        base: Where = ("proceedings", key)
        yield from _missing(entry, (*base, "over"), proceeding.over, case.activities, "activity")
        for name, charge in proceeding.charges.items():
            yield from _missing(entry, (*base, "charges", name, "who"), charge.who, case.parties, "party")
        for number, step in enumerate(proceeding.steps):
            place: Where = (*base, "steps", number)
            yield from _missing(entry, (*place, "who"), step.who, case.parties, "party")
            yield from _missing(entry, (*place, "charges"), step.charges, proceeding.charges, "charge")
            yield from _missing(entry, (*place, "replaced_by"), step.replaced_by, proceeding.charges, "charge")
    yield from _quotes(entry)


def _missing(
    entry: Entry[Case], where: Where, keys: tuple[str, ...], known: Collection[str], what: str
) -> Iterator[Problem]:
    for number, key in enumerate(keys):
        if key not in known:
            line, column = entry.place(*where, number)
            names = ", ".join(known) or "none"
            yield Problem(entry.path, line, column, "R005", f"no {what} “{key}” in this record; it has: {names}")


def _quotes(entry: Entry[Case]) -> Iterator[Problem]:
    """A quotation is from a source of what it stands on."""
    for key, proceeding in entry.record.proceedings.items():
        for name, charge in proceeding.charges.items():
            where: Where = ("proceedings", key, "charges", name, "as_given")
            yield from _foreign(entry, where, charge.as_given, charge.src)
        for number, step in enumerate(proceeding.steps):
            allowed = (*step.src, *step.date.sources)
            place: Where = ("proceedings", key, "steps", number)
            yield from _foreign(entry, (*place, "as_given"), step.as_given, allowed)
            for line, sanction in enumerate(step.sanctions):
                inner: Where = (*place, "sanctions", line, "as_given")
                yield from _foreign(entry, inner, sanction.as_given, (*step.src, *sanction.src))
    for number, episode in enumerate(entry.record.episodes):
        allowed = (*episode.src, *episode.date.sources)
        yield from _foreign(entry, ("episodes", number, "as_given"), episode.as_given, allowed)


def _foreign(entry: Entry[Case], where: Where, quotes: Collection[str], allowed: Collection[str]) -> Iterator[Problem]:
    for source in quotes:
        if source not in allowed:
            line, column = entry.place(*where, source)
            yield Problem(entry.path, line, column, "R007", f"quotes “{source}”, which is not in its `src`")


def notes_of(record: Case | Statute) -> Iterator[tuple[Where, str]]:
    """Where a record points at a text, and the text's key."""
    for where, value in _models(record, ()):
        note = getattr(value, "note", None)
        if isinstance(note, str):
            yield (*where, "note"), note
        if isinstance(value, Statute):
            for part, key in value.parts.items():
                yield ("parts", part), key


def _models(value: object, where: Where) -> Iterator[tuple[Where, BaseModel]]:
    if isinstance(value, BaseModel):
        yield where, value
        for name, info in type(value).model_fields.items():
            yield from _models(getattr(value, name), (*where, info.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _models(inner, (*where, key))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _models(inner, (*where, number))
