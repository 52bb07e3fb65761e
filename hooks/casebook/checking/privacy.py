"""What may stand in no text at all: identity numbers, telephones, e-mail addresses; and letters of two scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from casebook.model.problem import Problem
from casebook.model.register import AnyEntry, Body, Register

_PRIVATE = (
    (re.compile(r"(?<![\d.])\d{12}(?!\d)"), "a twelve-digit number (ИИН, identity number)"),
    (re.compile(r"(?:\+7|\b8)[\s(.-]*7\d\d[\s).-]*\d{3}[\s.-]?\d{2}[\s.-]?\d{2}\b"), "a telephone number"),
    (re.compile(r"[\w.+-]@[\w-]{1,63}\.\w"), "an e-mail address"),
)

_TWO_SCRIPTS = re.compile("[A-Za-zª-ʯḀ-ỿ][Ѐ-ԯ]|[Ѐ-ԯ][A-Za-zª-ʯḀ-ỿ]")
"""A Latin letter beside a Cyrillic one; quick, as nearly all texts have none."""

Where = tuple[str | int, ...]


def check_privacy(register: Register) -> Iterator[Problem]:
    """Personal data in any value of any record, its texts, its Markdown and its translations."""
    for entry in register.entries():
        for where, text in _texts(entry.record, ()):
            if not text.startswith(("http://", "https://")):  # a web address may hold any number
                yield from _private(entry.path, *entry.place(*where), text)
        for line, text in entry.comments:
            yield from _private(entry.path, line, 1, text)
        for line, text in _lines(entry.body):
            yield from _private(entry.path, line, 1, text)
        for language, (translation, body, path) in entry.translations.items():
            for key, text in translation.text.items():
                yield from _private(path, *entry.place_in(language, "text", key), text)
            for line, text in _lines(body):
                yield from _private(path, line, 1, text)


def check_private_text(path: str, first_line: int, text: str) -> Iterator[Problem]:
    """Personal data in a page of the site."""
    for number, line in enumerate(text.split("\n"), first_line):
        yield from _private(path, number, 1, line)


def check_words(path: str, line: int, column: int, text: str) -> Iterator[Problem]:
    """Personal data and mixed scripts in one value of a text file."""
    yield from _private(path, line, column, text)
    yield from _scripts(path, line, column, text)


def _lines(body: Body) -> Iterator[tuple[int, str]]:
    return enumerate(body.markdown.split("\n"), body.first_line)


def _private(path: str, line: int, column: int, text: str) -> Iterator[Problem]:
    for pattern, what in _PRIVATE:
        if pattern.search(text):
            yield Problem(path, line, column, "P001", f"{what} may not stand in the register; take it out")


def check_scripts(register: Register) -> Iterator[Problem]:
    """Words that mix Latin and Cyrillic letters, such as a Latin i in a Kazakh word."""
    entries: tuple[AnyEntry, ...] = (*register.cases.values(), *register.statutes.values())
    for entry in entries:
        for where, text in _texts(entry.record, ()):
            yield from _scripts(entry.path, *entry.place(*where), text)
        for line, text in _lines(entry.body):
            yield from _scripts(entry.path, line, 1, text)
        for language, (translation, body, path) in entry.translations.items():
            for key, text in translation.text.items():
                yield from _scripts(path, *entry.place_in(language, "text", key), text)
            for line, text in _lines(body):
                yield from _scripts(path, line, 1, text)
    for name, terms in register.vocabulary.items():
        for code, term in terms.items():
            if word := next((found for text in (term.en, term.ru, term.kk) if (found := mixed_word(text))), None):
                yield Problem(f"content/vocabulary/{name}.yaml", 1, 1, "T001", f"{code}: {_mixed(word)}")


def _scripts(path: str, line: int, column: int, text: str) -> Iterator[Problem]:
    if word := mixed_word(text):
        yield Problem(path, line, column, "T001", _mixed(word))


def mixed_word(text: str) -> str | None:
    """The first word of `text` with letters of both scripts, if any."""
    if text.isascii() or not _TWO_SCRIPTS.search(text):
        return None
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in word}
        if {"LATIN", "CYRILLIC"} <= scripts:
            return str(word)
    return None


def _mixed(word: str) -> str:
    marked = "".join(f"[{c}]" if unicodedata.name(c, "").startswith("LATIN") else c for c in word)
    return f"“{word}” mixes two scripts; the Latin letters are in brackets: {marked}"


def _texts(value: object, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            if info.exclude:
                continue  # it stands in another file
            yield from _texts(getattr(value, name), (*where, info.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*where, key))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*where, number))
