"""Changes from release to release in words, for pages and feeds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from casebook.model.history import Change
from casebook.rendering.change_words import Line, tell_change
from casebook.rendering.context import Context

__all__ = ["Line", "Told", "group_changes", "name_record", "tell_changes"]


@dataclass(frozen=True, slots=True)
class Told:
    """What one release changed in one record."""

    record: str
    on: date
    name: str
    address: str
    """Of its page; '' when it has none of its own."""
    lines: tuple[Line, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of its changes."""
        return frozenset(line.kind for line in self.lines)


def group_changes(changes: Iterable[Change]) -> Iterator[tuple[date, str, tuple[Change, ...]]]:
    """Changes of one record on one day together, the newest first."""
    ordered = sorted(changes, key=lambda one: (-one.on.toordinal(), one.record))
    for (on, record), found in groupby(ordered, key=lambda one: (one.on, one.record)):
        yield on, record, tuple(found)


def tell_changes(context: Context, changes: Iterable[Change]) -> Iterator[Told]:
    """The same in words; records that are no longer there are left out."""
    for on, record, found in group_changes(changes):
        named = name_record(context, record)
        if named is not None:
            yield Told(record, on, *named, tuple(tell_change(context, one) for one in found))


def name_record(context: Context, record: str) -> tuple[str, str] | None:
    """Name and address of a record; None when the register has it no longer, or not yet."""
    addresses, language = context.facts.addresses, context.language
    kind, _, key = record.partition(":")
    if kind == "statute" and key in context.register.statutes:
        name = context.labels.statute(key, context.register.statutes[key].record)
        return context.labels.capital(name), addresses.statute(key, language)
    if kind == "source" and key in context.register.sources:
        source = context.register.sources[key].record
        return f"{context.labels.publishers(source.publisher)}: {source.title}", addresses.source(key, language)
    slug = context.facts.slugs.get(record)
    return (context.name(slug), addresses.case(slug, language)) if slug is not None else None
