"""Terms of procedure and law, each explained in three languages."""

from __future__ import annotations

from typing import Literal

from casebook.model.values import Language, Value, Words

Group = Literal["people", "procedure", "measures", "sanctions", "outcomes", "offences", "law", "bodies", "register"]


class InThreeLanguages(Value):
    """An explanation."""

    en: Words
    ru: Words
    kk: Words


class GlossaryTerm(Value):
    """One term of content/glossary.yaml."""

    group: Group
    en: Words
    ru: Words
    kk: Words
    unreviewed: tuple[Language, ...] = ()
    """Languages whose term nobody has seen in official text or press."""
    forms: tuple[Words, ...] = ()
    """Other English words of our texts that this term translates."""
    meaning: InThreeLanguages
    statute: Words | None = None
    """The article that defines it."""

    def in_language(self, language: str) -> str:
        """The term in a language."""
        return {"en": self.en, "ru": self.ru, "kk": self.kk}[language]

    def meaning_in(self, language: str) -> str:
        """Its explanation in a language."""
        return {"en": self.meaning.en, "ru": self.meaning.ru, "kk": self.meaning.kk}[language]
