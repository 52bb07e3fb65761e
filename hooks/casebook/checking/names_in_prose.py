"""Names of the register that an English text mentions, looked for in its translation by their stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from casebook.checking.stated_facts import WORDINGS, plain
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.problem import Problem
from casebook.model.register import Register

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile("«([^»]+)»|\\(([^)]+)\\)")
LEAST = 3
"""Letters of the shortest word that is looked for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One way in which an English text names a record."""

    words: tuple[str, ...]
    cases: tuple[Case, ...]
    """Whom it may mean: two brothers have one surname."""


@dataclass(frozen=True, slots=True)
class NameBook:
    """English ways of naming, by their first word, longest first."""

    mentions: Mapping[str, tuple[Mention, ...]]

    def missing(self, place: tuple[str, int, int, str], original: str, text: str, language: str) -> Iterator[Problem]:
        """L012 for each name of the English text that its translation does not hold."""
        found = [*self.find(plain(original))]
        if not found or language not in WORDINGS:
            return
        path, line, column, what = place
        translated = plain(text)
        for mention in {mention.words: mention for mention in found}.values():
            if not any(_is_named(case, mention, translated, language) for case in mention.cases):
                form = mention.cases[0].names.in_language(language)
                message = f"{what} does not name “{' '.join(mention.words)}”, as the original does; here it is “{form}”"
                yield Problem(path, line, column, "L012", message)

    def find(self, text: str) -> Iterator[Mention]:
        """The names in an English text; none inside another."""
        words = _WORD.findall(text)
        at = 0
        while at < len(words):
            candidates = self.mentions.get(words[at], ())
            mention = next((m for m in candidates if tuple(words[at : at + len(m.words)]) == m.words), None)
            if mention is not None:
                yield mention
            at += len(mention.words) if mention else 1


def name_book(register: Register) -> NameBook:
    """Names of people, and surnames alone; names of outlets and organisations, and their abbreviations."""
    by_words: dict[tuple[str, ...], list[Case]] = {}
    for entry in register.cases.values():
        case = entry.record
        if case.kind is CaseKind.GROUP or case.minor:
            continue  # a group has a description for a name
        for words in _english_forms(case):
            by_words.setdefault(words, []).append(case)
    mentions: dict[str, list[Mention]] = {}
    for words, cases in sorted(by_words.items(), key=lambda item: -len(item[0])):
        mentions.setdefault(words[0], []).append(Mention(words, tuple(cases)))
    return NameBook({first: tuple(found) for first, found in mentions.items()})


def _english_forms(case: Case) -> set[tuple[str, ...]]:
    main = tuple(_WORD.findall(_QUOTED.sub("", case.names.en)))
    forms = {main}
    if case.kind is CaseKind.PERSON:
        forms |= {main[-1:]} if len(main) > 1 else set()
    else:
        forms |= {tuple(_WORD.findall(inner)) for pair in _QUOTED.findall(case.names.en) for inner in pair if inner}
    return {words for words in forms if words and len(words[-1]) >= LEAST}


def _is_named(case: Case, mention: Mention, text: str, language: str) -> bool:
    forms = [case.names.in_language(language), *(spelling.text for spelling in case.names.spellings)]
    if case.kind is CaseKind.PERSON:
        return any(_holds(text, _stems(form, language)[-1:]) for form in forms)
    forms += [inner for form in forms for pair in _QUOTED.findall(form) for inner in pair if inner]
    forms += [_QUOTED.sub("", form) for form in forms]
    as_written = " ".join(mention.words) in " ".join(_WORD.findall(text))
    return as_written or any(_holds(text, _stems(form, language)) for form in forms)


@lru_cache(maxsize=4096)
def _stems(name: str, language: str) -> tuple[str, ...]:
    """The words of a name without what its cases change: «Северная» as «северн»."""
    ending = re.compile(WORDINGS[language].endings)
    stems = []
    for word in _WORD.findall(name):
        found = ending.search(word, LEAST)
        stems.append((word[: found.start()] if found else word).lower().replace("ё", "е"))
    return tuple(stems)


def _holds(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a text has the stems of a name; of a long name two thirds, as names are shortened."""
    needed = [stem for stem in stems if len(stem) >= LEAST]
    if not needed:
        return False
    words = [word.lower().replace("ё", "е") for word in _WORD.findall(text)]
    found = sum(any(word.startswith(stem) for word in words) for stem in needed)
    return found >= ceil(len(needed) * 2 / 3)
