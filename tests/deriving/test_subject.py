"""What a whole record comes to: own and joint proceedings, groups party by party, regions, counts."""

from __future__ import annotations

from datetime import date

from casebook.deriving.counts import count
from casebook.deriving.days import Days
from casebook.deriving.relations import GROUP, weave
from casebook.deriving.statutes import MENTIONED, NAMED, OFFICIALS, list_rows
from casebook.deriving.subject import Derived, derive_case, edition_date
from casebook.model.register import Register
from tests.deriving.registers import criminal, make_case, make_register, step

PRISON = [{"kind": "imprisonment", "length": "P6Y"}]


def derive(register: Register, slug: str) -> Derived:
    """The case as of its `checked` day."""
    return derive_case(register, weave(register), slug)


def joint_register() -> Register:
    """A trial of two, one acquitted on review; both were under house arrest first."""
    trial = make_case(
        1,
        kind="group",
        parties={"one": {"case": "one"}, "two": {"case": "two"}},
        proceedings={
            "trial-2016": criminal(
                step("detained", "2016-02-22", who=["one"]),
                step("house-arrest", "2016-02-24"),
                step("verdict", "2016-10-03", outcome="convicted", sanctions=PRISON),
                step("released", "2017-12-04", who=["one"], ground="parole"),
                step("review", "2022-07-19", who=["one"], outcome="acquitted"),
            )
        },
    )
    return make_register(one=make_case(2), two=make_case(3), trial=trial)


def test_a_member_has_the_groups_proceeding_as_far_as_it_concerns_it() -> None:
    """One is acquitted; two, whom neither release nor review concerns, is not."""
    register = joint_register()
    one, two = derive(register, "one"), derive(register, "two")
    assert (one.headline.code, two.headline.code) == ("acquitted", "term-ended")
    assert [dated.step.type for dated in two.joint[0].steps] == ["house-arrest", "verdict"]
    assert [relation.code for relation in one.related] == [GROUP]


def test_days_of_custody_and_of_house_arrest_are_counted_apart() -> None:
    """Two days of police custody, 427 of prison confirmed by the release, 222 of house arrest at most."""
    assert derive(joint_register(), "one").days == Days(429, 429, 0, 222)


def test_a_groups_acquittal_needs_every_party() -> None:
    """One acquittal among two leaves the other's verdict standing, and the group's outcome mixed."""
    trial = derive(joint_register(), "trial")
    assert trial.headline.code == "mixed"
    assert trial.overturned == ()
    assert not trial.cleared
    assert [[one.state for one in party.proceedings] for party in trial.parties] == [["acquitted"], ["convicted"]]


def test_nothing_is_decided_against_a_victim() -> None:
    """A victim among the parties has no state and no row on a statute's page; the official has."""
    case = make_case(
        1,
        kind="group",
        standing="victim",
        parties={
            "soldier": {"count": "1", "standing": "official", "src": ["s"]},
            "people": {"count": "54", "standing": "victim", "src": ["s"]},
        },
        proceedings={
            "trial-2023": criminal(
                step("verdict", "2023-11-15", outcome="acquitted"),
                step("remark", "2023-11-15", mentions=["cc-2014/119"]),
                step("appeal-filed", "2023-12-01"),
                a={"statute": "cc-2014/451", "src": ["s"]},
            )
        },
    )
    register = make_register(case=case)
    derived = derive(register, "case")
    assert [len(party.proceedings) for party in derived.parties] == [1, 0]
    rows = list_rows(register, {"case": derived})
    assert [(row.table, row.party) for row in rows["cc-2014/451"]] == [(OFFICIALS, "soldier")]
    assert [row.table for row in rows["cc-2014/119"]] == [MENTIONED]
    assert derived.overturned[0].outcomes.deciding is not None
    assert derived.overturned[0].outcomes.deciding.step.type == "verdict", "an appeal that is filed decides nothing"


def test_people_are_counted_once_and_perhaps_the_same_people_not_twice() -> None:
    """Two named people with a prosecution each; of 4+3 unnamed, the three perhaps counted elsewhere are left out."""
    gathering = make_case(
        4,
        kind="group",
        parties={
            "some": {"count": "4+", "src": ["s"]},
            "others": {"count": "3", "perhaps_also": "trial", "src": ["s"]},
            "known": {"case": "one"},
        },
        proceedings={
            "assembly-2023": {
                "kind": "administrative",
                "charges": {"a": {"statute": "cao-2014/488", "src": ["s"]}},
                "steps": [step("ruling", "2023-09-19", outcome="penalised", sanctions=[{"kind": "fine"}])],
            }
        },
    )
    before = joint_register()
    cases = {slug.replace("-", "_"): entry.record for slug, entry in before.cases.items()}
    register = make_register(**cases, gathering=gathering)
    derived = {slug: derive(register, slug) for slug in register.cases}
    totals = count(register, derived)
    assert (totals.people, totals.prosecutions, totals.unnamed) == (2, 3, 4)
    assert {row.table for row in list_rows(register, derived)["cao-2014/488"]} == {NAMED}


def test_a_place_lies_in_the_region_of_its_time() -> None:
    """The town changed its region on 8 June 2022."""
    for when, region in (("2022-06-07", "kz-19"), ("2022-06-08", "kz-33")):
        case = make_case(1, places={"town": ["s"]}, proceedings={"a-2022": criminal(step("charged", when))})
        assert derive(make_register(case=case), "case").regions == (region,)


def test_a_draft_is_nowhere() -> None:
    """A draft group gives its members nothing."""
    cases = {slug: entry.record for slug, entry in joint_register().cases.items()}
    cases["trial"] = cases["trial"].model_copy(update={"state": "draft"})
    register = make_register(**cases)
    assert derive(register, "one").joint == ()
    assert derive(register, "one").related == ()


def test_the_edition_is_of_the_epoch_or_of_the_newest_record() -> None:
    """SOURCE_DATE_EPOCH counts seconds; without it the newest `checked` day speaks."""
    register = make_register(one=make_case(1), two=make_case(2, checked="2024-02-29"))
    assert edition_date(register, None) == date(2026, 11, 22)
    assert edition_date(register, 86400 * 365) == date(1971, 1, 1)


def test_a_spell_without_a_first_day_has_no_most() -> None:
    """An undated detention confirmed by a release counts at least what is certain, and no at most."""
    case = make_case(
        1,
        proceedings={"a-2023": criminal(step("arrested", "../2023-05-31"), step("confirmed", "2023-06-10"))},
    )
    days = derive(make_register(case=case), "case").days
    assert (days.least, days.most) == (10, None)
