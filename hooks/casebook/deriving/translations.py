"""How far a translation can be trusted: is it there, is it of today's English, has anybody read it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casebook.model.case import Review
from casebook.model.page import PageText, PageTranslation
from casebook.model.register import AnyEntry, Register
from casebook.model.translation import Made, split_paragraphs, text_hash


class TranslationState(StrEnum):
    """The four states, the worst first; an outdated one may say what is no longer true."""

    OUTDATED = "outdated"
    MISSING = "missing"
    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Standing:
    """State of one translation."""

    state: TranslationState
    made_by: str = ""
    """`machine`, `person`; '' where there is none."""
    review: Review | None = None
    """The last one."""
    changed: tuple[str, ...] = ()
    """Keys of texts whose English has changed since."""
    new: tuple[str, ...] = ()
    """Keys of English texts that were added since."""
    paragraphs: tuple[int, ...] = ()
    """Numbers, from 1, of the body's English paragraphs that were changed or added since."""
    fewer: bool = False
    """Whether the English body has lost a paragraph that the translation still has."""


def weigh(english: Mapping[str, str], body: str, made: Made | None) -> Standing:
    """State of a translation of these texts and this body."""
    if made is None:
        return Standing(TranslationState.MISSING)
    changed = tuple(key for key, text in english.items() if made.made_from.get(key) not in (None, text_hash(text)))
    new = tuple(key for key in english if key not in made.made_from)
    hashes = [text_hash(paragraph) for paragraph in split_paragraphs(body)]
    paragraphs = tuple(number for number, one in enumerate(hashes, 1) if one not in made.body_made_from)
    fewer = bool(set(made.body_made_from) - set(hashes))
    review = max(made.reviewed, key=lambda one: one.on, default=None)
    if changed or new or paragraphs or fewer:
        return Standing(TranslationState.OUTDATED, made.made_by, review, changed, new, paragraphs, fewer)
    return Standing(TranslationState.REVIEWED if review else TranslationState.UNREVIEWED, made.made_by, review)


def weigh_record(entry: AnyEntry, language: str) -> Standing | None:
    """State of a record's texts in `language`; None where it has no texts, so that nothing waits for a translation."""
    if not entry.record.text and not entry.body.markdown:
        return None
    made = entry.translations[language][0] if language in entry.translations else None
    return weigh(entry.record.text, entry.body.markdown, made)


def weigh_page(files: Mapping[str, PageText], language: str) -> Standing:
    """State of a page of content/pages in `language`, which is not English."""
    english, other = files["en"], files.get(language)
    made = other.header if other is not None and isinstance(other.header, PageTranslation) else None
    return weigh(english.texts, english.body.markdown, made)


KINDS = ("cases", "statutes", "pages", "sources")
"""Folders of content/ whose texts are translated, in the order of the work."""


@dataclass(frozen=True, slots=True)
class Work:
    """A record or a page, and how its translations stand."""

    folder: str
    """One of KINDS."""
    key: str
    standings: Mapping[str, Standing]
    """By language."""

    @property
    def rank(self) -> tuple[int, int, str]:
        """What should be done first: an outdated translation before a missing one, a person before a source."""
        worst = min(_ORDER.index(standing.state) for standing in self.standings.values())
        return worst, KINDS.index(self.folder), self.key


_ORDER = tuple(TranslationState)


def list_work(register: Register, languages: Iterable[str]) -> list[Work]:
    """Everything that has texts of its own, what to do next first; drafts too."""
    wanted = tuple(languages)
    found = []
    for folder, entries in (("cases", register.cases), ("statutes", register.statutes), ("sources", register.sources)):
        for key, entry in entries.items():
            standings = {language: weigh_record(entry, language) for language in wanted}
            known = {language: standing for language, standing in standings.items() if standing is not None}
            if known:
                found.append(Work(folder, key, known))
    for name, files in register.pages.items():
        found.append(Work("pages", name, {language: weigh_page(files, language) for language in wanted}))
    return sorted(found, key=lambda work: work.rank)
