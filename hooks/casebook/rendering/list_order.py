"""The order of lists of cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casebook.rendering.words import is_letter, sort_key

OTHERS = ""
"""Stands for the letter of names that begin with none of the language's own: with a number, or in another script."""


@dataclass(frozen=True, slots=True)
class Order:
    """All published cases by name, in the alphabet of one language."""

    slugs: tuple[str, ...]
    ranks: Mapping[str, int]
    """Slug → its place in `slugs`."""
    letters: tuple[tuple[str, int], ...]
    """Each letter with the place at which it begins; OTHERS comes last."""

    def sort(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Some of the cases in this order."""
        return tuple(sorted(slugs, key=self.ranks.__getitem__))


def order_cases(names: Mapping[str, str], language: str) -> Order:
    """The order of cases in a language; `names` has each case's name as lists are ordered by it."""
    initials = {slug: initial_of(name, language) for slug, name in names.items()}
    ordered = tuple(sorted(names, key=lambda slug: (initials[slug] == OTHERS, sort_key(names[slug], language), slug)))
    letters: dict[str, int] = {}
    for place, slug in enumerate(ordered):
        letters.setdefault(initials[slug], place)
    return Order(ordered, {slug: place for place, slug in enumerate(ordered)}, tuple(letters.items()))


def initial_of(name: str, language: str) -> str:
    """The letter under which a name stands: its first, without quotation marks; OTHERS if it is none of ours."""
    first = next((char.upper() for char in name if char.isalnum()), OTHERS)
    return first if first and is_letter(first, language) else OTHERS
