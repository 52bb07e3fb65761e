"""The head of a case's page: names, key facts, days without liberty, notices."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.register import Entry
from casebook.rendering.context import Context
from casebook.rendering.days_reasons import days_reasons
from casebook.rendering.prose import Text, record_text
from casebook.rendering.views import Fact, Item


@dataclass(frozen=True, slots=True)
class Span:
    """Days without liberty in words."""

    label: str
    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A later report that nobody has reviewed."""

    date: str
    text: Text
    refs: tuple[object, ...]


def notices(context: Context, entry: Entry[Case]) -> list[str]:
    """What the reader must know of the name."""
    found = []
    if context.labels.name_is_rendering(entry.record.names):
        found.append(context.labels.gettext("Name in the editors’ form, not seen in print."))
    return found


def other_forms(context: Context, case: Case) -> list[Item]:
    """The name in the other languages, each form once, with the languages that use it."""
    forms: dict[str, list[str]] = {}
    for language, form in case.names.forms.items():
        forms.setdefault(form, []).append(language)
    own, labels = context.labels.name(case.names), context.labels
    return [
        Item(form, note=labels.join(labels.language_name(one) for one in used), language=used[-1])
        for form, used in forms.items()
        if form != own
    ]


LONG_NAME = 24
"""Letters: a longer name is set smaller, so that what it is about stays on the first screen of a phone."""


def kick_words(context: Context, case: Case) -> str:
    """Roles and places in a line."""
    labels = context.labels
    words = [*labels.terms("roles", case.roles)] or [labels.term("kinds", case.kind)]
    words += [labels.place(code) for code in case.places]
    return labels.capital(" · ".join(words))


def days_words(context: Context, derived: Derived) -> Span | None:
    labels, days = context.labels, derived.days
    if derived.parties:
        return None  # a group has no liberty of its own
    house_reasons = tuple(days_reasons(context, derived, house=True))
    notes = []
    if days.house_most:
        text = labels.days(days.house_least, days.house_most)
        house = labels.gettext("House arrest, counted apart: {days}").format(days=text)
        notes.append(" ".join([f"{house}.", *house_reasons] if house_reasons else [house]))
    notes += days_reasons(context, derived, house=False)
    label = labels.gettext("Deprived of liberty:")
    if days.most:
        return Span(label, labels.days(days.least, days.most), tuple(notes))
    if days.most is None:
        return Span(label, labels.days(days.least, None), tuple(notes)) if days.least else None
    if days.house_least or days.house_most:
        return Span(labels.gettext("House arrest:"), labels.days(days.house_least, days.house_most), house_reasons)
    return None


def checked_words(context: Context, case: Case) -> str:
    """When the editors last looked for news, and who has read the record through."""
    labels = context.labels
    words = [labels.gettext("Record checked: {date}").format(date=labels.date(case.checked))]
    for review in case.reviewed:
        role = labels.term("review-roles", review.role)
        words.append(labels.gettext("reviewed: {role}, {date}").format(role=role, date=labels.date(review.on)))
    return " · ".join(words)


def later_reports(context: Context, entry: Entry[Case]) -> list[Report]:
    reports = []
    for report in entry.record.later_reports:
        text = record_text(entry, report.note, context.links)
        assert text is not None
        reports.append(Report(context.labels.date(report.date), text, context.citing.refs(report.src)))
    return reports


def key_facts(context: Context, case: Case) -> list[Fact]:
    labels = context.labels
    facts = []
    if case.names.spellings:
        items = tuple(Item(one.text, refs=context.citing.refs(one.src)) for one in case.names.spellings)
        facts.append(Fact(labels.gettext("Also printed as"), items))
    if case.roles:
        items = tuple(
            Item(labels.term("roles", code), refs=context.citing.refs(src)) for code, src in case.roles.items()
        )
        facts.append(Fact(labels.gettext("Described as"), items))
    if case.places:
        items = tuple(Item(labels.place(code), refs=context.citing.refs(src)) for code, src in case.places.items())
        facts.append(Fact(labels.gettext("Place"), items))
    if case.standing != "target":
        facts.append(Fact(labels.gettext("In this register as"), (Item(labels.term("standings", case.standing)),)))
    facts.append(Fact(labels.gettext("Record"), (Item(case.id),)))
    return facts
