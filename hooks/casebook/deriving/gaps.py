"""What the register itself shows that it does not know: counted, and each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel

from casebook.deriving.dated import DatedStep
from casebook.deriving.headline_value import DEPRIVED, RESTRICTED, SILENCE, UNKNOWN
from casebook.deriving.statutes import Row
from casebook.deriving.subject import Derived
from casebook.model.case import Case, LaterReport
from casebook.model.codes import CaseKind, StatuteKind
from casebook.model.count import Count
from casebook.model.register import Register
from casebook.model.values import Stated

_OPEN = frozenset({"on-trial", "under-investigation", "pending"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """Keys of records, each with what is told beside it."""

    unconfirmed: tuple[tuple[str, DatedStep], ...] = ()
    """Cases that are not over and whose last step is more than a year older than the edition."""
    computed: tuple[tuple[str, DatedStep], ...] = ()
    """Cases whose term is over by its length alone: no source tells of the end."""
    unnamed: Mapping[str, tuple[Stated[Count], ...]] = field(default_factory=dict)
    """Cases and the numbers of their people whom no source names, one a group."""
    unreviewed: tuple[tuple[str, LaterReport], ...] = ()
    """Cases and newer reports that nobody has read through."""
    disputed: tuple[tuple[str, str, int], ...] = ()
    """Folder, key, and how many things sources state differently."""
    placeless: tuple[str, ...] = ()
    """Cases without any place."""
    offences: tuple[tuple[str, int], ...] = ()
    """Offences charged without an article, and how many cases each has."""
    unpenalised: tuple[str, ...] = ()
    """Articles of which no penalty is on record."""
    unverified: tuple[str, ...] = ()
    """Articles with penalties that were not compared with the official text."""
    excerpts: tuple[str, ...] = ()
    """Sources of which the editors saw an excerpt only."""
    unarchived: tuple[str, ...] = ()
    """Sources with an address and without an archived copy."""


def find_gaps(
    register: Register, derived: Mapping[str, Derived], rows: Mapping[str, tuple[Row, ...]], edition: date
) -> Gaps:
    """All of them, as of the edition."""
    cases = {slug: register.cases[slug].record for slug in derived}
    articles = [(k, e.record) for k, e in register.statutes.items() if e.record.kind is StatuteKind.ARTICLE]
    sources = register.sources.items()
    counted = {key: len({row.case for row in found}) for key, found in rows.items() if key.startswith("offence:")}
    return Gaps(
        unconfirmed=tuple(_unconfirmed(derived, edition)),
        computed=tuple(
            (slug, one.headline.step)
            for slug, one in derived.items()
            if one.headline.code == "term-ended" and one.headline.step is not None
        ),
        unnamed={slug: counts for slug, case in cases.items() if (counts := tuple(_unnamed(case)))},
        unreviewed=tuple((slug, report) for slug, case in cases.items() for report in case.later_reports),
        disputed=tuple(_disputed(register, derived)),
        placeless=tuple(slug for slug, case in cases.items() if not (case.places or derived[slug].regions)),
        offences=tuple((key.partition(":")[2], number) for key, number in sorted(counted.items()) if number),
        unpenalised=tuple(key for key, one in articles if not any(edition.penalties for edition in one.editions)),
        unverified=tuple(
            key for key, one in articles if any(not old.verified for old in one.editions if old.penalties)
        ),
        excerpts=tuple(key for key, entry in sources if entry.record.seen_as == "excerpt"),
        unarchived=tuple(key for key, entry in sources if entry.record.url and entry.record.archived is None),
    )


def _unnamed(case: Case) -> Iterator[Stated[Count]]:
    for party in case.parties.values():
        if party.count is not None and party.kind is CaseKind.PERSON:
            yield party.count


def _unconfirmed(derived: Mapping[str, Derived], edition: date) -> Iterator[tuple[str, DatedStep]]:
    for slug, one in derived.items():
        headline = one.headline
        not_over = headline.level in (DEPRIVED, RESTRICTED, UNKNOWN) or headline.code in _OPEN
        if headline.step is not None and not_over:
            bounds = headline.step.bounds
            known = bounds.earliest if bounds.latest == date.max else bounds.latest
            if edition - min(known, edition) > SILENCE:
                yield slug, headline.step


def _disputed(register: Register, derived: Mapping[str, Derived]) -> Iterator[tuple[str, str, int]]:
    records: list[tuple[str, str, BaseModel, int]] = [
        ("cases", slug, register.cases[slug].record, len(register.cases[slug].record.contested)) for slug in derived
    ]
    records += [
        ("statutes", key, entry.record, len(entry.record.contested)) for key, entry in register.statutes.items()
    ]
    for folder, key, record, contested in records:
        number = contested + sum(1 for _ in _disputes_in(record))
        if number:
            yield folder, key, number


def _disputes_in(value: object) -> Iterator[Stated[object]]:
    """Every value of a record that sources state differently."""
    if isinstance(value, Stated):
        if value.dispute is not None:
            yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _disputes_in(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _disputes_in(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _disputes_in(inner)
