"""What `casebook translate` prints and opens: the work that waits, and a file with the English beside each text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from casebook.deriving.translations import Standing, TranslationState, list_work
from casebook.model.page import PageTranslation
from casebook.model.problem import CannotBuild
from casebook.model.register import AnyEntry, Register
from casebook.publishing.translation_file import Original, render_translation

_STATES = {
    TranslationState.OUTDATED: "outdated",
    TranslationState.MISSING: "missing",
    TranslationState.UNREVIEWED: "not reviewed",
    TranslationState.REVIEWED: "reviewed",
}


def list_translations(register: Register, languages: tuple[str, ...]) -> str:
    """A table of records and languages, what to do next first, and a count of each state."""
    works = list_work(register, languages)
    width = max((len(f"{work.folder}/{work.key}") for work in works), default=0)
    lines = [f"{'':{width}}" + "".join(f"  {language:28}" for language in languages).rstrip()]
    for work in works:
        cells = (f"  {describe(work.standings.get(language)):28}" for language in languages)
        lines.append(f"{work.folder + '/' + work.key:{width}}{''.join(cells)}".rstrip())
    for language in languages:
        found = [work.standings[language].state for work in works if language in work.standings]
        counts = ", ".join(f"{found.count(state)} {name}" for state, name in _STATES.items())
        lines.append(f"{language}: {counts}")
    return "\n".join(lines)


def describe(standing: Standing | None) -> str:
    """A state in a cell, with what is out of date: `outdated: arrest, paragraph 3`."""
    if standing is None:
        return ""
    parts = [*standing.changed, *standing.new, *(f"paragraph {number}" for number in standing.paragraphs)]
    return _STATES[standing.state] + (f": {', '.join(parts)}" if parts else "")


def open_translation(project: Path, register: Register, name: str, language: str) -> str:
    """Write the file of a translation, ready to be filled in; returns its path. Nothing of an old one is lost."""
    folder, key = _find(register, name)
    original = _original(register, folder, key, language)
    path = f"{original.path.removesuffix('.md')}.{language}.md"
    text = render_translation(original, language, register.glossary)
    (project / path).write_text(text, encoding="utf-8")
    return path


def _find(register: Register, name: str) -> tuple[str, str]:
    """Folder and key of the one record or page that `name` means: `about`, `cc-2014/274`, `cases/aset-abishev`."""
    name = re.sub(r"^content/|(\.[a-z]{2,3})?\.md$", "", name)
    works = {(work.folder, work.key): work for work in list_work(register, ("",))}
    found = [one for one in works if name in (one[1], "/".join(one))]
    if len(found) == 1:
        return found[0]
    if found:
        raise CannotBuild(f"“{name}” may be " + " or ".join("/".join(one) for one in sorted(found)))
    near = sorted("/".join(one) for one in works if name and name in one[1])[:5]
    hint = f"; did you mean {', '.join(near)}?" if near else "; `casebook translate` lists them"
    raise CannotBuild(f"no record or page with texts is called “{name}”{hint}")


def _original(register: Register, folder: str, key: str, language: str) -> Original:
    if folder == "pages":
        english, other = register.pages[key]["en"], register.pages[key].get(language)
        made = other.header if other and isinstance(other.header, PageTranslation) else None
        texts, body = (other.texts, other.body.markdown) if other else ({}, "")
        return Original(english.path, english.texts, english.body.markdown, True, made, texts, body)
    records: Mapping[str, Mapping[str, AnyEntry]] = {
        "cases": register.cases,
        "statutes": register.statutes,
        "sources": register.sources,
    }
    entry = records[folder][key]
    if language not in entry.translations:
        return Original(entry.path, entry.record.text, entry.body.markdown, False, None, {}, "")
    translation, found, _ = entry.translations[language]
    return Original(
        entry.path, entry.record.text, entry.body.markdown, False, translation, translation.text, found.markdown
    )
