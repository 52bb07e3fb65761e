"""Words for ranges and sentences: labels and values side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.deriving.editions import ChosenEdition
from casebook.deriving.ranges import Allowed, Measure, Sentence
from casebook.model.codes import SanctionKind
from casebook.model.statute import Edition
from casebook.rendering.charts.bars import LIBERTY
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context
from casebook.rendering.penalties import DETENTION, allowed_measure, edition_span
from casebook.rendering.sentences import sanction_words


def unit_words(context: Context, measure: Measure) -> str:
    """Name of the unit of an axis."""
    gettext = context.labels.gettext
    return {
        Measure.YEARS: gettext("years"),
        Measure.DAYS: gettext("days"),
        Measure.MCI: gettext("monthly calculation indices (MCI)"),
        Measure.HOURS: gettext("hours"),
    }[measure]


def kinds_words(context: Context, kinds: Sequence[SanctionKind]) -> str:
    """`imprisonment, restriction of freedom`."""
    return ", ".join(context.labels.terms("sanctions", kinds))


def parts_words(context: Context, allowed: Allowed) -> str:
    """`part 3 (individual)`, `parts: 1, 2, 3 (individual)`; '' of an article without parts that is for anybody."""
    labels = context.labels
    offenders = [", ".join(labels.terms("offenders", who)) for _, who in allowed.parts]
    if len(allowed.parts) == 1:
        part = allowed.parts[0][0]
        words = labels.gettext("part {part}").format(part=part) if part else ""
        return f"{words} ({offenders[0]})" if words and offenders[0] else words or offenders[0]
    found = [f"{part} ({who})" if who else str(part) for (part, _), who in zip(allowed.parts, offenders, strict=True)]
    return labels.gettext("parts: {parts}").format(parts=", ".join(found))


def range_words(context: Context, allowed: Allowed) -> str:
    """`3 to 7 years`, `20 MCI`."""
    measure = allowed_measure(allowed.penalty)
    assert measure is not None, "a range that is drawn has an upper end"
    return context.labels.measure(measure, detention=allowed.penalty.kind in DETENTION)


def edition_words(context: Context, chosen: ChosenEdition) -> str:
    """`edition from: January 2017`, and what is not sure of it."""
    gettext = context.labels.gettext
    words = gettext("edition from: {date}").format(date=context.labels.date(chosen.edition.from_))
    unsure = ""
    if not chosen.is_known:
        unsure = gettext("the edition of that time is not in the register")
    elif not chosen.is_sure:
        unsure = gettext("another edition may have been in force")
    return f"{words} ({unsure})" if unsure else words


def editions_words(context: Context, editions: Sequence[Edition]) -> str:
    """`Edition from: 2015; to: 2025 · Edition from: 2025`."""
    return " · ".join(edition_span(context, one) for one in editions)


def overturned_words(context: Context, sentence: Sentence) -> str:
    """`overturned: 9 January 2020`; '' of a sentence that stands."""
    if sentence.overturned is None:
        return ""
    when = date_words(context, sentence.overturned.step.date)
    return context.labels.gettext("overturned: {date}").format(date=when)


def sentence_words(context: Context, sentence: Sentence) -> str:
    """`imprisonment: 7 years, suspended (overturned: 9 January 2020)`."""
    words = sanction_words(context.labels, sentence.sanction)
    overturned = overturned_words(context, sentence)
    return f"{words} ({overturned})" if overturned else words


def key_words(context: Context, measure: Measure, sentences: Sequence[Sentence]) -> Iterator[str]:
    """What the colours mean: a sentence each for what is drawn."""
    gettext = context.labels.gettext
    if any(sentence.overturned is None for sentence in sentences):
        red, black = gettext("Blue-grey: allowed; red: imposed."), gettext("Pale: allowed; strong: imposed.")
        yield red if measure in LIBERTY else black
    else:
        yield gettext("Blue-grey: allowed.")
    if any(sentence.overturned is not None for sentence in sentences):
        yield gettext("Outlined in grey: imposed and overturned.")
