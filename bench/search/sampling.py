"""Which of the queries are asked cold, and which are timed: always the same ones."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from bench.search.peer_indexes import LANGUAGES
from bench.search.queries import Query

TIMED = 150
"""Names whose time is taken."""


def sample_cold(queries: Sequence[Query], names: int, *, whole: bool) -> Mapping[str, Sequence[Query]]:
    """By kind. An engine that loads its whole index sends the same for each question: one a language will do."""
    chance = random.Random("cold")
    named = [query for query in queries if query.group in ("hand", "generated")]
    if whole:
        return {"name": [next(query for query in named if query.language == language) for language in LANGUAGES]}
    return {
        "name": chance.sample(named, min(names, len(named))),
        "statute": chance.sample([query for query in queries if query.group == "statutes"], 10),
        "text": chance.sample([query for query in queries if query.group == "kazakh-text"], 15) + words_of_texts()[:10],
        "absent name": chance.sample([query for query in queries if query.group == "absent"], 25),
    }


def sample_timed(queries: Sequence[Query]) -> Mapping[str, Sequence[Query]]:
    """By kind."""
    chance = random.Random("timed")
    named = [query for query in queries if query.group in ("hand", "generated")]
    text = [query for query in queries if query.group == "kazakh-text"]
    return {"name": chance.sample(named, TIMED), "text": [*text, *words_of_texts()]}


def words_of_texts() -> list[Query]:
    """English and Russian words that the made-up texts have, rare and very common ones in turn."""
    english = (
        "school water hospital journalist budget lawyers complaint examination village october teacher window garden"
    )
    russian = "школы воды больницах журналист бюджете адвокаты жалоба экспертизу деревня октября учитель окно сад"
    pairs = zip(english.split(), russian.split(), strict=True)
    return [
        Query("words", "", word, frozenset(), language)
        for pair in pairs
        for word, language in zip(pair, ("en", "ru"), strict=True)
    ]
