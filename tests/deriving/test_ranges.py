"""What the law allows beside what was imposed: sizes, editions, what was overturned."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.deriving.editions import Basis, choose_edition
from casebook.deriving.proceedings import Against, derive_proceeding
from casebook.deriving.ranges import Measure, list_allowed, list_sentences, size_of
from casebook.deriving.sentence_ranges import compare_sentences
from casebook.model.amount import parse_amount
from casebook.model.case import Case
from casebook.model.codes import SanctionKind
from casebook.model.length import parse_length
from casebook.model.proceeding import Proceeding
from casebook.model.register import Body, Entry, Register
from casebook.model.statute import Edition, Statute
from tests.deriving.registers import criminal, make_case, step

ON = date(2026, 11, 22)
TITLE = {"text": "Title", "verified": "true"}
PRISON = (SanctionKind.IMPRISONMENT, SanctionKind.RESTRICTION_OF_FREEDOM)


def edition(begin: str, until: str | None, *penalties: dict[str, Any]) -> dict[str, Any]:
    """An edition from source `s`."""
    ends = {"until": until} if until else {}
    return {"from": begin, **ends, "verified": "true", "penalties": list(penalties), "src": ["s"]}


def prison(part: str, most: str, least: str | None = None, kind: str = "imprisonment") -> dict[str, Any]:
    """A term that a part allows."""
    return {"part": part, "kind": kind, "max": most, **({"min": least} if least else {})}


def statute(*editions: dict[str, Any]) -> Statute:
    """An article with these editions."""
    titles = dict.fromkeys(("en", "ru", "kk"), TITLE)
    data = {"kind": "article", "titles": titles, "in_force": {"from": "2015-01-01"}, "src": ["s"]}
    return Statute.model_validate({**data, "editions": list(editions)})


def against(data: dict[str, Any]) -> Against:
    """A proceeding as it concerns its only subject."""
    return derive_proceeding("x", "p", Proceeding.model_validate(data), None, ON)


def verdict(when: str, *sanctions: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A conviction."""
    return step("verdict", when, outcome="convicted", sanctions=list(sanctions), **fields)


OLD_AND_NEW = statute(
    edition("2015-01-01", "2018-06-30", prison("1", "P2Y")), edition("2018-07-01", None, prison("1", "P5Y"))
)


@pytest.mark.parametrize(
    ("act", "decided", "expected"),
    [
        ("2016-03-01", "2019-05-01", (0, Basis.ACT, True, True)),
        ("2019-01", "2019-05-01", (1, Basis.ACT, True, True)),
        ("2018", "2019-05-01", (1, Basis.ACT, False, True)),
        ("../2019", "2019-05-01", (1, Basis.DECISION, True, True)),
        (None, "2019-05-01", (1, Basis.DECISION, True, True)),
        (None, "2018-06-15", (0, Basis.DECISION, True, True)),
        ("2014-03-01", "2014-09-01", (0, Basis.ACT, False, False)),
    ],
)
def test_the_edition_is_that_of_the_act_else_of_the_decision(
    act: str | None, decided: str, expected: tuple[int, Basis, bool, bool]
) -> None:
    acts = {"a": {"kind": "post", "date": act, "src": ["s"]}} if act else {}
    case = make_case(1, activities=acts)
    one = against({**criminal(verdict(decided)), "over": list(acts)})
    chosen = choose_edition(case, one, one.steps[-1], OLD_AND_NEW)
    assert chosen is not None
    assert (chosen.number, chosen.basis, chosen.is_sure, chosen.is_known) == expected


def test_an_article_without_editions_has_none_to_choose() -> None:
    one = against(criminal(verdict("2019-05-01")))
    assert choose_edition(make_case(1), one, one.steps[-1], statute()) is None


def test_equal_ranges_of_several_parts_stand_together() -> None:
    rows = edition(
        "2015-01-01", None, prison("1", "P2Y"), prison("1", "P2Y", kind="restriction-of-freedom"), prison("2", "P5Y"),
        prison("3", "P2Y"), prison("3", "P2Y", kind="restriction-of-freedom"), {"part": "4", "kind": "imprisonment"},
    )  # fmt: skip
    allowed = list_allowed(Edition.model_validate(rows), PRISON)
    assert [([part for part, _ in one.parts], one.least, one.most) for one in allowed] == [
        (["1", "3"], 0, 2),
        (["2"], 0, 5),
    ], "and a penalty without an upper end is not drawn"
    assert allowed[0].kinds == tuple(sorted(PRISON))


