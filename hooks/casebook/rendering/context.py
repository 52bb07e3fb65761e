"""What a page is made from: the records, what follows from them, and the words of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from casebook.deriving.as_of import Held
from casebook.deriving.gaps import Gaps
from casebook.deriving.overviews import HalfYear, Happening
from casebook.deriving.proceedings import Against
from casebook.deriving.relations import Web
from casebook.deriving.statutes import Row as StatuteRow
from casebook.deriving.subject import Derived
from casebook.deriving.translations import Work
from casebook.model.case import Case
from casebook.model.history import Change
from casebook.model.register import Entry, Register
from casebook.rendering.addresses import Addresses
from casebook.rendering.citing import Citing
from casebook.rendering.labels import Labels
from casebook.rendering.list_order import Order
from casebook.rendering.prose import Links

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """The whole register and what follows from it; the same for every page."""

    register: Register
    web: Web
    derived: Mapping[str, Derived]
    """Published cases by slug."""
    rows: Mapping[str, tuple[StatuteRow, ...]]
    """Statute key or `offence:code` → its cases."""
    ways: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Way of browsing → value → slugs of the cases that have it."""
    addresses: Addresses
    site_names: Mapping[str, str]
    """Name of the site by language."""
    edition: date
    """The day of which pages about the whole register speak."""
    project: str
    """Absolute path of the project, for its templates."""
    changes: Mapping[str, tuple[Change, ...]]
    """Record (`kz-0044`, `source:x`) → its changes, the oldest first."""
    slugs: Mapping[str, str]
    """Id of a published case → its slug."""
    days: tuple[date, ...] = ()
    """Days of the census, the oldest first: a day that was published stays."""
    releases: Mapping[date, tuple[str, ...]] = field(default_factory=dict)
    """Day of a release → records that it changed, in the order of its pages; the newest first."""
    feeds: frozenset[str] = frozenset()
    """Articles of law with feeds: those with a case, and those that had one when their feeds were published."""
    orders: Mapping[str, Order] = field(default_factory=dict)
    """Language → the published cases by name."""
    happenings: tuple[Happening, ...] = ()
    """Everything that overviews tell of, by day."""
    halves: Mapping[str, HalfYear] = field(default_factory=dict)
    """`2023-2` → what happened then, the oldest first."""
    held: Mapping[date, tuple[Held, ...]] = field(default_factory=dict)
    """Each of `days` → who was deprived of liberty then."""
    prosecuted: Mapping[str, tuple[Against, ...]] = field(default_factory=dict)
    """Slug of a person known by name → the prosecutions of them."""
    gaps: Gaps = field(default_factory=Gaps)
    """What the register shows that it does not know."""
    memory: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What `remembered` functions found; facts made of these by `replace` begin anew."""
    works: tuple[Work, ...] = ()
    """What has texts of its own and may be read, with the state of its translations; what to do next first."""

    def by_name(self, lines: Iterable[T], language: str, slug: Callable[[T], str]) -> list[T]:
        """Lines of a list in the order of the cases that they are about."""
        ranks = self.orders[language].ranks
        return sorted(lines, key=lambda line: ranks[slug(line)])


def remembered(find: Callable[Concatenate[Facts, P], T]) -> Callable[Concatenate[Facts, P], T]:
    """The same function, which works only once for the same facts: each page of a long list asks for all its lines."""

    @wraps(find)
    def found(facts: Facts, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (find.__module__, find.__name__, *args, *kwargs.items())
        if key not in facts.memory:
            facts.memory[key] = find(facts, *args, **kwargs)
        return cast("T", facts.memory[key])

    return found


@dataclass(frozen=True, slots=True)
class Context:
    """One page being made."""

    facts: Facts
    language: str
    address: str
    labels: Labels
    links: Links
    citing: Citing

    @property
    def register(self) -> Register:
        """The records."""
        return self.facts.register

    def case(self, slug: str) -> Entry[Case]:
        """A record."""
        return self.facts.register.cases[slug]

    def name(self, slug: str) -> str:
        """A record's name in the page's language."""
        return self.labels.name(self.case(slug).record.names)

    def case_link(self, slug: str | None, anchor: str = "") -> str:
        """Link to a case; '' where there is no record or it is a draft."""
        return self.links.case(slug, anchor) if slug is not None and slug in self.facts.derived else ""


def open_page(facts: Facts, language: str, address: str) -> Context:
    """A context with fresh letters for the sources."""
    labels = Labels(language, facts.register.vocabulary)
    links = Links(facts.addresses, language, address)
    return Context(facts, language, address, labels, links, Citing(facts.register, labels, links))
