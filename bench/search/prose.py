"""Texts of a record: sentences that fit, and filler whose words are as rare and as common as in a language."""

from __future__ import annotations

import random
import re
import tomllib
from functools import cache
from itertools import accumulate
from pathlib import Path

from bench.search.kazakh import lemmas, verbs

TEMPLATES = Path(__file__).parent / "words/sentences.toml"
KEYS = ("summary", "post", "charge", "ruling")
"""The texts of each record, as `text` has them."""
WORDS_OF = {"en": (36, 58), "ru": (36, 66), "kk": (36, 62)}
"""Least and most words of one text; four of the longest stay under what a record may hold."""
VOCABULARY = 30_000
"""Words of English and of Russian that the filler draws from."""
_VERDICT = re.compile(r"convict|guilty|sentenc|осужд|виновн|приговор|сотталды|сотталған|кінәлі")


@cache
def _templates() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))


@cache
def _ranked(language: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words by rank and the running sums of their weights."""
    if language == "kk":
        words = [word for word in lemmas() if word not in verbs()]
        random.Random("order of the Kazakh words").shuffle(words)
    else:
        from wordfreq import top_n_list

        letters = re.compile("[a-z]{2,}" if language == "en" else "[а-яё]{2,}")
        found = top_n_list(language, VOCABULARY + 20_000)
        words = [word for word in found if letters.fullmatch(word) and not _VERDICT.search(word)][:VOCABULARY]
    weights = (1 / (rank + 2.7) for rank in range(len(words)))
    return tuple(words), tuple(accumulate(weights))


def write_text(chance: random.Random, language: str, key: str, place: str) -> str:
    """One paragraph."""
    least, most = WORDS_OF[language]
    wanted = chance.randint(least, most)
    sentences = [chance.choice(_templates()[language][key]).format(place=place)]
    count = len(sentences[0].split())
    while (left := wanted - count) >= 5:
        sentence = _filler(chance, language, min(left, chance.randint(6, 14)))
        sentences.append(sentence)
        count += len(sentence.split())
    return " ".join(sentences)


def _filler(chance: random.Random, language: str, count: int) -> str:
    words, sums = _ranked(language)
    drawn = chance.choices(words, cum_weights=sums, k=count)
    if language == "kk":
        forms = lemmas()
        drawn = [_form(chance, forms[word]) for word in drawn[:-1]]
        drawn.append(_form(chance, forms[chance.choice(verbs())]))
    text = " ".join(drawn)
    return text[0].upper() + text[1:] + "."


def _form(chance: random.Random, forms: tuple[str, ...]) -> str:
    """A form, of the first ones (singular, theirs) more often than of the rest."""
    half = len(forms) // 2 or 1
    return chance.choice(forms[:half] if chance.random() < 0.7 else forms)
