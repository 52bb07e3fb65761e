"""The chronology of a case: steps, episodes and acts in the order of their days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casebook.deriving.dated import Bounds, DatedStep
from casebook.deriving.moments import Happening, list_happenings, setting_aside
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.case import Activity, Case, Episode
from casebook.model.edtf import Edtf
from casebook.model.proceeding import Step
from casebook.model.register import Entry
from casebook.model.values import Stated
from casebook.rendering.context import Context
from casebook.rendering.prose import Text, record_text
from casebook.rendering.sentences import (
    activity_title,
    episode_details,
    episode_title,
    sanction_words,
    step_details,
    step_title,
)
from casebook.rendering.views import Item, Moment


def show_chronology(context: Context, entry: Entry[Case], derived: Derived) -> tuple[Moment, ...]:
    """All moments, numbered from 1."""
    moments = (_moment(context, entry, derived, one) for one in list_happenings(entry.record, derived))
    return tuple(replace(moment, number=number) for number, moment in enumerate(moments, 1))


def _moment(context: Context, entry: Entry[Case], derived: Derived, one: Happening) -> Moment:
    match one.what:
        case DatedStep() as dated:
            assert one.against is not None
            source = entry if one.against.case == derived.slug else context.case(one.against.case)
            return _of_step(context, source, derived, one.against, dated)
        case Episode() as episode:
            return _of_episode(context, entry, episode, one.bounds)
        case Activity() as activity:
            return _of_activity(context, entry, activity)


def _of_step(context: Context, entry: Entry[Case], derived: Derived, against: Against, dated: DatedStep) -> Moment:
    labels, step = context.labels, dated.step
    on = None if dated.bounds.earliest == date.min else dated.bounds.earliest
    lines = tuple(labels.capital(sanction_words(labels, sanction)) for sanction in step.sanctions)
    quotes = {key: words for sanction in step.sanctions for key, words in sanction.as_given.items()} | dict(
        step.as_given
    )
    sources = (*step.src, *step.date.sources, *(key for s in step.sanctions for key in s.src))
    details = step_details(labels, step, on)
    if step.mentions:
        names = (labels.statute(key, context.register.statutes[key].record) for key in step.mentions)
        details.append(labels.gettext("named in it: {articles}").format(articles=labels.join(names)))
    if step.who and against.party is None:
        details.insert(0, labels.gettext("about: {who}").format(who=party_names(context, entry, step.who)))
    return Moment(
        number=0,
        date=date_words(context, step.date),
        why=_why(context, step.date, step.inferred),
        certainty=_certainty(context, step.date, sources),
        title=step_title(labels, step, against.proceeding.kind),
        details=tuple(details),
        lines=lines,
        quotes=context.citing.quotes(quotes),
        notes=_notes(context, entry, step),
        refs=context.citing.refs(sources),
        lane=lane_title(context, against),
        lane_anchor=anchor_of(derived, against),
        overturned=_overturned(context, derived, against, dated),
        values=_values(context, step.date),
    )


def _notes(context: Context, entry: Entry[Case], step: Step) -> tuple[Text, ...]:
    """What the record says of a step and of its sanctions."""
    keys = (step.note, *(sanction.note for sanction in step.sanctions))
    return texts(*(record_text(entry, key, context.links) for key in keys))


def texts(*found: Text | None) -> tuple[Text, ...]:
    """Those that there are."""
    return tuple(text for text in found if text is not None)


def party_names(context: Context, entry: Entry[Case], keys: tuple[str, ...]) -> str:
    """Names of parties of a group, or how many they are."""
    names = []
    for key in keys:
        party = entry.record.parties[key]
        if party.case is not None:
            names.append(context.name(party.case))
        elif party.names is not None:
            names.append(context.labels.name(party.names))
        elif party.count is not None:
            counts = (context.labels.people(claim.value, party.kind) for claim in party.count.values)
            names.append(context.labels.gettext(" or ").join(counts))
    return context.labels.join(names)


def lane_title(context: Context, against: Against) -> str:
    """Which proceeding a step belongs to."""
    return context.labels.capital(context.labels.term("proceedings", against.proceeding.kind))


def anchor_of(derived: Derived, against: Against) -> str:
    """Anchor of a proceeding on a page; a group's has the group's name before it, since keys are its own."""
    return against.key if against.case == derived.slug else f"{against.case}-{against.key}"


def date_words(context: Context, value: Stated[Edtf]) -> str:
    """The date, or every date that is stated."""
    return context.labels.dates(claim.value for claim in value.values)


def _why(context: Context, value: Stated[Edtf], inferred: str | None) -> str:
    reasons = []
    if value.dispute is not None:
        reasons.append(context.labels.gettext("sources disagree"))
    if inferred is not None:
        reasons.append(context.labels.term("inferred", inferred))
    return "; ".join(reasons)


def _certainty(context: Context, value: Stated[Edtf], sources: tuple[str, ...]) -> str:
    if context.citing.is_excerpt(sources):
        return "excerpt"
    return "day" if value.only is not None and value.only.is_day else "doubt"


def _values(context: Context, value: Stated[Edtf]) -> tuple[Item, ...]:
    if value.dispute is None:
        return ()
    ordered = sorted(value.values, key=lambda one: (one.value.earliest or date.min, one.value.latest or date.max))
    return tuple(
        Item(
            context.labels.date(claim.value),
            refs=context.citing.refs(claim.src),
            note=context.labels.gettext("“{words}”").format(words=claim.as_given) if claim.as_given else "",
            note_language=context.citing.language(claim.src) if claim.as_given else "",
        )
        for claim in ordered
    )


def _overturned(context: Context, derived: Derived, against: Against, dated: DatedStep) -> str:
    """The remark on a finding of guilt that no longer stands against any whom it concerns."""
    later = setting_aside(derived, against, dated)
    if later is None:
        return ""
    return context.labels.gettext("overturned: {date}").format(date=date_words(context, later.step.date))


def _of_episode(context: Context, entry: Entry[Case], episode: Episode, bounds: Bounds) -> Moment:
    labels = context.labels
    on = None if bounds.earliest == date.min else bounds.earliest
    sources = (*episode.src, *episode.date.sources)
    return Moment(
        number=0,
        date=date_words(context, episode.date),
        why=_why(context, episode.date, episode.inferred),
        certainty=_certainty(context, episode.date, sources),
        title=episode_title(labels, episode),
        details=tuple(episode_details(labels, episode, on)),
        lines=(),
        quotes=context.citing.quotes(episode.as_given),
        notes=texts(record_text(entry, episode.note, context.links)),
        refs=context.citing.refs(sources),
        lane="",
        values=_values(context, episode.date),
    )


def _of_activity(context: Context, entry: Entry[Case], activity: Activity) -> Moment:
    labels = context.labels
    sources = (*activity.src, *activity.date.sources)
    outlet = activity.published_in
    details = (context.name(outlet),) if outlet is not None and outlet in context.register.cases else ()
    return Moment(
        number=0,
        date=date_words(context, activity.date),
        why=_why(context, activity.date, activity.inferred),
        certainty=_certainty(context, activity.date, sources),
        title=activity_title(labels, activity),
        details=details,
        lines=(),
        quotes=(),
        notes=texts(record_text(entry, activity.note, context.links)),
        refs=context.citing.refs(sources),
        lane=labels.gettext("What was done"),
        values=_values(context, activity.date),
    )
