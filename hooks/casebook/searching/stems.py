"""Words of a text and their stems; stems.js of the browser splits and stems a query in the same way.

English and Russian by Snowball 3.0.1 on both sides (snowballstemmer here, the JavaScript of the same release there).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.russian_stemmer import RussianStemmer

from casebook.searching.kazakh import stem_kazakh

_WORD = re.compile(r"[^\W_]+")


def split_words(text: str) -> list[str]:
    """Lower-case words in order; a hyphen or an apostrophe parts them."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower().replace("ё", "е"))


def stemmer_of(language: str) -> Callable[[str], str]:
    """From a lower-case word to its stem; a further language has its words as they are."""
    return _STEMMERS.get(language, str)


@cache
def _snowball(name: str) -> EnglishStemmer | RussianStemmer:
    return EnglishStemmer() if name == "en" else RussianStemmer()


@lru_cache(maxsize=400_000)
def _stem_english(word: str) -> str:
    return str(_snowball("en").stemWord(word))


@lru_cache(maxsize=400_000)
def _stem_russian(word: str) -> str:
    return str(_snowball("ru").stemWord(word))


_STEMMERS: dict[str, Callable[[str], str]] = {"en": _stem_english, "ru": _stem_russian, "kk": stem_kazakh}
