"""Edits as editors make them, each where chance has it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from tests.site.workshop import Workshop

Edit = Callable[[Workshop, random.Random], None]


def _some(workshop: Workshop, chance: random.Random, pattern: str, having: str) -> tuple[Path, re.Match[str]]:
    """A file of content/ that matches `pattern` (a glob) and `having`, and one of the places where it does."""
    found = []
    for path in sorted((workshop.project / "content").glob(pattern)):
        if path.name.count(".") == 1:
            found += [(path, match) for match in re.finditer(having, path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert len(found) > 2, "something to choose from"
    return chance.choice(found)


def changing(pattern: str, having: str, new: str) -> Edit:
    """An edit that replaces one place of one file, taken at random; `new` may name groups of `having`."""

    def edit(workshop: Workshop, chance: random.Random) -> None:
        path, match = _some(workshop, chance, pattern, having)
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: match.start()] + match.expand(new) + text[match.end() :], encoding="utf-8")

    return edit


def losing_a_translation(folder: str) -> Edit:
    """An edit after which a record's texts stand in English on Kazakh pages."""

    def edit(workshop: Workshop, chance: random.Random) -> None:
        files = sorted((workshop.project / "content").glob(f"{folder}/*.kk.md"))
        assert len(files) > 2, "something to choose from"
        chance.choice(files).unlink()

    return edit


EDITS: dict[str, Edit] = {
    "label of a role": changing("vocabulary/roles.yaml", r"(\b(?:journalist|blogger|activist), ru: )", r"\1о"),
    "title of a source": changing("sources/*.md", r"^title: (.)", r"title: Тест \1"),
    "name of a person": changing("cases/*.md", r"\bru: ([А-Я])", r"ru: Ай\1"),
    "day of a step": changing("cases/*.md", r"^      date: 2023-11-(?:10|15|16)$", "      date: 2023-11-17"),
    "label of a status": changing(
        "vocabulary/headlines.yaml", r"(\b(?:acquitted|serving a sentence|suspended sentence), ru: )", r"\1о"
    ),
    "publisher of a source": changing("sources/[inv]*.md", r"^publisher: \[", "publisher: [Example, "),
    "English name of a person": changing("cases/*.md", r"^  en: ([A-Z])", r"  en: X\1"),
    "title of an article": changing("statutes/c*/*.md", r"\bkk: \{text: \"?(?=[А-Яа-яҚқӘәІі])", r"\g<0>О"),
    "name of a place": changing(
        "vocabulary/places.yaml", r"(?<=^almaty: \{en: )A|(?<=^shymkent: \{en: )S|^  en: T", r"\g<0>t"
    ),
    "how a source was seen": changing("sources/*.md", r"^seen_as: full-text", "seen_as: excerpt"),
    "role of a person": changing("cases/*.md", r"^  (?:journalist|civil-society-activist): \[", "  activist: ["),
    "penalty of an article": changing("statutes/cc-2014/*.md", r"max: P3Y\}", "max: P3Y6M}"),
    "region of a place": changing(
        "vocabulary/places.yaml",
        r"^((?:saryagash-district|taraz|uralsk|shymkent): .*)region: kz-\d\d",
        r"\1region: kz-10",
    ),
    "standing": changing("cases/*.md", r"^standing: target", "standing: related"),
    "a translation of a case": losing_a_translation("cases"),
    "title of a law": changing("statutes/law/*.md", r"\ben: \{text: On ", "en: {text: About "),
    "length of a penalty": changing("cases/*.md", r"length: P15D", "length: P14D"),
    "a correction": changing(
        "cases/*.md", r"^consent: public-record", "corrections: [{on: 2026-11-22, kind: fact, was: a, now: b}]\n\\g<0>"
    ),
    "force of an article": changing(
        "statutes/c*/*.md", r"in_force: \{from: 2015-01-01\}", "in_force: {from: 2015-01-02}"
    ),
    "day of the check": changing("cases/*.md", r"^checked: 2026-11-22", "checked: 2026-11-21"),
    "a translation of a statute": losing_a_translation("statutes/cc-2014"),
    "another name of a person": changing("cases/*.md", r"\bru: ([А-Я])", r"ru: Ай\1"),
}
"""What an editor may change in one file, each where chance has it."""
