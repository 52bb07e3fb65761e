"""What decides charts: the derived numbers that they draw, so that an edit that moves none of them rewrites nothing."""

from __future__ import annotations

from casebook.deriving.editions import ChosenEdition
from casebook.deriving.ranges import Sentence
from casebook.deriving.revision import statute_day
from casebook.deriving.sentence_ranges import ChargeRange, compare_sentences, measure_statute
from casebook.deriving.statute_counts import StatuteCounts, count_statute
from casebook.deriving.statutes import lineage
from casebook.model.statute import Edition
from casebook.publishing.cards import digest_of, title_digest
from casebook.rendering.charts.chart_files import RANGES, SVG
from casebook.rendering.context import Facts


def range_digest(facts: Facts, slug: str) -> str:
    """Of what the articles allow for the sentences of a case; the sentences are its own record's."""
    derived, found = facts.derived[slug], []
    for own in derived.proceedings:
        against = derived.against_parties(own.key) if derived.parties else (own,)
        compared = compare_sentences(facts.register, against)
        found.append((own.case, own.key, [(one.measure, [_allowed(c) for c in one.charges]) for one in compared]))
    return digest_of(found)


def _allowed(charge: ChargeRange) -> object:
    """Of an article that only the editors think of, nothing is drawn."""
    if charge.is_attributed:
        return charge.charge, charge.chosen is not None
    return charge.charge, charge.statute, charge.part, _chosen(charge.chosen), charge.allowed


def _chosen(chosen: ChosenEdition | None) -> object:
    return (_dates(chosen.edition), chosen.is_sure, chosen.is_known) if chosen is not None else None


def _dates(edition: Edition) -> object:
    return edition.from_.text, edition.until.text if edition.until is not None else ""


def statute_chart_digest(facts: Facts, key: str) -> str:
    """Of all that is drawn and counted on the page of an article, and of the line in which it stands."""
    counts = count_statute(facts.register, facts.derived, facts.rows.get(key, ()))
    records = ((one, facts.register.statutes[one].record) for one in lineage(facts.register, key))
    line = [(one, record.titles, record.in_force) for one, record in records]
    return digest_of(counts, _ranges(facts, key), line if len(line) > 1 else ())


def _ranges(facts: Facts, key: str) -> object:
    statute = facts.register.statutes[key].record
    found = []
    for one in measure_statute(facts.register, statute, facts.rows.get(key, ())):
        editions = [([_dates(statute.editions[at]) for at in numbers], ranges) for numbers, ranges in one.editions]
        rows = [
            (
                row.row.case,
                row.row.party,
                row.row.table,
                row.row.part,
                row.row.against.key,
                _sentence(row.sentence),
                _chosen(row.chosen),
            )
            for row in one.sentences
        ]
        found.append((one.measure, editions, rows))
    return found


def _sentence(sentence: Sentence) -> object:
    """Without sources and quotations, which no chart prints."""
    sanction = sentence.sanction.model_copy(update={"src": (), "as_given": {}, "note": None})
    overturned = sentence.overturned.step.date if sentence.overturned is not None else ""
    return sanction, sentence.least, sentence.most, sentence.step.bounds, len(sentence.charges), overturned


def matrix_digest(facts: Facts) -> str:
    """Of the table of articles by years."""
    keys = [key for key in facts.rows if key in facts.register.statutes]
    return digest_of([(key, _years(count_statute(facts.register, facts.derived, facts.rows[key]))) for key in keys])


def _years(counts: StatuteCounts) -> object:
    return [(one.year, one.result, one.number) for one in counts.prosecutions]


def file_inputs(facts: Facts, key: str, name: str, form: str) -> tuple[str, ...]:
    """Of one file: its numbers, and in a drawing the words, the day and the names."""
    register, rows = facts.register, facts.rows.get(key, ())
    found = [facts.addresses.absolute(""), str(facts.addresses.directory_addresses)]
    if form == SVG:
        found += [register.vocabulary_digest, title_digest(facts, key), str(statute_day(register, key, rows))]
    if name != RANGES:
        return (*found, digest_of(_years(count_statute(register, facts.derived, rows))))
    cases = {row.case for row in rows} | {row.against.case for row in rows if row.party}
    names = [(slug, register.cases[slug].record.names) for slug in sorted(cases)]
    parties = [register.cases[row.against.case].record.parties[row.party] for row in rows if row.party]
    told = [(one.count, one.names, one.kind, one.perhaps_also) for one in parties]
    if form != SVG:
        english = [(slug, register.cases[slug].record.id, one.en) for slug, one in names]
        return (*found, digest_of(_ranges(facts, key), english, told))
    return (*found, digest_of(_ranges(facts, key), names, told))
