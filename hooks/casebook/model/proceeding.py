"""Proceedings: charges, steps and sanctions, of one subject or of a group."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from casebook.model.codes import DECIDING, Outcome, ProceedingKind, ReleaseGround, SanctionKind, StepType
from casebook.model.values import (
    AmountText,
    Code,
    CountText,
    Date,
    Flag,
    LengthText,
    Number,
    SourceKey,
    Sources,
    Stated,
    StatuteKey,
    Value,
    Words,
)

Quotes = dict[SourceKey, Words | Annotated[tuple[Words, ...], Field(min_length=1)]]
"""A source's own words, by source; quoted in its language, never translated."""

SomeSources = Annotated[Sources, Field(min_length=1)]


class Sanction(Value):
    """What a step imposed; an appeal that changes it states the whole new set."""

    kind: SanctionKind
    length: Stated[LengthText] | None = None
    amount: Stated[AmountText] | None = None
    scope: tuple[Code, ...] = ()
    only_on: Code | None = None
    suspended: Flag = False
    deferred_until: Stated[Date] | None = None
    deferred_ground: Code | None = None
    from_: Annotated[Date | None, Field(alias="from")] = None
    until: Date | None = None
    joint: Flag = False
    as_given: Quotes = {}
    src: Sources = ()
    """Only when they differ from the step's."""
    note: Words | None = None

    @property
    def custodial(self) -> bool:
        """Takes liberty in fact: neither suspended nor deferred."""
        kinds = (SanctionKind.IMPRISONMENT, SanctionKind.ARREST, SanctionKind.ADMINISTRATIVE_DETENTION)
        return self.kind in kinds and not self.suspended and self.deferred_until is None


class Charge(Value):
    """What the subject is accused of; declared once, its state comes from the steps."""

    statute: StatuteKey | None = None
    """The article that a source names."""
    part: Words | None = None
    named_by: Sources = ()
    """Which of the sources names the article, when not all do."""
    attributed: StatuteKey | None = None
    """The article that the editors think of; shown and counted apart."""
    offence: Stated[Code] | None = None
    """The offence (vocabulary `offences`) where no source names an article."""
    who: tuple[Code, ...] = ()
    as_given: Quotes = {}
    src: SomeSources
    note: Words | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.statute is None and self.attributed is None and self.offence is None:
            raise ValueError("a charge needs `statute`, `attributed` or `offence`")
        return self


class Step(Value):
    """One thing that happened, in the order of the list; one decision about some parties on some charges."""

    type: StepType
    date: Stated[Date]
    src: SomeSources
    who: tuple[Code, ...] = ()
    """Parties concerned; all of them by default."""
    charges: tuple[Code, ...] = ()
    """Charges concerned; all that are live by default."""
    replaced_by: tuple[Code, ...] = ()
    outcome: Outcome | None = None
    sanctions: tuple[Sanction, ...] = ()
    ground: ReleaseGround | None = None
    length: Stated[LengthText] | None = None
    until: Stated[Date] | None = None
    by: Stated[Code] | None = None
    place: Stated[Code] | None = None
    closed_hearing: Flag = False
    remote: Flag = False
    in_absentia: Flag = False
    complainant: Code | None = None
    times: Stated[CountText] | None = None
    """This step stands for so many of its kind."""
    nth: Number | None = None
    """One of those, by its number."""
    mentions: tuple[StatuteKey, ...] = ()
    inferred: Code | None = None
    """What the editors concluded: year, month, day, order or step."""
    as_given: Quotes = {}
    note: Words | None = None

    @model_validator(mode="after")
    def _fields_fit_type(self) -> Self:
        if self.outcome is not None and self.type not in DECIDING:
            raise ValueError(f"a step “{self.type}” has no `outcome`")
        if self.sanctions and self.type not in DECIDING and self.type is not StepType.SENTENCE_CHANGED:
            raise ValueError(f"a step “{self.type}” has no `sanctions`")
        if (self.ground is None) == (self.type is StepType.RELEASED):
            raise ValueError("a step “released” needs its `ground`, and no other step has one")
        if (not (self.charges and self.replaced_by)) and self.type is StepType.REQUALIFIED:
            raise ValueError("a step “requalified” needs `charges` and `replaced_by`")
        if self.replaced_by and self.type is not StepType.REQUALIFIED:
            raise ValueError(f"a step “{self.type}” has no `replaced_by`")
        if self.mentions and self.type is not StepType.REMARK:
            raise ValueError(f"a step “{self.type}” has no `mentions`")
        return self


class Proceeding(Value):
    """One proceeding, in one place: a person's own, or a group's with its parties."""

    kind: ProceedingKind
    brought_by_subject: Flag = False
    over: tuple[Code, ...] = ()
    """Activities (keys) that it is about, as the sources say."""
    charges: dict[Code, Charge] = {}
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    note: Words | None = None

    @model_validator(mode="after")
    def _outcomes_fit_kind(self) -> Self:
        criminal = self.kind is ProceedingKind.CRIMINAL
        for step in self.steps:
            if step.outcome is Outcome.CONVICTED and not criminal:
                raise ValueError("only a criminal proceeding convicts; an administrative one has `outcome: penalised`")
            if step.outcome is Outcome.PENALISED and self.kind is not ProceedingKind.ADMINISTRATIVE:
                raise ValueError("`outcome: penalised` belongs to an administrative proceeding")
        return self