def test_the_part_charged_stands_alone_and_an_unknown_one_hides_nothing() -> None:
    text = Edition.model_validate(edition("2015-01-01", None, prison("1", "P2Y"), prison("2", "P7Y", "P3Y")))
    assert [one.parts for one in list_allowed(text, PRISON, "2")] == [(("2", ()),)]
    assert [(one.least, one.most) for one in list_allowed(text, PRISON, "2")] == [(3, 7)]
    assert len(list_allowed(text, PRISON, "9")) == 2


@given(st.integers(1, 30), st.integers(0, 11), st.integers(1, 25))
def test_a_longer_term_is_a_larger_number(years: int, months: int, more: int) -> None:
    text = f"P{years}Y{months}M" if months else f"P{years}Y"
    size = size_of(parse_length(text), Measure.YEARS)
    longer = size_of(parse_length(f"P{years + more}Y{months}M" if months else f"P{years + more}Y"), Measure.YEARS)
    assert size is not None and longer is not None
    assert size[0] == size[1] == pytest.approx(years + months / 12, abs=1e-3) and longer[0] - size[0] == pytest.approx(
        more
    )


def test_tenge_are_no_monthly_indices() -> None:
    assert size_of(parse_amount("103500 KZT"), Measure.MCI) is None
    assert size_of(parse_amount("30 MCI"), Measure.MCI) == (30, 30)
    assert size_of(parse_length("PT400H"), Measure.HOURS) == (400, 400)
    assert size_of(parse_length("P10D/P15D"), Measure.DAYS) == (10, 15)


def test_what_was_overturned_never_stands() -> None:
    one = against(
        criminal(
            verdict("2019-09-23", {"kind": "imprisonment", "length": "P2Y3M"}),
            step("appeal", "2020-01-09", outcome="acquitted"),
        )
    )
    (sentence,) = list_sentences(one)
    assert sentence.overturned is not None and str(sentence.overturned.step.date.only) == "2020-01-09"


def test_a_second_trial_leaves_both_sentences_to_be_seen() -> None:
    one = against(
        criminal(
            verdict("2019-01-10", {"kind": "imprisonment", "length": "P5Y"}),
            step("appeal", "2019-03-01", outcome="sent-back"),
            verdict("2019-09-01", {"kind": "imprisonment", "length": "P3Y", "suspended": "true"}),
        )
    )
    assert [(found.most, found.overturned is not None) for found in list_sentences(one)] == [(3, False), (5, True)]
    assert list_sentences(one)[0].is_outside_prison


def test_a_changed_sentence_takes_the_place_of_the_first() -> None:
    changed = step("appeal", "2019-03-01", outcome="changed", sanctions=[{"kind": "imprisonment", "length": "P4Y"}])
    one = against(criminal(verdict("2019-01-10", {"kind": "imprisonment", "length": "P5Y"}), changed))
    assert [(found.most, found.overturned) for found in list_sentences(one)] == [(4, None)]


def test_disputed_lengths_are_one_span_and_a_ban_has_no_size() -> None:
    length = {"dispute": "length", "values": [{"value": "P7Y6M", "src": ["s"]}, {"value": "P7Y", "src": ["t"]}]}
    ban = {"kind": "ban-on-activity", "length": "P3Y"}
    one = against(criminal(verdict("2019-01-10", {"kind": "imprisonment", "length": length}, ban)))
    assert [(found.least, found.most) for found in list_sentences(one)] == [(7, 7.5)]


def make_law(case: Case, **articles: Statute) -> Register:
    """A register of one case, `x`, and articles `cc-2014/<name>`."""
    statutes = {f"cc-2014/{name[1:]}": Entry(name, "", "", one, Body("", 1), {}) for name, one in articles.items()}
    return Register({"x": Entry("x", "", "", case, Body("", 1), {})}, statutes, {}, {}, "")


def test_a_sentence_for_two_charges_stands_beside_both_articles() -> None:
    charges = {
        "a": {"statute": "cc-2014/1", "part": "1", "src": ["s"]},
        "b": {"attributed": "cc-2014/2", "src": ["s"]},
        "c": {"offence": "insult", "src": ["s"]},
    }
    data = criminal(verdict("2019-05-01", {"kind": "imprisonment", "length": "P4Y"}), **charges)
    one = against(data)
    register = make_law(make_case(1), a1=OLD_AND_NEW, a2=statute(edition("2015-01-01", None, prison("3", "P9Y"))))
    (found,) = compare_sentences(register, [one])
    assert found.measure is Measure.YEARS
    told = [(c.charge, c.part, c.is_attributed, [a.most for a in c.allowed]) for c in found.charges]
    assert told == [("a", "1", False, [5]), ("b", None, True, [9]), ("c", None, True, [])]
