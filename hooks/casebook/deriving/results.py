"""What derivation yields about proceedings and liberty; every value is frozen and holds the records' own objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook.model.amount import Amount
from casebook.model.codes import ProceedingKind
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.proceeding import Charge, Proceeding, Sanction, Step
from casebook.model.values import Stated


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day on which something can have happened; None is open."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class ProceedingRef:
    """Where a proceeding stands, and which party of a group is meant."""

    slug: str
    """Of the record that holds it: the subject's own, or a group's."""
    key: str
    """In `proceedings` of that record; the anchor of the address."""
    party: str | None = None
    """Key of the party, None for a subject's own proceeding and for a group's as a whole."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step that counts by the day asked about, with its tightened dates."""

    index: int
    """In the proceeding's `steps`."""
    step: Step
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Overturning:
    """A decision that a later one took away."""

    step: int
    """Index of the decision that no longer stands."""
    by: int
    """Index of the decision that overturned it."""
    date: Stated[Edtf]
    """Of the latter."""
    whole: bool
    """False when some party or charge of the decision still stands as decided."""


@dataclass(frozen=True, slots=True)
class ChargeState:
    """What has become of a charge."""

    key: str
    charge: Charge
    state: str | None
    """Code of vocabulary `charge-states`, `mixed` when parties of a group differ; None where the kind of proceeding
    has no charge states (a ban, a civil claim) or no step has touched the charge yet."""
    since: StepView | None = None
    """The step that brought the state about."""
    final: bool = False
    appealed: bool = False
    overturned_on: Stated[Edtf] | None = None
    """Date of the step that took a conviction or penalty away; None when it stands or was imposed anew."""
    overturned_by: int | None = None
    """Index of that step."""
    replaced_by: tuple[str, ...] = ()
    """Keys of the charges that stand in its place."""


@dataclass(frozen=True, slots=True)
class StandingSanction:
    """A sanction of a decision that stands, with its computed end."""

    sanction: Sanction
    step: int
    """Index of the decision that imposed it."""
    in_absentia: bool = False
    running: bool | None = None
    """Whether it still runs on the day asked about, as far as its end can be computed; None when it cannot."""
    end: Bounds | None = None
    """Computed. Of a sentence: no later than; of a ban: not before. None when no length is known, or when a ban has
    not begun to run because nobody reported the release."""
    presumed: bool = False
    """A term whose beginning rests on presumed custody."""


@dataclass(frozen=True, slots=True)
class ProceedingView:
    """One proceeding as it stands for one party on a day."""

    ref: ProceedingRef
    proceeding: Proceeding
    state: str | None
    """Code of vocabulary `proceeding-states`, `mixed` for a group whose parties differ; None when nothing that counts
    has happened by the day."""
    charges: tuple[ChargeState, ...]
    """Only those that concern the party."""
    steps: tuple[StepView, ...]
    """Only those that concern the party and count by the day."""
    sanctions: tuple[StandingSanction, ...] = ()
    """Those of the decisions that stand; empty for a group as a whole."""
    deciding: StepView | None = None
    """The step that brought the state about."""
    last: StepView | None = None
    """The last step, which dates the state: "as of"."""
    overturned: tuple[Overturning, ...] = ()
    against: bool = True
    """Whether it is brought against the subject; False when the subject brought it, or is its victim."""
    parties: tuple[ProceedingView, ...] = ()
    """For a group as a whole: the same proceeding for each of its parties."""

    @property
    def penal(self) -> bool:
        """Whether it is criminal or administrative."""
        return self.proceeding.kind in (ProceedingKind.CRIMINAL, ProceedingKind.ADMINISTRATIVE)

    @property
    def was_overturned(self) -> bool:
        """Whether a conviction or penalty was taken away and not imposed anew."""
        return any(charge.overturned_on is not None for charge in self.charges)


