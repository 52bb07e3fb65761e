"""The press kit of a case: two sentences, a card to embed, and the permanent address as a QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.deriving.subject import Derived
from casebook.model.languages import ENGLISH
from casebook.rendering.context import Context
from casebook.rendering.leads import lead_words
from casebook.rendering.press_words import concerned_words, day_words, limit_words, summarise
from casebook.rendering.qr_code import QrCode, qr_code
from casebook.rendering.status import FREED, show_status
from casebook.rendering.text_lines import break_lines

CARD_WIDTH, MARGIN = 480, 24
INK, QUIET_INK, FREED_INK = "#15191d", "#4d555c", "#17603f"
"""Read on the card's own light ground, so that it looks the same on a light and on a dark page."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card; `y` is its baseline, all in user units."""

    text: str
    y: int
    size: int
    weight: int
    fill: str


@dataclass(frozen=True, slots=True)
class Card:
    """A drawing that needs no script, no style and no font of ours."""

    width: int
    height: int
    lines: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class PressKit:
    """What `fragments/press.html` and `fragments/sheet.html` print."""

    name: str
    sentences: tuple[str, str]
    site: str
    checked: str
    """`record checked: 22 November 2026`."""
    status: str
    """Label and date: `Serving a sentence, as of 31 July 2025`."""
    permanent: str
    card: Card
    qr: QrCode


def press_kit(context: Context, derived: Derived) -> PressKit:
    """Everything is derived from the record; nothing is written by hand."""
    labels, case = context.labels, context.case(derived.slug).record
    status = show_status(context, derived)
    permanent = context.facts.addresses.absolute(context.facts.addresses.of(ENGLISH, case.id))
    return PressKit(
        name=labels.name(case.names),
        sentences=summarise(context, derived),
        site=context.facts.site_names[context.language],
        checked=labels.gettext("Record checked: {date}").format(date=labels.date(case.checked)),
        status=", ".join(filter(None, (status.label, status.as_of))),
        permanent=permanent,
        card=_card(context, derived, permanent),
        qr=qr_code(permanent),
    )


def _card(context: Context, derived: Derived, permanent: str) -> Card:
    lines: list[CardLine] = []
    y = MARGIN
    for text, size, weight, fill in _card_texts(context, derived, permanent):
        for number, line in enumerate(break_lines(text, (CARD_WIDTH - 2 * MARGIN) / size)):
            y += round(size * 1.25) + (0 if number else 8)
            lines.append(CardLine(line, y, size, weight, fill))
    return Card(CARD_WIDTH, y + MARGIN, tuple(lines))


def _card_texts(context: Context, derived: Derived, permanent: str) -> Iterator[tuple[str, int, int, str]]:
    """(text, size, weight, colour): name, acquittals, status with its date and source, days, where from."""
    labels, case = context.labels, context.case(derived.slug).record
    status = show_status(context, derived)
    # Green is for those who were prosecuted: an acquittal of an official is said in black.
    ink = FREED_INK if case.standing == "target" else INK
    leads = [words for one in derived.overturned if (words := lead_words(context, one))]
    yield labels.name(case.names), 28, 700, INK
    for words in leads:
        yield words, 16, 700, ink
    for own in derived.own if derived.parties else ():
        if about := concerned_words(context, derived, own.key):
            yield about, 16, 400, INK
    yield status.label, 18, 700, ink if derived.headline.code in FREED else INK
    if status.as_of:
        limits = limit_words(context, derived)
        yield "; ".join([f"{status.as_of}, {status.according_to}", *limits]), 14, 400, QUIET_INK
    if days := "; ".join(day_words(context, derived)):
        yield labels.capital(days), 16, 400, INK
    checked = labels.gettext("record checked: {date}").format(date=labels.date(case.checked))
    yield f"{context.facts.site_names[context.language]} · {checked}", 14, 400, QUIET_INK
    yield permanent, 14, 400, QUIET_INK
