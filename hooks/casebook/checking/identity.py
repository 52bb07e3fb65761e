"""Ids and slugs: one each, none reserved, none that shows a name which must not be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.model.case import Case, Names
from casebook.model.languages import DATA_LANGUAGES
from casebook.model.problem import Problem
from casebook.model.register import Entry, Register

RESERVED = frozenset({"by", "all", "new", "search", "index", "feed", "data", "random"})
"""Words that stand where a slug stands; no record may take them."""

_INITIALS = re.compile(r"^(\w\. ?){1,3}$")
INITIALS_ONLY = "of a minor only initials are given: “A. M.”"


def check_identity(register: Register) -> Iterator[Problem]:
    """Ids used twice, slugs that are reserved, a proceeding told twice."""
    owners: dict[str, Entry[Case]] = {}
    for entry in register.cases.values():
        line, column = entry.place("id")
        other = owners.setdefault(entry.record.id, entry)
        if other is not entry:
            message = f"the id {entry.record.id} belongs to {other.path}; ids are never used twice"
            yield Problem(entry.path, line, column, "I001", message)
        if entry.key in RESERVED:
            yield Problem(entry.path, 1, 1, "I002", f"“{entry.key}” is reserved; name the file otherwise")
        if not re.fullmatch(r"[a-z][a-z0-9-]{2,60}", entry.key):
            yield Problem(entry.path, 1, 1, "I002", "a slug is 3 to 61 small letters, digits and hyphens")
        yield from _told_twice(register, entry)


def check_statute_keys(register: Register) -> Iterator[Problem]:
    """A statute's file stands where its kind belongs: `cc-2014/274.md`, `law/slug.md`, `cc-2014.md`."""
    for key, entry in register.statutes.items():
        folder, _, name = key.partition("/")
        kind = entry.record.kind
        expected = {"law": folder == "law", "order": folder == "order", "code": not name}
        code_known = folder in register.statutes or f"content/statutes/{folder}.md" in register.faulty
        if not expected.get(kind.value, bool(name) and code_known):
            line, column = entry.place("kind")
            message = f"a file {key}.md is no {kind}: an article stands in the folder of its code, which has a file too"
            yield Problem(entry.path, line, column, "I006", message)


def _told_twice(register: Register, entry: Entry[Case]) -> Iterator[Problem]:
    """A member's own proceeding that has the key of one of the group: one proceeding stands in one place."""
    for party in entry.record.parties.values():
        member = register.cases.get(party.case) if party.case else None
        for key in entry.record.proceedings.keys() & (member.record.proceedings.keys() if member else set()):
            line, column = member.place("proceedings", key) if member else (1, 1)
            message = f"already told in {entry.path}: a joint proceeding stands in its group only"
            yield Problem(member.path if member else "", line, column, "I003", message)


SECTIONS = frozenset(
    {"account", "charges", "cite", "corrections", "disputed", "error", "facts", "find", "hh", "history", "main"}
    | {"parties", "related", "restrictions", "sources", "timeline"}
)
"""Anchors of a case's page; the key of a proceeding is an anchor too."""


def check_anchors(register: Register) -> Iterator[Problem]:
    """Keys of proceedings that are anchors of the page already."""
    for entry in register.cases.values():
        for key in entry.record.proceedings.keys() & SECTIONS:
            line, column = entry.place("proceedings", key)
            yield Problem(entry.path, line, column, "I007", f"“{key}” is a section of the page; add a year: {key}-2026")


def check_minors(register: Register) -> Iterator[Problem]:
    """Initials only, no spellings, and a slug that is the id, wherever a minor is concerned."""
    for entry in register.cases.values():
        case = entry.record
        if (case.minor or case.risk == "high" or case.consent == "uncertain") and entry.key != case.id:
            message = f"name the file {case.id}.md: a record of a minor or at risk takes its id as address"
            yield Problem(entry.path, 1, 1, "I004", message)
        if case.minor and any(not (code.startswith("kz-") or code == "abroad") for code in case.places):
            line, column = entry.place("places")
            yield Problem(entry.path, line, column, "I005", "of a minor only the region is given, such as `kz-75`")
        if case.minor and case.kind != "group":
            yield from _initials(entry, ("names",), case.names)
        for key, party in case.parties.items():
            if party.minor and party.names is not None:
                yield from _initials(entry, ("parties", key, "names"), party.names)


def is_initials(name: str) -> bool:
    """Whether a name shows initials only."""
    return _INITIALS.match(name) is not None


def _initials(entry: Entry[Case], where: tuple[str | int, ...], names: Names) -> Iterator[Problem]:
    for language in DATA_LANGUAGES:
        if not is_initials(names.in_language(language)):
            line, column = entry.place(*where, language)
            yield Problem(entry.path, line, column, "I005", INITIALS_ONLY)
    if names.spellings:
        line, column = entry.place(*where, "spellings")
        yield Problem(entry.path, line, column, "I005", "a minor's name has no spellings")
