"""Texts of two languages say the same: numbers, dates, lengths, links and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.checking.names_in_prose import NameBook, name_book
from casebook.checking.stated_facts import Stated, compare_facts, plain
from casebook.model.problem import Problem
from casebook.model.register import AnyEntry, Register
from casebook.model.translation import text_hash
from casebook.reading.markdown import parse_markdown

Text = tuple[str, int, int, str]
"""Of a translated text: its file, line, column, and what to call it: `the text “arrest”`."""


def check_agreement(register: Register) -> Iterator[Problem]:
    """Every translation against the English it was made from; one made from an older text says so by its hash."""
    names = name_book(register)
    for entry in register.entries():
        for language in entry.translations:
            yield from _check_entry(entry, language, names)


def _check_entry(entry: AnyEntry, language: str, names: NameBook) -> Iterator[Problem]:
    translation, body, path = entry.translations[language]
    languages = ("en", language)
    for key, text in translation.text.items():
        original = entry.record.text.get(key)
        if original is None or translation.made_from.get(key) != text_hash(original):
            continue
        place: Text = (path, *entry.place_in(language, "text", key), f"the text “{key}”")
        yield from compare_texts(place, original, text, languages)
        yield from names.missing(place, original, text, language)
    if body.markdown and translation.made_from.get("body") == text_hash(entry.body.markdown):
        yield from compare_bodies(path, body.first_line, entry.body.markdown, body.markdown, languages)
        whole: Text = (path, body.first_line, 1, "the text below the front matter")
        yield from names.missing(whole, entry.body.markdown, body.markdown, language)


def compare_bodies(
    path: str, first_line: int, original: str, translated: str, languages: tuple[str, str]
) -> Iterator[Problem]:
    """Two Markdown texts, paragraph by paragraph when they have as many, each fault at its paragraph's line."""
    blocks, others = [*_blocks(translated, first_line)], [*_blocks(original, 1)]
    if len(blocks) != len(others):
        blocks, others = [(first_line, translated)], [(1, original)]
    for (line, text), (_, before) in zip(blocks, others, strict=True):
        yield from compare_texts((path, line, 1, "this paragraph"), before, text, languages)


def compare_texts(place: Text, original: str, translated: str, languages: tuple[str, str]) -> Iterator[Problem]:
    """One Markdown text and its translation: what only one of the two says (L010), and links (L011)."""
    path, line, column, what = place
    missing, added = compare_facts(plain(original), plain(translated), languages)
    if missing or added:
        yield Problem(path, line, column, "L010", f"{what} {_difference(missing, added)}")
    lacking, surplus = _targets(original) - _targets(translated), _targets(translated) - _targets(original)
    if lacking or surplus:
        told = [f"lacks the link {_listed(lacking)}"] if lacking else []
        told += [f"has the link {_listed(surplus)}, which the original has not"] if surplus else []
        yield Problem(path, line, column, "L011", f"{what} {' and '.join(told)}")


def _difference(missing: list[Stated], added: list[Stated]) -> str:
    here = _listed(fact.shown for fact in added)
    there = _listed(fact.shown for fact in missing)
    if not missing:
        return f"says {here}, and the original does not"
    if not added:
        return f"does not say {there}, as the original does"
    return f"says {here}, the original {there}; one of them is wrong"


def _listed(words: Iterator[str] | set[str]) -> str:
    ordered = sorted(words) if isinstance(words, set) else list(words)
    return ", ".join(f"“{word}”" for word in ordered)


@lru_cache(maxsize=8192)
def _targets_of(markdown: str) -> frozenset[str]:
    links = parse_markdown(markdown).links()
    return frozenset(target for link in links if (target := link.target.partition("#")[0]))


def _targets(markdown: str) -> set[str]:
    """Where a text's links lead, without anchors: a heading's anchor is in its own language."""
    return set(_targets_of(markdown))


_BLANK = re.compile(r"\n[ \t]*\n\s*")


def _blocks(markdown: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each paragraph with its line."""
    at, line = 0, first_line
    for gap in [*_BLANK.finditer(markdown), None]:
        text = markdown[at : gap.start() if gap else len(markdown)]
        if text.strip():
            yield line, text
        line += text.count("\n") + (gap[0].count("\n") if gap else 0)
        at = gap.end() if gap else at
