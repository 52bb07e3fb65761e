"""Terms of procedure and law, each explained in the languages of the data."""

from __future__ import annotations

from typing import Literal

from casebook.model.values import Labelled, Language, Words

Group = Literal["people", "procedure", "measures", "sanctions", "outcomes", "offences", "law", "bodies", "register"]


class GlossaryTerm(Labelled):
    """One term of content/glossary.yaml."""

    group: Group
    unreviewed: tuple[Language, ...] = ()
    """Languages whose term nobody has seen in official text or press."""
    forms: tuple[Words, ...] = ()
    """Other English words of our texts that this term translates."""
    meaning: Labelled
    statute: Words | None = None
    """The article that defines it."""
