"""Numbers of documents, such that neighbours in the alphabet are neighbours and a new record moves nobody.

A number is a bucket times `stride` plus a place. A bucket holds the surnames between two bounds, and the bounds are
those of surnames.txt whatever the register holds: names that begin alike, or are a letter apart, are shown from one
file or two.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path

from casebook.searching.documents import Document
from casebook.searching.fold import fold_words

BOUNDS_FILE = Path(__file__).with_name("surnames.txt")
"""511 beginnings of folded surnames; about as many people of Kazakhstan bear a name between any two."""
CELLS = 512
BUCKET_SIZE = 20
"""Documents of a bucket, on an average."""
STRIDES = 16
"""A stride is a multiple of this, so that it seldom changes."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Documents by number."""

    buckets: int
    """Of cases; those of statutes follow."""
    stride: int
    documents: Mapping[int, Document] = field(repr=False)

    def bucket(self, number: int) -> int:
        """In which a document is."""
        return number // self.stride

    def bucket_of(self, key: str) -> int:
        """In which a folded surname is: the later in the alphabet, the higher."""
        return bisect(read_bounds(), key) * self.buckets // CELLS


@cache
def read_bounds() -> tuple[str, ...]:
    """The first key of each cell but the first."""
    return tuple(BOUNDS_FILE.read_text(encoding="ascii").split())


def number_documents(documents: Iterable[Document]) -> Numbering:
    """Numbers that depend on nothing but the documents, whatever their order."""
    found = list(documents)
    cases = [one for one in found if one.key.startswith("case:")]
    statutes = [one for one in found if not one.key.startswith("case:")]
    numbering = Numbering(min(CELLS, _buckets(len(cases))), 0, {})
    held: dict[int, list[Document]] = {}
    for one in cases:
        held.setdefault(numbering.bucket_of(_surname(one)), []).append(one)
    for one in statutes:
        held.setdefault(numbering.buckets + _hash(one.key) % _buckets(len(statutes)), []).append(one)
    stride = -max(map(len, held.values()), default=1) // STRIDES * -STRIDES
    numbered = {
        bucket * stride + place: one
        for bucket, ones in sorted(held.items())
        for place, one in enumerate(sorted(ones, key=_age))
    }
    return Numbering(numbering.buckets, stride, numbered)


def _age(document: Document) -> tuple[int, str, str]:
    """`kz-10000` is newer than `kz-9999`."""
    return len(document.order), document.order, document.key


def _buckets(count: int) -> int:
    buckets = 1
    while count > buckets * BUCKET_SIZE:
        buckets *= 2
    return buckets


def _surname(document: Document) -> str:
    """What namesakes have in common: the key without what tells a man, a woman or a case."""
    keys = fold_words(document.names[0])
    return keys[-1].removesuffix("a") if keys else document.key


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")
