"""What derivation yields for pages: a whole case, rows of statutes, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from casebook.deriving.results import (
    Bounds,
    Days,
    GroupSummary,
    Headline,
    ProceedingRef,
    ProceedingView,
    RunningRestriction,
    Spell,
    StandingSanction,
)
from casebook.model.case import Activity, Case, Episode
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.proceeding import Charge, Step
from casebook.model.register import Entry
from casebook.model.values import Stated


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing of the chronology."""

    what: Literal["step", "episode", "activity"]
    slug: str
    """Of the record that holds it."""
    path: tuple[str | int, ...]
    """In that record: `("proceedings", key, "steps", 3)`, `("episodes", 0)`, `("activities", key)`."""
    bounds: Bounds
    """Tightened."""
    value: Step | Episode | Activity
    ref: ProceedingRef | None = None
    """Its proceeding, for a step."""
    overturned_on: Stated[Edtf] | None = None
    """On a decision that no longer stands for this subject."""
    overturned_partly: bool = False
    """Some charge or party of the decision still stands as decided."""
    same_decision: bool = False
    """With the item before it, a part of one decision: a verdict that differs by charge or party."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which sources disagree."""

    slug: str
    """Of the record that holds it; a group's for a projected proceeding."""
    path: tuple[str | int, ...]
    """In that record, for `Entry.place` and anchors."""
    kind: str
    """Code of vocabulary `disputes`."""
    stated: Stated[Any]


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """Another record, and how it stands to this one."""

    slug: str
    how: Literal["related", "group", "member", "affiliation", "person", "published-in", "published"]
    """related: `related` of either side; group: a group this is a party of; member: a party of this group;
    affiliation: an outlet the person works for; person: someone of this outlet; published-in: an outlet that
    published the activity; published: a record whose activity this outlet published."""
    code: str | None = None
    """Of vocabulary `relations`, or of `roles` for an affiliation; None for the rest."""
    inverse: bool = False
    """Written in the other record: the code says what the other is to this one."""
    sources: tuple[str, ...] = ()
    when: Edtf | None = None
    """Of an affiliation."""
    party: str | None = None
    """Key of the party in the group's record."""


@dataclass(frozen=True, slots=True)
class LinkedProceeding:
    """A proceeding of somebody else that belongs on an outlet's page."""

    slug: str
    """Whose it is: a person's record, or a group's."""
    ref: ProceedingRef
    state: str | None
    through: tuple[str | int, ...]
    """What links it: `("activities", key)` or `("affiliations", 0)` of the record `slug`."""


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything computed about one record, as of one day."""

    slug: str
    entry: Entry[Case]
    on: date
    """The day that it speaks of; its own `checked` unless asked otherwise."""
    headline: Headline
    proceedings: tuple[ProceedingView, ...]
    """Own, then those of groups (`ref.slug` differs from `slug`), each in the order of its record."""
    spells: tuple[Spell, ...]
    """By start; empty for what is no person."""
    days: Days
    running: tuple[RunningRestriction, ...]
    timeline: tuple[TimelineItem, ...]
    sources: tuple[str, ...]
    """Keys in the order of first appearance: the first has the letter A."""
    related: tuple[RelatedCase, ...]
    disputes: tuple[Dispute, ...]
    group: GroupSummary | None = None
    """For a group only."""
    published: tuple[LinkedProceeding, ...] = ()
    """For an outlet: proceedings over what was published in it."""
    of_people: tuple[LinkedProceeding, ...] = ()
    """For an outlet: proceedings of its people that overlap the time for which a source says they worked there."""

    @property
    def record(self) -> Case:
        """The record itself."""
        return self.entry.record

    @property
    def own(self) -> tuple[ProceedingView, ...]:
        """Proceedings that stand in its own file."""
        return tuple(view for view in self.proceedings if view.ref.slug == self.slug)

    @property
    def projected(self) -> tuple[ProceedingView, ...]:
        """Proceedings of groups that it is a party to."""
        return tuple(view for view in self.proceedings if view.ref.slug != self.slug)


@dataclass(frozen=True, slots=True)
class StatuteRow:
    """A charge and party on a statute's page."""

    statute: str
    table: Literal["named", "attributed", "official", "mentioned"]
    """Named by a source, attributed by the editors, officials as defendants, mentioned in a ruling."""
    slug: str
    """The record the row leads to: a person's, or a group's for those not named."""
    ref: ProceedingRef
    charge: str | None
    """Key of the charge; None for a mention."""
    part: str | None
    count: Stated[Count] | None
    """For people not named, or not named by a record of their own."""
    state: str | None
    overturned_on: Stated[Edtf] | None
    final: bool
    appealed: bool
    replaced_by: tuple[Charge, ...]
    sanctions: tuple[StandingSanction, ...]
    """Of the whole proceeding for this party."""
    together_with: tuple[Charge, ...]
    """Its other charges, when they share the sanctions."""
    year: int | None
    places: tuple[str, ...]
    as_of: Stated[Edtf]
    source: str
    deprived_now: bool
    """The headline of this person is one of deprivation, and this proceeding decides it."""


@dataclass(frozen=True, slots=True)
class StatutePage:
    """All that a statute's page says of cases."""

    key: str
    rows: tuple[StatuteRow, ...]
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    """Their cases are linked, never added."""
    amended_by: tuple[str, ...]
    """Laws whose `amends` names it."""

    def table(self, name: str) -> tuple[StatuteRow, ...]:
        """The rows of one of the four tables."""
        return tuple(row for row in self.rows if row.table == name)


@dataclass(frozen=True, slots=True)
class UnnamedCharge:
    """A charge for which no source names an article."""

    slug: str
    ref: ProceedingRef
    charge: str
    offences: tuple[str, ...]
    """Codes of vocabulary `offences`; several when disputed; empty when only the editors' article is known."""
    attributed: str | None
    state: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of the whole register, each explained in `counts.py`; mappings go from a value to slugs, sorted."""

    people: tuple[str, ...]
    prosecutions: tuple[tuple[str, ProceedingRef], ...]
    """(person, proceeding)."""
    unnamed_at_least: int
    """People not named here who were prosecuted; added to prosecutions only, as "and at least N"."""
    officials: tuple[str, ...]
    officials_unnamed: int
    victims: tuple[str, ...]
    victims_unnamed: int
    related: tuple[str, ...]
    deprived: tuple[str, ...]
    """People whose headline is one of deprivation, when last confirmed."""
    by_status: Mapping[str, tuple[str, ...]]
    by_statute: Mapping[str, tuple[str, ...]]
    by_year: Mapping[int, tuple[str, ...]]
    by_region: Mapping[str, tuple[str, ...]]
    by_kind: Mapping[str, tuple[str, ...]]
    by_role: Mapping[str, tuple[str, ...]]
    by_offence: Mapping[str, tuple[str, ...]]
