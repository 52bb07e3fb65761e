"""Names and titles that text files give in languages for which the records have no field."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checking.identity import INITIALS_ONLY, is_initials
from casebook.checking.privacy import check_words
from casebook.model.case import Case
from casebook.model.languages import DATA_LANGUAGES
from casebook.model.problem import Problem
from casebook.model.register import AnyEntry, Register
from casebook.model.statute import Statute


def check_further_names(register: Register) -> Iterator[Problem]:
    """A name or title where the data have a field, or of a record that has none; a minor's name in full."""
    for entry in register.entries():
        for language in entry.translations:
            yield from _check_entry(entry, language)


def _check_entry(entry: AnyEntry, language: str) -> Iterator[Problem]:
    translation, _, path = entry.translations[language]
    for field, owner in (("name", Case), ("title", Statute)):
        words = getattr(translation, field)
        if words is None:
            continue
        line, column = entry.place_in(language, field)
        yield from check_words(path, line, column, words)
        if not isinstance(entry.record, owner):
            yield Problem(path, line, column, "L004", f"this kind of record has no `{field}`; take it out")
        elif language in DATA_LANGUAGES:
            message = f"`{field}` in {language} stands in {entry.path}, with its sources; take it out here"
            yield Problem(path, line, column, "L004", message)
        elif isinstance(entry.record, Case) and entry.record.minor and not is_initials(words):
            yield Problem(path, line, column, "I005", INITIALS_ONLY)
