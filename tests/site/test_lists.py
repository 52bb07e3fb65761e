"""Lists of cases: every value's list has the cases that it should, once, and its number is the same everywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from casebook.deriving.counts import years_of
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from casebook.rendering.labels import Labels
from casebook.rendering.list_pages import OWN_PAGES, WAYS
from casebook.rendering.status import sort_name, status_code
from casebook.rendering.turning import LENGTH
from casebook.rendering.words import sort_key
from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)


def pages_of(site: BuiltSite, address: str) -> list[Article]:
    """All pages of a list, as a reader turns them."""
    pages = [open_article(site.path, address)]
    while following := pages[-1].main.xpath("//nav//a[@rel='next']"):
        pages.append(open_article(site.path, pages[-1].leads_to(following[0])))
    return pages


def listed(page: Article) -> list[str]:
    """Slugs of the cases that a page lists, in their order."""
    links = page.main.xpath("//ul[contains(@class, 'rows')]//p[@class='who']/a")
    return [page.leads_to(link).removesuffix("/").rpartition("/")[2] for link in links]


@every_language
def test_every_case_stands_once_from_a_to_z(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived], language: str
) -> None:
    pages = pages_of(built_site, f"{PREFIXES[language]}cases/")
    found = [slug for page in pages for slug in listed(page)]
    names = {slug: sort_name(register.cases[slug].record, language) for slug in derived}
    ours = [slug for slug, name in names.items() if name[0].isalpha() and name[0].isascii() == (language == "en")]
    rest = [slug for slug in names if slug not in ours]  # in another script, or with a number: after the alphabet
    assert found == [slug for some in (ours, rest) for slug in sorted(some, key=lambda s: sort_key(names[s], language))]
    assert len(pages) == -(-len(derived) // LENGTH) > 1
    assert {len(listed(page)) for page in pages[:-1]} == {LENGTH}


def test_every_page_is_titled_by_words(built_site: BuiltSite) -> None:
    for file in built_site.path.rglob("index.html"):
        title = file.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0]
        assert title and "=" not in title, f"{file}: {title}"  # no value of ours as Python writes it


@every_language
def test_letters_lead_to_where_they_begin_on_whatever_page(built_site: BuiltSite, language: str) -> None:
    for page in pages_of(built_site, f"{PREFIXES[language]}cases/"):
        letters = page.main.xpath("//nav[contains(@class, 'toc')]//a")
        assert len(letters) > 10
        for letter in letters:
            address, _, anchor = page.leads_to(letter).partition("#")
            target = open_article(built_site.path, address)
            [heading] = target.main.xpath("//*[@id=$id]", id=anchor)
            assert text_of(heading) == text_of(letter), f"{page.address}: a letter leads to where it begins"


@every_language
def test_the_number_of_a_value_is_that_of_its_list(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived], language: str
) -> None:
    """On the page of the way, in the list's own words, in its rows, and in what the records tell."""
    expected = cases_by_value(register, derived)
    labels = Labels(language, register.vocabulary)
    for way in WAYS:
        index = open_article(built_site.path, f"{PREFIXES[language]}cases/by/{way}/")
        numbers = {}
        for item in index.main.xpath("//ul[contains(@class, 'values')]/li"):
            [link] = item.iter("a")
            numbers[index.leads_to(link)] = int(re.findall(r"\d+$", text_of(item))[0])
        if way in OWN_PAGES:
            assert sum(numbers.values()) >= len(numbers) > 3
            continue
        assert len(numbers) > 2, way
        for address, number in numbers.items():
            pages = pages_of(built_site, address)
            found = [slug for page in pages for slug in listed(page)]
            assert len(found) == number == len(set(found)), address
            assert labels.ngettext("{number} record", "{number} records", number) in pages[0].text, address
            value = address.removesuffix("/").rpartition("/")[2]
            if way in expected:
                assert set(found) == expected[way][value], address
        if way in expected:
            assert {one.removesuffix("/").rpartition("/")[2] for one in numbers} == set(expected[way])


