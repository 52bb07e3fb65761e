"""Lists of words, the order of the alphabet, and spaces that do not break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from babel.lists import format_list

from casebook.model.languages import ENGLISH
from casebook.rendering.translations import locale_of, translations

Key = tuple[tuple[tuple[int, int], ...], str]

LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh alphabet of 42 letters, which holds the Russian one."""


_SPACE, _NUMBER, _LETTER, _OTHER = range(4)
_PIECES = re.compile(r"[0-9]+|.", re.DOTALL)


def join_words(words: Sequence[str], language: str, style: Literal["standard", "or"] = "standard") -> str:
    """The words as one enumeration: “a, b and c”; '' when there are none."""
    return format_list(list(words), style=style, locale=locale_of(language))


def sort_key(text: str, language: str) -> Key:
    """Order of the language's alphabet: a space, then numbers by value, letters, all other signs.

    Case, accents, quotation marks and dashes decide only between equals; no ICU and no locale of the machine.
    """
    return tuple(part for piece in _PIECES.findall(_plain(text)) for part in _rank(piece, language)), text


def is_letter(sign: str, language: str) -> bool:
    """Whether a name in the language may begin with it: a letter of its script; any where no alphabet is told."""
    own = _own_letters(language)
    if own == LATIN and language != ENGLISH:
        return sign.isalpha()
    letters = own + (CYRILLIC if own[0] in CYRILLIC else LATIN)
    base = unicodedata.normalize("NFKD", _plain(sign))[:1]
    return sign.isalpha() and (base in letters or _plain(sign) in letters)


def bind(text: str) -> str:
    """`text` with no-break spaces between a number and the word after it, and before a dash."""
    return re.sub(r"(?<=[0-9]) (?=[^\W\d_])| (?=–)", "\N{NO-BREAK SPACE}", text)


@lru_cache
def _alphabet(language: str) -> str:
    """The letters of the language in its order; then all others, Cyrillic before Latin."""
    return "".join(dict.fromkeys(_own_letters(language) + CYRILLIC + LATIN))


def _own_letters(language: str) -> str:
    """The letters of the language in its order, as its catalogue has them."""
    # Translators: every letter of your alphabet once, in its order, without spaces; lists of names follow it.
    return _plain(translations(language).pgettext("alphabet", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


@lru_cache(maxsize=1024)
def _rank(piece: str, language: str) -> tuple[tuple[int, int], ...]:
    """Ranks of one sign or one run of digits; none for what the order passes over."""
    if piece.isascii() and piece.isdigit():
        return ((_NUMBER, int(piece)),)
    if piece.isspace() or piece == "-":
        return ((_SPACE, 0),)
    position = _alphabet(language).find(piece)
    if position >= 0:
        return ((_LETTER, position),)
    base = unicodedata.normalize("NFKD", piece)
    if base != piece:
        return tuple(part for sign in base for part in _rank(sign, language))
    if unicodedata.category(piece)[0] in "PMC":
        return ()
    return ((_OTHER, ord(piece)),)
