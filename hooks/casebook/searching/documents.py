"""What a record is found by, and the terms that this makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casebook.searching.fold import fold_text, fold_words

FIELDS: Mapping[str, int] = {"family": 10, "given": 4, "title": 6, "number": 12, "charged": 5, "words": 1}
"""Field and boost: a surname outweighs a given name, an article itself the cases under it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A case or a statute."""

    key: str
    """`case:slug` or `statute:cc-2014/274`."""
    is_person: bool
    order: str
    """Its place among others, such that a new record comes last: `kz-0044`."""
    names: tuple[str, ...]
    """In English, Russian and Kazakh, then every other spelling."""
    others: tuple[str, ...] = ()
    """Names of parties without a record of their own."""
    words: tuple[str, ...] = ()
    """Roles and places, in three languages."""
    numbers: tuple[str, ...] = ()
    """Terms of a statute's own number."""
    charged: tuple[str, ...] = ()
    """Terms of the statutes that a case is about."""


def terms_of(document: Document) -> dict[str, tuple[str, ...]]:
    """Field → its terms, each once."""
    family: list[str] = []
    given: list[str] = []
    title: list[str] = []
    if document.is_person:
        last = {folded[-1] for name in document.names[:3] if (folded := fold_words(name))}
        for name in document.names:
            keys = list(_keys(name))
            found = [key for key in keys if key in last] or keys[-1:]
            family += found
            given += [key for key in keys if key not in found]
    elif document.key.startswith("case:"):
        title += (key for name in document.names for word in _proper_words(name) for key in _keys(word))
    words = (key for word in (*document.words, *_titles(document)) for key in _keys(word))
    title += (key for name in document.others for key in _keys(name))
    found_terms = {"family": family, "given": given, "title": title, "words": words}
    unique = {name: tuple(dict.fromkeys(keys)) for name, keys in found_terms.items()}
    return {**unique, "number": document.numbers, "charged": document.charged}


LONG_NAME = 4
"""Words from which on a name describes: `Activists outside the trial of …`."""


def _proper_words(name: str) -> Iterator[str]:
    """Words that name; of one that describes, those with a capital: no `year` or `жыл` stands before a surname."""
    words = name.split()
    return (word for word in words if len(words) < LONG_NAME or not word.strip("«»“”\"'(").islower())


def _titles(document: Document) -> tuple[str, ...]:
    """A statute's title is no name; of a case's, what describes is a word among others."""
    if not document.key.startswith("case:"):
        return document.names
    named = {word for name in document.names for word in _proper_words(name)}
    return (
        ()
        if document.is_person
        else tuple(word for name in document.names for word in name.split() if word not in named)
    )


def _keys(text: str) -> Iterator[str]:
    """Keys of its words; a word with a hyphen as one word besides."""
    yield from fold_words(text)
    for word in text.split():
        if "-" in word.strip("-"):
            joined = fold_text(word.replace("-", ""))
            if " " not in joined:
                yield joined
