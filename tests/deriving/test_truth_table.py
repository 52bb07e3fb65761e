"""The record model's truth table: steps of a proceeding → charge, proceeding, headline and days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from casebook.deriving.days import count_days
from casebook.deriving.headline import find_headline
from casebook.deriving.proceedings import Against, derive_proceeding
from casebook.model.codes import CaseKind, ReleaseGround, StepType
from casebook.model.proceeding import Proceeding

KINDS = {"crim": "criminal", "adm": "administrative", "reg": "registration", "ban": "ban"}
GROUNDS = {ground.value for ground in ReleaseGround}


@dataclass(frozen=True)
class Row:
    """One row of the table, as it is written."""

    number: str
    kind: str
    steps: str
    on: date
    charge: str
    proceeding: str
    headline: str
    days: str


def read_table() -> list[Row]:
    """The 53 rows."""
    text = (Path(__file__).parent / "truth-table.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines()[2:]]
    return [Row(n, k, s, date.fromisoformat(o), c, p, h.strip("*"), d) for n, k, s, o, c, p, h, d in rows]


ROWS = read_table()


def read_step(text: str) -> dict[str, Any]:
    """`2023-06-01 verdict convicted @a [imprisonment P4Y]` as the data of a step."""
    sanctions = [read_sanction(found) for found in re.findall(r"\[([^\]]*)\]", text)]
    words = re.sub(r"\[[^\]]*\]", "", text).split()
    kind, _, ground = words[1].partition(":")
    step: dict[str, Any] = {"type": kind, "date": words[0], "src": ["s"]}
    if ground:
        step["ground"] = ground
    for word in words[2:]:
        if word == "absent":
            step["in_absentia"] = "true"
        elif word.startswith("@"):
            charges, _, replacement = word[1:].partition(">")
            step |= {"charges": [charges], **({"replaced_by": [replacement]} if replacement else {})}
        elif word.startswith("P"):
            step["length"] = word
        elif word.startswith("x"):
            step["times"] = word[1:]
        elif word.startswith("nth"):
            step["nth"] = word[3:]
        else:
            step["outcome"] = word
    return step | ({"sanctions": sanctions} if sanctions else {})


def read_sanction(text: str) -> dict[str, Any]:
    """`imprisonment P8Y deferred=2028` as the data of a sanction."""
    kind, *rest = text.split()
    sanction: dict[str, Any] = {"kind": kind}
    for word in rest:
        if word == "suspended":
            sanction["suspended"] = "true"
        elif word.startswith("deferred="):
            sanction["deferred_until"] = word.partition("=")[2]
        else:
            sanction["length"] = word
    return sanction


def proceedings_of(row: Row) -> dict[str, Against]:
    """The row's proceedings by letter (A when there is one), each on its own."""
    kinds = [KINDS[word] for word in row.kind.replace(",", " ").split() if word in KINDS]
    keys = re.findall(r"\b[ab]\b", row.kind) or ["a"]
    letters: dict[str, list[dict[str, Any]]] = {}
    for part in row.steps.split("; "):
        letter, text = (part[0], part[2:]) if re.match(r"[AB] ", part) else ("A", part)
        letters.setdefault(letter, []).append(read_step(text))
    found = {}
    for kind, (letter, steps) in zip(kinds, letters.items(), strict=True):
        charged = kind in ("criminal", "administrative")
        charges = {key: {"offence": "insult", "src": ["s"]} for key in keys} if charged else {}
        proceeding = Proceeding.model_validate({"kind": kind, "charges": charges, "steps": steps})
        found[letter] = derive_proceeding("x", letter.lower(), proceeding, None, row.on)
    return found


def charge_words(against: Against) -> dict[str, set[str]]:
    """State and remarks of each charge, in the table's words."""
    return {
        charge.key: {
            str(charge.state),
            *(["final"] if charge.final else []),
            *(["appealed"] if charge.appealed else []),
            *(["overturned"] if charge.overturned else []),
        }
        for charge in against.charges
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_charges(row: Row) -> None:
    """Each charge has the state and all the remarks that the table gives."""
    if row.charge == "-":
        return
    proceedings = proceedings_of(row)
    parts = [part.split(": ") for part in row.charge.split("; ")] if ":" in row.charge else [["", row.charge]]
    for name, text in parts:
        against = proceedings.get(name, next(iter(proceedings.values())))
        words = charge_words(against)[name if name in ("a", "b") else "a"]
        expected = set(re.sub(r"[(),]", " ", text).split())
        assert expected <= words, (row.steps, words)
        assert ("overturned" in expected) or "overturned" not in words or "acquitted" in words


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_proceedings(row: Row) -> None:
    """Each proceeding has the table's state."""
    expected = dict(part.split(" ") for part in row.proceeding.split("; ")) if " " in row.proceeding else {}
    for letter, against in proceedings_of(row).items():
        assert against.state == expected.get(letter, row.proceeding.replace("registration-", ""))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_headlines(row: Row) -> None:
    """The subject has the table's headline, with the date and the source of the last step."""
    kind = CaseKind.ORGANISATION if row.kind in ("reg", "ban") else CaseKind.PERSON
    headline = find_headline(kind, tuple(proceedings_of(row).values()), row.on)
    assert headline.code == row.headline
    assert headline.source == "s"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_days(row: Row) -> None:
    """Days without liberty, least and most; house arrest apart."""
    spells = [spell for against in proceedings_of(row).values() for spell in against.spells]
    days = count_days(spells, row.on)
    text = f"{days.least}-{days.most}"
    if days.house_most or "(" in row.days:
        text += f" ({days.house_least}-{days.house_most})"
    assert text == row.days


def test_the_table_is_whole() -> None:
    """53 rows, each of another number, and every step type of it is known."""
    assert [row.number for row in ROWS] == [f"{number:02d}" for number in range(1, 54)]
    assert GROUNDS
    assert {word for row in ROWS for word in re.findall(r"\d ([a-z-]+)", row.steps)} <= {t.value for t in StepType}
