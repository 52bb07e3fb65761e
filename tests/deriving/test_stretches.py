"""The line of a life: what was not known is no bar, and a date `not later than` is a mark at its end."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from casebook.deriving.relations import published, weave
from casebook.deriving.stretches import GAP, HELD, UNSURE, LifeLine, Stretch, draw_life, longest_bare
from casebook.deriving.subject import derive_case
from casebook.reading.content import read_content
from tests.conftest import ROOT
from tests.deriving.registers import make_case, make_register, step


def line_of(*steps: dict[str, Any]) -> LifeLine:
    charge = {"a": {"offence": "unsanctioned-assembly", "src": ["s"]}}
    proceeding = {"kind": "administrative", "charges": charge, "steps": list(steps)}
    register = make_register(one=make_case(1, proceedings={"p": proceeding}))
    line = draw_life(derive_case(register, weave(register), "one"))
    assert line is not None
    return line


def ruling(when: str, **sanction: str) -> dict[str, Any]:
    sanctions = [{"kind": "administrative-detention", **sanction}]
    return step("ruling", when, outcome="penalised", sanctions=sanctions)


@pytest.mark.parametrize(
    ("sanction", "first"), [({}, date(2023, 6, 22)), ({"length": "P10D"}, date(2023, 6, 12))], ids=["unknown", "ten"]
)
def test_a_detention_not_later_than_a_month_is_no_longer_than_it_was(sanction: dict[str, str], first: date) -> None:
    line = line_of(
        step("search", "2022-10-01"),
        ruling("../2023-07", **sanction),
        step("released", "2023-06-22/2023-07", ground="re-arrested"),
    )
    assert [part for part in line.stretches if part.kind == UNSURE] == [Stretch(UNSURE, first, date(2023, 7, 31))]
    assert longest_bare(line, line.start) == 0, "before it, the line does not say that nothing happened"
    assert Stretch(GAP, line.start, first) in line.stretches


def test_without_a_release_it_is_a_mark_at_the_latest_day_of_the_ruling() -> None:
    line = line_of(ruling("../2023-07", length="P10D"), step("appeal", "2023-12-01", outcome="upheld"))
    held = [part for part in line.stretches if part.kind == UNSURE]
    assert held == [Stretch(UNSURE, date(2023, 7, 31), date(2023, 8, 10))]


def test_mukhamedkarim_is_not_drawn_as_held_before_his_arrest() -> None:
    register, problems = read_content(ROOT)
    assert problems == []
    line = draw_life(derive_case(register, weave(register), "duman-mukhamedkarim"))
    assert line is not None
    assert min(part.first for part in line.stretches if part.kind in (UNSURE, HELD)) == date(2023, 6, 22)


def test_no_part_of_any_line_lies_under_another() -> None:
    register, problems = read_content(ROOT)
    assert problems == []
    web = weave(register)
    lines = [line for slug in published(register) if (line := draw_life(derive_case(register, web, slug))) is not None]
    assert len(lines) > 20
    for line in lines:
        for one, other in combinations(line.stretches, 2):
            assert one.last <= other.first or other.last <= one.first, (one, other)
            assert one.kind != other.kind or (one.last != other.first and other.last != one.first), "neighbours are one"
            assert line.start <= one.first <= one.last <= line.end


def test_a_part_that_nothing_covers_is_found() -> None:
    line = LifeLine((Stretch(HELD, date(2020, 3, 1), date(2020, 4, 1)),), date(2020, 1, 1), date(2020, 4, 1))
    assert longest_bare(line, date(2020, 1, 1)) == 60
    assert longest_bare(line, date(2020, 3, 15)) == 0
