"""Texts and what points at them; translations; Markdown; wording that outlives a verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from casebook.checking.references import notes_of
from casebook.model.case import Case
from casebook.model.problem import Problem
from casebook.model.register import Body, Entry, Register
from casebook.model.statute import Statute
from casebook.model.translation import EMPTY, Made, split_paragraphs
from casebook.reading.markdown import parse_markdown

MOST_WORDS = 250
"""Words of a record's English texts together."""


def check_texts(register: Register) -> Iterator[Problem]:
    """Keys without text, texts without a use, texts that are too long."""
    entries: tuple[Entry[Case] | Entry[Statute], ...] = (*register.cases.values(), *register.statutes.values())
    for entry in entries:
        yield from _check_keys(entry)
    for case in register.cases.values():
        words = sum(len(text.split()) for text in (*case.record.text.values(), case.body.markdown))
        if words > MOST_WORDS:
            line, column = case.place("text")
            yield Problem(case.path, line, column, "X003", f"{words} words of text; a record has at most {MOST_WORDS}")


def _check_keys(entry: Entry[Case] | Entry[Statute]) -> Iterator[Problem]:
    record = entry.record
    used = {"summary"}
    for where, key in notes_of(record):
        used.add(key)
        if key not in record.text:
            line, column = entry.place(*where)
            yield Problem(entry.path, line, column, "X001", f"`text` has no “{key}”; write it there in English")
    for key, contested in record.contested.items():
        for needed in (key, *(f"{key}.{side}" for side in contested.values)):
            used.add(needed)
            if needed not in record.text:
                line, column = entry.place("contested", key)
                yield Problem(entry.path, line, column, "X001", f"`text` has no “{needed}”; write it there in English")
    for key in record.text.keys() - used:
        line, column = entry.place("text", key)
        yield Problem(entry.path, line, column, "X002", f"nothing points at the text “{key}”: add `note: {key}`")


_BLOCK = re.compile(r"<(?:ul|ol|h[1-6]|table|blockquote|pre|hr)\b|<p>.*<p>", re.DOTALL)


def check_paragraphs(register: Register) -> Iterator[Problem]:
    """A text of a record is one paragraph, since it stands inside a line of the page."""
    for entry in register.entries():
        for key, text in entry.record.text.items():
            if _BLOCK.search(parse_markdown(text).html(str)):
                yield Problem(entry.path, *entry.place("text", key), "X005", _ONE_PARAGRAPH)
        for language, (translation, _, path) in entry.translations.items():
            for key, text in translation.text.items():
                if _BLOCK.search(parse_markdown(text).html(str)):
                    yield Problem(path, *entry.place_in(language, "text", key), "X005", _ONE_PARAGRAPH)


_ONE_PARAGRAPH = "a text is one paragraph without lists or headings; a longer account goes below the front matter"


def check_translations(register: Register) -> Iterator[Problem]:
    """A translation holds no text that the English lacks; what it lacks itself makes it outdated, not faulty."""
    for entry in register.entries():
        keys = set(entry.record.text)
        for language, (translation, body, path) in entry.translations.items():
            for key in sorted(translation.text.keys() - keys):
                line, column = entry.place_in(language, "text", key)
                yield Problem(path, line, column, "L002", f"{entry.path} has no text “{key}”; take it out")
            if body.markdown and not entry.body.markdown:
                yield Problem(path, body.first_line, 1, "L003", f"{entry.path} has no text below its front matter")
            else:
                yield from check_filled(path, translation, translation.text, body, partial(entry.place_in, language))


def check_filled(
    path: str, made: Made, texts: Mapping[str, str], body: Body, place: Callable[[str, str], tuple[int, int]]
) -> Iterator[Problem]:
    """Texts that still wait to be written, and paragraphs below whose English nobody recorded."""
    for key, text in texts.items():
        if text == EMPTY:
            yield Problem(path, *place("text", key), "L004", f"“{key}” still waits for its translation")
    paragraphs = split_paragraphs(body.markdown)
    if EMPTY in paragraphs:
        number = paragraphs.index(EMPTY) + 1
        yield Problem(path, body.first_line, 1, "L004", f"paragraph {number} still waits for its translation")
    if len(paragraphs) != len(made.body_made_from):
        message = f"{len(paragraphs)} paragraphs stand here and {len(made.body_made_from)} in `body_made_from`"
        yield Problem(path, body.first_line, 1, "L005", f"{message}; each of the English has one here")


