"""On an article's page: what each part allows, and the sentences on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.deriving.ranges import Allowed, Measure
from casebook.deriving.sentence_ranges import RowSentence, StatuteRange, measure_statute
from casebook.deriving.statute_counts import Tally, number_of
from casebook.deriving.statutes import ATTRIBUTED, OFFICIALS
from casebook.model.codes import SanctionKind
from casebook.rendering.charts.bars import LIBERTY, Bar, Row, Tick, sentence_bars, show_ticks
from casebook.rendering.charts.range_words import (
    editions_words,
    key_words,
    kinds_words,
    parts_words,
    range_words,
    sentence_words,
    unit_words,
)
from casebook.rendering.charts.scale import Scale, make_scale
from casebook.rendering.charts.tallies import tally_words
from casebook.rendering.chronology import party_names
from casebook.rendering.context import Context
from casebook.rendering.prose import record_text
from casebook.rendering.status import sort_name

MOST_ROWS = 12
"""Sentences drawn one by one; where there are more, equal ones stand together."""
_MOST_LINES = 200
"""Sentences in the table of a page; more are found in its CSV."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in the table under a chart."""

    name: str
    link: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangeFigure:
    """A chart of one measure, with its table."""

    anchor: str
    title: str
    groups: tuple[Group, ...]
    ticks: tuple[Tick, ...]
    unit: str
    caption: str
    has_sentences: bool
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


def statute_figures(context: Context, key: str) -> tuple[RangeFigure, ...]:
    """A chart a measure; none where there is nothing to compare."""
    statute = context.register.statutes[key].record
    found = measure_statute(context.register, statute, context.facts.rows.get(key, ()))
    return tuple(_figure(context, key, one) for one in found)


def _figure(context: Context, key: str, one: StatuteRange) -> RangeFigure:
    sizes = [allowed.most for _, ranges in one.editions for allowed in ranges]
    scale = make_scale([*sizes, *(row.sentence.most for row in one.sentences)])
    kinds = tuple(dict.fromkeys(kind for _, ranges in one.editions for allowed in ranges for kind in allowed.kinds))
    gettext, is_short = context.labels.gettext, len(one.sentences) <= _MOST_LINES
    return RangeFigure(
        anchor=f"range-{one.measure}",
        title=context.labels.capital(kinds_words(context, kinds)),
        groups=(*_allowed(context, key, one, scale, kinds), *_sentences(context, one, scale)),
        ticks=show_ticks(scale, {number: context.labels.number(number) for number in scale.ticks}),
        unit=unit_words(context, one.measure),
        caption=_caption(context, one),
        has_sentences=bool(one.sentences),
        heads=(gettext("Record"), gettext("Imposed"), gettext("Remarks")),
        lines=tuple(_line(context, row) for row in _in_order(context, one.sentences)) if is_short else (),
    )


def _allowed(
    context: Context, key: str, one: StatuteRange, scale: Scale, kinds: Sequence[SanctionKind]
) -> Iterator[Group]:
    editions = context.register.statutes[key].record.editions
    for numbers, ranges in one.editions:
        words = editions_words(context, [editions[number] for number in reversed(numbers)])
        heading = context.labels.gettext("Allowed. {edition}").format(edition=words)
        # Of fixed sums for many offenders, only the order of the sums can be followed.
        in_order = sorted(ranges, key=lambda a: (a.most, a.least)) if one.measure is Measure.MCI else ranges
        yield Group(heading, tuple(_allowed_row(context, key, allowed, scale, kinds) for allowed in in_order))


def _allowed_row(context: Context, key: str, allowed: Allowed, scale: Scale, kinds: Sequence[SanctionKind]) -> Row:
    """A part and its range; where several parts or offenders share it, the range and then whose it is."""
    parts, words, about = parts_words(context, allowed), range_words(context, allowed), None
    only = context.labels.gettext("only: {kinds}").format(kinds=kinds_words(context, allowed.kinds))
    notes = [] if set(allowed.kinds) == set(kinds) else [only]
    if len(allowed.parts) > 1 or any(who for _, who in allowed.parts):
        label, notes = words, [parts, *notes]
    else:
        label = f"{parts}: {words}" if parts else words
        entry, part = context.register.statutes[key], allowed.parts[0][0]
        about = record_text(entry, entry.record.parts.get(part) if part else None, context.links)
    bars = (Bar("range", *scale.span(allowed.least, allowed.most)),)
    return Row(context.labels.capital(label), bars, note="; ".join(notes), about=about)


