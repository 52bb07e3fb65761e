"""Which documents have a value of a facet, packed: the reader counts and filters by them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casebook.searching.packing import pack_numbers, steps

FACETS = ("status", "kind", "role", "region", "year", "statute", "language")
"""One file each, so that an edit of a status leaves the others."""


def pack_facet(values: Mapping[str, Iterable[int]]) -> dict[str, str]:
    """Code → numbers of the cases that have it, in the order of codes."""
    return {code: pack_numbers(steps(sorted(set(numbers)))) for code, numbers in sorted(values.items())}
