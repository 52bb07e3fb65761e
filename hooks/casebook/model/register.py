"""All records together, as they were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from casebook.model.case import Case
from casebook.model.glossary import GlossaryTerm
from casebook.model.history import Change, Release
from casebook.model.languages import DATA_LANGUAGES
from casebook.model.ledger import LedgerLine
from casebook.model.source import Source
from casebook.model.statute import Statute
from casebook.model.translation import Translation
from casebook.model.vocabulary import Term
from casebook.model.withdrawal import Withdrawal

if TYPE_CHECKING:
    from casebook.model.page import Pages

R = TypeVar("R")
Places = Mapping[tuple[str | int, ...], tuple[int, int]]
"""Path in the data of a front matter → (line, column), 1-based."""
Record = Case | Statute | Source


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown below the front matter."""

    markdown: str
    first_line: int
    """Line of the file on which it begins, 1-based."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with what its file says besides the facts."""

    key: str
    """Slug of a case, key of a statute or source."""
    path: str
    """Its file, relative to the project."""
    digest: str
    """Hash of the file's bytes and of its translations'."""
    record: R
    body: Body
    positions: Places
    """Where each value of the front matter stands."""
    translations: Mapping[str, tuple[Translation, Body, str]] = field(default_factory=dict)
    """Language → the texts, the Markdown, and the path of the file."""
    text_positions: Mapping[str, Places] = field(default_factory=dict)
    """Language → where each value of the translation's front matter stands."""
    comments: tuple[tuple[int, str], ...] = ()
    """Line and text of each comment in the front matter: Git publishes them too."""

    def place(self, *where: str | int) -> tuple[int, int]:
        """Line and column of a value, or of the nearest thing around it."""
        return _nearest(self.positions, where)

    def place_in(self, language: str, *where: str | int) -> tuple[int, int]:
        """The same in the translation's file."""
        return _nearest(self.text_positions.get(language, {}), where)


def _nearest(positions: Places, where: tuple[str | int, ...]) -> tuple[int, int]:
    while where and where not in positions:
        where = where[:-1]
    return positions.get(where, (1, 1))


AnyEntry = Entry[Case] | Entry[Statute] | Entry[Source]


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that content/ holds, by key."""

    cases: Mapping[str, Entry[Case]]
    statutes: Mapping[str, Entry[Statute]]
    sources: Mapping[str, Entry[Source]]
    vocabulary: Mapping[str, Mapping[str, Term]]
    vocabulary_digest: str
    pages: Pages = field(default_factory=dict)
    """The site's own pages: name → language → text."""
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    """Terms of content/glossary.yaml, in the file's order."""
    ledger: tuple[LedgerLine, ...] = ()
    """Every address ever published and its record, in the file's order."""
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    """Record that is no longer in the register → what became of it."""
    faulty: frozenset[str] = frozenset()
    """Paths of files that could not be read: what they hold is left out, and that is no fault of who names it."""

    languages: tuple[str, ...] = DATA_LANGUAGES
    """Of the site, in the order of mkdocs.yml; English is the first."""
    released: Release = field(default_factory=Release)
    """The facts of the last release."""
    changes: tuple[Change, ...] = ()
    """Of all releases, the oldest first."""

    @property
    def translated(self) -> tuple[str, ...]:
        """Languages into which texts are translated."""
        return self.languages[1:]

    def entries(self) -> Iterator[AnyEntry]:
        """Cases, statutes, sources."""
        yield from self.cases.values()
        yield from self.statutes.values()
        yield from self.sources.values()

    def term(self, name: str, code: str) -> Term:
        """A term; unknown ones are refused when the content is checked."""
        return self.vocabulary[name][code]