def _sentences(context: Context, one: StatuteRange, scale: Scale) -> Iterator[Group]:
    gettext = context.labels.gettext
    for heading, officials in ((gettext("Imposed"), False), (gettext("Imposed on officials"), True)):
        rows = [row for row in one.sentences if (row.row.table == OFFICIALS) is officials]
        if not rows:
            continue
        if len(rows) > MOST_ROWS:
            yield Group(heading, tuple(_gathered(context, one.measure, rows, scale)))
        else:
            shown = (_sentence_row(context, one.measure, row, scale) for row in _in_order(context, rows))
            yield Group(heading, tuple(shown))


def _in_order(context: Context, rows: Iterable[RowSentence]) -> list[RowSentence]:
    """By name: people are not ranked by years."""
    labels = context.labels
    names = {row.row.case: sort_name(context.case(row.row.case).record, context.language) for row in rows}
    return sorted(rows, key=lambda row: (labels.sort_key(names[row.row.case]), row.sentence.step.bounds.earliest))


def _sentence_row(context: Context, measure: Measure, one: RowSentence, scale: Scale) -> Row:
    return Row(
        label=sentence_words(context, one.sentence),
        bars=sentence_bars(scale, measure, one.sentence),
        name=_name(context, one),
        link=context.links.case(one.row.case),
        note="; ".join(_remarks(context, one)),
    )


def _gathered(context: Context, measure: Measure, rows: Iterable[RowSentence], scale: Scale) -> Iterator[Row]:
    """Equal sentences as one row with their number, the shortest first."""
    same: dict[str, list[RowSentence]] = {}
    for one in rows:
        same.setdefault(sentence_words(context, one.sentence), []).append(one)
    for words, found in sorted(same.items(), key=lambda pair: (pair[1][0].sentence.most, pair[0])):
        number = sum((number_of(context.register, one.row)[0] for one in found), Tally())
        bars = sentence_bars(scale, measure, found[0].sentence)
        yield Row(context.labels.capital(words), bars, note=tally_words(context, number))


def _name(context: Context, one: RowSentence) -> str:
    name = context.name(one.row.case)
    if one.row.party is None:
        return name
    return f"{name}: {party_names(context, context.case(one.row.case), (one.row.party,))}"


def _remarks(context: Context, one: RowSentence) -> Iterator[str]:
    gettext = context.labels.gettext
    if one.row.part:
        yield gettext("part {part}").format(part=one.row.part)
    if one.is_for_several:
        yield gettext("for several charges together")
    if one.row.table == ATTRIBUTED:
        yield gettext("article attributed by the editors")
    if one.chosen is not None and not one.chosen.is_known:
        yield gettext("the edition of that time is not in the register")
    elif one.chosen is not None and not one.chosen.is_sure:
        yield gettext("another edition may have been in force")


def _line(context: Context, one: RowSentence) -> Line:
    words = context.labels.capital(sentence_words(context, one.sentence))
    return Line(
        _name(context, one), context.links.case(one.row.case), (words, "; ".join(_remarks(context, one)) or "–")
    )


def _caption(context: Context, one: StatuteRange) -> str:
    gettext = context.labels.gettext
    if not one.sentences:
        return gettext("No sentence of this kind is on record.")
    parts = list(key_words(context, one.measure, [row.sentence for row in one.sentences]))
    if one.measure in LIBERTY and any(row.sentence.is_outside_prison for row in one.sentences):
        parts.append(gettext("Outlined in red: restricted, suspended or deferred."))
    if any(row.sentence.least < row.sentence.most for row in one.sentences):
        parts.append(gettext("Hatched: sources give several lengths, or a range."))
    if any(row.row.part is None for row in one.sentences):
        parts.append(gettext("Where no part stands beside a sentence, the source does not state it."))
    return " ".join(parts)
