"""By what cases can be browsed besides their own fields: the outlets they are about, the courts that decided."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.relations import GROUP, MEMBER, PUBLISHED
from casebook.deriving.subject import Derived
from casebook.model.codes import CaseKind
from casebook.model.register import Register

_WORK = frozenset({"director-of", "editor-of", "founder-of", "leader-of", "member-of"})
"""Relations to an outlet that make a case one of that outlet's; being named beside it does not."""


def outlets_of(register: Register, derived: Derived) -> tuple[str, ...]:
    """Slugs of the outlets that a case is about: its own, where its subject worked, what published it, a party."""
    return tuple(dict.fromkeys(_outlets(register, derived)))


def _outlets(register: Register, derived: Derived) -> Iterator[str]:
    if _is_outlet(register, derived.slug):
        yield derived.slug
    for relation in derived.related:
        of_work = relation.vocabulary == "roles" or relation.code in _WORK
        told = of_work or relation.code in (PUBLISHED, MEMBER, GROUP)
        if told and _is_outlet(register, relation.case):
            yield relation.case


def _is_outlet(register: Register, slug: str) -> bool:
    record = register.cases[slug].record
    return record.state == "published" and record.kind is CaseKind.OUTLET


def courts_of(register: Register, derived: Derived) -> tuple[str, ...]:
    """Terms of `authorities` for the courts that took a step of a case, as its sources name them; never a judge."""
    authorities = register.vocabulary.get("authorities", {})
    found = (
        claim.value
        for against in derived.proceedings
        for dated in against.steps
        if dated.step.by is not None
        for claim in dated.step.by.values
    )
    return tuple(sorted({code for code in found if code in authorities and authorities[code].kind == "court"}))
