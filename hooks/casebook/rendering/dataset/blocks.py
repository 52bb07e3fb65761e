"""Rows of the dataset by the record that they come from: what changed with one record is made anew alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import gather_case
from casebook.rendering.dataset.entities import case_entities, source_entities
from casebook.rendering.dataset.formats import compact
from casebook.rendering.dataset.gathering import Gatherer, Row
from casebook.rendering.dataset.law_rows import gather_counts, gather_source, gather_statute, gather_term, gather_texts
from casebook.rendering.dataset.law_tables import TABLES
from casebook.rendering.dataset.proceeding_rows import gather_proceedings

Rows = Mapping[str, Sequence[Row]]
"""Table → rows; of one block, tables without a row are left out."""
ENTITIES = "entities"
"""Stands among the tables for the FollowTheMoney entities: a row is a line of JSON."""
NAMES = (*(table.name for table in TABLES), ENTITIES)
VOCABULARY, COUNTS = "vocabulary", "counts"
"""Blocks that come from no record."""


def list_blocks(facts: Facts) -> Iterator[tuple[str, Callable[[], Rows]]]:
    """(`case:x`, how to make its rows) of each record in its order, then of the lists of terms and of the numbers."""
    yield from ((f"case:{slug}", partial(_case, facts, slug)) for slug in facts.derived)
    yield from ((f"statute:{key}", partial(_statute, facts, key)) for key in facts.register.statutes)
    yield from ((f"source:{key}", partial(_source, facts, key)) for key in facts.register.sources)
    yield VOCABULARY, partial(_terms, facts)
    yield COUNTS, partial(_counts, facts)


def join_blocks(blocks: Iterable[Rows]) -> Rows:
    """Rows of every table, in the order of the blocks."""
    rows: dict[str, list[Row]] = {name: [] for name in NAMES}
    for block in blocks:
        for name, found in block.items():
            rows[name].extend(found)
    return rows


def _case(facts: Facts, slug: str) -> Rows:
    rows, entry = Gatherer(), facts.register.cases[slug]
    gather_case(rows, facts, slug)
    gather_proceedings(rows, facts, slug)
    gather_texts(rows, facts.register.languages, "case", entry.record.id, entry)
    return _filled(rows, case_entities(facts, slug))


def _statute(facts: Facts, key: str) -> Rows:
    rows = Gatherer()
    gather_statute(rows, facts, key)
    gather_texts(rows, facts.register.languages, "statute", key, facts.register.statutes[key])
    return _filled(rows)


def _source(facts: Facts, key: str) -> Rows:
    rows, entry = Gatherer(), facts.register.sources[key]
    gather_source(rows, facts, entry)
    gather_texts(rows, facts.register.languages, "source", key, entry)
    return _filled(rows, source_entities(facts, key))


def _terms(facts: Facts) -> Rows:
    rows = Gatherer()
    for name, terms in sorted(facts.register.vocabulary.items()):
        for code, term in terms.items():
            gather_term(rows, name, code, term)
    return _filled(rows)


def _counts(facts: Facts) -> Rows:
    rows = Gatherer()
    gather_counts(rows, facts)
    return _filled(rows)


def _filled(rows: Gatherer, entities: Iterable[Mapping[str, Any]] = ()) -> Rows:
    lines: list[Row] = [(compact(entity),) for entity in entities]
    return {name: found for name, found in {**rows.rows, ENTITIES: lines}.items() if found}
