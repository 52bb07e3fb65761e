"""Who names whom: memberships, relations both ways, affiliations, citations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from casebook.model.case import Case
from casebook.model.register import Entry, Register

T = TypeVar("T")

MEMBER, GROUP = "member", "group"
"""Relations that a group's `parties` make, one for each side."""
PUBLISHED = "published"
"""An outlet that published what a case is about."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One way in which a record is related to another."""

    case: str
    """Slug of the other."""
    code: str
    """Term of `relations` or `roles`, or `member`, `group`, `published`."""
    inverse: bool
    """The other record says it of this one."""
    sources: tuple[str, ...] = ()
    vocabulary: str = "relations"


@dataclass(frozen=True, slots=True)
class Web:
    """All relations of a register."""

    groups: Mapping[str, tuple[tuple[str, str], ...]]
    """Slug → (group, party key) of each group it is a party of."""
    related: Mapping[str, tuple[Relation, ...]]
    citing: Mapping[str, tuple[tuple[str, str], ...]]
    """Source → (kind, key) of each record that cites it; kind is case, statute or source."""
    charged: Mapping[str, tuple[str, ...]]
    """Statute → slugs of the cases that name it in any way."""


def weave(register: Register) -> Web:
    """Read every relation once; drafts are left out."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    related: dict[str, list[Relation]] = defaultdict(list)
    citing: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    charged: dict[str, dict[str, None]] = defaultdict(dict)
    for slug, entry in register.cases.items():
        if entry.record.state == "draft":
            continue
        for key, party in entry.record.parties.items():
            if party.case is not None:
                groups[party.case].append((slug, key))
        for other, relation in _relations(slug, entry.record):
            related[other].append(relation)
        for statute in _statutes(entry.record):
            charged[statute][slug] = None
        for source in _sources(entry.record):
            citing[source][("case", slug)] = None
    for record, cited in _cited(register):
        citing[cited][record] = None
    return Web(_frozen(groups), _frozen(related), _frozen(citing), _frozen(charged))


def _frozen(found: Mapping[str, Iterable[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(values) for key, values in found.items()}


def _relations(slug: str, case: Case) -> Iterator[tuple[str, Relation]]:
    """(record, what is related to it): each relation once for either side."""
    for related in case.related:
        yield slug, Relation(related.case, related.as_, False, related.src)
        yield related.case, Relation(slug, related.as_, True, related.src)
    for affiliation in case.affiliations:
        yield slug, Relation(affiliation.case, affiliation.role, False, affiliation.src, "roles")
        yield affiliation.case, Relation(slug, affiliation.role, True, affiliation.src, "roles")
    for party in case.parties.values():
        if party.case is not None:
            yield slug, Relation(party.case, MEMBER, False, party.src)
            yield party.case, Relation(slug, GROUP, False, party.src)
    for activity in case.activities.values():
        if activity.published_in is not None:
            yield slug, Relation(activity.published_in, PUBLISHED, False, activity.src)
            yield activity.published_in, Relation(slug, PUBLISHED, True, activity.src)


def _statutes(case: Case) -> Iterator[str]:
    for proceeding in case.proceedings.values():
        for charge in proceeding.charges.values():
            yield from (key for key in (charge.statute, charge.attributed) if key is not None)
        for step in proceeding.steps:
            yield from step.mentions


def _cited(register: Register) -> Iterator[tuple[tuple[str, str], str]]:
    for key, statute in register.statutes.items():
        for source in _sources(statute.record):
            yield ("statute", key), source
    for key, entry in register.sources.items():
        if entry.record.quoted_in is not None:
            yield ("source", key), entry.record.quoted_in


def _sources(value: object) -> Iterator[str]:
    """Every source key in a record, wherever it stands."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in ("src", "named_by") or (name == "as_given" and isinstance(inner, dict)):
                yield from inner
            elif name in ("roles", "places", "values") and isinstance(inner, dict):
                yield from (key for keys in inner.values() for key in keys)
            else:
                yield from _sources(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _sources(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _sources(inner)


def published(register: Register) -> dict[str, Entry[Case]]:
    """The cases that are shown, by slug."""
    return {slug: entry for slug, entry in register.cases.items() if entry.record.state == "published"}
