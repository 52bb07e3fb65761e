"""Pairs of what goes in and what comes out, which Python and the browser must both make."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def read_vectors(name: str) -> list[tuple[str, ...]]:
    """The rows of a table without its head; a cell may be empty."""
    rows = (HERE / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    width = rows[0].count("\t") + 1
    found = [tuple(row.split("\t")) for row in rows[1:] if row]
    assert all(len(row) == width for row in found) and len(found) > 10
    return found


def kazakh_words() -> dict[str, list[str]]:
    """Lemma → its forms, by hand."""
    found: dict[str, list[str]] = {}
    for lemma, form in read_vectors("kazakh-words"):
        found.setdefault(lemma, []).append(form)
    return found
