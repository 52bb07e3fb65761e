"""Text → the words that are indexed; search.js splits a query in the same way."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def split_words(text: str) -> list[str]:
    """Lower-case words in order; `73-3` and `Saryagash-inform` are one word, and their halves besides."""
    folded = unicodedata.normalize("NFC", text).lower().replace("ё", "е")
    words: list[str] = []
    for word in _WORD.findall(folded):
        words.append(word)
        if "-" in word and not word.replace("-", "").isdigit():
            words += word.split("-")
    return words
