"""Terms of a statute: what `274`, `ст. 274 УК` and `274-бап` are read as by overrides/assets/search/statutes.js."""

from __future__ import annotations

SIGN = "#"
"""Begins the term of a number, so that no name can be one."""


def own_terms(key: str, number: str | None) -> tuple[str, ...]:
    """Of an article: alone, with the kind of its code, with its code; of a law: its official number."""
    code, _, article = key.partition("/")
    family, _, _ = code.partition("-")
    numbers = (SIGN + number.lower(),) if number else ()
    if family in ("law", "order"):
        return numbers
    if not article:
        return (SIGN + family, SIGN + code, *numbers)
    return (SIGN + article, f"{SIGN}{family}:{article}", f"{SIGN}{code}:{article}")
