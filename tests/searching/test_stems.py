"""Stems: Snowball's for English and Russian, ours for Kazakh, measured on a list made by hand."""

from __future__ import annotations

import pytest

from casebook.searching.stems import split_words, stemmer_of
from tests.searching.vectors import kazakh_words, read_vectors


def test_stems_are_those_of_the_table() -> None:
    found = [(language, word, stemmer_of(language)(word)) for language, word, _ in read_vectors("stem-vectors")]
    assert found == read_vectors("stem-vectors")


def test_kazakh_forms_of_one_word_meet() -> None:
    """Of all pairs of forms of one word, the share that part (under-stemming)."""
    pairs = parted = 0
    stem = stemmer_of("kk")
    for forms in kazakh_words().values():
        stems = [stem(form) for form in forms]
        pairs += len(stems) * (len(stems) - 1) // 2
        parted += sum(one != other for place, one in enumerate(stems) for other in stems[:place])
    assert sum(map(len, kazakh_words().values())) >= 300
    assert parted / pairs < 0.01


def test_kazakh_words_of_different_roots_stay_apart() -> None:
    """No two words of the list share a stem (over-stemming); names of things that look alike do not either."""
    roots: dict[str, set[str]] = {}
    for lemma, forms in kazakh_words().items():
        for form in forms:
            roots.setdefault(stemmer_of("kk")(form), set()).add(lemma)
    assert [lemmas for lemmas in roots.values() if len(lemmas) > 1] == []
    alike = ["қала", "қалам", "қалың", "сот", "сау", "сауда", "жер", "жеке", "тіл", "тілек", "күн", "күш", "іс", "ісік"]
    assert len({stemmer_of("kk")(word) for word in alike}) == len(alike)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Жыланбаев, «ёлка» — 2023-11", ["жыланбаев", "елка", "2023", "11"]),
        ("journalist's ID_7", ["journalist", "s", "id", "7"]),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert split_words(text) == words
