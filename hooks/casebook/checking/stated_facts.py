"""What one text says that can be compared: numbers, ordinals, lengths, sums, days and months; and the comparison."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casebook.checking.counting import SEAM, Quantity, Token, read_number, split, token_at
from casebook.checking.wording import Lexicon, Wording, prepare
from casebook.checking.wording_english import ENGLISH
from casebook.checking.wording_kazakh import KAZAKH
from casebook.checking.wording_russian import RUSSIAN
from casebook.reading.markdown import parse_markdown

WORDINGS: Mapping[str, Wording] = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
"""Tables by language; a language without one is read by its digits only."""
DIGITS = Wording()

Key = tuple[str, str]
"""What two texts can have in common: ("number", "40"), ("Y", "7"), ("day", "06-07"); "part": a number inside one."""

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a text says."""

    shown: str
    """The words of the text."""
    offers: frozenset[Key]
    """What it says."""
    answers: tuple[frozenset[Key], ...] = ()
    """Any of these groups, said as a whole by the other text, is the same; empty when it asks for nothing."""


_TAG = re.compile(r"<[^>]*>")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})\.([0-9]{2})\.([0-9]{4})")
_SIGNS = "€$₸£₽"


@lru_cache(maxsize=8192)
def plain(markdown: str) -> str:
    """The words that a reader sees, without marks and without the targets of links."""
    return html.unescape(_TAG.sub("", parse_markdown(markdown).html(lambda _: "")))


@lru_cache(maxsize=8192)
def read_facts(text: str, wording: Wording) -> tuple[Stated, ...]:
    """All that a plain text says, in its order."""
    lexicon = prepare(wording)
    text = text.replace("ё", "е").replace("Ё", "Е")
    for pattern, new in lexicon.phrases:
        text = pattern.sub(new, text)
    tokens = split(text, lexicon)
    facts: list[Stated] = []
    at = 0
    while at < len(tokens):
        if tokens[at].meaning is None and not tokens[at].is_digits:
            at += 1
            continue
        at, found = _read_at(tokens, at, lexicon)
        facts += found
    return tuple(facts)


