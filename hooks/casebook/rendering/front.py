"""What the home page tells of: chosen once, so that the page and what it depends on cannot differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from casebook.deriving.counts import Counts, count
from casebook.deriving.dated import DatedStep
from casebook.deriving.deadlines import Deadline
from casebook.deriving.headline_value import DEPRIVED, RESTRICTED
from casebook.deriving.spells import OPEN, Spell
from casebook.deriving.statutes import ATTRIBUTED, NAMED
from casebook.deriving.subject import Derived
from casebook.deriving.upcoming import list_upcoming
from casebook.model.codes import CaseKind, Standing
from casebook.model.history import Change
from casebook.rendering.changes import group_changes
from casebook.rendering.context import Facts
from casebook.rendering.leads import lead_step

MOST_HELD, MOST_RESTRICTED, MOST_CLEARED, MOST_REPORTS = 100, 50, 6, 6
MOST_CHANGES, MOST_AHEAD, MOST_STATUTES = 6, 6, 8
"""Rows of each part; what is beyond stands in a list of its own, which the part links to."""

_CLEARED = frozenset({"acquitted", "conviction-overturned", "closed", "dropped"})
"""Statuses that say so themselves."""

Numbers = tuple[tuple[str, int], ...]
"""A code, and how many records its list has."""


@dataclass(frozen=True, slots=True)
class Front:
    """Keys and numbers of the home page."""

    counts: Counts
    records: int
    held: tuple[str, ...]
    """People known deprived of liberty when last confirmed, by the day on which that began."""
    silent: int
    """People of whom it is not known whether they still were."""
    restricted: tuple[str, ...]
    cleared: tuple[str, ...]
    """Whatever was acquitted, overturned, closed or dropped, the latest first."""
    reported: tuple[str, ...]
    """Cases with later reports that nobody has reviewed."""
    upcoming: tuple[Deadline, ...]
    years: Numbers
    regions: Numbers
    placeless: int
    """Records of which no region is known."""
    statutes: Numbers
    """Articles with the most cases, and how many each has."""
    changes: tuple[Change, ...]
    """What the latest releases changed; empty while there is only the first."""
    first_release: date | None


def choose_front(facts: Facts) -> Front:
    """Choose from the whole register; of lists that may be long, what the page shows."""
    named = {slug: one for slug, one in facts.derived.items() if _is_named_target(facts, slug)}
    held = [slug for slug, one in named.items() if one.headline.level == DEPRIVED]
    restricted = [slug for slug, one in named.items() if one.headline.level == RESTRICTED]
    begun = [one for found in facts.changes.values() for one in found]
    first = min((one.on for one in begun), default=None)
    return Front(
        counts=count(facts.register, facts.derived),
        records=len(facts.derived),
        held=tuple(sorted(held, key=lambda slug: (_order(beginning(facts.derived[slug])), slug))),
        silent=sum(1 for one in named.values() if one.headline.code == "custody-unknown"),
        restricted=tuple(sorted(restricted, key=lambda slug: (_last(facts, slug), slug), reverse=True)),
        cleared=_cleared(facts),
        reported=tuple(slug for slug in facts.derived if facts.register.cases[slug].record.later_reports),
        upcoming=list_upcoming(facts.register, facts.derived, facts.edition),
        years=count_values(facts, "year"),
        regions=count_values(facts, "region"),
        placeless=count_placeless(facts),
        statutes=_statutes(facts),
        changes=_latest(one for one in begun if first is not None and one.on > first),
        first_release=first,
    )


def _is_named_target(facts: Facts, slug: str) -> bool:
    case = facts.register.cases[slug].record
    return case.kind is CaseKind.PERSON and case.standing is Standing.TARGET


def beginning(derived: Derived) -> Spell | None:
    """The spell without liberty that is not over, of several the one that began first."""
    spells = [spell for one in derived.proceedings for spell in one.spells if spell.ended == OPEN]
    return min(spells, key=_order, default=None)


def _order(spell: Spell | None) -> tuple[date, date]:
    """By the first day that is possible; what has none stands by its last one."""
    if spell is None:
        return date.max, date.max
    start = spell.start
    return (start.latest if start.earliest == date.min else start.earliest), start.latest


def _last(facts: Facts, slug: str) -> date:
    step = facts.derived[slug].headline.step
    return step.bounds.earliest if step is not None else date.min


def _cleared(facts: Facts) -> tuple[str, ...]:
    """Targets only: an official's acquittal is another thing; a group stands for itself where its members do not."""
    cases = facts.register.cases
    days = {slug: day for slug, one in facts.derived.items() if (day := _cleared_on(one)) is not None}
    found = [slug for slug in days if cases[slug].record.standing is Standing.TARGET]
    alone = [slug for slug in found if not any(party.case in found for party in cases[slug].record.parties.values())]
    return tuple(sorted(alone, key=lambda slug: (-days[slug].toordinal(), slug)))


def _cleared_on(derived: Derived) -> date | None:
    """The day of the last acquittal or overturning, or on which the case was closed or dropped."""
    steps: list[DatedStep | None] = [lead_step(against) for against in derived.overturned]
    if derived.headline.code in _CLEARED:
        steps.append(derived.headline.step)
    return max((step.bounds.earliest for step in steps if step is not None), default=None)


def count_values(facts: Facts, way: str) -> Numbers:
    """How many records the list of each value of a way of browsing has."""
    return tuple((value, len(slugs)) for value, slugs in facts.ways[way].items() if slugs)


def count_placeless(facts: Facts) -> int:
    """Records of which no region is known."""
    return sum(1 for one in facts.derived.values() if not one.regions)


def _statutes(facts: Facts) -> Numbers:
    """Articles by how many were charged under them, each party of a group for itself; officials on trial are not."""
    numbers = {
        key: len({(row.case, row.party) for row in rows if row.table in (NAMED, ATTRIBUTED)})
        for key, rows in facts.rows.items()
        if key in facts.register.statutes
    }
    ordered = sorted(numbers.items(), key=lambda one: (-one[1], one[0]))
    return tuple(one for one in ordered[:MOST_STATUTES] if one[1])


def _latest(changes: Iterator[Change]) -> tuple[Change, ...]:
    newest = islice(group_changes(changes), MOST_CHANGES)
    return tuple(one for _, _, found in newest for one in found)
