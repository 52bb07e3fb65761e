"""A new, empty record for an editor to fill in."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.model.problem import InvalidContent, Problem
from casebook.model.register import Register

_CASE = """\
---
id: {id}
kind: {kind}
standing: target
state: draft
names: {{en: NAME, ru: ИМЯ, kk: АТЫ, unreviewed: [ru, kk]}}
roles: {{journalist: [SOURCE]}}
places: {{almaty: [SOURCE]}}
{more}consent: public-record
checked: YEAR-MONTH-DAY
text:
  summary: >-
    Who this is, in one sentence; no date, no number, no outcome.
---
"""

_PROCEEDING = """\
proceedings:
  short-key-2026:
    kind: criminal
    charges:
      charge: {statute: cc-2014/274, src: [SOURCE]}
    steps:
    - {type: charged, date: 2026-01-31, src: [SOURCE]}
"""

_PARTIES = """\
parties:
  someone: {case: SLUG}
  others: {count: 3+, src: [SOURCE]}
"""

_SOURCE = """\
---
kind: press
type: article-newspaper
title: TITLE AS PRINTED
language: en
publisher: [PUBLISHER]
issued: YEAR-MONTH-DAY
url: https://
seen: YEAR-MONTH-DAY
seen_as: full-text
---
"""


def write_new_record(project: Path, register: Register, kind: str, key: str) -> str:
    """Write content/cases/<key>.md with the next free id, or content/sources/<key>.md; returns its path."""
    folder = "sources" if kind == "source" else "cases"
    path = f"content/{folder}/{key}.md"
    pattern = r"[a-z0-9]{2,}(-[a-z0-9]+)*" if kind == "source" else r"[a-z][a-z0-9-]{2,60}"
    if not re.fullmatch(pattern, key) or len(key) > 61:
        message = f"“{key}” is no file name: 3 to 61 small Latin letters, digits and hyphens, without .md"
        raise InvalidContent([Problem(f"content/{folder}", 1, 1, "F003", message)])
    if (project / path).exists():
        raise InvalidContent([Problem(path, 1, 1, "F006", "this record exists already")])
    text = _SOURCE
    if kind != "source":
        more = _PARTIES + _PROCEEDING if kind == "group" else _PROCEEDING
        text = _CASE.format(id=next_id(register), kind=kind, more=more)
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")
    return path


def next_id(register: Register) -> str:
    """The id after the highest that was ever given, in a record or in the ledger."""
    given = [entry.record.id for entry in register.cases.values()] + [line.record for line in register.ledger]
    highest = max((int(name[3:]) for name in given if name.startswith("kz-") and name[3:].isdigit()), default=0)
    return f"kz-{highest + 1:04d}"
