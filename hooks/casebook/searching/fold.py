"""Any spelling of a name, in any script → one key of Latin letters: Жыланбаев, Zhylanbayev, Jylanbaev → `jilanbaev`.

`overrides/assets/search/fold.js` does the same with the same table; tests/searching/fold-vectors.tsv binds both.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

TABLE_FILE = Path(__file__).with_name("fold-table.json")
BREAK = " "


@cache
def read_table() -> dict[str, dict[str, str]]:
    """The table: `letters`, `clusters`, `rules` in order, and what is `silent`."""
    table = json.loads(TABLE_FILE.read_text(encoding="utf-8"))
    return {
        "letters": {**table["letters"], **dict.fromkeys(table["silent"], "")},
        "clusters": table["clusters"],
        "rules": dict(table["rules"]),
    }


def fold_words(text: str) -> list[str]:
    """The keys of the words of `text`, in order; what no alphabet of ours has separates words."""
    return fold_text(text).split()


@lru_cache(maxsize=65536)
def fold_text(text: str) -> str:
    """The keys of its words with a space between; folding them again changes nothing."""
    letters = "".join(map(_letter, _clustered(_plain(text))))
    return " ".join(settle(word) for word in letters.split())


def settle(key: str) -> str:
    """Apply the rules until none applies, and make doubled letters single; digits stay as they are."""
    while True:
        before = key
        for old, new in read_table()["rules"].items():
            key = key.replace(old, new)
        key = _DOUBLED.sub(_single, key)
        if key == before:
            return key


_DOUBLED = re.compile(r"([a-z])\1+")
LONGEST_RUN = 3
"""No name has a letter four times; who leans on a key has not typed a name."""


def _single(found: re.Match[str]) -> str:
    return found[1] if len(found[0]) <= LONGEST_RUN else found[0]


def _plain(text: str) -> str:
    """Lower-case, composed; capitals whose small form decomposes included."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())


@cache
def _cluster_pattern() -> re.Pattern[str]:
    longest = sorted(read_table()["clusters"], key=lambda cluster: (-len(cluster), cluster))
    return re.compile("|".join(longest))


def _clustered(text: str) -> list[str]:
    """Letters, and the clusters that count as one letter (already as their key, in capitals)."""
    clusters = read_table()["clusters"]
    return list(_cluster_pattern().sub(lambda found: clusters[found[0]].upper(), text))


@cache
def _letter(sign: str) -> str:
    """The key of one letter; a mark on it counts for nothing unless the table knows the two together."""
    letters = read_table()["letters"]
    if sign in letters:
        return letters[sign]
    if "A" <= sign <= "Z":  # a cluster
        return sign.lower()
    if "\u0300" <= sign <= "\u036f":
        return ""
    parts = unicodedata.normalize("NFKD", sign)
    return letters.get(parts[0], BREAK) if parts != sign else BREAK