@dataclass(frozen=True, slots=True)
class Spell:
    """A time of deprivation of liberty, without a break and of one kind; house arrest is apart from custody."""

    ref: ProceedingRef
    form: str
    """As last known, code of vocabulary `liberty`: police, remand, imprisonment, arrest, administrative-detention or
    house-arrest."""
    forms: tuple[str, ...]
    """Every form that it took, in order."""
    start: Bounds
    end: Bounds | None
    """None when open; never beyond the day asked about."""
    ended: str
    """`confirmed` (a source says so), `decision`, `term` (computed) or `open`."""
    presumed: bool
    """No source says that the person was taken in; it follows from the sentence."""
    opened_by: int
    """Index of the step that begins it."""
    closed_by: int | None
    """Index of the step that ends it, None by term and when open."""
    confirmed_until: date | None
    """First possible day of the last step that speaks of it."""
    term: Length | None
    """Of the sentence or detention that is served, None when there is none or its length is not known."""
    term_end: Bounds | None
    """Computed from the start and the term; shown as "no later than"."""
    least: int
    """Days, 0 or more."""
    most: int | None
    """Days; None when the beginning is open."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of liberty lost up to a day, overlaps once; `most` is None when a beginning is open."""

    least: int
    most: int | None
    house_least: int
    """House arrest, which is never added to custody."""
    house_most: int | None
    until: date
    """The day up to which open spells are counted."""


@dataclass(frozen=True, slots=True)
class RunningRestriction:
    """A ban or restriction that still runs, as far as is known."""

    kind: str
    """Code of `sanctions` (`ban-on-activity`) or of `restrictions`."""
    ref: ProceedingRef | None
    """The proceeding that imposed it; None for a restriction outside any."""
    step: int | None
    """Index of the step that imposed it."""
    sanction: Sanction | None
    restriction: int | None
    """Index in the record's `restrictions`."""
    not_before: date | None
    """Computed first possible end; None when it cannot be computed or begins with a release nobody reported."""
    from_release: bool
    """Runs from the release from prison, not from the decision."""
    known_to_run: bool
    """False when neither its length nor its end is known, so nobody can say whether it still runs."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The one status of a record: never printed without its date and its source."""

    code: str
    """Of the precedence table: in-custody, serving, acquitted, fined, none …"""
    level: str | None
    """`D` deprived of liberty, `R` restricted, `F` free, `U` unknown; None for what is no person, the dead, `none`."""
    as_of: Stated[Edtf] | None
    """Date of the last step of the deciding proceeding; None for `none`."""
    bounds: Bounds
    """The same, tightened."""
    source: str | None
    """First source of that step."""
    stale: bool = False
    """An open status whose date is more than 365 days before the day asked about."""
    computed: bool = False
    """Rests on a computed end of a term, or on the time without news."""
    presumed: bool = False
    """Rests on custody that no source reports."""
    proceeding: ProceedingRef | None = None
    """The deciding one; None for `none` and for a restriction outside any."""
    form: str | None = None
    """Form of the open spell, if that decides."""
    overturned_on: Stated[Edtf] | None = None
    """When the deciding proceeding's conviction or penalty was taken away, also for `acquitted`."""
    label: str = ""
    """Code of vocabulary `headlines`, finer than `code`: serving-detention, penalty-overturned, penalised."""


@dataclass(frozen=True, slots=True)
class PartyState:
    """How one party of a group stands in the group's proceedings."""

    party: str
    slug: str | None
    """Of its record, if it has one."""
    count: Stated[Count] | None
    """For people not named."""
    standing: str
    states: tuple[tuple[str, str | None], ...]
    """(proceeding key, state) of each proceeding that concerns the party."""


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """The parties of a group, and how many stand how."""

    parties: tuple[PartyState, ...]
    counts: tuple[tuple[str, int, bool], ...]
    """(state, people at least, exactly so many) in the proceeding that decides; victims are not in it."""


    """A stated size for tables: what a length or an amount says, disputed or not."""

    lengths: tuple[Length, ...]
    amounts: tuple[Amount, ...]
