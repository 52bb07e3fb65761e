"""Sentences beside the ranges of the articles that they are for: of one proceeding, and of one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.deriving.editions import ChosenEdition, choose_edition
from casebook.deriving.proceedings import Against
from casebook.deriving.ranges import MEASURES, Allowed, Measure, Sentence, list_allowed, list_sentences
from casebook.deriving.states import FOUND_GUILTY
from casebook.deriving.statutes import ATTRIBUTED, NAMED, OFFICIALS, Row
from casebook.model.codes import SanctionKind
from casebook.model.register import Register
from casebook.model.statute import Statute


@dataclass(frozen=True, slots=True)
class ChargeRange:
    """What the article of one charge allows; empty where the register does not know it."""

    charge: str
    statute: str | None
    is_attributed: bool
    part: str | None
    """The part charged, when a source names it and the edition has it; else all parts stand in `allowed`."""
    chosen: ChosenEdition | None
    allowed: tuple[Allowed, ...]


@dataclass(frozen=True, slots=True)
class SentenceRange:
    """Sentences of one measure in one proceeding, and what their charges allow."""

    measure: Measure
    sentences: tuple[tuple[str | None, Sentence], ...]
    """(key of the party in a group, sentence)."""
    charges: tuple[ChargeRange, ...]


def compare_sentences(register: Register, against: Sequence[Against]) -> tuple[SentenceRange, ...]:
    """Of one proceeding, as it concerns each of these parties; one comparison a measure."""
    found: dict[Measure, list[tuple[Against, Sentence]]] = {}
    for one in against:
        for sentence in list_sentences(one):
            found.setdefault(MEASURES[sentence.kind], []).append((one, sentence))
    return tuple(_comparison(register, measure, sentences) for measure, sentences in sorted(found.items()))


def _comparison(register: Register, measure: Measure, sentences: Sequence[tuple[Against, Sentence]]) -> SentenceRange:
    kinds = {sentence.kind for _, sentence in sentences}
    charges: dict[str, ChargeRange] = {}
    for against, sentence in sentences:
        for key in sentence.charges:
            if key not in charges and key in against.proceeding.charges:
                charges[key] = _charge_range(register, against, sentence, key, kinds)
    found = tuple((against.party, sentence) for against, sentence in sentences)
    return SentenceRange(measure, found, tuple(charges.values()))


def _charge_range(
    register: Register, against: Against, sentence: Sentence, key: str, kinds: Iterable[SanctionKind]
) -> ChargeRange:
    charge = against.proceeding.charges[key]
    statute = charge.statute or charge.attributed
    entry = register.statutes.get(statute or "")
    case = register.cases[against.case].record
    chosen = choose_edition(case, against, sentence.step, entry.record) if entry is not None else None
    allowed = list_allowed(chosen.edition, kinds, charge.part) if chosen is not None else ()
    in_text = {part for one in allowed for part, _ in one.parts}
    part = charge.part if charge.part is not None and in_text <= {None, charge.part} else None
    return ChargeRange(key, statute, charge.statute is None, part, chosen, allowed)


@dataclass(frozen=True, slots=True)
class RowSentence:
    """A sentence in a statute's row, and the edition that it is to be measured by."""

    row: Row
    sentence: Sentence
    chosen: ChosenEdition | None

    @property
    def is_for_several(self) -> bool:
        """Whether it answers other charges too."""
        return len(self.sentence.charges) > 1


@dataclass(frozen=True, slots=True)
class StatuteRange:
    """All that an article allows in one measure, and the sentences on record."""

    measure: Measure
    editions: tuple[tuple[tuple[int, ...], tuple[Allowed, ...]], ...]
    """(places among the statute's editions, ranges that they share): the newest, and those that a sentence is
    measured by; the newest first."""
    sentences: tuple[RowSentence, ...]


_ALWAYS = frozenset({Measure.YEARS, Measure.DAYS})
"""Drawn also where no sentence is on record: liberty is what a reader asks for."""


def measure_statute(register: Register, statute: Statute, rows: Iterable[Row]) -> tuple[StatuteRange, ...]:
    """One chart a measure, where there is something to compare: two ranges, or a range and a sentence."""
    sentences = list(_row_sentences(register, statute, rows))
    found = []
    for measure in Measure:
        kinds = [kind for kind, one in MEASURES.items() if one is measure]
        here = tuple(one for one in sentences if one.sentence.kind in kinds)
        editions = tuple(_editions(statute, kinds, here))
        number = sum(len(allowed) for _, allowed in editions)
        if number and (here or (measure in _ALWAYS and number > 1)):
            found.append(StatuteRange(measure, editions, here))
    return tuple(found)


def _editions(
    statute: Statute, kinds: Sequence[SanctionKind], sentences: Iterable[RowSentence]
) -> Iterator[tuple[tuple[int, ...], tuple[Allowed, ...]]]:
    newest = len(statute.editions) - 1
    wanted = {newest, *(one.chosen.number for one in sentences if one.chosen is not None)}
    same: dict[object, list[tuple[int, tuple[Allowed, ...]]]] = {}
    for number in sorted((number for number in wanted if number >= 0), reverse=True):
        allowed = list_allowed(statute.editions[number], kinds)
        same.setdefault(tuple((one.kinds, one.parts, one.least, one.most) for one in allowed), []).append(
            (number, allowed)
        )
    for found in same.values():
        if found[0][1]:
            yield tuple(number for number, _ in found), found[0][1]


def _row_sentences(register: Register, statute: Statute, rows: Iterable[Row]) -> Iterator[RowSentence]:
    """Each sentence once, also where two charges of a proceeding name the same article."""
    seen: set[object] = set()
    for row in rows:
        if row.table not in (NAMED, ATTRIBUTED, OFFICIALS):
            continue
        for sentence in list_sentences(row.against):
            if row.charge.key not in sentence.charges or not (sentence.overturned or row.charge.state in FOUND_GUILTY):
                continue
            imposed = (sentence.step.number, sentence.kind, sentence.least, sentence.most, sentence.overturned is None)
            key = (row.case, row.party, row.against.case, row.against.key, imposed)
            if key not in seen:
                seen.add(key)
                case = register.cases[row.against.case].record
                yield RowSentence(row, sentence, choose_edition(case, row.against, sentence.step, statute))
