"""Text in the wrong language, and words typed in look-alike letters of the other script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.checking.stated_facts import WORDINGS, plain
from casebook.model.problem import Problem
from casebook.model.register import AnyEntry, Register

LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "kk": "Kazakh"}
LEAST_WORDS = 5
"""Shorter texts are too little to tell a language by."""

_QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"]*"|‘[^’]*’|„[^“]*“|\\([^)]*\\)')
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*")


def check_languages(register: Register) -> Iterator[Problem]:
    """L013 and T002 of every text of every record."""
    for entry in register.entries():
        for path, line, column, language, text in _texts(entry):
            yield from check_script(path, line, language, text, column)
        yield from _copies(entry)


def check_script(path: str, line: int, language: str, markdown: str, column: int = 1) -> Iterator[Problem]:
    """L013: a text that is in another language than its file; T002: words in look-alike letters."""
    if found := looks_like_another(markdown, language):
        message = f"this looks like {_name(found)}; write it in {_name(language)}"
        yield Problem(path, line, column, "L013", message)
    if word := lookalike(plain(markdown)):
        message = f"“{word}” is typed in look-alike letters of the other script; type it again"
        yield Problem(path, line, column, "T002", message)


def _name(language: str) -> str:
    return LANGUAGE_NAMES.get(language, language)


def _copies(entry: AnyEntry) -> Iterator[Problem]:
    """A text that two languages have word for word, where nothing else tells in which of them it is."""
    seen: dict[str, str] = {}
    for path, line, column, language, text in _texts(entry):
        other = seen.setdefault(" ".join(text.split()), language)
        said = looks_like_another(text, language) or looks_like_another(text, other)
        if other != language and not said and any(word[0].islower() for word in _WORD.findall(text)[1:]):
            message = f"this is word for word the {_name(other)} text; write each in its language"
            yield Problem(path, line, column, "L013", message)


def _texts(entry: AnyEntry) -> Iterator[tuple[str, int, int, str, str]]:
    """(path, line, column, language, Markdown) of every text of a record, the English first."""
    for key, text in entry.record.text.items():
        yield entry.path, *entry.place("text", key), "en", text
    if entry.body.markdown:
        yield entry.path, entry.body.first_line, 1, "en", entry.body.markdown
    for language, (translation, body, path) in entry.translations.items():
        for key, text in translation.text.items():
            yield path, *entry.place_in(language, "text", key), language, text
        if body.markdown:
            yield path, body.first_line, 1, language, body.markdown


@lru_cache(maxsize=8192)
def looks_like_another(markdown: str, language: str) -> str | None:
    """The language that a text seems to be in when that is not `language`; names and quotations do not count."""
    if language not in WORDINGS:
        return None
    words = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", plain(markdown)))[1:] if word[0].islower()]
    if len(words) < LEAST_WORDS - 1:
        return None
    shares = {name: sum(_is_of(word, name) for word in words) / len(words) for name in WORDINGS}
    likely = max(shares, key=lambda name: shares[name])
    if WORDINGS[language].always_marked and not shares[language]:
        return likely if shares[likely] else "another language"
    if likely == language or shares[language] >= 0.25 or shares[likely] < 0.12:
        return None
    return likely if shares[likely] >= 2 * shares[language] else None


@lru_cache(maxsize=65536)
def _is_of(word: str, language: str) -> bool:
    """Whether a word has a letter or is a word that the other languages lack."""
    return _marks(language).search(word) is not None


@lru_cache(maxsize=8)
def _marks(language: str) -> re.Pattern[str]:
    wording = WORDINGS[language]
    return re.compile(f"[{wording.own_letters}]|^(?:{wording.own_words})$")


_LATIN_LOOKS = re.compile(r"[ABCEHKMOPTXYaceiophxy][aceiophxy]{0,3}")
_CYRILLIC_LOOKS = re.compile(r"[АВЕКМНОРСТУХІаеіорсухһ][аеіорсухһ]{0,3}")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[Ѐ-ԯ]")


@lru_cache(maxsize=8192)
def lookalike(text: str) -> str | None:
    """The first word whose letters all look like the other script's, between words of that script."""
    if text.isascii():
        return None
    words = [*_WORD.finditer(text)]
    for at, match in enumerate(words):
        word = match[0]
        latin = _LATIN_LOOKS.fullmatch(word) is not None
        if not latin and not _CYRILLIC_LOOKS.fullmatch(word):
            continue
        other = _CYRILLIC if latin else _LATIN
        before, after = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
        sides = [near for near in (before, after) if near is not None]
        alike = [other.match(near[0]) is not None for near in sides]
        goes_on = after is not None and alike[-1] and len(word) == 1 and word.islower()
        if alike and (all(alike) or goes_on) and _stands_as_word(text, match, before, after):
            return word
    return None


def _stands_as_word(text: str, word: re.Match[str], before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """Not a label in quotation marks, a Roman number or an initial: spaces around it, a capital where one is due."""
    start, end = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    gap = text[word.end() : after.start()] if after else ""
    earlier = text[before.end() : word.start()] if before else ""
    if any("0" <= sign <= "9" for sign in (*earlier[-2:], *gap[:2])) or gap.strip(",.;: \n"):
        return False  # 4 x 4
    if start.strip() or (end.strip() and end not in ",.;:"):
        return False
    if len(word[0]) > 1 or word[0].islower():
        return True
    begins = before is None or text[before.end() : word.start()].strip()[-1:] in (".", "!", "?", "…")
    return begins and after is not None and end == " " and after[0][0].islower()
