"""What an article allows, edition by edition and part by part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from casebook.model.amount import Amount
from casebook.model.codes import SanctionKind
from casebook.model.length import Length, Span
from casebook.model.register import Entry
from casebook.model.statute import Edition, Penalty, Statute
from casebook.rendering.context import Context
from casebook.rendering.prose import Text, record_text
from casebook.rendering.views import Ref

DETENTION = frozenset({SanctionKind.ADMINISTRATIVE_DETENTION, SanctionKind.ARREST})
"""Kinds whose days have a word of their own in Russian and Kazakh."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article with what it allows."""

    name: str
    about: Text | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Penalties:
    """One edition's penalties."""

    heading: str
    refs: tuple[Ref, ...]
    parts: tuple[Part, ...]
    note: Text | None
    incomplete: str


def edition_span(context: Context, edition: Edition) -> str:
    """`Edition from: 1 January 2015; to: July 2020`."""
    labels = context.labels
    words = labels.gettext("Edition from: {date}").format(date=labels.date(edition.from_))
    if edition.until is not None:
        words += "; " + labels.gettext("to: {date}").format(date=labels.date(edition.until))
    return words


def edition_penalties(context: Context, entry: Entry[Statute], edition: Edition) -> Penalties:
    """All that an edition allows, part by part."""
    labels = context.labels
    heading = edition_span(context, edition)
    for law in edition.by:
        day = labels.date(law.date)
        heading += " · " + labels.gettext("Law no. {number}, {date}").format(number=law.number, date=day)
    names = dict.fromkeys(penalty.part for penalty in edition.penalties)
    incomplete = "" if edition.complete else labels.gettext("Only some of the penalties are listed here.")
    return Penalties(
        heading,
        context.citing.refs(edition.src),
        tuple(_part(context, entry, edition, name) for name in names),
        record_text(entry, edition.note, context.links),
        incomplete,
    )


def _part(context: Context, entry: Entry[Statute], edition: Edition, name: str | None) -> Part:
    labels = context.labels
    lines = tuple(penalty_words(context, one) for one in edition.penalties if one.part == name)
    shown = labels.gettext("Part {part}").format(part=name) if name else labels.gettext("Article")
    about = record_text(entry, entry.record.parts.get(name) if name else None, context.links)
    return Part(shown, about, lines)


def penalty_words(context: Context, penalty: Penalty) -> str:
    """`imprisonment: from 3 to 7 years`; `individual: fine: up to 160 MCI`."""
    labels = context.labels
    words = labels.term("sanctions", penalty.kind)
    if penalty.who:
        words = f"{labels.term('offenders', penalty.who)}: {words}"
    detention = penalty.kind in DETENTION
    allowed = allowed_measure(penalty)
    if allowed is not None:
        words += ": " + labels.measure(allowed, detention=detention)
    elif penalty.min is not None:
        words += ": " + labels.gettext("{least} at least").format(
            least=labels.measure(penalty.min, detention=detention)
        )
    addition = labels.gettext("in addition")
    return labels.capital(f"{words} ({addition})" if penalty.additional else words)


def allowed_measure(penalty: Penalty) -> Length | Amount | None:
    """From the least to the most that may be imposed, as one measure; None where the law names no most."""
    match penalty.min, penalty.max:
        case (None, Length() as most):
            return replace(most, least=Span())
        case (None, Amount() as most):
            return replace(most, least=Decimal(0))
        case (Length() as least, Length() as most):
            return replace(most, least=least.most)
        case (Amount() as least, Amount() as most):
            return replace(most, least=least.most)
    return None
