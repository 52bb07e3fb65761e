"""Turns of a proceeding that the truth table does not hold, in its notation."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.deriving.days import count_days
from casebook.deriving.headline import find_headline
from casebook.deriving.proceedings import Against, derive_proceeding
from casebook.model.codes import CaseKind
from casebook.model.proceeding import Proceeding
from tests.deriving.registers import step
from tests.deriving.test_truth_table import Row, proceedings_of

TURNS = {
    "an undated verdict": ("crim", "unknown verdict convicted [imprisonment P7Y]", "2024-01-01", "serving 0-None"),
    "an undated detention of days": ("crim", "unknown detained P3D", "2024-01-01", "prosecution-unknown 0-None"),
    "work imposed for two years is not over in a month": (
        "crim", "2023-06-01 verdict convicted [correctional-work P2Y]", "2023-07-01", "convicted 0-0",
    ),
    "work imposed for two years is over in three": (
        "crim", "2023-06-01 verdict convicted [correctional-work P2Y]", "2026-07-01", "term-ended 0-0",
    ),
    "hours of service are worked off nobody knows when": (
        "crim", "2023-06-01 verdict convicted [community-service PT200H]", "2023-07-01", "convicted 0-0",
    ),
    "a fine stays a fine when the ban beside it is over": (
        "crim", "2020-06-01 verdict convicted [fine] [ban-on-activity P1Y]", "2022-01-01", "fined 0-0",
    ),
    "a sentence made shorter after parole takes nobody back": (
        "crim", ("2016-10-03 verdict convicted [imprisonment P6Y]; 2017-12-01 released:parole; "
        "2018-05-01 cassation changed [imprisonment P5Y]"), "2018-06-01", "on-parole 424-424",
    ),
    "a sentence in absentia made shorter takes nobody in": (
        "crim", "2016-10-03 verdict convicted absent [imprisonment P6Y]; 2017-05-01 appeal changed [imprisonment P5Y]",
        "2018-06-01", "absent 0-0",
    ),
    "acquitted of one, convicted of the other": (
        "crim a,b", ("2023-01-10 arrested; 2023-06-01 verdict acquitted @a; "
        "2023-06-01 verdict convicted @b [imprisonment P4Y]"), "2024-01-01", "serving 142-356",
    ),
    "acquitted of one, the other still before court": (
        "crim a,b", "2023-01-10 arrested; 2023-06-01 verdict acquitted @a", "2023-07-01", "in-custody 0-172",
    ),
    "convicted of one, acquitted of what is left": (
        "crim a,b", "2023-06-01 verdict convicted @a [imprisonment P4Y]; 2023-06-01 verdict acquitted",
        "2023-07-01", "serving 0-30",
    ),
    "a penalty set aside is not served any more": (
        "adm", "2023-07-03 ruling penalised [administrative-detention P20D]; 2023-07-10 appeal sent-back",
        "2023-07-15", "under-investigation 0-7",
    ),
    "a term long over is not custody again when the verdict falls": (
        "crim", "2016-10-03 verdict convicted [imprisonment P1Y]; 2022-07-19 review sent-back",
        "2022-08-01", "on-trial 0-365",
    ),
    "a court that speaks after the term does not lengthen it": (
        "crim", "2016-10-01 arrested; 2016-10-03 verdict convicted [imprisonment P1Y]; 2018-05-01 appeal upheld",
        "2026-11-22", "term-ended 2-365",
    ),
    "cassation tells nothing of where somebody is": (
        "crim", "2016-10-01 arrested; 2016-10-03 verdict convicted [imprisonment P5Y]; 2019-05-01 cassation upheld",
        "2019-11-22", "serving 2-1147",
    ),
    "a term runs from the first day in custody, for parole too": (
        "crim", "2012-01-23 arrested; 2012-10-08 verdict convicted [imprisonment P7Y]; 2016-08-19 released:parole",
        "2019-06-01", "term-ended 1670-1670",
    ),
    "closing the charge that replaced another ends custody": (
        "crim a,b", "2023-01-10 arrested @a; 2023-02-01 requalified @a>b; 2023-03-01 closed",
        "2023-06-01", "closed 0-50",
    ),
    "convicted, nobody says to what": (
        "crim", "2023-01-10 arrested; 2023-06-01 verdict convicted", "2023-07-01", "convicted 0-172",
    ),
    "a detention of days without a length is not served for years": (
        "adm", "2021-06-01 ruling penalised [administrative-detention]", "2023-06-01", "convicted 0-730",
    ),
    "the time for which remand is ordered ends nothing": (
        "crim", "2023-01-10 arrested P2M; 2023-06-01 verdict convicted [imprisonment P4Y]",
        "2023-07-01", "serving 142-172",
    ),
    "a death does not prove that a sentence was begun": (
        "crim", "2020-06-01 verdict convicted [imprisonment P4Y]; 2021-01-01 died", "2022-01-01", "died 0-214",
    ),
}  # fmt: skip


def against_of(kind: str, steps: str, on: str) -> tuple[Against, ...]:
    """The proceedings that the notation tells of."""
    return tuple(proceedings_of(Row("", kind, steps, date.fromisoformat(on), "", "", "", "")).values())


@pytest.mark.parametrize("name", TURNS)
def test_turns(name: str) -> None:
    """Headline and days of custody."""
    kind, steps, on, expected = TURNS[name]
    found = against_of(kind, steps, on)
    days = count_days([spell for one in found for spell in one.spells], date.fromisoformat(on))
    headline = find_headline(CaseKind.PERSON, found, date.fromisoformat(on))
    assert f"{headline.code} {days.least}-{days.most}" == expected


def test_the_old_verdict_stays_overturned_when_another_follows() -> None:
    """The line of the first verdict says so for ever; the second stands."""
    steps = (
        "2023-06-01 verdict convicted [imprisonment P4Y]; 2023-09-01 appeal sent-back; "
        "2023-12-01 verdict convicted [imprisonment P2Y suspended]"
    )
    (against,) = against_of("crim", steps, "2024-01-01")
    assert {number: by.number for number, by in against.outcomes.set_aside.items()} == {0: 1}


def test_a_verdict_that_stands_in_part_is_not_called_overturned() -> None:
    """Acquitted of one charge on appeal: the verdict still stands on the other."""
    steps = "2023-06-01 verdict convicted [imprisonment P4Y]; 2023-09-01 appeal acquitted @b"
    (against,) = against_of("crim a,b", steps, "2024-01-01")
    assert against.outcomes.set_aside == {}
    assert [charge.overturned is not None for charge in against.charges] == [False, True]


def test_a_charge_that_replaces_another_is_not_there_before() -> None:
    """What came by requalification was never a suspicion from the first day."""
    steps = "2023-01-10 arrested; 2023-02-01 requalified @a>b; 2023-03-01 trial-opened"
    states = [
        {charge.key: charge.state for charge in against_of("crim a,b", steps, on)[0].charges}
        for on in ("2023-01-20", "2023-02-20", "2023-03-20")
    ]
    assert states == [
        {"a": "suspected", "b": None},
        {"a": "replaced", "b": "charged"},
        {"a": "replaced", "b": "on-trial"},
    ]


@pytest.mark.parametrize(
    ("appeal", "expected"),
    [("refused", "banned"), ("upheld", "banned"), ("granted", "refused"), ("sent-back", "pending")],
)
def test_an_appeal_against_a_ban(appeal: str, expected: str) -> None:
    """An appeal that is refused leaves the ban; one that is granted takes it away."""
    steps = [step("judgment", "2012-12-21", outcome="granted"), step("appeal", "2013-02-01", outcome=appeal)]
    proceeding = Proceeding.model_validate({"kind": "ban", "steps": steps})
    assert derive_proceeding("x", "ban", proceeding, None, date(2014, 1, 1)).state == expected
