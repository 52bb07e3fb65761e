"""A case: a person, an outlet, an organisation or a group, and what was done to them."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from casebook.model.codes import CaseKind, Standing
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.proceeding import Proceeding, Quotes, SomeSources
from casebook.model.values import (
    CaseId,
    Code,
    CountText,
    Date,
    Day,
    Flag,
    Further,
    Language,
    LengthText,
    Slug,
    Sources,
    Stated,
    Value,
    Words,
)

TextKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)?$")]
"""A key of `text`: `summary`, `closed-trial`, or a side of something contested: `key.side`."""


class Spelling(Value):
    """Another form of a name, as a source prints it."""

    text: Words
    src: SomeSources


class Names(Value):
    """A name in three languages; data, never translated by a page."""

    en: Words
    ru: Words
    kk: Words
    unreviewed: tuple[Language, ...] = ()
    """Languages whose form nobody has seen in print."""
    src: Sources = ()
    """Where the ru and kk forms were seen."""
    spellings: tuple[Spelling, ...] = ()
    further: Further = ()

    @property
    def forms(self) -> dict[str, str]:
        """Every form by language, those of the data first."""
        return {language: getattr(self, language) for language in DATA_LANGUAGES} | dict(self.further)

    def in_language(self, language: str, instead: str = ENGLISH) -> str:
        """The name as the press of that language writes it; where it has none, the form of `instead`."""
        return self.forms.get(language) or self.forms[instead]


class Affiliation(Value):
    """Work for an outlet or organisation, for the time that a source says so."""

    case: Slug
    role: Code
    when: Date
    src: SomeSources


class Activity(Value):
    """What the subject did, which is not what they are charged with."""

    kind: Code
    date: Stated[Date]
    published_in: Slug | None = None
    platform: Code | None = None
    inferred: Code | None = None
    src: SomeSources
    note: Words | None = None


class Party(Value):
    """A party of a group: a record, people counted but not named, or an outlet named without a record."""

    case: Slug | None = None
    count: Stated[CountText] | None = None
    names: Names | None = None
    kind: CaseKind = CaseKind.PERSON
    standing: Standing = Standing.TARGET
    role: Code | None = None
    minor: Flag = False
    perhaps_also: Slug | None = None
    """A group whose people these may be too; the two are never added up."""
    src: Sources = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _one_identity(self) -> Self:
        if sum(value is not None for value in (self.case, self.count, self.names)) != 1:
            raise ValueError("a party is exactly one of `case`, `count`, `names`")
        if self.case is None and not self.src:
            raise ValueError("a party without a record needs its `src`")
        named_person = self.names is not None and self.kind is CaseKind.PERSON
        if named_person and not self.minor:
            raise ValueError("a named person has a record: use `case`")
        return self


class Episode(Value):
    """Something that happened outside any proceeding: an attack, a label, a listing."""

    type: Code
    date: Stated[Date]
    by: Stated[Code] | None = None
    place: Stated[Code] | None = None
    length: Stated[LengthText] | None = None
    alleged: Flag = False
    inferred: Code | None = None
    as_given: Quotes = {}
    src: SomeSources
    note: Words | None = None


class Restriction(Value):
    """A restriction that is no sanction: a list, a frozen account."""

    kind: Code
    from_: Annotated[Date, Field(alias="from")]
    until: Date | None = None
    src: SomeSources
    note: Words | None = None


class Contested(Value):
    """What sources disagree on and has no field; the words are in `text`, under `key` and `key.side`."""

    about: Words | None = None
    kind: Code
    values: Annotated[dict[Code, SomeSources], Field(min_length=1)]


class Related(Value):
    """A relation, written once; the other side is derived."""

    case: Slug
    as_: Annotated[Code, Field(alias="as")]
    src: SomeSources


class LaterReport(Value):
    """Something newer that the editors saw and have not reviewed: shown as such, and never computed with."""

    date: Date
    src: SomeSources
    note: Words


class Accepted(Value):
    """An answered warning."""

    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]{3}$")]
    at: Words | None = None
    """Where in the record (`extremism-2023`), when not everywhere."""
    reason: Words
    src: Sources = ()


class Correction(Value):
    """A public correction of this record."""

    on: Day
    kind: Code
    was: Words
    now: Words


class Review(Value):
    """Who read the record through, by role, and when."""

    role: Code
    on: Day


class Case(Value):
    """One record of content/cases."""

    id: CaseId
    kind: CaseKind
    standing: Standing
    state: Literal["draft", "published"] = "published"
    names: Names
    roles: dict[Code, SomeSources] = {}
    places: dict[Code, SomeSources] = {}
    affiliations: tuple[Affiliation, ...] = ()
    activities: dict[Code, Activity] = {}
    parties: dict[Code, Party] = {}
    total: Stated[CountText] | None = None
    proceedings: dict[Code, Proceeding] = {}
    episodes: tuple[Episode, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    later_reports: tuple[LaterReport, ...] = ()
    contested: dict[Code, Contested] = {}
    related: tuple[Related, ...] = ()
    minor: Flag = False
    risk: Literal["normal", "high"] = "normal"
    consent: Literal["given", "by-family", "by-lawyer", "public-record", "uncertain", "withdrawn"]
    reviewed: tuple[Review, ...] = ()
    corrections: tuple[Correction, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    checked: Day
    text: Annotated[dict[TextKey, Words], Field(min_length=1)]

    @property
    def concerns_minor(self) -> bool:
        """Whether it tells of someone under age: such a page asks search engines to leave it out."""
        return self.minor or any(party.minor for party in self.parties.values())

    @model_validator(mode="after")
    def _parties_make_a_group(self) -> Self:
        if (self.kind is CaseKind.GROUP) != bool(self.parties):
            raise ValueError("a group has `parties`, and nothing else has")
        if "summary" not in self.text:
            raise ValueError("`text` needs its `summary`")
        return self
