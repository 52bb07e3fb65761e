"""Calendars of days ahead, as iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casebook.deriving.deadlines import BAN, DEFERRAL, DETENTION, HEARING, RESTRICTION, SENTENCE, SUSPENDED, Deadline
from casebook.rendering.context import Context
from casebook.rendering.feeds import host_of
from casebook.rendering.labels import Labels

_LINE = 75
"""Octets of a line, the break not counted."""
_NO_EVENT = ("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
             "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE")  # fmt: skip
"""A calendar needs something in it, and one without events still has to answer at its address."""


@dataclass(frozen=True, slots=True)
class DeadlineWords:
    """What lies ahead, and how its day is known."""

    what: str
    latest: str
    """`at the latest`, or ''."""
    source: str
    """`according to …`; of a day that no source names, `computed from the length stated by: …`."""


def write_calendar(context: Context, title: str, deadlines: Iterable[Deadline]) -> str:
    """All-day events; `DTSTAMP` is the day of the edition, for nothing here reads a clock."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{host_of(context)}//Casebook//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"NAME:{_text(title)}", f"X-WR-CALNAME:{_text(title)}"]
    events = [line for one in deadlines for line in _event(context, one)]
    lines += [*(events or _NO_EVENT), "END:VCALENDAR"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(context: Context, one: Deadline) -> Iterator[str]:
    case, addresses = context.case(one.slug).record, context.facts.addresses
    page = addresses.absolute(addresses.case(one.slug, context.language))
    yield "BEGIN:VEVENT"
    yield f"UID:{case.id}-{one.key}@{host_of(context)}"
    yield f"DTSTAMP:{context.facts.edition:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"SUMMARY:{_text(_summary(context, one))}"
    yield f"DESCRIPTION:{_text(_description(context, one, page))}"
    yield f"URL:{page}"
    yield f"CATEGORIES:{one.kind.upper()}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(context: Context, one: Deadline) -> str:
    words = deadline_words(context, one)
    notes = [words.latest] if words.latest else []
    if one.computed:
        notes.append(context.labels.gettext("computed"))
    return f"{context.name(one.slug)}: {words.what}" + (f" [{', '.join(notes)}]" if notes else "")


def deadline_words(context: Context, one: Deadline) -> DeadlineWords:
    """A day ahead as calendars and pages name it."""
    labels = context.labels
    words = kind_words(labels)[one.kind]
    if one.what:
        words += f" ({labels.term('restrictions' if one.kind == RESTRICTION else 'sanctions', one.what)})"
    latest = "" if one.exact else labels.gettext("at the latest")
    pattern = labels.gettext("according to {source}")
    if one.computed:
        pattern = labels.gettext("computed from the length stated by: {source}")
    names = [labels.publishers(context.register.sources[key].record.publisher) for key in one.sources]
    return DeadlineWords(words, latest, pattern.format(source="; ".join(dict.fromkeys(names))))


def kind_words(labels: Labels) -> Mapping[str, str]:
    """What may lie ahead."""
    return {
        HEARING: labels.gettext("hearing"),
        DETENTION: labels.gettext("end of the detention that was ordered"),
        SENTENCE: labels.gettext("end of the sentence"),
        SUSPENDED: labels.gettext("end of the suspended sentence"),
        DEFERRAL: labels.gettext("end of the deferral of the sentence"),
        BAN: labels.gettext("end of the ban"),
        RESTRICTION: labels.gettext("end of the restriction"),
    }


def _description(context: Context, one: Deadline, page: str) -> str:
    labels, facts = context.labels, context.facts
    parts = []
    if one.computed:
        parts.append(labels.gettext("No source names this day: it is computed from a length of time."))
    parts.append(deadline_words(context, one).source)
    parts.append(labels.gettext("Register of {date}.").format(date=labels.date(facts.edition)))
    return "\n".join([*(labels.capital(part) for part in parts), page])


def _text(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter torn apart."""
    pieces, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += width
    return "\r\n".join(pieces)