def cases_by_value(register: Register, derived: Mapping[str, Derived]) -> dict[str, dict[str, set[str]]]:
    """What should stand in each list, read from the records alone."""
    found: dict[str, dict[str, set[str]]] = {way: {} for way in ("status", "kind", "role", "region", "year", "court")}
    authorities = register.vocabulary["authorities"]
    for slug, one in derived.items():
        case = register.cases[slug].record
        by = {
            claim.value
            for against in (*one.own, *one.joint)
            for dated in against.steps
            for claim in (dated.step.by.values if dated.step.by else ())
        }
        values = {
            "status": {status_code(one.headline)},
            "kind": {case.kind.value},
            "role": set(case.roles),
            "region": set(one.regions),
            "year": {str(year) for year in years_of(one)},
            "court": {code for code in by if authorities[code].kind == "court"},
        }
        for way, codes in values.items():
            for code in codes:
                found[way].setdefault(code, set()).add(slug)
    return found


@pytest.mark.parametrize("way", ["status", "kind"])
def test_some_ways_cover_every_case(built_site: BuiltSite, derived: Mapping[str, Derived], way: str) -> None:
    index = open_article(built_site.path, f"cases/by/{way}/")
    links = index.main.xpath("//ul[contains(@class, 'values')]//a")
    counted = Counter(slug for link in links for page in pages_of(built_site, index.leads_to(link))
                      for slug in listed(page))  # fmt: skip
    assert set(counted) == set(derived) and set(counted.values()) == {1}


def test_every_court_is_one_that_a_source_names_and_no_judge_is_listed(
    built_site: BuiltSite, register: Register
) -> None:
    index = open_article(built_site.path, "cases/by/court/")
    names = [text_of(link) for link in index.main.xpath("//ul[contains(@class, 'values')]//a")]
    courts = {term.en for term in register.vocabulary["authorities"].values() if term.kind == "court"}
    assert len(names) > 20 and {name.casefold() for name in names} <= {name.casefold() for name in courts}


@every_language
def test_an_outlet_leads_to_its_own_page_which_names_its_cases(built_site: BuiltSite, language: str) -> None:
    prefix = PREFIXES[language]
    index = open_article(built_site.path, f"{prefix}cases/by/outlet/")
    addresses = [index.leads_to(link) for link in index.main.xpath("//ul[contains(@class, 'values')]//a")]
    assert f"{prefix}cases/saryagash-inform/" in addresses
    outlet = open_article(built_site.path, f"{prefix}cases/saryagash-inform/")
    assert f"{prefix}cases/amangeldy-batyrbekov/" in outlet.links()


def test_lines_are_drawn_for_people_only_and_none_beyond_what_is_confirmed(
    built_site: BuiltSite, register: Register
) -> None:
    drawn = 0
    for page in pages_of(built_site, "cases/"):
        for row in page.main.xpath("//ul[contains(@class, 'rows')]/li"):
            lines = row.xpath(".//svg[contains(@class, 'viz')]")
            if not lines:
                continue
            [slug] = [page.leads_to(link).split("/")[-2] for link in row.xpath(".//p[@class='who']/a")]
            assert register.cases[slug].record.kind == "person", slug
            [line] = lines
            assert line.get("role") == "img" and "last confirmed" in line.get("aria-label").casefold()
            [known] = [float(one.get("x2")[:-1]) for one in line.xpath("./line[@class='ln']")]
            for bar in line.xpath("./rect"):
                left, width = float(bar.get("x")[:-1]), float(bar.get("width")[:-1])
                assert left >= 0 and left + width <= known + 0.11, slug
                drawn += 1
    assert drawn > 15


@pytest.mark.parametrize("year", ["2016", "2023"])
def test_the_scale_of_a_years_list_is_that_year(built_site: BuiltSite, year: str) -> None:
    page = open_article(built_site.path, f"cases/by/year/{year}/")
    ticks = [text_of(one) for one in page.main.xpath("//div[contains(@class, 'stick')]//*[local-name()='text']")]
    assert ticks == [f"Jan {year}", "Apr", "Jul", "Oct"]
