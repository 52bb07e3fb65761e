"""Names and statutes of all languages in one lunr index, cut into files; the weights are made again by the reader.

lunr.py gets no pipeline: its stemmers differ from lunr.js's, and neither knows Kazakh.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index

from casebook.searching.documents import FIELDS, terms_of
from casebook.searching.numbers import Numbering
from casebook.searching.packing import pack_bits, pack_number, pack_numbers, pack_words, steps
from casebook.searching.shards import Limits, cut
from casebook.searching.statutes import SIGN

COMMON_LIMITS = Limits(aim=9_000, most=18_000)
LONGEST_RARE = 40
"""Signs of a row that stands beside the people of its part of the alphabet; longer ones are of given names, roles,
places and articles."""
PROPER = ("family", "title", "number")
"""Fields whose terms a beginning is completed to before others."""

Row = tuple[str, str]
"""A term and its documents, packed."""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Everything a reader needs to rebuild the rows of the lunr index that a query names."""

    documents: int
    words: str
    """All terms, packed."""
    proper: str
    """A bit a term: whether it is a term of PROPER."""
    common: str
    """A bit a term: whether its row is in a shard, not in a bucket."""
    rare: tuple[tuple[str, ...], ...]
    """For each bucket of cases the rows of terms that would be surnames there, in the order of `words`."""
    shards: tuple[tuple[Row, ...], ...]
    """The other rows, in the order of `words`."""


def build_whole(numbering: Numbering) -> Builder:
    """The lunr index of all documents; a document's reference is its number."""
    builder = Builder()
    builder.ref("place")
    builder.b(0)  # a person with many spellings is no worse found, and lengths need not be shipped
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for number, document in numbering.documents.items():
        terms = terms_of(document)
        builder.add({"place": number, **{name: list(terms[name]) for name in FIELDS}})
    return builder


def build_names(numbering: Numbering) -> NameIndex:
    """The index, packed; the same for the same documents."""
    rows: Mapping[str, Mapping[str, Mapping[str, object]]] = build_whole(numbering).inverted_index
    packed = [(term, _pack_row(rows[term])) for term in sorted(rows)]
    terms = [term for term, _ in packed]
    return NameIndex(
        len(numbering.documents),
        pack_words(terms),
        pack_bits([any(rows[term][name] for name in PROPER) for term in terms]),
        pack_bits([_is_common(row) for row in packed]),
        _by_bucket(numbering, (row for row in packed if not _is_common(row))),
        tuple(map(tuple, cut((row for row in packed if _is_common(row)), COMMON_LIMITS))),
    )


def whole_index(numbering: Numbering) -> Index:
    """What the files must agree with."""
    return build_whole(numbering).build()


def _is_common(row: Row) -> bool:
    return row[0].startswith(SIGN) or len(row[1]) > LONGEST_RARE


def _by_bucket(numbering: Numbering, rows: Iterable[Row]) -> tuple[tuple[str, ...], ...]:
    held: list[list[str]] = [[] for _ in range(numbering.buckets)]
    for term, text in rows:
        held[numbering.bucket_of(term)].append(text)
    return tuple(map(tuple, held))


def _pack_row(row: Mapping[str, Mapping[str, object]]) -> str:
    """For each field that has the term: the field, how many documents, their numbers."""
    text = ""
    for place, name in enumerate(FIELDS):
        numbers = sorted(map(int, row[name]))
        if numbers:
            text += pack_number(place) + pack_number(len(numbers)) + pack_numbers(steps(numbers))
    return text
