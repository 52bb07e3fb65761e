"""A small register in a folder, on which a test makes the editors' changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from casebook.model.register import Register
from casebook.publishing.ledger import append_addresses
from casebook.publishing.site import check_project, list_published
from tests.reading.projects import make_project

NAMES = {
    "ulgi": "Улги", "dala": "Дала", "zher": "Жер", "tau": "Тау", "su": "Су",
    "kun": "Кун", "zhel": "Жел", "tas": "Тас", "ot": "От", "ay": "Ай",
}  # fmt: skip
"""Surnames that nobody has, in two scripts."""


def make_register(folder: Path) -> Path:
    """The tiny valid register with mkdocs.yml, published once."""
    project = make_project(folder)
    (project / "mkdocs.yml").write_text(LANGUAGES, encoding="utf-8")
    (project / "content/pages").mkdir()
    (project / "content/pages/about.md").write_text(PAGE, encoding="utf-8")
    publish(project)
    return project


def publish(project: Path) -> Register:
    """Put every new address into the ledger; the content must be whole."""
    register, problems = check_project(project)
    assert problems == []
    append_addresses(project, register, list_published(register))
    return check_project(project)[0]


def add_case(project: Path, number: int) -> str:
    """A new person, and the name of the file."""
    return add_cases(project, (number,))[0]


def add_cases(project: Path, numbers: Iterable[int]) -> list[str]:
    """New people, and the names of their files."""
    register, _ = check_project(project)
    return [_add_case(project, register, number) for number in numbers]


def _add_case(project: Path, register: Register, number: int) -> str:
    source = next(iter(register.sources))
    statute = next(key for key in register.statutes if key.startswith("cc-2014/"))
    latin, cyrillic = list(NAMES.items())[number % len(NAMES)]
    slug = f"{latin}-person-{number}"
    names = f"en: Botagoz {latin.capitalize()}, ru: Ботагоз {cyrillic}, kk: Ботагөз {cyrillic}"
    text = CASE.format(number=number, source=source, statute=statute, names=names)
    (project / f"content/cases/{slug}.md").write_text(text, encoding="utf-8")
    return slug


def cases_without_ties(register: Register) -> Iterator[str]:
    """Cases that no other record names, so that they can be withdrawn at once."""
    named = {
        other
        for entry in register.cases.values()
        for other in (
            *(party.case for party in entry.record.parties.values()),
            *(one.case for one in entry.record.related),
        )
    }
    yield from (slug for slug, entry in register.cases.items() if slug not in named and not entry.record.parties)


LANGUAGES = "plugins: [{i18n: {languages: [{locale: en}, {locale: ru}, {locale: kk}]}}]\n"

PAGE = """\
---
title: About
description: What this register is.
---

It is a sample. See [the law](statute:cc-2014/174).
"""

CASE = """\
---
id: kz-{number:04d}
kind: person
standing: target
names: {{{names}}}
roles: {{journalist: [{source}]}}
places: {{almaty: [{source}]}}
proceedings:
  post-2026:
    kind: criminal
    charges:
      incitement:
        statute: {statute}
        src: [{source}]
    steps:
    - type: charged
      date: 2026-01-12
      src: [{source}]
consent: public-record
checked: 2026-03-01
text:
  summary: Journalist who wrote about water.
---
"""
