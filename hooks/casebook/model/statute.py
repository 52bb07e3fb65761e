"""A statute: an article of a code, a law, an order, or the code itself."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from casebook.model.case import Accepted, Contested, Episode, TextKey
from casebook.model.codes import SanctionKind, StatuteKind
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.proceeding import SomeSources
from casebook.model.values import (
    Code,
    Date,
    Day,
    Flag,
    Further,
    Measure,
    Stated,
    StatuteKey,
    Value,
    WebAddress,
    Words,
)


class Title(Value):
    """A title in one language; `verified` when it was read in the official text or a named page."""

    text: Words
    verified: Flag


class Titles(Value):
    """The title in the three languages."""

    en: Title
    ru: Title
    kk: Title
    further: Further = ()

    @property
    def forms(self) -> dict[str, Title]:
        """Every title by language, those of the data first; one of a text file is a rendering."""
        further = {language: Title(text=text, verified=False) for language, text in self.further}
        return {language: getattr(self, language) for language in DATA_LANGUAGES} | further

    def in_language(self, language: str) -> Title:
        """The title as that language's text of the law has it; the English one where it has none."""
        return self.forms.get(language) or self.forms[ENGLISH]


class InForce(Value):
    """When it was in force."""

    from_: Annotated[Stated[Date], Field(alias="from")]
    until: Stated[Date] | None = None


class Penalty(Value):
    """One penalty that a part allows; for a list of alternatives, one line each."""

    part: Words | None = None
    who: Code | None = None
    """Whom it is for (vocabulary `offenders`): individual, official, organisation …"""
    kind: SanctionKind
    min: Measure | None = None
    max: Measure | None = None
    additional: Flag = False
    """Imposed beside the main penalty, such as a ban on an activity."""


class ActCited(Value):
    """A law as it is cited: by its number and date."""

    number: Words
    date: Day


class Edition(Value):
    """The penalties as one edition of the text has them."""

    from_: Annotated[Date, Field(alias="from")]
    until: Date | None = None
    by: tuple[ActCited, ...] = ()
    """The amending laws."""
    verified: Flag
    complete: Flag = True
    """False when only some of the penalties were noted."""
    penalties: tuple[Penalty, ...] = ()
    src: SomeSources
    note: Code | None = None


class Statute(Value):
    """One file of content/statutes; its key is its path: `cc-2014/274`, `law/assembly-2020`, `cc-2014`."""

    kind: StatuteKind
    titles: Titles
    number: Words | None = None
    """Official number of a law, order or code: `349-VI`."""
    adopted: Stated[Date] | None = None
    in_force: InForce
    replaces: tuple[StatuteKey, ...] = ()
    """Predecessors; successors are derived."""
    amends: tuple[StatuteKey, ...] = ()
    """Articles that this law added, changed or removed."""
    address: WebAddress | None = None
    editions: tuple[Edition, ...] = ()
    parts: dict[Annotated[str, Field(pattern=r"^[0-9]+(-[0-9]+)?$")], Code] = {}
    """Part → key of the text that says what it is about."""
    events: tuple[Episode, ...] = ()
    """The life of a law: proposed, signed, published, criticised."""
    contested: dict[Code, Contested] = {}
    accepted: tuple[Accepted, ...] = ()
    src: SomeSources
    note: TextKey | None = None
    text: dict[TextKey, Words] = {}

    @model_validator(mode="after")
    def _acts_have_no_penalties(self) -> Self:
        if self.editions and self.kind is not StatuteKind.ARTICLE:
            raise ValueError("only an article has `editions`; a law names the articles it changed in `amends`")
        return self
