"""What sources disagree about: disputed values of fields, and what has no field."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from casebook.deriving.subject import Derived
from casebook.model.amount import Amount
from casebook.model.case import Case, Episode
from casebook.model.count import Count
from casebook.model.edtf import Edtf
from casebook.model.length import Length
from casebook.model.proceeding import Charge, Sanction, Step
from casebook.model.register import Entry
from casebook.model.statute import Statute
from casebook.model.values import Stated
from casebook.rendering.citing import Citing
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels
from casebook.rendering.prose import Links, record_text
from casebook.rendering.sentences import episode_title, step_title
from casebook.rendering.views import Dispute, Side

_VOCABULARY = {"by": "authorities", "place": "places", "offence": "offences"}


def joint_disputes(context: Context, derived: Derived) -> tuple[Dispute, ...]:
    """Disputes in joint proceedings, as far as they concern the member."""
    found = []
    for against in derived.joint:
        concerned = (
            tuple(state.charge for state in against.charges),
            tuple(dated.step for dated in against.steps),
        )
        for subject, field, value in _disputed(concerned, context.labels, ""):
            found.append(_of_field(context.labels, context.citing, subject, field, value))
    return tuple(found)


def dispute_views(
    entry: Entry[Case] | Entry[Statute], labels: Labels, links: Links, citing: Citing
) -> tuple[Dispute, ...]:
    """Every dispute of a record, fields first, in the order of the record."""
    fields = [
        _of_field(labels, citing, subject, field, value)
        for subject, field, value in _disputed(entry.record, labels, "")
    ]
    return (*fields, *_contested(entry, labels, links, citing))


def _disputed(value: object, labels: Labels, subject: str, field: str = "") -> Iterator[tuple[str, str, Stated]]:  # type: ignore[type-arg]
    if isinstance(value, Stated):
        if value.dispute is not None:
            yield subject, field, value
    elif isinstance(value, BaseModel):
        subject = _subject(labels, value) or subject
        for name in type(value).model_fields:
            yield from _disputed(getattr(value, name), labels, subject, name)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _disputed(inner, labels, subject, field)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _disputed(inner, labels, subject, field)


def _subject(labels: Labels, value: BaseModel) -> str:
    """What a disputed field belongs to, in words."""
    if isinstance(value, Step):
        return step_title(labels, value)
    if isinstance(value, Sanction):
        return labels.capital(labels.term("sanctions", value.kind))
    if isinstance(value, Episode):
        return episode_title(labels, value)
    if isinstance(value, Charge):
        return labels.gettext("Charge")
    return ""


def _of_field(labels: Labels, citing: Citing, subject: str, field: str, value: Stated) -> Dispute:  # type: ignore[type-arg]
    assert value.dispute is not None
    kind = labels.term("disputes", value.dispute)
    sides = tuple(
        Side(
            words_of(labels, field, claim.value),
            citing.refs(claim.src),
            claim.as_given or "",
            claim.impossible,
            quote_language=citing.language(claim.src),
        )
        for claim in value.values
    )
    reading = ""
    if value.reading is not None:
        reading = labels.gettext("The editors read it as: {value}").format(value=words_of(labels, field, value.reading))
    question = f"{subject}: {kind}" if subject else labels.capital(kind)
    return Dispute(question, kind, sides, reading)


def words_of(labels: Labels, field: str, value: object) -> str:
    """A value of any kind in words."""
    match value:
        case Edtf():
            return labels.date(value)
        case Length():
            return labels.length(value)
        case Amount():
            return labels.amount(value)
        case Count():
            return labels.count(value)
    return labels.term(_VOCABULARY[field], str(value))


def _contested(entry: Entry[Case] | Entry[Statute], labels: Labels, links: Links, citing: Citing) -> Iterator[Dispute]:
    for key, contested in entry.record.contested.items():
        question = record_text(entry, key, links)
        sides = []
        for side, sources in contested.values.items():
            text = record_text(entry, f"{key}.{side}", links)
            language = text.language if text else ""
            sides.append(Side(text.plain if text else side, citing.refs(sources), language=language))
        language = question.language if question else ""
        kind = labels.term("disputes", contested.kind)
        yield Dispute(question.plain if question else kind, kind, tuple(sides), language=language)
