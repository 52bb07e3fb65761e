"""Kazakh case endings by rule: an independent opinion on the forms in our catalogue."""

from __future__ import annotations

BACK, FRONT = "аоұыуя", "әеөүіэ"
VOICELESS = "пфкқтсшщчцхһбвгд"
NASAL = "мнң"


def is_back(word: str) -> bool:
    """Whether the last vowel is a back one; `и` is neither."""
    return next(letter in BACK for letter in reversed(word) if letter in BACK + FRONT)


def ablative(word: str) -> str:
    """«-дан», from."""
    consonant = "н" if word[-1] in NASAL else "т" if word[-1] in VOICELESS else "д"
    return word + consonant + ("ан" if is_back(word) else "ен")


def dative(word: str) -> str:
    """«-ға», to."""
    pair = "қк" if word[-1] in VOICELESS else "ғг"
    return word + (pair[0] + "а" if is_back(word) else pair[1] + "е")


def locative_attribute(word: str) -> str:
    """«-дағы», of the time."""
    consonant = "т" if word[-1] in VOICELESS else "д"
    return word + consonant + ("ағы" if is_back(word) else "егі")
