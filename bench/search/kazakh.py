"""Kazakh words in their forms: plural, possessive, cases, tenses, by vowel harmony and the last letter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

WORDS = Path(__file__).parent / "words/kazakh.toml"
BACK, FRONT = "аоұыяё", "әеөүіэ"
VOWELS = BACK + FRONT
NASAL, BUZZING, VOICELESS = "мнң", "зж", "кқпстфхцчшщһбвгд"
VOICED_BEFORE_VOWEL = {"к": "г", "қ": "ғ", "п": "б"}
CASES = ("", "gen", "dat", "acc", "loc", "abl", "ins")


def is_front(word: str) -> bool:
    """Whether the last vowel that tells is a front one."""
    found = [letter for letter in word.lower() if letter in VOWELS]
    return found[-1] in FRONT if found else "и" in word or "ү" in word


def harmonise(word: str, suffix: str) -> str:
    """`word` + `suffix`, whose а and ы stand for е and і after front vowels, қ and ғ for к and г."""
    if is_front(word):
        suffix = suffix.translate(str.maketrans("аықғ", "еікг"))
    return word + suffix


def in_plural(word: str) -> str:
    """кітап → кітаптар."""
    last = word[-1]
    start = "т" if last in VOICELESS else "д" if last in NASAL + BUZZING + "л" else "л"
    return harmonise(word, start + "ар")


def of_them(word: str) -> str:
    """Possessive of the third person: кітап → кітабы, бала → баласы."""
    if word[-1] in VOWELS:
        return harmonise(word, "сы")
    return harmonise(_soften(word), "ы")


def of_us(word: str) -> str:
    """Possessive of the first person plural: кітап → кітабымыз."""
    if word[-1] in VOWELS:
        return harmonise(word, "мыз")
    return harmonise(_soften(word), "ымыз")


def _soften(word: str) -> str:
    return word[:-1] + VOICED_BEFORE_VOWEL.get(word[-1], word[-1])


def in_case(word: str, case: str, *, possessed: bool = False) -> str:
    """One case of a noun; after the possessive of the third person (`possessed`) the endings differ."""
    if not case:
        return word
    if possessed:
        return word + ("мен" if case == "ins" else harmonise(word, _AFTER_POSSESSIVE[case])[len(word) :])
    last = word[-1]
    kind = "vowel" if last in VOWELS else "nasal" if last in NASAL else "hard" if last in VOICELESS else "voiced"
    if case == "ins":
        return word + ("пен" if kind == "hard" else "бен" if last in BUZZING else "мен")
    return harmonise(word, _ENDINGS[case][("vowel", "nasal", "voiced", "hard").index(kind)])


_AFTER_POSSESSIVE = {"gen": "ның", "dat": "на", "acc": "н", "loc": "нда", "abl": "нан"}
_ENDINGS = {
    "gen": ("ның", "ның", "дың", "тың"),
    "dat": ("ға", "ға", "ға", "қа"),
    "acc": ("ны", "ды", "ды", "ты"),
    "loc": ("да", "да", "да", "та"),
    "abl": ("дан", "нан", "дан", "тан"),
}


def noun_forms(lemma: str) -> Iterator[str]:
    """The 42 forms: singular and plural, plain, theirs and ours, in seven cases."""
    for number, case in product((lemma, in_plural(lemma)), CASES):
        yield in_case(number, case)
        yield in_case(of_them(number), case, possessed=True)
        yield in_case(of_us(number), case)


def verb_forms(stem: str) -> Iterator[str]:
    """Finite forms of the third person, participles and the like."""
    hard, vowel = stem[-1] in VOICELESS, stem[-1] in VOWELS
    soft = _soften(stem)
    yield harmonise(stem, "ты" if hard else "ды")
    yield harmonise(stem, "қан" if hard else "ған")
    yield harmonise(stem, "қанда" if hard else "ғанда")
    yield harmonise(stem, "са")
    if stem[-1] in "ыі":
        yield stem[:-1] + "и" + ("ді" if is_front(stem) else "ды")
    else:
        yield harmonise(soft, "йды" if vowel else "ады")
    yield harmonise(soft, "п" if vowel else "ып")
    yield (stem[:-1] if stem[-1] in "ыі" else soft) + "у"
    yield harmonise(stem, "пады" if hard else "мады" if vowel or stem[-1] in "рлйу" else "бады")
    yield harmonise(stem, "қалы" if hard else "ғалы")


@cache
def lemmas() -> dict[str, tuple[str, ...]]:
    """Lemma → its forms, each once; nouns, places, what is derived of nouns, and verbs of one word."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    nouns = words["nouns"].split()
    places = [head.lower() + tail for head, tail in product(words["heads"].split(), words["tails"].split())]
    derived = [form for noun in nouns for form in _derived(noun)]
    for noun in (*nouns, *places, *derived):
        found.setdefault(noun, tuple(dict.fromkeys(noun_forms(noun))))
    for stem in verbs():
        found.setdefault(stem, tuple(dict.fromkeys(verb_forms(stem))))
    for word in words["adjectives"].split():
        found.setdefault(word, (word,))
    return found


@cache
def nouns() -> tuple[str, ...]:
    """Nouns that are derived of nothing, as the list has them."""
    return tuple(tomllib.loads(WORDS.read_text(encoding="utf-8"))["nouns"].split())


@cache
def verbs() -> tuple[str, ...]:
    """Stems of verbs; those of two words are left out."""
    text = tomllib.loads(WORDS.read_text(encoding="utf-8"))["verbs"]
    return tuple(word for word in re.sub(r"\S+ ал\b", "", text).split() if word != "ал")


def _derived(noun: str) -> Iterator[str]:
    hard = noun[-1] in VOICELESS
    start = "т" if hard else "д" if noun[-1] in NASAL + BUZZING + "л" else "л"
    yield harmonise(noun, start + "ық")
    yield harmonise(noun, "шы")
    yield harmonise(noun, "сыз")
    yield harmonise(noun, start + "ы")


@cache
def lemma_of() -> dict[str, frozenset[str]]:
    """Form → the lemmas that it can belong to."""
    found: dict[str, set[str]] = {}
    for lemma, forms in lemmas().items():
        for form in forms:
            found.setdefault(form, set()).add(lemma)
    return {form: frozenset(owners) for form, owners in found.items()}
