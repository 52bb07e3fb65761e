"""Amounts of money as the sources give them: in a currency, or in monthly calculation indices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

MCI = "MCI"
"""Monthly calculation index (АЕК, МРП): the unit in which Kazakhstan's laws state fines."""
CURRENCIES = ("KZT", "EUR", "USD", "RUB", "GBP", "CHF", "KGS", "CNY")
"""ISO 4217; closed, so that a slip of the pen is found."""
UNITS = (MCI, *CURRENCIES)

_SUM = re.compile(r"([1-9][0-9]{0,14}(?:\.[0-9]{1,2})?) ([A-Z]{3})")
_AT_MOST = "../"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in one unit, or a range of sums."""

    text: str
    """As written in the record."""
    least: Decimal
    """Equal to `most` unless it is a range; 0 for "at most"."""
    most: Decimal
    unit: str
    """One of UNITS."""
    approximate: bool = False
    """Written with `~` before it."""

    @property
    def is_range(self) -> bool:
        """Whether least and most differ, "at most" included."""
        return self.least != self.most

    @property
    def is_at_most(self) -> bool:
        """Whether only the upper end is known: `../1000 MCI`."""
        return not self.least

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def parse_amount(text: str) -> Amount:
    """The amount that `text` means; ValueError with a sentence for the editor when it means none."""
    approximate = text.startswith("~")
    body = text[1:] if approximate else text
    if body.startswith(_AT_MOST):
        most, unit = _parse_sum(body[len(_AT_MOST) :], text)
        return Amount(text, Decimal(0), most, unit, approximate)
    first, slash, last = body.partition("/")
    least, unit = _parse_sum(first, text)
    if not slash:
        return Amount(text, least, least, unit, approximate)
    most, last_unit = _parse_sum(last, text)
    if unit != last_unit:
        raise ValueError(f"{text} mixes {unit} and {last_unit}; a range is in one unit")
    if least >= most:
        raise ValueError(f"{text} is not a range; the smaller sum stands first, and one sum is written once")
    return Amount(text, least, most, unit, approximate)


def _parse_sum(text: str, whole: str) -> tuple[Decimal, str]:
    match = _SUM.fullmatch(text)
    if not match:
        raise ValueError(
            f"{whole[:40]!r} is not an amount; write 2100000 KZT, 30 MCI, about ~140 EUR, "
            "a range 100 MCI/200 MCI, or at most ../1000 MCI"
        )
    number, unit = match.groups()
    if unit not in UNITS:
        raise ValueError(f"{unit} in {whole} is not a unit the register knows: {', '.join(UNITS)}")
    return Decimal(number), unit
