"""The hardest records of the register, as its own content has them: what a reader must and must not be told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casebook.deriving.relations import Web, weave
from casebook.deriving.spells import BY_DECISION, BY_RELEASE, BY_TERM, OPEN
from casebook.deriving.subject import Derived, derive_case
from casebook.model.register import Register
from casebook.reading.content import read_content

PROJECT = Path(__file__).parents[2]
CHECKED = date(2026, 11, 22)
"""The day as of which these expectations were written; records may be checked later."""


@pytest.fixture(scope="module")
def register() -> Register:
    """The project's own content, without a fault."""
    found, problems = read_content(PROJECT)
    assert problems == []
    return found


@pytest.fixture(scope="module")
def web(register: Register) -> Web:
    """Who is a party of what."""
    return weave(register)


def derive(register: Register, web: Web, slug: str, on: date = CHECKED) -> Derived:
    """A case as of a day."""
    return derive_case(register, web, slug, on)


@pytest.mark.parametrize("slug", ["seitkazy-mataev", "aset-mataev"])
def test_both_mataevs_are_acquitted(register: Register, web: Web, slug: str) -> None:
    """The review of 19 July 2022 outranks the verdict of 2016, on every charge; before it they were convicted."""
    case = derive(register, web, slug)
    assert case.headline.code == "acquitted"
    assert case.headline.step is not None and case.headline.step.step.date.only is not None
    assert case.headline.step.step.date.only.text == "2022-07-19"
    for charge in case.joint[0].charges:
        assert charge.state == "acquitted" and charge.final
        assert charge.overturned is not None and charge.overturned.bounds.earliest == date(2022, 7, 19)
    assert case.joint[0].sanctions == ()
    assert derive(register, web, slug, date(2022, 7, 18)).joint[0].state == "convicted"


def test_a_charge_of_the_father_is_not_the_sons(register: Register, web: Web) -> None:
    """Tax evasion is stated for the father only."""
    charges = {
        slug: [charge.key for charge in derive(register, web, slug).joint[0].charges]
        for slug in ("seitkazy-mataev", "aset-mataev")
    }
    assert charges == {"seitkazy-mataev": ["embezzlement", "tax-evasion"], "aset-mataev": ["embezzlement"]}


def test_the_fathers_release_does_not_free_the_son(register: Register, web: Web) -> None:
    """Parole in 2017 ends the father's spell for certain; the son's ends by its term, before the acquittal."""
    ends = {slug: derive(register, web, slug).joint[0].spells[-1] for slug in ("seitkazy-mataev", "aset-mataev")}
    assert ends["seitkazy-mataev"].ended == BY_RELEASE
    assert ends["aset-mataev"].ended == BY_TERM
    assert ends["aset-mataev"].end is not None and ends["aset-mataev"].end.latest == date(2021, 10, 3)


def test_a_group_tells_its_outcome_and_nobodys_liberty(register: Register, web: Web) -> None:
    """All acquitted is acquitted, all convicted is found guilty, and both together is mixed; no days are counted."""
    found = {
        slug: derive(register, web, slug)
        for slug in ("mataev-trial", "severny-trial", "knb-officers-trial", "complaint-against-40-outlets-2012")
    }
    assert [case.headline.code for case in found.values()] == ["acquitted", "found-guilty", "mixed", "mixed"]
    assert {case.headline.level for slug, case in found.items() if slug != "mataev-trial"} == {"none"}
    assert {(case.days.least, case.days.most, case.days.house_most) for case in found.values()} == {(0, 0, 0)}
    assert found["knb-officers-trial"].overturned == (), "one officer's acquittal is not the others'"


def test_batyrbekovs_verdict_of_2019_is_overturned(register: Register, web: Web) -> None:
    """Acquitted on 9 January 2020; the verdict stands in no headline after that, and did before."""
    case = derive(register, web, "amangeldy-batyrbekov")
    against = {one.key: one for one in case.own}["defamation-2019"]
    assert against.state == "acquitted" and against.sanctions == ()
    assert against.outcomes.overturned is not None
    assert against.outcomes.overturned.bounds.earliest == date(2020, 1, 9)
    assert derive(register, web, "amangeldy-batyrbekov", date(2020, 1, 8)).headline.code == "serving"
    assert derive(register, web, "amangeldy-batyrbekov", date(2020, 1, 9)).headline.code == "acquitted"