def check_markdown(register: Register) -> Iterator[Problem]:
    """HTML, unsafe and dead links in every text of a record, each at its place."""
    check = link_checker(register)
    for entry in register.entries():
        for key, text in entry.record.text.items():
            line, column = entry.place("text", key)
            yield from check_prose(entry.path, text, line, check, column)
        yield from check_prose(entry.path, entry.body.markdown, entry.body.first_line, check)
        for language, (translation, body, path) in entry.translations.items():
            for key, text in translation.text.items():
                line, column = entry.place_in(language, "text", key)
                yield from check_prose(path, text, line, check, column)
            yield from check_prose(path, body.markdown, body.first_line, check)


def check_prose(
    path: str, markdown: str, first_line: int, is_known: Callable[[str], bool], column: int | None = None
) -> Iterator[Problem]:
    """Faults of one Markdown text; with `column`, all stand at the value's own place (YAML folds its lines)."""
    if not markdown:
        return
    prose = parse_markdown(markdown)

    def at(line: int, found: int) -> tuple[int, int]:
        return (first_line, column) if column is not None else (first_line + line - 1, found)

    faults = (Problem(path, *at(fault.line, fault.column), fault.code, fault.message) for fault in prose.faults)
    yield from dict.fromkeys(faults)  # folded, an opening and a closing tag are one fault
    for link in prose.links():
        if link.target and not is_known(link.target):
            yield Problem(path, *at(link.line, link.column), "M006", f"“{link.target}” leads nowhere in the register")


def link_checker(register: Register) -> Callable[[str], bool]:
    """Tells of a link's target whether the register has it."""
    faulty = register.faulty

    def has_case(slug: str) -> bool:
        if f"content/cases/{slug}.md" in faulty:
            return True  # said already, of the file itself
        return slug in register.cases and register.cases[slug].record.state == "published"

    known: Mapping[str, Callable[[str], bool]] = {
        "case": has_case,
        "statute": lambda key: key in register.statutes or f"content/statutes/{key}.md" in faulty,
        "source": lambda key: key in register.sources or f"content/sources/{key}.md" in faulty,
        "page": lambda name: name in register.pages or f"content/pages/{name}.md" in faulty,
        "list": lambda name: name in LISTS or name.split("/")[0] in LISTS,
    }

    def is_known(target: str) -> bool:
        scheme, _, rest = target.partition(":")
        return scheme not in known or known[scheme](rest.partition("#")[0])

    return is_known


LISTS = ("a-z", "status", "kind", "role", "region", "year", "outlet", "court", "offence", "statutes", "sources",
         "overviews", "as-of")  # fmt: skip
"""What a `list:` link may name."""

OUTCOME_WORDS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(convict(ed|ion)|found guilty|sentenced)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(осужд[её]н\w*|признан\w* виновн\w*|приговор[её]н\w*)", re.IGNORECASE),
    "kk": re.compile(r"\b(сотталды|сотталған|кінәлі деп танылды)", re.IGNORECASE),
}
"""Words that state a verdict; no prose may hold them where the verdict no longer stands."""


def check_wording(register: Register, overturned: Callable[[str], bool]) -> Iterator[Problem]:
    """Prose that says “convicted” of someone whose computed status is acquitted, overturned or dropped."""
    for entry in register.cases.values():
        if not overturned(entry.key):
            continue
        for key, text in entry.record.text.items():
            yield from _stale(entry.path, *entry.place("text", key), "en", text)
        yield from _stale(entry.path, entry.body.first_line, 1, "en", entry.body.markdown)
        for language, (translation, body, path) in entry.translations.items():
            for key, text in translation.text.items():
                yield from _stale(path, *entry.place_in(language, "text", key), language, text)
            yield from _stale(path, body.first_line, 1, language, body.markdown)


def _stale(path: str, line: int, column: int, language: str, text: str) -> Iterator[Problem]:
    if language in OUTCOME_WORDS and (found := OUTCOME_WORDS[language].search(text)):
        message = f"says “{found[0]}”, but that verdict no longer stands; leave outcomes to the data"
        yield Problem(path, line, column, "X004", message)
