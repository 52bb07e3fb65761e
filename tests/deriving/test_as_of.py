"""Who was held on a day: begun before it and not over before it, or only perhaps."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.deriving.as_of import census_days, held_on
from casebook.deriving.relations import published, weave
from casebook.deriving.subject import Derived, derive_case
from casebook.model.register import Register
from casebook.reading.content import read_content
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def register() -> Register:
    found, problems = read_content(ROOT)
    assert problems == []
    return found


@pytest.fixture(scope="module")
def derived(register: Register) -> dict[str, Derived]:
    web = weave(register)
    return {slug: derive_case(register, web, slug) for slug in published(register)}


def certainty(register: Register, derived: dict[str, Derived], slug: str, day: date) -> str | None:
    return next((one.certainty for one in held_on(register, derived, day) if one.slug == slug), None)


@pytest.mark.parametrize(
    ("slug", "day", "expected"),
    [
        ("marat-zhylanbaev", date(2023, 12, 1), "certain"),
        ("marat-zhylanbaev", date(2022, 12, 1), None),
        # An administrative detention not later than July 2023, so long before it that it cannot have been the same.
        ("duman-mukhamedkarim", date(2022, 12, 1), None),
        # The last step that speaks of him is of August 2025, his sentence runs on.
        ("marat-zhylanbaev", date(2025, 12, 1), "possible"),
        # Sentenced on 16 November 2023, and nothing is known of him since.
        ("nurlan-kanatov", date(2023, 12, 1), "possible"),
        ("nurlan-kanatov", date(2022, 12, 1), None),
        # Under house arrest at the latest when her verdict was given, three days later.
        ("nargiz-severnya", date(2023, 12, 1), "possible"),
        ("seitkazy-mataev", date(2016, 12, 1), "certain"),
        ("seitkazy-mataev", date(2019, 12, 1), None),
    ],
)
def test_the_day_of_the_census(
    register: Register, derived: dict[str, Derived], slug: str, day: date, expected: str | None
) -> None:
    assert certainty(register, derived, slug, day) == expected


def test_whoever_is_certain_was_held_by_the_count_of_days_too(register: Register, derived: dict[str, Derived]) -> None:
    days = census_days(derived, date(2026, 11, 22))
    assert days[0].year < 2014 and days[-1] == date(2025, 12, 1) and len(days) == len(range(days[0].year, 2026))
    seen = 0
    for day in days:
        held = held_on(register, derived, day)
        assert len({one.slug for one in held}) == len(held), "each person once"
        for one in held:
            assert one.before.bounds.earliest < day
            if one.certainty == "certain":
                seen += 1
                count = derived[one.slug].days
                assert count.least or count.house_least
    assert seen > 10


def test_a_day_after_the_edition_is_no_day_of_the_census(derived: dict[str, Derived]) -> None:
    assert census_days(derived, date(2023, 11, 30))[-1] == date(2022, 12, 1)
    assert census_days(derived, date(2023, 12, 1))[-1] == date(2023, 12, 1)
    assert census_days({}, date(2026, 1, 1)) == ()


def test_a_step_of_disputed_days_on_both_sides_of_the_day_is_told(
    register: Register, derived: dict[str, Derived]
) -> None:
    held = {one.slug: one for one in held_on(register, derived, date(2023, 12, 1))}
    zhylanbaev = held["marat-zhylanbaev"]
    assert zhylanbaev.before.step.type == "trial-opened"
    assert [dated.step.type for dated in zhylanbaev.across] == ["verdict"]
    assert zhylanbaev.after is not None and zhylanbaev.after.step.type == "appeal"
    assert zhylanbaev.forms == ("remand", "imprisonment"), "which of them, depends on the day of the verdict"
    assert held["vladimir-severny"].across == () and held["vladimir-severny"].forms == ("remand",)


def test_no_step_is_left_out_between_what_is_told(register: Register, derived: dict[str, Derived]) -> None:
    for day in census_days(derived, date(2026, 11, 22)):
        for one in held_on(register, derived, day):
            steps = next(against.steps for against in derived[one.slug].proceedings if one.spell in against.spells)
            told = [one.before, *one.across, *([one.after] if one.after is not None else [])]
            first = steps.index(one.before)
            assert tuple(told) == steps[first : first + len(told)], f"{one.slug}, {day}"
            assert one.after is not None or told[-1] == steps[-1]
