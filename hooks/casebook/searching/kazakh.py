"""A light stemmer for Kazakh: endings of nouns and the commonest of verbs are taken off while harmony allows it.

It is for search only: a stem need not be a word. `overrides/assets/search/stems.js` does the same from the same table,
and tests/searching/kazakh-words.tsv measures both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

TABLE_FILE = Path(__file__).with_name("kazakh-endings.json")
FRONTED = str.maketrans("аықғ", "еікг")
"""An ending after a front vowel: -лар is -лер, -қа is -ке."""
HARDENED = {"б": "п", "г": "к", "ғ": "қ"}


@dataclass(frozen=True, slots=True)
class Endings:
    """The table, made ready."""

    after: Mapping[str, tuple[tuple[str, str, bool], ...]]
    """Last letter → (ending, letters that it may follow, whether it is a front one), longest first."""
    front: str
    back: str
    neutral: str
    least: int
    short: frozenset[str]
    """Roots of two letters."""
    kept: frozenset[str]
    """Words whose end only looks like an ending."""

    @property
    def vowels(self) -> str:
        """All but those that do not tell."""
        return self.front + self.back


@cache
def read_endings() -> Endings:
    """From the file that the reader's browser has too."""
    table = json.loads(TABLE_FILE.read_text(encoding="utf-8"))
    found: dict[tuple[str, bool], str] = {}
    for letters, endings in table["after"]:
        for ending in endings.split():
            for form, is_front in ((ending, False), (ending.translate(FRONTED), True)):
                found[form, is_front] = found.get((form, is_front), "") + letters
    ordered = sorted(
        ((form, letters, is_front) for (form, is_front), letters in found.items()),
        key=lambda one: (-len(one[0]), one[0], one[2]),
    )
    after = {last: tuple(one for one in ordered if one[0][-1] == last) for last in {one[0][-1] for one in ordered}}
    short, kept = frozenset(table["short"].split()), frozenset(table["kept"].split())
    return Endings(after, table["front"], table["back"], table["neutral"], table["least"], short, kept)


@lru_cache(maxsize=400_000)
def stem_kazakh(word: str) -> str:
    """The stem of a lower-case word."""
    endings = read_endings()
    while word not in endings.kept:
        shorter = _shorten(word, endings)
        if shorter == word:
            break
        word = shorter
    return _settle(word, endings)


def _shorten(word: str, endings: Endings) -> str:
    """Without its longest ending, or without the one that leaves a word that is kept."""
    found = _without_ending(word, endings)
    return next((left for left in found if left in endings.kept), found[0] if found else word)


def _without_ending(word: str, endings: Endings) -> list[str]:
    found = []
    for form, letters, is_front in endings.after.get(word[-1:], ()):
        if not word.endswith(form):
            continue
        left = word[: -len(form)]
        if len(left) < endings.least and left not in endings.short:
            continue
        if left[-1] in letters and _is_front(left, endings) in (is_front, None):
            found.append(left)
    return found


def _is_front(word: str, endings: Endings) -> bool | None:
    """By its last vowel; None where that does not tell, as in журналист."""
    for letter in reversed(word):
        if letter in endings.vowels:
            return letter in endings.front
        if letter in endings.neutral:
            return None
    return None


def _settle(word: str, endings: Endings) -> str:
    """кітаб is кітап, халық is халқ, журналист is журналис: one stem before whatever ending."""
    if len(word) < endings.least:
        return word
    word = word[:-1] if word.endswith("ст") else word
    word = word[:-1] + HARDENED.get(word[-1], word[-1])
    narrow = len(word) > endings.least and word[-2] in "ыі" and word[-1] not in endings.vowels
    if narrow and word[-3] not in endings.vowels and any(letter in endings.vowels for letter in word[:-3]):
        word = word[:-2] + word[-1]
    return word
