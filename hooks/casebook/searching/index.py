"""The search index, first form: one lunr index of names, roles and statutes for all languages.

Built by lunr.py without pipelines: its stemmers differ from lunr.js's, and neither knows Kazakh.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from lunr.builder import Builder

from casebook.searching.words import split_words


@dataclass(frozen=True, slots=True)
class Document:
    """What one record is found by."""

    key: str
    """`case:slug` or `statute:cc-2014/274`."""
    names: tuple[str, ...]
    """In every script and spelling."""
    words: tuple[str, ...]
    """Roles, places, titles, in three languages."""
    statutes: tuple[str, ...]
    """Article numbers, as people write them."""


FIELDS = (("names", 10), ("statutes", 6), ("words", 1))
"""Field and boost: a name outweighs what else is said of a person."""


def build_index(documents: Iterable[Document]) -> str:
    """A script that sets `casebookIndex` to the serialized lunr index; the same bytes for the same documents."""
    builder = Builder()
    builder.ref("key")
    for field, boost in FIELDS:
        builder.field(field, boost)
    found = list(documents)
    if not found:
        return "var casebookIndex = null;\n"  # lunr divides by the number of documents
    for document in found:
        builder.add({"key": document.key, **{field: _words(getattr(document, field)) for field, _ in FIELDS}})
    serialized = builder.build().serialize()
    return f"var casebookIndex = {_json(serialized)};\n"


def build_names(entries: Iterable[tuple[str, str, str, str, str]], language: str) -> str:
    """A script that sets `casebookNames`: key → [name, what it is, status line, address from the site's root]."""
    names = {key: [name, what, status, address] for key, name, what, status, address in entries}
    return f"var casebookNames = {_json(names)};\nvar casebookLanguage = {_json(language)};\n"


def _words(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for text in texts for word in split_words(text)))


def _json(value: object) -> str:
    """JSON that is safe in a script, on one line, in a fixed order."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
