"""What was released when: the facts of the last release, and every change from one release to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

FactMap = Mapping[str, str]
"""Path of a fact (`proceedings.x.steps.2.date`) → its short text, '' where that it is there is all it says."""

KINDS = ("new", "added", "changed", "removed", "corrected", "status")


@dataclass(frozen=True, slots=True)
class Change:
    """One line of content/history/changes.jsonl: codes and dates, no prose."""

    on: date
    """Day of the release."""
    record: str
    """`kz-0044`, `statute:cc-2014/274`, `source:x`."""
    kind: str
    """One of KINDS."""
    what: str = ""
    """Path of the fact, as the register had it on that day; '' for a whole record."""
    now: FactMap = field(default_factory=dict)
    """What tells the fact from others: `{type: verdict, date: 2023-11-30}`."""
    was: FactMap = field(default_factory=dict)
    """What it was before, of a fact that changed or went."""


@dataclass(frozen=True, slots=True)
class Release:
    """content/history/facts.jsonl: the facts as they were last released."""

    on: date | None = None
    """Day of the last release; None before the first."""
    facts: Mapping[str, FactMap] = field(default_factory=dict)
    """By record."""
