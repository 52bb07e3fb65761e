"""Texts of two languages say the same: numbers, dates, lengths, links and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from casebook.checking.names_in_prose import NameBook, name_book
from casebook.checking.stated_facts import Stated, compare_facts, plain
from casebook.model.languages import ENGLISH
from casebook.model.page import PageTranslation
from casebook.model.problem import Problem
from casebook.model.register import Body, Register
from casebook.model.translation import Made, split_paragraphs, text_hash
from casebook.reading.markdown import parse_markdown

Text = tuple[str, int, int, str]
"""Of a translated text: its file, line, column, and what to call it: `the text “arrest”`."""
Pair = tuple[Text, str, str]
"""A translated text's place, its original, itself."""


def check_agreement(register: Register) -> Iterator[Problem]:
    """Every translated text against the English it was made from; one made from an older text says so by its hash."""
    names = name_book(register)
    for entry in register.entries():
        for language, (translation, body, path) in entry.translations.items():
            places = {key: entry.place_in(language, "text", key) for key in translation.text}
            texts = _pair_texts(path, places, translation, entry.record.text, translation.text)
            paragraphs = _pair_paragraphs(path, translation, entry.body, body)
            yield from _compare([*texts, *paragraphs], language, names)
    for translated in register.pages.values():
        original = translated[ENGLISH]
        for language, page in translated.items():
            if isinstance(page.header, PageTranslation):
                texts = _pair_texts(page.path, {}, page.header, original.texts, page.texts)
                paragraphs = _pair_paragraphs(page.path, page.header, original.body, page.body)
                yield from _compare([*texts, *paragraphs], language, names)


def _compare(pairs: Iterable[Pair], language: str, names: NameBook) -> Iterator[Problem]:
    for place, original, text in pairs:
        yield from compare_texts(place, original, text, (ENGLISH, language))
        yield from names.missing(place, original, text, language)


def _pair_texts(
    path: str, places: Mapping[str, tuple[int, int]], made: Made, originals: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[Pair]:
    for key, text in texts.items():
        original = originals.get(key)
        if original is not None and made.made_from.get(key) == text_hash(original):
            yield (path, *places.get(key, (1, 1)), f"the text “{key}”"), original, text


def _pair_paragraphs(path: str, made: Made, english: Body, body: Body) -> Iterator[Pair]:
    """Each paragraph with the English one of the hash that it was made from; unequal numbers are told as L005."""
    originals = {text_hash(text): text for text in split_paragraphs(english.markdown)}
    paragraphs = [*_paragraphs(body)]
    if len(paragraphs) == len(made.body_made_from):
        for (line, text), made_from in zip(paragraphs, made.body_made_from, strict=True):
            if original := originals.get(made_from):
                yield (path, line, 1, "this paragraph"), original, text


def compare_texts(place: Text, original: str, translated: str, languages: tuple[str, str]) -> Iterator[Problem]:
    """One Markdown text and its translation: what only one of the two says (L010), and links (L011)."""
    path, line, column, what = place
    missing, added = compare_facts(plain(original), plain(translated), languages)
    if missing or added:
        yield Problem(path, line, column, "L010", f"{what} {_difference(missing, added)}")
    before, after = _targets(original), _targets(translated)
    lacking, surplus = before - after, after - before
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


def _listed(words: Iterator[str] | frozenset[str]) -> str:
    ordered = sorted(words) if isinstance(words, frozenset) else list(words)
    return ", ".join(f"“{word}”" for word in ordered)


@lru_cache(maxsize=8192)
def _targets(markdown: str) -> frozenset[str]:
    """Where a text's links lead, without anchors: a heading's anchor is in its own language."""
    links = parse_markdown(markdown).links()
    return frozenset(target for link in links if (target := link.target.partition("#")[0]))


def _paragraphs(body: Body) -> Iterator[tuple[int, str]]:
    """What `split_paragraphs` finds, each with its line."""
    at = 0
    for text in split_paragraphs(body.markdown):
        at = body.markdown.index(text, at)
        yield body.first_line + body.markdown.count("\n", 0, at), text
        at += len(text)
