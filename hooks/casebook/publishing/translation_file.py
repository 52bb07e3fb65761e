"""A file for a translator: hashes filled in, the English above each text, the terms that occur in it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casebook.deriving.translations import TranslationState, weigh
from casebook.model.glossary import GlossaryTerm
from casebook.model.translation import EMPTY, Made, is_hole, split_blocks, split_paragraphs, text_hash

WIDTH = 118
"""Columns of a line; files of content have at most 120."""


@dataclass(frozen=True, slots=True)
class Original:
    """What is to be translated, and the translation there is."""

    path: str
    texts: Mapping[str, str]
    body: str
    is_page: bool
    """A page's texts stand in the front matter itself."""
    made: Made | None
    translated: Mapping[str, str]
    translated_body: str


def render_translation(original: Original, language: str, glossary: Mapping[str, GlossaryTerm]) -> str:
    """The whole file; texts that are still good stay, those that are not stand in a comment above an empty one."""
    made, texts = original.made, original.texts
    standing = weigh(texts, original.body, made)
    again = {*standing.changed, *standing.new} if made else set(texts)
    lines = ["---", f"# Made from {original.path}, whose words stand above each text; replace each {EMPTY} by yours."]
    lines += _terms(glossary, " ".join([*texts.values(), original.body]), language)
    lines += _header(original, keep_reviews=standing.state is not TranslationState.OUTDATED)
    if texts and not original.is_page:
        lines.append("text:")
    indent = "" if original.is_page else "  "
    for key, english in texts.items():
        lines += _text(key, english, original.translated.get(key, ""), again=key in again, indent=indent)
    blocks, notes = _body(original)
    return "\n".join([*lines, *notes, "---", *(f"\n{block}" for block in blocks)]) + "\n"


def _header(original: Original, *, keep_reviews: bool) -> Iterator[str]:
    made = original.made
    yield f"made_by: {made.made_by if made else 'person'}"
    if made and made.reviewed and keep_reviews:
        yield f"reviewed: [{', '.join(f'{{role: {one.role}, on: {one.on}}}' for one in made.reviewed)}]"
    if original.texts:
        yield "made_from:"
        yield from (f"  {key}: {text_hash(text)}" for key, text in original.texts.items())
    if paragraphs := split_paragraphs(original.body):
        yield "body_made_from:"
        yield from (f"- {text_hash(paragraph)}" for paragraph in paragraphs)


def _text(key: str, english: str, translated: str, *, again: bool, indent: str) -> Iterator[str]:
    yield from _comment(english, indent)
    if again and translated:
        yield from _comment(f"So far: {translated}", indent)
    yield f"{indent}{key}: >-"
    yield from _wrap(EMPTY if again or not translated else translated, f"{indent}  ")


def _body(original: Original) -> tuple[list[str], list[str]]:
    """Blocks of the translated body, an empty one for each that is to be written, and the English of these."""
    made_from = original.made.body_made_from if original.made else ()
    old = dict(zip(made_from, split_paragraphs(original.translated_body), strict=False))
    blocks, notes, number = [], [], 0
    for block in split_blocks(original.body):
        if is_hole(block):
            blocks.append(block)
            continue
        number += 1
        blocks.append(old.pop(text_hash(block), EMPTY))
        if blocks[-1] == EMPTY:
            notes += _comment(f"Paragraph {number}: {block}", "")
    for lost in old.values():
        notes += _comment(f"A paragraph whose English has changed or gone: {lost}", "")
    return blocks, notes


def _terms(glossary: Mapping[str, GlossaryTerm], text: str, language: str) -> Iterator[str]:
    """The terms of the glossary that occur in the English."""
    for term in glossary.values():
        words = sorted({term.en, *term.forms}, key=len, reverse=True)
        pattern = "|".join(re.escape(word) for word in words)
        if re.search(rf"\b(?:{pattern})(?:s|es)?\b", text, re.IGNORECASE):
            yield from _comment(f"Term: {term.en} = {term.in_language(language)}", "")


def _comment(text: str, indent: str) -> list[str]:
    return _wrap(text, f"{indent}# ")


def _wrap(text: str, indent: str) -> list[str]:
    """Lines of at most WIDTH columns; no word is broken."""
    folded = " ".join(text.split())
    return textwrap.wrap(
        folded, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
