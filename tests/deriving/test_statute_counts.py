"""Numbers under an article: people, prosecutions and those who are not named are never added up."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.deriving.relations import published, weave
from casebook.deriving.statute_counts import Result, StatuteCounts, Tally, count_statute, sum_of
from casebook.deriving.statutes import list_rows
from casebook.deriving.subject import derive_case
from casebook.model.case import Case
from tests.deriving.registers import NAMES, criminal, make_case, make_register, step

KEY = "cc-2014/274"
CHARGE = {"statute": KEY, "src": ["s"]}


def count(**cases: Case) -> StatuteCounts:
    """What is counted under KEY in a register of these cases."""
    register = make_register(**cases)
    web = weave(register)
    derived = {slug: derive_case(register, web, slug) for slug in published(register)}
    return count_statute(register, derived, list_rows(register, derived).get(KEY, ()))


def prosecution(*steps: dict[str, Any], **charges: Any) -> dict[str, Any]:
    """A criminal proceeding under KEY."""
    return criminal(*steps, **(charges or {"a": CHARGE}))


def verdict(when: str, *sanctions: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A conviction."""
    return step("verdict", when, outcome="convicted", sanctions=list(sanctions), **fields)


PRISON = {"kind": "imprisonment", "length": "P2Y"}
SUSPENDED = {**PRISON, "suspended": "true"}
FINE = {"kind": "fine", "amount": "50 MCI"}


def test_a_person_tried_twice_is_one_person_and_two_prosecutions() -> None:
    found = count(
        one=make_case(1, proceedings={"p": prosecution(verdict("2019-05-01", PRISON)),
                                      "q": prosecution(verdict("2023-05-01", FINE))})
    )  # fmt: skip
    assert (found.people, found.bodies, found.total) == (1, 0, Tally(2, 0))
    assert found.years == (2023, 2019)
    assert found.of(2019, Result.CUSTODY) == Tally(1) and found.of(2023, Result.PENALTY) == Tally(1)


def test_two_charges_of_one_proceeding_are_one_prosecution_with_the_heavier_outcome() -> None:
    steps = (
        verdict("2019-05-01", SUSPENDED, charges=["a"]),
        step("verdict", "2019-05-01", outcome="acquitted", charges=["b"]),
    )
    found = count(one=make_case(1, proceedings={"p": prosecution(*steps, a=CHARGE, b=CHARGE)}))
    assert [(one.result, one.year) for one in found.prosecutions] == [(Result.RESTRICTED, 2019)]


def test_an_acquittal_on_appeal_is_counted_in_its_own_year() -> None:
    steps = (verdict("2019-05-01", PRISON), step("appeal", "2020-01-09", outcome="acquitted"))
    found = count(one=make_case(1, proceedings={"p": prosecution(*steps)}))
    assert [(one.result, one.year) for one in found.prosecutions] == [(Result.CLEARED, 2020)]


def test_a_year_that_can_be_two_is_not_guessed() -> None:
    found = count(
        one=make_case(1, proceedings={"p": prosecution(step("charged", "2022-03/2023-10"))}),
        two=make_case(2, proceedings={"p": prosecution(verdict("2021", FINE))}),
    )
    assert found.years == (2021, None) and found.of(None, Result.OPEN) == Tally(1)


def test_officials_and_those_who_brought_a_case_themselves_are_left_out() -> None:
    own = {**prosecution(verdict("2021", FINE)), "brought_by_subject": "true"}
    found = count(
        one=make_case(1, standing="official", proceedings={"p": prosecution(verdict("2021", PRISON))}),
        two=make_case(2, proceedings={"p": own}),
    )
    assert found.prosecutions == () and found.total == Tally()


@st.composite
def groups(draw: st.DrawFn) -> tuple[dict[str, Any], int, int]:
    """(parties, how many are named, at least how many are not)."""
    parties: dict[str, Any] = {}
    named = unnamed = 0
    for place in range(draw(st.integers(1, 5))):
        kind, number = draw(st.sampled_from(("count", "at-least", "perhaps", "outlet"))), draw(st.integers(1, 40))
        if kind == "outlet":
            parties[f"p{place}"] = {"names": NAMES, "kind": "outlet", "src": ["s"]}
            named += 1
        else:
            text = f"{number}+" if kind == "at-least" else str(number)
            parties[f"p{place}"] = {"count": text, "src": ["s"]}
            if kind == "perhaps":
                parties[f"p{place}"]["perhaps_also"] = "other"
            else:
                unnamed += number
    return parties, named, unnamed


@given(groups())
def test_those_without_a_name_are_counted_at_least_and_never_with_the_others(
    drawn: tuple[dict[str, Any], int, int],
) -> None:
    parties, named, unnamed = drawn
    group = make_case(1, kind="group", parties=parties, proceedings={"p": prosecution(verdict("2023-10", PRISON))})
    person = make_case(2, proceedings={"p": prosecution(verdict("2023-05-01", SUSPENDED))})
    found = count(crowd=group, someone=person)
    assert found.total == Tally(named + 1, unnamed)
    assert found.people == 1, "nobody without a name is a person on record"
    cells = [found.of(year, result) for year in found.years for result in Result]
    assert sum(cells, Tally()) == found.total == sum_of(found.prosecutions)
    assert found.of(2023, Result.CUSTODY) == Tally(named, unnamed)


def test_articles_charged_together_are_counted_by_prosecution() -> None:
    other = {"statute": "cc-2014/378", "src": ["s"]}
    found = count(
        one=make_case(1, proceedings={"p": prosecution(verdict("2023", PRISON), a=CHARGE, b=other)}),
        two=make_case(2, proceedings={"p": prosecution(verdict("2023", PRISON), a=CHARGE, b=other)}),
        three=make_case(3, proceedings={"p": prosecution(verdict("2023", PRISON))}),
    )
    assert found.together == (("cc-2014/378", Tally(2)),)
