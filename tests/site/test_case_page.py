"""What a reader of a case finds besides the chronology: acts beside charges, restrictions, what a record is about."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest
from lxml.html import HtmlElement

from casebook.deriving.subject import Derived
from casebook.model.codes import ProceedingKind
from casebook.model.register import Register
from casebook.rendering.labels import Labels
from casebook.rendering.sentences import step_title
from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of


def section(article: Article, name: str) -> HtmlElement | None:
    """The section of a page under that anchor."""
    found = [one for one in article.main.iter("section") if one.get("aria-labelledby") == name]
    return found[0] if found else None


def page(built_site: BuiltSite, slug: str, language: str = "") -> Article:
    return open_article(built_site.path, f"{language}cases/{slug}/")


def test_acts_stand_beside_charges_and_each_has_its_source(built_site: BuiltSite) -> None:
    article = page(built_site, "marat-zhylanbaev")
    found = section(article, "did")
    assert found is not None
    did, charged = (text_of(one) for one in found.iter("ul"))
    assert "Payment" in did and "Article" not in did
    assert "Article 405" in charged and "Article 258" in charged and "Payment" not in charged
    assert all(any(link.get("class") == "ref" for link in item.iter("a")) for item in found.iter("li"))
    assert "do not say" in text_of(found), "nobody ties the protest to the payments"


@pytest.mark.parametrize("language", ["", "ru/", "kk/"])
def test_every_case_with_acts_and_charges_shows_both_or_neither(
    built_site: BuiltSite, derived: Mapping[str, Derived], register: Register, language: str
) -> None:
    shown = 0
    for slug in derived:
        found = section(page(built_site, slug, language), "did")
        if found is None:
            continue
        shown += 1
        lists = [list(one.iter("li")) for one in found.iter("ul")]
        assert len(lists) == 2 and all(lists), slug
        assert len(lists[0]) >= len(register.cases[slug].record.activities), slug
    assert shown > 15


def test_a_ban_says_when_it_ends_and_that_this_is_computed(built_site: BuiltSite) -> None:
    found = section(page(built_site, "marat-zhylanbaev"), "restrictions")
    assert found is not None
    (item,) = found.iter("li")
    text = text_of(item).replace("\N{NO-BREAK SPACE}", " ")
    assert "3 years" in text and "computed from its length" in text and "release from prison" in text
    assert re.search(r"at the latest: \d+ \w+ 20\d\d", text)
    assert any(link.get("class") == "ref" for link in item.iter("a"))


def test_who_is_acquitted_has_no_restriction(built_site: BuiltSite, derived: Mapping[str, Derived]) -> None:
    cleared = [slug for slug, one in derived.items() if one.headline.code == "acquitted" and not one.parties]
    assert cleared
    assert [slug for slug in cleared if section(page(built_site, slug), "restrictions") is not None] == []


@pytest.mark.parametrize(
    ("slug", "what", "day"),
    [
        ("zhanaozen-2011", "lethal force used to disperse protesters", "16 December 2011"),
        ("almaty-press-conference-attack-2019", "attack", "22 July 2019"),
    ],
)
def test_a_record_of_victims_says_what_was_done_to_them(built_site: BuiltSite, slug: str, what: str, day: str) -> None:
    head = page(built_site, slug).first_lines.replace("\N{NO-BREAK SPACE}", " ")
    assert f"Concerns: {what}" in head and day in head and "according to" in head
    assert "prosecution" not in head
    listed = open_article(built_site.path, "cases/").text.replace("\N{NO-BREAK SPACE}", " ")
    assert f"Concerns: {what} {day}, according to" in listed, "a list says it too, with its date and source"


def test_an_administrative_offence_is_put_on_record_and_not_charged(
    built_site: BuiltSite, derived: Mapping[str, Derived], register: Register
) -> None:
    put = [
        (slug, dated.step)
        for slug, one in derived.items()
        for against in one.proceedings
        for dated in against.steps
        if dated.step.type == "charged" and against.proceeding.kind is ProceedingKind.ADMINISTRATIVE
    ]
    assert put
    for slug, step in put:
        assert "Report of an administrative offence" in page(built_site, slug).text, slug
        labels = Labels("en", register.vocabulary)
        assert step_title(labels, step, ProceedingKind.CRIMINAL) == "Charge"


def test_the_drawing_names_the_files_that_hold_its_data(built_site: BuiltSite) -> None:
    article = page(built_site, "amangeldy-batyrbekov", "ru/")
    (caption,) = article.main.iter("figcaption")
    leads = [article.leads_to(link) for link in caption.iter("a")]
    assert leads == ["cases/amangeldy-batyrbekov.json", "data/steps.csv", "data/episodes.csv"]
    data = json.loads((built_site.path / leads[0]).read_text(encoding="utf-8"))["record"]
    drawn = sum(len(one["steps"]) for one in data["proceedings"].values())
    drawn += len(data["episodes"]) + len(data["activities"])
    timeline = section(article, "timeline")
    assert timeline is not None
    (listed,) = timeline.iter("ol")
    assert len(list(listed)) == drawn