def _read_at(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[int, list[Stated]]:
    token = tokens[at]
    if token.is_digits and (day := _ISO.fullmatch(token.text)):
        year, month, number = (day[1], day[2], day[3]) if day[1] else (day[6], day[5], day[4])
        return at + 1, [_number(year, Quantity(Decimal(year), digits=True)), _day(token.text, int(month), int(number))]
    if token.is_digits or token.is_a("number", "scale", "ordinal"):
        return _read_quantity(tokens, at, lexicon)
    if token.is_a("month"):
        return _read_month(tokens, at, lexicon)
    if token.text in _SIGNS and token_at(tokens, at + 1).is_digits:
        after, quantity = read_number(tokens, at + 1, lexicon)
        return after, [_measured(_shown(tokens[at:after]), quantity, str(token.meaning.value if token.meaning else ""))]
    return at + 1, []


def _read_quantity(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[int, list[Stated]]:
    after, quantity = read_number(tokens, at, lexicon)
    shown = _shown(tokens[at:after])
    if quantity.ordinal:
        return after, [_ordinal(shown, quantity)]
    then = after + (quantity.digits and _is_ending(token_at(tokens, after)))
    then += token_at(tokens, then).text == "of" and token_at(tokens, then + 1).is_a("month")
    following = token_at(tokens, then)
    if following.is_joined and following.meaning:
        longer = _shown(tokens[at : then + 1])
        kind, value = following.meaning.kind, following.meaning.value
        if kind == "month" and quantity.digits and quantity.value <= 31 and not quantity.compound:
            return then + 1, [_day(longer, int(value), int(quantity.value))]
        if kind == "unit" and not (value == "Y" and _is_year(quantity)):
            return then + 1, [_measured(longer, quantity, str(value))]
    return max(after, then), [_number(shown, quantity)]


def _read_month(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[int, list[Stated]]:
    token, after = tokens[at], token_at(tokens, at + 1)
    beside = after.is_digits and after.is_joined
    day = int(after.text) if beside and after.text.isdigit() else 0
    if 1 <= day <= 31 and lexicon.day_after_month.fullmatch(token.text):
        return at + 2, [_day(_shown(tokens[at : at + 2]), token.value, day)]
    beside = beside or (at > 0 and tokens[at - 1].is_digits and token.is_joined)
    key = frozenset({("month", str(token.value))})
    return at + 1, [Stated(token.text, key, (key,) if token.sure or beside else ())]


def _is_ending(token: Token) -> bool:
    """“th” of 7th, «го» of 7-го, «бап» of 274-бап: letters that belong to a number in digits."""
    return token.gap in ("", "-", "‑") and token.meaning is None and token.text.isalpha()


def _is_year(quantity: Quantity) -> bool:
    return quantity.digits and not quantity.compound and FIRST_YEAR <= quantity.value <= LAST_YEAR


def _shown(tokens: list[Token]) -> str:
    """The words of some tokens as they stand in the text."""
    joined = [tokens[0].text, *(f"{token.gap}{token.text}" for token in tokens[1:])]
    return " ".join("".join(joined).replace(SEAM, "").split())


def _number(shown: str, quantity: Quantity) -> Stated:
    """Digits may stand for an ordinal too: «часть 4», «4-бөлік»."""
    kinds = ("number", "ordinal") if quantity.digits else ("number",)
    needs = tuple(frozenset({(kind, quantity.text)}) for kind in (*kinds, "part"))
    return Stated(shown, frozenset((kind, quantity.text) for kind in kinds), needs if quantity.sure else ())


def _ordinal(shown: str, quantity: Quantity) -> Stated:
    needs = tuple(frozenset({(kind, quantity.text)}) for kind in ("ordinal", "day number"))
    return Stated(shown, needs[0], needs if quantity.sure else ())


def _measured(shown: str, quantity: Quantity, unit: str) -> Stated:
    """A number with its unit; “three to five years” has one for two numbers, so a bare number answers too."""
    value = quantity.text
    if unit == "W" and value.isdigit():
        unit, value = "D", str(int(value) * 7)
    needs = (frozenset({(unit, value)}), frozenset({("number", quantity.text)}))
    return Stated(shown, frozenset({(unit, value), ("part", quantity.text)}), needs if quantity.sure else ())


def _day(shown: str, month: int, day: int) -> Stated:
    key: Key = ("day", f"{month:02}-{day:02}")
    in_month: Key = ("month", str(month))
    offers = frozenset({key, in_month, ("part", str(day)), ("day number", str(day))})
    return Stated(shown, offers, (frozenset({key}), frozenset({in_month, ("number", str(day))})))


def compare_facts(original: str, translated: str, languages: tuple[str, str]) -> tuple[list[Stated], list[Stated]]:
    """(what only the original says, what only the translation says), of two plain texts."""
    tables = [WORDINGS.get(language) for language in languages]
    facts = [read_facts(text, table or DIGITS) for text, table in zip((original, translated), tables, strict=True)]
    asked = facts
    if None in tables:  # digits are all that the two have in common
        bare = [table.digits_only if table else DIGITS for table in tables]
        asked = [read_facts(text, table) for text, table in zip((original, translated), bare, strict=True)]
    said = [frozenset(key for fact in (*facts[n], *asked[n]) for key in fact.offers) for n in (0, 1)]
    return [*_unanswered(asked[0], said[1])], [*_unanswered(asked[1], said[0])]


def _unanswered(facts: tuple[Stated, ...], said: frozenset[Key]) -> Iterator[Stated]:
    """Which of the facts the other text does not state, each once."""
    told: set[frozenset[Key]] = set()
    for fact in facts:
        if fact.answers and fact.offers not in told and not any(needed <= said for needed in fact.answers):
            told.add(fact.offers)
            yield fact
