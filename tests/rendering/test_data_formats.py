"""CSV that a spreadsheet may open, and ids of any length."""

from __future__ import annotations

import csv
import io
import re

import pytest

from casebook.model.values import CaseId
from casebook.rendering.dataset.columns import Column, Table
from casebook.rendering.dataset.formats import csv_bytes
from casebook.rendering.dataset.record_schema import schema_of

TABLE = Table(
    "things", "Things", (Column("id", "its name"), Column("text", "words"), Column("number", "how many", "integer"))
)


def cells(text: str, number: int | None) -> list[str]:
    data = csv_bytes(TABLE, [("kz-0001", text, number)]).decode()
    _, row = csv.reader(io.StringIO(data, newline=""))
    return row


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x","y")', "+7", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula(text: str) -> None:
    assert cells(text, 1) == ["kz-0001", f"'{text}", "1"]


@pytest.mark.parametrize("text", ["Aliya = Ulgi", '«Мысал», “a” "b"\n- c', "~2024", "../2026-09"])
def test_other_text_is_as_it_is(text: str) -> None:
    assert cells(text, -5) == ["kz-0001", text, "-5"], "a number below zero is a number"
    assert cells(text, None)[2] == ""


def test_the_schema_takes_every_id_that_a_record_may_have() -> None:
    pattern = schema_of(CaseId)["pattern"]
    assert all(re.search(pattern, one) for one in ("kz-0001", "kz-9999", "kz-10000", "kz-123456"))
    assert not any(re.search(pattern, one) for one in ("kz-1", "kz-00001", "kz-1234567", "x-0001"))
