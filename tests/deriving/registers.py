"""Small registers for tests of derivation."""

from __future__ import annotations

from typing import Any

from casebook.model.case import Case
from casebook.model.register import Body, Entry, Register
from casebook.model.vocabulary import Term

NAMES = {"en": "Name", "ru": "Имя", "kk": "Аты"}


def make_case(number: int, **fields: Any) -> Case:
    """A valid person, with `fields` added or changed."""
    data: dict[str, Any] = {
        "id": f"kz-{number:04d}",
        "kind": "person",
        "standing": "target",
        "names": NAMES,
        "consent": "public-record",
        "checked": "2026-11-22",
        "text": {"summary": "Someone."},
    }
    return Case.model_validate(data | fields)


def make_register(**cases: Case) -> Register:
    """A register of these cases; `_` in a keyword stands for `-` in the slug."""
    entries = {}
    for keyword, case in cases.items():
        slug = keyword.replace("_", "-")
        entries[slug] = Entry(slug, f"content/cases/{slug}.md", "", case, Body("", 1), {})
    region = Term(en="Region", ru="Область", kk="Облыс", kind="region")
    moved = Term.model_validate(
        {
            "en": "Town",
            "ru": "Город",
            "kk": "Қала",
            "in": [{"region": "kz-19"}, {"region": "kz-33", "from": "2022-06-08"}],
        }
    )
    vocabulary = {"places": {"kz-19": region, "kz-33": region, "town": moved}}
    return Register(entries, {}, {}, vocabulary, "")


def step(kind: str, when: str, **fields: Any) -> dict[str, Any]:
    """A step from source `s`."""
    return {"type": kind, "date": when, "src": ["s"], **fields}


def criminal(*steps: dict[str, Any], **charges: Any) -> dict[str, Any]:
    """A criminal proceeding; one charge `a` of insult unless others are given."""
    return {
        "kind": "criminal",
        "charges": charges or {"a": {"offence": "insult", "src": ["s"]}},
        "steps": list(steps),
    }
