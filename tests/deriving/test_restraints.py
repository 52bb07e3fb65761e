"""Free, but restricted: which sanctions still limit a person, and until when at the latest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from casebook.deriving.relations import weave
from casebook.deriving.restraints import Restraint, list_restraints
from casebook.deriving.subject import derive_case
from tests.deriving.registers import criminal, make_case, make_register, step


def restraints(*steps: dict[str, Any], **fields: Any) -> tuple[Restraint, ...]:
    """Of a person convicted by these steps."""
    proceedings = {"trial": criminal(*steps)} if steps else {}
    register = make_register(someone=make_case(1, proceedings=proceedings, **fields))
    return list_restraints(register.cases["someone"].record, derive_case(register, weave(register), "someone"))


def convicted(on: str, *sanctions: dict[str, Any]) -> dict[str, Any]:
    """A verdict with sanctions."""
    return step("verdict", on, outcome="convicted", sanctions=list(sanctions))


def test_a_ban_is_counted_from_the_decision() -> None:
    (one,) = restraints(convicted("2025-04-10", {"kind": "ban-on-activity", "length": "P3Y"}))
    assert (one.end, one.computed, one.after_release) == (date(2028, 4, 10), True, False)


def test_a_ban_beside_prison_is_counted_from_release() -> None:
    prison, ban = {"kind": "imprisonment", "length": "P7Y"}, {"kind": "ban-on-activity", "length": "P3Y"}
    (one,) = restraints(step("arrested", "2023-05-10"), convicted("2023-11-19", prison, ban))
    assert (one.end, one.after_release) == (date(2033, 5, 10), True)


def test_a_suspended_sentence_limits_and_prison_does_not() -> None:
    (one,) = restraints(convicted("2025-04-10", {"kind": "imprisonment", "length": "P6Y", "suspended": True}))
    assert one.end == date(2031, 4, 10)
    assert restraints(convicted("2025-04-10", {"kind": "imprisonment", "length": "P6Y"})) == ()


def test_what_a_source_dates_is_not_computed() -> None:
    deferred = {"kind": "imprisonment", "length": "P8Y", "deferred_until": "2028-03-01"}
    (one,) = restraints(convicted("2025-04-10", deferred))
    assert (one.end, one.computed) == (date(2028, 3, 1), False)


@pytest.mark.parametrize("later", [step("appeal", "2025-06-01", outcome="acquitted"), None])
def test_what_fell_or_is_over_limits_nobody(later: dict[str, Any] | None) -> None:
    length = "P3Y" if later else "P1Y"
    verdict = convicted("2025-04-10", {"kind": "ban-on-activity", "length": length})
    assert restraints(verdict, *([later] if later else [])) == ()


def test_a_restriction_of_the_record_runs_until_a_source_says_otherwise() -> None:
    listed = {"kind": "state-list", "from": "2024-01", "src": ["s"]}
    assert [one.end for one in restraints(restrictions=[listed])] == [None]
    assert restraints(restrictions=[listed | {"until": "2025-01"}]) == ()
