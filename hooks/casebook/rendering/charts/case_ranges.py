"""On a case's page: each sentence beside what the articles charged allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.deriving.ranges import Measure, Sentence
from casebook.deriving.sentence_ranges import ChargeRange, SentenceRange, compare_sentences
from casebook.deriving.subject import Derived
from casebook.rendering.charts.bars import Bar, Row, Tick, sentence_bars, sentence_mark, show_ticks
from casebook.rendering.charts.range_words import (
    edition_words,
    key_words,
    parts_words,
    range_words,
    sentence_words,
    unit_words,
)
from casebook.rendering.charts.scale import Scale, make_scale
from casebook.rendering.chronology import anchor_of, party_names
from casebook.rendering.context import Context


@dataclass(frozen=True, slots=True)
class CaseChart:
    """A drawing under a proceeding; without rows, only the reason why there is none."""

    title: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    unit: str
    caption: str


def case_ranges(context: Context, derived: Derived) -> dict[str, tuple[CaseChart, ...]]:
    """Anchor of a proceeding → its drawings; in a group's record, of all parties together."""
    charts = {}
    for own in derived.proceedings:
        against = derived.against_parties(own.key) if derived.parties else (own,)
        found = compare_sentences(context.register, against)
        drawn = (chart for one in found for chart in _charts(context, own.case, one))
        charts[anchor_of(derived, own)] = tuple(dict.fromkeys(drawn))  # a reason is given once
    return charts


def _charts(context: Context, case: str, one: SentenceRange) -> Iterator[CaseChart]:
    """One; none where only the editors think of an article, which is no measure for a sentence."""
    sentences = [sentence for _, sentence in one.sentences]
    charges = [charge for charge in one.charges if charge.allowed and not charge.is_attributed]
    if not charges:
        if all(charge.chosen is None for charge in one.charges):
            yield CaseChart(
                "", (), (), "", context.labels.gettext("What the law allowed is not known to the register.")
            )
        return
    sizes = [allowed.most for charge in charges for allowed in charge.allowed]
    scale = make_scale([*sizes, *(sentence.most for sentence in sentences)])
    single = sentences[0] if len(sentences) == 1 else None
    marks = (sentence_mark(scale, one.measure, single),) if single is not None else ()
    rows = [row for charge in charges for row in _allowed_rows(context, charge, scale, marks)]
    if single is None:
        rows += [_sentence_row(context, case, one.measure, scale, *pair) for pair in one.sentences]
    ticks = show_ticks(scale, {number: context.labels.number(number) for number in scale.ticks})
    yield CaseChart(
        _title(context, single), tuple(rows), ticks, unit_words(context, one.measure), _caption(context, one)
    )


def _title(context: Context, single: Sentence | None) -> str:
    """Needed where the list above does not say what the line stands for: it tells what stands."""
    if single is None or single.overturned is None:
        return ""
    return context.labels.capital(sentence_words(context, single))


def _allowed_rows(context: Context, charge: ChargeRange, scale: Scale, marks: tuple[Bar, ...]) -> Iterator[Row]:
    article = _article(context, charge)
    for allowed in charge.allowed:
        about = " · ".join(filter(None, (article, parts_words(context, allowed))))
        label = f"{about}: {range_words(context, allowed)}"
        yield Row(label, (Bar("range", *scale.span(allowed.least, allowed.most)),), marks)


def _article(context: Context, charge: ChargeRange) -> str:
    return context.labels.gettext("Article {article}").format(article=str(charge.statute).partition("/")[2])


def _sentence_row(
    context: Context, case: str, measure: Measure, scale: Scale, party: str | None, sentence: Sentence
) -> Row:
    words = sentence_words(context, sentence)
    name = party_names(context, context.case(case), (party,)) if party else ""
    label = f"{context.labels.capital(name)}: {words}" if name else context.labels.capital(words)
    return Row(label, sentence_bars(scale, measure, sentence))


def _caption(context: Context, one: SentenceRange) -> str:
    gettext = context.labels.gettext
    drawn = [charge for charge in one.charges if charge.allowed and not charge.is_attributed]
    parts = list(key_words(context, one.measure, [sentence for _, sentence in one.sentences]))
    if len(one.charges) > 1:
        parts.append(gettext("Imposed for all the charges together."))
    if any(charge.part is None and len(_parts(charge)) > 1 for charge in drawn):
        parts.append(gettext("The part charged is not stated: all are drawn."))
    if len(drawn) < len(one.charges):
        parts.append(gettext("Charges whose range is not known are left out."))
    editions = {_article(context, charge): edition_words(context, charge.chosen) for charge in drawn if charge.chosen}
    return " ".join([*parts, *(f"{article}: {words}." for article, words in editions.items())])


def _parts(charge: ChargeRange) -> set[str | None]:
    return {part for allowed in charge.allowed for part, _ in allowed.parts}