def test_batyrbekovs_days(register: Register, web: Web) -> None:
    """108 from verdict to release, 20 confirmed by a release, and 20 ordered on an unknown day of October."""
    days = derive(register, web, "amangeldy-batyrbekov").days
    assert (days.least, days.most) == (148, 178)


def test_zhylanbaevs_days_are_cut_at_what_was_last_told(register: Register, web: Web) -> None:
    """Arrest in May 2023, four dates of the verdict, appeal on 19 January 2024: at least 233 days, as of June 2024."""
    on = date(2024, 6, 1)
    case = derive(register, web, "marat-zhylanbaev", on)
    against = {one.key: one for one in case.own}["extremism-2023"]
    assert case.headline.code == "serving"
    assert case.days.least == 233
    assert case.days.most == (on - date(2023, 4, 1)).days, "the detention of April or May runs into the arrest"
    verdict = next(dated for dated in against.steps if dated.step.type == "verdict")
    assert (verdict.bounds.earliest, verdict.bounds.latest) == (date(2023, 11, 19), date(2023, 12, 1))
    assert all(charge.final for charge in against.charges)


def test_severnya_is_deferred_and_was_under_house_arrest(register: Register, web: Web) -> None:
    """Two days with the police, then house arrest until the verdict at most; no day of prison."""
    case = derive(register, web, "nargiz-severnya")
    assert case.headline.code == "deferred" and case.headline.level == "restricted"
    assert [(spell.form, spell.ended) for spell in case.joint[0].spells] == [
        ("police", BY_RELEASE),
        ("house-arrest", BY_DECISION),
    ]
    assert (case.days.least, case.days.most) == (2, 2)
    assert (case.days.house_least, case.days.house_most) == (0, 226)
    assert derive(register, web, "nargiz-severnya", date(2029, 6, 1)).headline.code == "convicted"


def test_severny_of_the_same_trial_is_in_prison(register: Register, web: Web) -> None:
    """The sentence of one party is never that of the other."""
    case = derive(register, web, "vladimir-severny")
    assert case.headline.code == "serving"
    assert [(spell.form, spell.ended) for spell in case.joint[0].spells] == [("imprisonment", OPEN)]


def test_an_unknown_length_of_detention_has_no_at_most(register: Register, web: Web) -> None:
    """Mukhamedkarim's detention began on a day that no source gives."""
    case = derive(register, web, "duman-mukhamedkarim")
    assert case.headline.code == "serving"
    assert case.days.most is None and case.days.least > 0


def test_outlets_of_one_complaint_are_told_apart(register: Register, web: Web) -> None:
    """A ban of one outlet is no ban of the next."""
    codes = {slug: derive(register, web, slug).headline.code for slug in ("alga-2012", "khalyk-maydany")}
    assert codes == {"alga-2012": "banned", "khalyk-maydany": "outcome-unknown"}


def test_a_victim_is_no_defendant(register: Register, web: Web) -> None:
    """Only the soldier was tried; the child's relatives and the child have no state."""
    parties = {party.key: party for party in derive(register, web, "kz-0010").parties}
    assert [one.state for one in parties["soldier"].proceedings] == ["acquitted"]
    assert parties["child"].proceedings == () and parties["child"].headline.code == "none"


def test_nobody_is_in_custody_and_acquitted(register: Register, web: Web) -> None:
    """Over the whole register: an acquittal leaves no spell open and no sanction standing."""
    for slug in register.cases:
        for one in derive(register, web, slug).proceedings:
            if one.state in ("acquitted", "closed", "dropped"):
                assert one.sanctions == (), slug
                assert all(spell.ended != OPEN for spell in one.spells), slug


def test_least_is_never_more_than_most(register: Register, web: Web) -> None:
    """Over the whole register."""
    for slug in register.cases:
        days = derive(register, web, slug).days
        assert days.most is None or days.least <= days.most, slug
        assert days.house_most is None or days.house_least <= days.house_most, slug
