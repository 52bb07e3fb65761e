"""Numbers of a text, in digits or in words: “3,000”, «двадцати пяти», “two hundred and ten”, `456-2`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from casebook.checking.wording import Lexicon, Meaning, meaning_of

SEAM = "\u2060"
"""Between the parts of one word that a table took apart."""
_SPACE = f" \n\u00a0\u202f\u2009{SEAM}"


@dataclass(frozen=True, slots=True)
class Token:
    """A number in digits or a word."""

    text: str
    meaning: Meaning | None
    gap: str
    """What stands between it and the token before it."""
    is_digits: bool

    def is_a(self, *kinds: str) -> bool:
        """Whether it is a word of one of these kinds."""
        return self.meaning is not None and self.meaning.kind in kinds

    @property
    def value(self) -> int:
        """Of a number or month."""
        return self.meaning.value if self.meaning and isinstance(self.meaning.value, int) else 0

    @property
    def sure(self) -> bool:
        """Whether its word says this for certain."""
        return self.meaning is not None and self.meaning.sure

    @property
    def is_joined(self) -> bool:
        """Whether it follows the token before it after a space or a hyphen only."""
        return self.gap.strip(_SPACE) in ("", "-", "‑")


END = Token("", None, "\0", is_digits=False)
"""What follows the last token; joined to nothing."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text gives it."""

    value: Decimal
    digits: bool = False
    sure: bool = True
    ordinal: bool = False
    compound: str = ""
    """`456-2`, of an article."""

    @property
    def text(self) -> str:
        """The number in its one form: `3000`, `2.5`, `456-2`."""
        return self.compound or f"{self.value.normalize():f}"


def split(text: str, lexicon: Lexicon) -> list[Token]:
    """The words and numbers of a text."""
    tokens: list[Token] = []
    end = 0
    for match in lexicon.tokens.finditer(text):
        word = match[0]
        is_digits = "0" <= word[0] <= "9"
        meaning = None if is_digits else meaning_of(lexicon, word)
        tokens.append(Token(word, meaning, text[end : match.start()], is_digits))
        end = match.end()
    return tokens


def token_at(tokens: list[Token], at: int) -> Token:
    """The token there, or END."""
    return tokens[at] if at < len(tokens) else END


def read_number(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[int, Quantity]:
    """The number that begins at a token, and the place after it."""
    if not tokens[at].is_digits:
        return _read_words(tokens, at)
    text = lexicon.group.sub("", tokens[at].text).replace(",", ".")
    value = Decimal(text if text.count(".") < 2 else text.replace(".", ""))
    following = token_at(tokens, at + 1)
    if following.gap == "-" and following.is_digits and following.text.isdigit() and int(following.text) <= value:
        return at + 2, Quantity(value, digits=True, compound=f"{text}-{following.text}")  # 10-20 is a range
    at += 1
    while token_at(tokens, at).is_a("scale") and tokens[at].is_joined:
        value *= tokens[at].value
        at += 1
    return _with_half(tokens, at, Quantity(value, digits=True))


def _read_words(tokens: list[Token], at: int) -> tuple[int, Quantity]:
    words = [*_words_of_number(tokens, at)]
    total, current = Decimal(0), Decimal(0)
    for token in words:
        if not token.is_a("scale"):
            current += token.value
        elif token.value == 100:
            current = (current or Decimal(1)) * 100
        else:
            total, current = total + (current or Decimal(1)) * token.value, Decimal(0)
    at += len(words)
    last, alone = words[-1], len(words) == 1
    if not alone and tokens[at - 1] is not last:
        at = next(number for number in range(at, len(tokens)) if tokens[number] is last) + 1  # an “and” was passed
    only_one = len(words) == 2 and words[0].value == 1 and last.is_a("scale")  # “a hundred”
    sure = (not alone and not only_one) or (alone and last.sure and not last.is_a("scale"))
    return _with_half(tokens, at, Quantity(total + current, sure=sure, ordinal=last.is_a("ordinal")))


def _words_of_number(tokens: list[Token], at: int) -> Iterator[Token]:
    """The words that make one number: twenty five, but not five twenty."""
    room = 10**9
    """Below which the next word must be."""
    first = at
    while at == first or token_at(tokens, at).is_joined:
        token = tokens[at]
        if token.is_a("and") and at > first and room == 100 and token_at(tokens, at + 1).is_a("number"):
            at += 1
            continue
        begins = at == first
        if token.is_a("scale") and (begins or token.value > 100 or room <= 100):
            yield token
            room = 100 if token.value == 100 else 1000
        elif token.is_a("number", "ordinal") and (begins or 1 < token.value < room or token.value == 1 < room):
            yield token
            room = _room_after(token.value)
            if token.is_a("ordinal"):
                return
        else:
            return
        at += 1


def _room_after(value: int) -> int:
    """After twenty there is room for less than ten, after two for none but hundred or thousand."""
    if value >= 100:
        return 100
    return 10 if value % 10 == 0 else 1


def _with_half(tokens: list[Token], at: int, quantity: Quantity) -> tuple[int, Quantity]:
    if not token_at(tokens, at).is_a("half"):
        return at, quantity
    return at + 1, Quantity(quantity.value + Decimal("0.5"), quantity.digits, quantity.sure)
