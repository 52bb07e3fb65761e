"""Names and statutes of all languages in one lunr index, cut into shards; the weights are made again by the reader.

lunr.py gets no pipeline: its stemmers differ from lunr.js's, and neither knows Kazakh.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index

from casebook.searching.documents import FIELDS, Numbering, terms_of
from casebook.searching.packing import DIGITS, pack_number, pack_numbers, pack_words, steps
from casebook.searching.shards import Limits, cut

NAME_LIMITS = Limits(aim=8_000, most=20_000)
PROPER = ("family", "title", "number")
"""Fields whose terms a beginning is completed to before others."""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Everything a reader needs to rebuild the rows of the lunr index that a query names."""

    documents: int
    words: str
    """All terms, packed."""
    proper: str
    """A bit a term, six to a sign: whether it is a term of PROPER."""
    shards: tuple[tuple[str, str], ...]
    """First term and postings of each: a space between terms, in the order of `words`."""


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
    terms = sorted(rows)
    bits = [any(rows[term][name] for name in PROPER) for term in terms]
    shards = cut(((term, _pack_row(rows[term])) for term in terms), NAME_LIMITS)
    packed = tuple((run[0][0], " ".join(text for _, text in run)) for run in shards)
    return NameIndex(len(numbering.documents), pack_words(terms), _pack_bits(bits), packed)


def whole_index(numbering: Numbering) -> Index:
    """What the shards must agree with."""
    return build_whole(numbering).build()


def _pack_row(row: Mapping[str, Mapping[str, object]]) -> str:
    """For each field that has the term: the field, how many documents, their numbers."""
    text = ""
    for place, name in enumerate(FIELDS):
        numbers = sorted(map(int, row[name]))
        if numbers:
            text += pack_number(place) + pack_number(len(numbers)) + pack_numbers(steps(numbers))
    return text


def _pack_bits(bits: list[bool]) -> str:
    return "".join(_pack_six(bits[start : start + 6]) for start in range(0, len(bits), 6))


def _pack_six(bits: list[bool]) -> str:
    return DIGITS[sum(bit << place for place, bit in enumerate(bits))]
