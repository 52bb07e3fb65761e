"""Numbers and sorted words as short printable text, which every host compresses; pack.js reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import blake2b

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<\\")
"""90 signs that need no escape in a script: 0–44 end a number, 45–89 go on."""
HALF = 45


def pack_number(number: int) -> str:
    """A whole number from 0, least digits first."""
    text = ""
    while number >= HALF:
        text += DIGITS[HALF + number % HALF]
        number //= HALF
    return text + DIGITS[number]


_SMALL = [pack_number(number) for number in range(4096)]


def pack_numbers(numbers: Iterable[int]) -> str:
    """Numbers one after another."""
    return "".join(_SMALL[number] if number < 4096 else pack_number(number) for number in numbers)


def steps(numbers: Iterable[int]) -> list[int]:
    """Ascending numbers as what each adds to the last."""
    found, last = [], 0
    for number in numbers:
        found.append(number - last)
        last = number
    return found


def pack_bits(bits: Sequence[bool]) -> str:
    """Six to a sign, the first in the lowest place."""
    return "".join(_pack_six(bits[start : start + 6]) for start in range(0, len(bits), 6))


def _pack_six(bits: Sequence[bool]) -> str:
    return DIGITS[sum(bit << place for place, bit in enumerate(bits))]


SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""No word that is packed has a capital, so one can both part two words and tell what they share."""


def pack_words(words: Sequence[str]) -> str:
    """Sorted words, each as the number of letters that it shares with the last, and the rest."""
    parts, last = [], ""
    for word in words:
        shared, most = 0, min(len(last), len(word), len(SHARED) - 1)
        while shared < most and last[shared] == word[shared]:
            shared += 1
        parts.append(SHARED[shared] + word[shared:])
        last = word
    return "".join(parts)


HASH = 6
NUMBERED = 4
"""Signs of the hash of a file that has a number besides: they need not tell it from other files."""


def short_hash(*texts: str, length: int = HASH) -> str:
    """A few signs that tell two versions of one file apart."""
    value = int.from_bytes(blake2b("\0".join(texts).encode(), digest_size=8).digest(), "big")
    signs = "0123456789abcdefghijklmnopqrstuvwxyz"
    return "".join(signs[value // 36**place % 36] for place in range(length))


def put_script(name: str, value: object) -> str:
    """A script that hands `value` to the registrar under `name`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f"casebookSearch.put({json.dumps(name)},{safe});\n"
