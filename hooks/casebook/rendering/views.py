"""What a template prints: words that are ready, each with the letters of its sources."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.rendering.prose import Text


@dataclass(frozen=True, slots=True)
class Ref:
    """A source as a page cites it: its letter and its anchor."""

    letter: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Item:
    """A value with a link, if it leads anywhere, and its sources."""

    text: str
    link: str = ""
    refs: tuple[Ref, ...] = ()
    note: str = ""
    """A remark in small type: `attributed by the editors`."""
    language: str = ""
    """Set when it differs from the page's."""
    note_language: str = ""
    """Likewise, of the remark."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of key facts."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The status unit: shape, words, date and source are never printed apart."""

    shape: str
    """Icon: held, restricted, open, free, done or unknown."""
    label: str
    as_of: str
    """`as of 19 January 2024`."""
    according_to: str
    """`according to …`; '' when there is no step."""
    ref: Ref | None = None
    notes: tuple[str, ...] = ()
    """`computed`, `nothing newer found when last checked`."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A source's own words."""

    text: str
    language: str
    ref: Ref | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One item of the chronology."""

    number: int
    date: str
    why: str
    """Why the date is uncertain, or ''."""
    certainty: str
    """`day` (filled mark), `doubt` (ringed) or `excerpt` (dashed: seen as an excerpt only)."""
    title: str
    details: tuple[str, ...]
    lines: tuple[str, ...]
    """Sanctions, a line each."""
    quotes: tuple[Quote, ...]
    notes: tuple[Text, ...]
    refs: tuple[Ref, ...]
    lane: str
    """Which proceeding it belongs to: its title, '' outside of any."""
    lane_anchor: str = ""
    overturned: str = ""
    """`overturned on 9 January 2020`, on a decision that no longer stands."""
    values: tuple[Item, ...] = ()
    """Disputed dates, each with its sources, the earliest first; more than two stand in place of `date`."""


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A charge: what it is, by whom named, and what became of it."""

    name: Item
    by: tuple[Item, ...]
    """`article named by the source`, `attributed by the editors: …`."""
    quotes: tuple[Quote, ...]
    state: str
    remarks: tuple[str, ...]
    """`overturned on …`, `final`, `appealed`, `replaced by …`."""
    refs: tuple[Ref, ...]
    note: Text | None = None
    parties: str = ""
    """Names of the parties concerned, on a group's page."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """What became of one party in a joint proceeding."""

    who: Item
    state: str
    remarks: tuple[str, ...]
    sanctions: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ProceedingBlock:
    """One proceeding with its charges."""

    anchor: str
    title: str
    kind: str
    state: str
    remarks: tuple[str, ...]
    told_in: Item | None
    """The group record it stands in, on a member's page."""
    charges: tuple[ChargeLine, ...]
    sanctions: tuple[Item, ...]
    activities: tuple[Item, ...]
    parties: tuple[PartyLine, ...]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One value of something that sources disagree about."""

    value: str
    refs: tuple[Ref, ...]
    quote: str = ""
    impossible: bool = False
    language: str = ""
    quote_language: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question and its competing answers."""

    question: str
    kind: str
    sides: tuple[Side, ...]
    reading: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list at the end of a page."""

    ref: Ref
    title: str
    language: str
    link: str
    """To its page in the register."""
    url: str
    """To the publisher; '' when it is only quoted."""
    at: str
    """What that link is called."""
    publisher: str
    facts: tuple[str, ...]
    """Date, how it was seen, archived copy."""
    key: str


@dataclass(frozen=True, slots=True)
class Row:
    """A case in a list."""

    name: str
    link: str
    who: str
    """Roles and places."""
    status: Status
    what: str = ""
    lead: str = ""
    """`Acquitted: 9 January 2020`, when the status does not say so itself."""
    detail: str = ""
    refs: tuple[Ref, ...] = ()
    key: str = ""
    """Slug, for tests and anchors."""
