"""The numbers behind the charts of an article, as CSV: codes and English names, of no language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from casebook.deriving.ranges import Allowed
from casebook.deriving.sentence_ranges import RowSentence, measure_statute
from casebook.deriving.statute_counts import Result, Tally, count_statute, number_of
from casebook.model.languages import ENGLISH
from casebook.model.statute import Edition
from casebook.rendering.charts.chart_files import RANGES
from casebook.rendering.context import Facts

RANGE_COLUMNS = (
    "row", "statute", "edition_from", "edition_until", "part", "offender", "kind", "least", "most", "unit",
    "case", "name", "case_address", "proceeding", "table", "not_named_at_least", "suspended_or_deferred",
    "overturned", "charges",
)  # fmt: skip
YEAR_COLUMNS = ("statute", "year", "outcome", "on_record", "not_named_at_least")


def chart_table(facts: Facts, key: str, name: str) -> bytes:
    """RFC 4180 in UTF-8; an empty cell is what is not known or does not apply."""
    if name == RANGES:
        return _csv(RANGE_COLUMNS, _range_rows(facts, key))
    return _csv(YEAR_COLUMNS, _year_rows(facts, key))


def _csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows(rows)
    return text.getvalue().encode()


def _range_rows(facts: Facts, key: str) -> Iterator[Sequence[object]]:
    statute = facts.register.statutes[key].record
    for one in measure_statute(facts.register, statute, facts.rows.get(key, ())):
        for numbers, ranges in one.editions:
            for number in sorted(numbers):
                for allowed in ranges:
                    yield from _allowed_rows(key, statute.editions[number], allowed, one.measure)
        for row in one.sentences:
            yield _sentence_row(facts, key, row, one.measure)


def _allowed_rows(key: str, edition: Edition, allowed: Allowed, unit: str) -> Iterator[Sequence[object]]:
    """A line a part, an offender and a kind."""
    for part, who in allowed.parts:
        for offender in who or ("",):
            for kind in allowed.kinds:
                yield (
                    "allowed", key, *_dates(edition), part or "", offender, kind.value,
                    _plain(allowed.least), _plain(allowed.most), unit, *[""] * 9,
                )  # fmt: skip


def _sentence_row(facts: Facts, key: str, one: RowSentence, unit: str) -> Sequence[object]:
    row, sentence = one.row, one.sentence
    case, number = facts.register.cases[row.case].record, number_of(facts.register, row)[0]
    address = facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id))
    softened = sentence.sanction.suspended or sentence.sanction.deferred_until is not None
    return (
        "imposed", key, *(_dates(one.chosen.edition) if one.chosen and one.chosen.is_known else ("", "")),
        row.part or "", "", sentence.kind.value, _plain(sentence.least), _plain(sentence.most), unit,
        case.id, case.names.en, address, row.against.key, row.table, number.unnamed or "", _flag(softened),
        _flag(sentence.overturned is not None), len(sentence.charges),
    )  # fmt: skip


def _dates(edition: Edition) -> tuple[str, str]:
    return edition.from_.text, edition.until.text if edition.until is not None else ""


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _plain(value: float) -> str:
    return f"{value:g}"


def _year_rows(facts: Facts, key: str) -> Iterator[Sequence[object]]:
    counts = count_statute(facts.register, facts.derived, facts.rows.get(key, ()))
    for year in counts.years:
        for result in Result:
            number = counts.of(year, result)
            if number != Tally():
                yield key, year if year is not None else "", result.value, number.named, number.unnamed
