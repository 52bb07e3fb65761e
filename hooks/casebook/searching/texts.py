"""What pages say, in an index of its own for each language: stems, and how often each stands in a document."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.searching.packing import pack_numbers, pack_words
from casebook.searching.shards import Limits, cut
from casebook.searching.stems import split_words, stemmer_of

TEXT_LIMITS = Limits(aim=14_000, most=22_000)
MOST_COUNTED = 15
"""A word that stands more often in one document counts as often as this."""


@dataclass(frozen=True, slots=True)
class TextIndex:
    """One language's."""

    documents: int
    shards: tuple[tuple[str, str, str], ...]
    """First stem, stems packed, and for each stem its documents, with a space between."""


def count_stems(passages: Iterable[str], language: str) -> Counter[str]:
    """How often each stem stands in them."""
    stem = stemmer_of(language)
    return Counter(stem(word) for passage in passages for word in split_words(passage))


def build_texts(documents: Iterable[tuple[int, Counter[str]]]) -> TextIndex:
    """The index of (number, stems) in the order of numbers."""
    found: dict[str, array[int]] = {}
    total = 0
    for number, stems in documents:
        total += 1
        for stem, count in stems.items():
            found.setdefault(stem, array("Q")).append(number << 4 | min(count, MOST_COUNTED))
    shards = cut(((stem, _pack_postings(found[stem])) for stem in sorted(found)), TEXT_LIMITS)
    return TextIndex(total, tuple(_pack_shard(run) for run in shards))


def _pack_postings(postings: array[int]) -> str:
    """Steps from one number to the next, doubled; odd when a count, less 2, follows."""
    return pack_numbers(_numbers(postings))


def _numbers(postings: array[int]) -> Iterator[int]:
    last = 0
    for value in postings:
        number, count = value >> 4, value & 15
        step = number - last
        last = number
        if count == 1:
            yield step * 2
        else:
            yield step * 2 + 1
            yield count - 2


def _pack_shard(run: list[tuple[str, str]]) -> tuple[str, str, str]:
    return run[0][0], pack_words([stem for stem, _ in run]), " ".join(text for _, text in run)


ROOM = 1_800_000
"""Characters of texts that are shipped for snippets, in one language."""
SHORTEST = 96
LONGEST = 12_288


def opening_length(documents: int) -> int:
    """How much of each document's text can be shipped: doubled or halved only, so that it seldom changes."""
    length = LONGEST
    while length > SHORTEST and length * documents > ROOM:
        length //= 2
    return length


def piece_size(length: int) -> int:
    """Documents whose texts share a file of some 6,000 characters: what is shown at once is a handful of them."""
    return max(8, min(64, 8 * 1024 // length))


def pack_pieces(texts: Iterable[tuple[int, str]], length: int) -> Iterator[tuple[int, list[str]]]:
    """(number, text) → (piece, openings by place)."""
    size = piece_size(length)
    pieces: dict[int, list[str]] = {}
    for number, text in texts:
        piece = pieces.setdefault(number // size, [])
        piece.extend([""] * (number % size - len(piece)))
        piece.append(text if len(text) <= length else text[:length].rpartition(" ")[0])
    yield from sorted(pieces.items())
