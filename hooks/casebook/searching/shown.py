"""How a record is shown in a list of results, packed: what many records have in common is a number of a phrase."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

REPEATED = 8
"""Records that must have a phrase before it gets a number."""
NUMBERS = 900
"""Of two phrases with one number the longer in all gets it, the other is written out."""
MOST_PHRASES = 150
"""The list of a language holds them, which every question loads."""


@dataclass(frozen=True, slots=True)
class Shown:
    """As the site's own lists have it."""

    key: str
    """`case:slug` or `statute:cc-2014/274`."""
    names: tuple[str, ...]
    """In the languages of the data; then in the page's, when it is a further one."""
    said: tuple[str, str, str, str, str] = ("", "", "", "", "")
    """Who, what goes before the status, the status, as of when and whom, icon."""
    others: tuple[str, ...] = ()
    """Other spellings."""


def find_phrases(shown: Iterable[Shown]) -> Mapping[str, int]:
    """Phrase → its number, a hash of it: another record leaves the numbers of others as they are."""
    counts = Counter(phrase for one in shown for phrase in one.said if phrase)
    often = [phrase for phrase, count in sorted(counts.items(), key=_saving) if count >= REPEATED]
    holders: dict[int, str] = {}
    for phrase in often[:MOST_PHRASES]:
        number = int.from_bytes(blake2b(phrase.encode(), digest_size=4).digest(), "big") % NUMBERS
        holders.setdefault(number, phrase)
    return {phrase: number for number, phrase in sorted(holders.items())}


def _saving(counted: tuple[str, int]) -> tuple[int, str]:
    phrase, count = counted
    return -count * len(phrase), phrase


def pack_shown(shown: Shown, phrases: Mapping[str, int]) -> list[object]:
    """[key, names, who, lead, status, as of, icon, other spellings …]; show.js reads it.

    The key is "" when the English name makes it, a name "" when it is that before it.
    """
    key = "" if shown.key == f"case:{_slug(shown.names[0])}" else shown.key
    names = ["" if place and name == shown.names[place - 1] else name for place, name in enumerate(shown.names)]
    return [key, names, *(phrases.get(phrase, phrase) for phrase in shown.said), *shown.others]


def _slug(name: str) -> str:
    return re.sub("[^a-z]+", "-", name.lower()).strip("-")
