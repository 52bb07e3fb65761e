"""Overviews of half-years: each event once, in its half, with its case, its day and its sources."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from casebook.deriving.overviews import ATTACKED, BEGUN, CLEARED, DECIDED, list_happenings, sort_halves, undated
from casebook.deriving.subject import Derived, edition_date
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)


def lines_of(page: Article, anchor: str) -> list[str]:
    """Lines of one section."""
    return [text_of(one) for one in page.main.xpath("//section[@aria-labelledby=$id]//li", id=anchor)]


@every_language
def test_numbers_of_the_index_are_those_of_the_pages(built_site: BuiltSite, language: str) -> None:
    index = open_article(built_site.path, f"{PREFIXES[language]}overviews/")
    rows = index.main.xpath("//table//tbody/tr")
    assert len(rows) > 20
    for row in rows:
        [link] = row.iter("a")
        page = open_article(built_site.path, index.leads_to(link))
        total, *freedoms = (0 if text_of(one) == "–" else int(text_of(one)) for one in row.iter("td"))
        anchors = ("expression", "assembly", "association", "not-stated")
        shown = [len(lines_of(page, anchor)) for anchor in anchors]
        assert shown == freedoms, page.address
        assert sum(freedoms) >= total and re.search(rf"\b{total}\b", page.first_lines), page.address


def test_every_event_is_in_one_half_year_in_several_possible_ones_or_in_none(
    register: Register, derived: Mapping[str, Derived]
) -> None:
    happenings = list_happenings(register, derived)
    halves = sort_halves(happenings, edition_date(register, None))
    certain = [one for half in halves.values() for one in half.certain]
    possible = {id(one) for half in halves.values() for one in half.possible}
    assert len(certain) == len({id(one) for one in certain}) > 90
    assert not possible & {id(one) for one in certain}
    assert len(certain) + len(possible) + undated(happenings) == len(happenings)
    for name, half in halves.items():
        year, number = map(int, name.split("-"))
        for one in half.certain:
            assert one.bounds.earliest.year == one.bounds.latest.year == year
            assert {(one.bounds.earliest.month > 6) + 1, (one.bounds.latest.month > 6) + 1} == {number}


def test_every_conviction_and_acquittal_of_a_target_is_told_once(
    register: Register, derived: Mapping[str, Derived]
) -> None:
    told = [(one.case, id(one.dated.step)) for one in list_happenings(register, derived)
            if one.sort in (DECIDED, CLEARED) and one.dated is not None and one.dated.step.outcome]  # fmt: skip
    assert len(told) == len(set(told))
    expected = [
        (slug, id(step))
        for slug in derived
        if register.cases[slug].record.standing == "target"
        for proceeding in register.cases[slug].record.proceedings.values()
        if proceeding.kind in ("criminal", "administrative") and not proceeding.brought_by_subject
        for step in proceeding.steps
        if step.outcome in ("convicted", "penalised", "acquitted", "closed")
    ]
    assert set(told) == set(expected) and len(expected) > 40


def test_officials_on_trial_are_in_no_overview(register: Register, derived: Mapping[str, Derived]) -> None:
    told = {one.case for one in list_happenings(register, derived)}
    assert "knb-officers-trial" not in told and "zhanaozen-five-officials" not in told
    begun = {one.case for one in list_happenings(register, derived) if one.sort == BEGUN}
    assert {register.cases[slug].record.standing for slug in begun} == {"target"}


@every_language
def test_each_line_has_its_case_its_day_and_its_source(built_site: BuiltSite, language: str) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}overviews/2023-2/")
    lines = page.main.xpath("//ul[contains(@class, 'happened')]/li")
    assert len(lines) > 40
    for line in lines:
        targets = [page.leads_to(link) for link in line.iter("a")]
        assert any("/cases/" in f"/{one}" for one in targets) and any("#src-" in one for one in targets)
        [when] = line.xpath("./span[@class='when']")
        assert "2023" in text_of(when)


@every_language
def test_an_overturned_verdict_says_so_where_it_is_told(
    built_site: BuiltSite, register: Register, language: str
) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}overviews/2019-2/")
    acquitted = register.term("headlines", "acquitted").in_language(language)
    told = [text_of(one) for one in page.main.xpath("//ul[contains(@class, 'happened')]/li")
            if one.xpath(".//a[contains(@href, 'amangeldy-batyrbekov')]")]  # fmt: skip
    assert told and all(acquitted.casefold() in one.casefold() and "2020" in one for one in told)


def test_freedoms_follow_from_what_was_done(register: Register, derived: Mapping[str, Derived]) -> None:
    found = {(one.case, one.sort): one.freedoms for one in list_happenings(register, derived)}
    assert found["nazgul-zhusupova", DECIDED] == ("expression",)  # a post
    assert found["marat-musabaev", DECIDED] == ("assembly",)  # a picket
    assert found["kibhr", ATTACKED] == ("association",)  # an organisation
    assert found["vladimir-severny", DECIDED] == () if ("vladimir-severny", DECIDED) in found else True


def test_every_term_that_names_a_freedom_names_one_that_exists(register: Register) -> None:
    freedoms = set(register.vocabulary["freedoms"])
    named = {name: {term.freedom for term in terms.values() if term.freedom}
             for name, terms in register.vocabulary.items()}  # fmt: skip
    assert {name for name, found in named.items() if found} == {"activities", "proceedings", "kinds", "roles"}
    assert all(found <= freedoms for found in named.values())
