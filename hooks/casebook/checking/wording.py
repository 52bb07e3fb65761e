"""How a language writes numbers, dates, lengths and names: one table a language, and what a table can say.

Forms are regular expressions of whole words, read without regard to case. A word that is *unsure* (“both”, «бір»)
answers what the other language says, and asks for nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

Kind = Literal["number", "ordinal", "scale", "unit", "month", "half", "and"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one word says."""

    kind: Kind
    value: int | str
    """Of a unit its code (`Y`, `D`, `EUR`), of a month its number."""
    sure: bool = True


@dataclass(frozen=True, eq=False)
class Wording:
    """The table of one language; without any, only digits are read."""

    group: str = " ,.'\u00a0\u202f\u2009"
    """Signs between thousands."""
    decimal: str = ".,"
    phrases: tuple[tuple[str, str], ...] = ()
    """(pattern, replacement): idioms taken out, words joined to others taken apart."""
    numbers: Mapping[int, str] = field(default_factory=dict)
    unsure_numbers: Mapping[int, str] = field(default_factory=dict)
    ordinals: Mapping[int, str] = field(default_factory=dict)
    unsure_ordinals: Mapping[int, str] = field(default_factory=dict)
    scales: Mapping[int, str] = field(default_factory=dict)
    """Hundred, thousand, million: they multiply what stands before them."""
    units: Mapping[str, str] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    """Twelve patterns, read with regard to case."""
    unsure_months: frozenset[int] = frozenset()
    """Months whose name alone may be another word: May, маусым."""
    day_after_month: str | None = None
    """Pattern of a month after which its day may stand: “June 7”, «маусымның 7-сі»."""
    stems: tuple[tuple[Meaning, str], ...] = ()
    """Words that take any of the `suffixes`."""
    suffixes: str = ""
    joins: str = r"(?!)"
    """Words inside a number: “two hundred *and* ten”."""
    endings: str = "(?!)"
    """Pattern of what a name ends in and its cases change: taken off before a name is looked for."""
    own_letters: str = ""
    """Letters that the other languages of the register lack."""
    own_words: str = r"(?!)"
    """Frequent words that the others lack."""
    always_marked: bool = False
    """Whether a text of five words without any such letter or word is in another language."""

    @cached_property
    def digits_only(self) -> Wording:
        """The same language read without its words, to be compared with one that has no table."""
        return Wording(group=self.group, decimal=self.decimal)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A table made ready for reading."""

    tokens: re.Pattern[str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]
    words: re.Pattern[str]
    meanings: tuple[Meaning, ...]
    group: re.Pattern[str]
    day_after_month: re.Pattern[str]


@lru_cache(maxsize=16)
def prepare(wording: Wording) -> Lexicon:
    """The patterns of a table, compiled once."""
    forms: list[tuple[Meaning, str]] = []
    forms += [(Meaning("number", n), f"(?i:{form})") for n, form in wording.numbers.items()]
    forms += [(Meaning("number", n, sure=False), f"(?i:{form})") for n, form in wording.unsure_numbers.items()]
    forms += [(Meaning("ordinal", n), f"(?i:{form})") for n, form in wording.ordinals.items()]
    forms += [(Meaning("ordinal", n, sure=False), f"(?i:{form})") for n, form in wording.unsure_ordinals.items()]
    forms += [(Meaning("scale", n), f"(?i:{form})") for n, form in wording.scales.items()]
    forms += [(Meaning("unit", code), f"(?i:{form})") for code, form in wording.units.items()]
    months = enumerate(wording.months, 1)
    forms += [(Meaning("month", n, sure=n not in wording.unsure_months), form) for n, form in months]
    forms += [(Meaning("half", 0), "½"), (Meaning("and", 0), wording.joins)]
    words = "|".join(f"({form})" for _, form in forms)
    stems = "|".join(f"({stem})" for _, stem in wording.stems) or "(?!)"
    between, point = re.escape(wording.group), re.escape(wording.decimal)
    number = rf"(?:[0-9]{{1,3}}(?:[{between}][0-9]{{3}})+(?![0-9])|[0-9]+)(?:[{point}][0-9]+(?![0-9{point}]))?"
    day = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{2}\.[0-9]{4}"
    return Lexicon(
        re.compile(rf"(?<![0-9])(?:{day})(?![0-9])|(?<![0-9]){number}|[^\W\d_]+|[%€$₸£₽½]"),
        tuple((re.compile(pattern, re.IGNORECASE), new) for pattern, new in wording.phrases),
        re.compile(f"{words}|(?i:(?:{stems}){wording.suffixes})"),
        tuple(meaning for meaning, _ in (*forms, *wording.stems)),
        re.compile(f"[{between}](?=[0-9]{{3}}(?![0-9]))"),
        re.compile(wording.day_after_month or r"(?!)"),
    )


@lru_cache(maxsize=65536)
def meaning_of(lexicon: Lexicon, word: str) -> Meaning | None:
    """What a word says by its language's table, if anything."""
    found = lexicon.words.fullmatch(word)
    return None if found is None or found.lastindex is None else lexicon.meanings[found.lastindex - 1]
