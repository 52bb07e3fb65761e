"""The page of what the register does not know: its numbers are those of the records."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from lxml.html import HtmlElement

from casebook.deriving.counts import years_of
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}


def parts_of(site: BuiltSite, language: str = "en") -> dict[str, tuple[int, list[str]]]:
    """Anchor → the number in the heading, and where the lines below and on further pages of the list lead."""
    page = open_article(site.path, f"{PREFIXES[language]}unknown/")
    found = {}
    for heading in page.main.xpath("//h2[starts-with(@id, 'u-')]"):
        links: list[str] = []
        following: list[str] = []
        for element in heading.itersiblings():
            if element.tag == "h2":
                break
            links += lines_of(page, element)
            following += [page.leads_to(link) for link in element.xpath(".//a[@rel='next']")]
        while following:
            further = open_article(site.path, following[0])
            links += lines_of(further, further.main)
            following = [further.leads_to(link) for link in further.main.xpath(".//a[@rel='next']")]
        number = re.findall(r"(\d+)$", text_of(heading))
        found[str(heading.get("id"))] = (int(number[0]), links)
    return found


def lines_of(page: Article, element: HtmlElement) -> list[str]:
    return [page.leads_to(link) for link in element.xpath(".//li[not(ancestor::nav)]/a")]


@pytest.mark.parametrize("language", PREFIXES)
def test_each_number_is_that_of_the_links_below_and_of_the_contents(built_site: BuiltSite, language: str) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}unknown/")
    parts = parts_of(built_site, language)
    assert len(parts) > 8
    for anchor, (number, links) in parts.items():
        assert number > 0
        if anchor != "u-dates":
            assert len(links) == number, anchor
        [entry] = page.main.xpath("//nav[@class='gaps']//a[@href=$target]/..", target=f"#{anchor}")
        assert text_of(entry).endswith(f" {number}")


def test_the_lists_are_those_of_the_records(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived]
) -> None:
    parts = parts_of(built_site)
    sources = {f"sources/{key}/": entry.record for key, entry in register.sources.items()}
    assert set(parts["u-excerpts"][1]) == {key for key, one in sources.items() if one.seen_as == "excerpt"}
    assert set(parts["u-archived"][1]) == {key for key, one in sources.items() if one.url and not one.archived}
    cases = {slug: register.cases[slug].record for slug in derived}
    nowhere = {f"cases/{slug}/" for slug, case in cases.items() if not case.places and not derived[slug].regions}
    assert set(parts["u-places"][1]) == nowhere
    reports = sum(len(case.later_reports) for case in cases.values())
    assert parts["u-reports"][0] == reports
    articles = {key: entry.record for key, entry in register.statutes.items() if entry.record.kind == "article"}
    bare = {f"statutes/{key}/" for key, one in articles.items() if not any(old.penalties for old in one.editions)}
    assert set(parts["u-penalties"][1]) == bare


def test_whoever_was_last_known_in_prison_years_ago_is_among_the_unconfirmed(
    built_site: BuiltSite, derived: Mapping[str, Derived]
) -> None:
    """The edition is of 2026: a status of 2023 that is not over has not been confirmed for more than a year."""
    unconfirmed = parts_of(built_site)["u-confirmed"][1]
    for slug, one in derived.items():
        years = years_of(one)
        if one.headline.level in ("deprived", "restricted") and years and max(years) < 2025:
            assert f"cases/{slug}/" in unconfirmed
        if one.headline.code in ("acquitted", "fined", "served"):
            assert f"cases/{slug}/" not in unconfirmed, "what is over needs no confirmation"
    computed = parts_of(built_site)["u-computed"][1]
    assert "cases/nurlan-kanatov/" in computed and not set(computed) & set(unconfirmed)


@pytest.mark.parametrize("language", PREFIXES)
def test_pages_about_the_register_are_linked_from_every_foot(built_site: BuiltSite, language: str) -> None:
    page = (built_site.path / PREFIXES[language] / "cases/dvk/index.html").read_text(encoding="utf-8")
    foot = page[page.index("<footer") :]
    for name in ("inclusion", "unknown", "safety", "accessibility", "method", "corrections"):
        assert f'/{name}/"' in foot, name


def test_a_record_that_counts_people_without_names_stands_there_once_with_each_of_its_numbers(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived]
) -> None:
    page = open_article(built_site.path, "unknown/")
    number, links = parts_of(built_site)["u-unnamed"]
    counting = {
        f"cases/{slug}/": [party for party in register.cases[slug].record.parties.values() if party.count is not None]
        for slug in derived
    }
    counting = {
        link: found for link, parties in counting.items() if (found := [p for p in parties if p.kind == "person"])
    }
    assert sorted(links) == sorted(counting) and number == len(counting) < sum(map(len, counting.values()))
    [several] = page.main.xpath(
        "//ul[preceding::h2[1][@id='u-unnamed']]/li[a[contains(@href, 'alga-seven-2023-10-18')]]"
    )
    assert text_of(several).endswith("4 people · 2 people · 1 person")
