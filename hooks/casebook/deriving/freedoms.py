"""Which freedom a proceeding or an episode is about: a closed table of the vocabularies, never a guess from a text.

A proceeding is about what its subject did, as far as its sources say over what it was brought (`over`). Where they do
not, its kind tells (registration, assembly), then the kind of body (outlet, organisation). An attack is sorted by the
kind of body, or by the work of the person attacked. Where none of these tells, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.model.case import Case
from casebook.model.proceeding import Proceeding
from casebook.model.register import Register

FREEDOMS = "freedoms"
"""The vocabulary whose terms these are; other lists name one of them in `freedom`."""


def freedoms_of_proceeding(register: Register, case: Case, proceeding: Proceeding) -> tuple[str, ...]:
    """Terms of `freedoms`, in their order; several when the proceeding is over several things."""
    done = (case.activities[key].kind for key in proceeding.over)
    for vocabulary, codes in (
        ("activities", done),
        ("proceedings", [proceeding.kind.value]),
        ("kinds", _kinds(register, case)),
    ):
        if found := _named(register, vocabulary, codes):
            return found
    return ()


def freedoms_of_episode(register: Register, case: Case) -> tuple[str, ...]:
    """By the kind of body, else by what the person does for a living."""
    return _named(register, "kinds", _kinds(register, case)) or _named(register, "roles", case.roles)


def _kinds(register: Register, case: Case) -> Iterator[str]:
    """What a record is about; of a group, what all its parties are."""
    if not case.parties:
        yield case.kind.value
        return
    records = {key: register.cases.get(party.case or "") for key, party in case.parties.items()}
    kinds = {(entry.record.kind if entry else case.parties[key].kind) for key, entry in records.items()}
    if len(kinds) == 1:
        yield kinds.pop().value


def _named(register: Register, vocabulary: str, codes: Iterable[str]) -> tuple[str, ...]:
    terms = register.vocabulary.get(vocabulary, {})
    found = {terms[code].freedom for code in codes if code in terms}
    return tuple(freedom for freedom in register.vocabulary.get(FREEDOMS, {}) if freedom in found)
