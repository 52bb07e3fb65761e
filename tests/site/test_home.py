"""The home page of the built site: each number is that of the list it leads to, each day that of the calendar."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree, html

from casebook.building.shell import load_shell
from casebook.deriving.statutes import Row
from casebook.deriving.subject import Derived
from casebook.model.history import Change
from casebook.model.register import Register
from casebook.publishing.site import Site, read_site
from casebook.rendering.articles import render_article
from casebook.rendering.context import Facts, open_page
from casebook.rendering.home_page import home_view
from tests.conftest import BuiltSite

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)
SVG = "{http://www.w3.org/2000/svg}"


def read(built_site: BuiltSite, path: str) -> Any:
    return html.fromstring((built_site.path / path / "index.html").read_text(encoding="utf-8"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def section(page: Any, anchor: str) -> Any:
    """The section whose heading has this id."""
    (found,) = page.xpath(f"//section[@aria-labelledby='{anchor}']")
    return found


def follow(built_site: BuiltSite, folder: str, link: str) -> Any:
    """The page that a link of `folder` leads to."""
    target = (built_site.path / folder / link.partition("#")[0]).resolve()
    return html.fromstring((target / "index.html").read_text(encoding="utf-8"))


def rows_of(page: Any) -> int:
    return len(page.xpath("//main//li[contains(concat(' ', @class, ' '), ' row ')]"))


@every_language
def test_the_four_numbers_lead_to_lists_with_as_many(built_site: BuiltSite, language: str) -> None:
    page = read(built_site, PREFIXES[language])
    people, prosecutions, held, restricted, others = page.xpath("//ul[@class='nums']//a")
    numbers = [int(one.findtext("b")) for one in (people, prosecutions, held, restricted)]
    assert people.get("href") == "prosecutions/#people" and prosecutions.get("href") == "prosecutions/#by-year"
    listed = follow(built_site, PREFIXES[language], people.get("href"))
    by_name, by_year = section(listed, "people"), section(listed, "by-year")
    counted = [len(by_name.xpath("div/ul/li")), len(by_name.xpath(".//ul[@class='plain']/li")),
               len(section(page, "held").xpath(".//div[@class='wall']/ul/li")),
               len(section(page, "restricted").xpath(".//li[@class='row']"))]  # fmt: skip
    assert numbers == counted and min(numbers) > 2
    assert len(by_year.xpath(".//ul[@class='plain']/li")) == numbers[1]
    assert str(numbers[0]) in words(by_name.find("h2")) and str(numbers[1]) in words(by_year.find("h2"))
    unnamed = [
        int(one) for one in re.findall(r"\d+", " ".join(map(words, section(listed, "not-named").xpath(".//li/span"))))
    ]
    assert sum(unnamed) == int(re.findall(r"\d+", words(others))[-1])


def test_the_numbers_count_named_targets_only(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived]
) -> None:
    people = {
        slug: sum(one.proceeding.kind in ("criminal", "administrative") for one in derived[slug].proceedings)
        for slug, entry in register.cases.items()
        if slug in derived and entry.record.kind == "person" and entry.record.standing == "target"
    }
    listed = read(built_site, "prosecutions")
    links = section(listed, "people").xpath(".//p[@class='who']/a/@href")
    assert {link.removeprefix("../cases/").strip("/") for link in links} == {slug for slug, n in people.items() if n}
    lines = section(listed, "people").xpath(".//ul[@class='plain']/li")
    assert len(lines) == sum(people.values())
    told = [words(line) for line in lines]
    assert all("last step:" in one and "according to" in one for one in told), "no state without its date and source"
    acquitted = [one for one in told if "Acquittal" in one]
    assert acquitted and all(one.startswith("Acquitted:") for one in acquitted), "what was set aside comes first"


@every_language
def test_every_year_and_every_tile_has_the_number_of_its_list(built_site: BuiltSite, language: str) -> None:
    folder = PREFIXES[language]
    page = read(built_site, folder)
    shown = [*page.xpath("//ol[@class='years']/li"), *page.xpath("//ul[@class='tiles']/li")]
    linked = 0
    for item in shown:
        number, links = words(item.xpath(".//b")[0]), item.xpath("a/@href")
        if links:
            assert int(number) == rows_of(follow(built_site, folder, links[0])), links
            assert item.xpath(".//span[@class='vh']")[0].text.endswith(f": {number}")
            linked += 1
        else:
            assert number == "·" and not re.search(r"\d$", words(item.xpath(".//span[@class='vh']")[0]))
    assert linked > 20


@every_language
def test_the_map_has_every_region_once_and_its_table_the_same_numbers(
    built_site: BuiltSite, register: Register, language: str
) -> None:
    page = read(built_site, PREFIXES[language])
    tiles = page.xpath("//ul[@class='tiles']/li")
    assert len({tile.get("class") for tile in tiles}) == len(tiles) == 20, "no two in one place"
    names = [words(tile.xpath(".//span[@class='vh']")[0]).rpartition(":")[0].casefold() for tile in tiles]
    places = [term for term in register.vocabulary["places"].values() if term.kind == "region"]
    assert sorted(names) == sorted(term.in_language(language).casefold() for term in places)
    numbers = {tile.xpath("a/@href")[0]: words(tile.xpath(".//b")[0]) for tile in tiles if tile.xpath("a")}
    lines = section(page, "regions").xpath(".//tbody/tr")
    table = {line.xpath(".//a/@href")[0]: words(line.find("td")) for line in lines}
    assert table == numbers
    assert list(map(int, table.values())) == sorted(map(int, table.values()), reverse=True)


def test_articles_are_counted_without_officials(built_site: BuiltSite, rows: Mapping[str, tuple[Row, ...]]) -> None:
    lines = section(read(built_site, ""), "articles").xpath(".//ul[@class='meters']/li")
    links = [line.xpath(".//a/@href")[0] for line in lines]
    assert links[0] == "statutes/cao-2014/488/" and "statutes/cc-2014/146/" not in links, (
        "torture is what officials did"
    )
    numbers = [int(words(line.find("b"))) for line in lines]
    assert numbers == sorted(numbers, reverse=True)
    for link, number in zip(links, numbers, strict=True):
        page = follow(built_site, "", link)
        cases = {one.partition("#")[0] for one in page.xpath("//main//a/@href") if "/cases/" in one}
        assert len({one for one in cases if "/by/" not in one}) > 0, link
        key = link.removeprefix("statutes/").strip("/")
        assert number == len({(one.case, one.party) for one in rows[key] if one.table in ("named", "attributed")})


@every_language
def test_days_ahead_are_those_of_the_calendar(built_site: BuiltSite, language: str) -> None:
    page = read(built_site, PREFIXES[language])
    calendar: Any = Calendar.from_ical((built_site.path / PREFIXES[language] / "feeds/calendar.ics").read_bytes())
    events = sorted((event["DTSTART"].dt, str(event["SUMMARY"])) for event in calendar.walk("VEVENT"))
    shown = section(page, "ahead").xpath(".//ul/li")
    assert 0 < len(shown) <= len(events)
    assert str(len(events)) in words(section(page, "ahead").xpath(".//p")[-1])
    assert events[0][0] > date(2026, 11, 22), "after the day of the register"
    said = sorted(words(line.xpath("span")[1]) for line in shown)
    for line, (day, _) in zip(shown, events, strict=False):
        assert re.search(rf"\b{day.year}\b", words(line.xpath("span")[0])) and str(day.day) in words(line)
    marked = ("[computed]", "[вычислено]", "[есептелген]")
    for one, summary in zip(said, sorted(summary for _, summary in events[: len(shown)]), strict=True):
        assert one.startswith(summary.partition(" [")[0].replace("\u00a0", " "))
        assert ("[" in summary) == any(mark.strip("[]") in one or "," in one for mark in marked)


def percent(text: str) -> float:
    return float(text.removesuffix("%"))


@every_language
def test_no_line_of_the_wall_goes_beyond_what_is_confirmed(
    built_site: BuiltSite, derived: Mapping[str, Derived], language: str
) -> None:
    people = section(read(built_site, PREFIXES[language]), "held").xpath(".//div[@class='wall']/ul/li")
    ends: dict[str, float] = {}
    for person in people:
        slug = person.xpath(".//p[@class='who']/a/@href")[0].rstrip("/").rpartition("/")[2]
        (drawing,) = person.xpath(".//svg[@class='viz']")
        life, rest = drawing.xpath("line[@class='ln']")[0], drawing.xpath("line[@class='open']")[0]
        ends[slug] = percent(life.get("x2"))
        assert rest.get("x1") == life.get("x2") and rest.get("x2") == "100%"
        for bar in drawing.xpath("rect"):
            left, width = percent(bar.get("x")), percent(bar.get("width"))
            assert left >= 0 and round(left + width, 1) <= ends[slug]
        assert drawing.xpath("rect"), slug
        assert person.xpath(".//span[@class='st']//svg") and person.xpath(".//span[@class='q xs']"), (
            "shape, words, as of"
        )
    steps = {slug: step for slug in ends if (step := derived[slug].headline.step) is not None}
    confirmed = {slug: step.bounds.latest for slug, step in steps.items()}
    assert sorted(ends, key=lambda slug: ends[slug]) == sorted(ends, key=lambda slug: confirmed[slug])
    assert set(ends) == {slug for slug, one in derived.items() if one.headline.level == "deprived"}
    begun = [
        max(spell.start.earliest, date(2000, 1, 1)) if spell.start.earliest != date.min else spell.start.latest
        for slug in ends
        for spell in [next(s for one in derived[slug].proceedings for s in one.spells if s.ended == "open")]
    ]
    assert begun == sorted(begun)


def test_who_was_acquitted_is_not_hidden_among_officials(built_site: BuiltSite) -> None:
    names = [words(one) for one in section(read(built_site, ""), "cleared").xpath(".//p[@class='who']")]
    assert {"Aset Mataev", "Seitkazy Mataev", "Amangeldy Batyrbekov"} <= set(names)
    assert not [one for one in names if "A. M." in one], "the acquittal of officials is another thing"
    assert "Trial of Seitkazy and Aset Mataev" not in names, "its members stand there themselves"


@pytest.fixture(scope="module")
def site(built_site: BuiltSite) -> Site:
    """What the pages are made from."""
    shell = load_shell(built_site.project)
    assert shell is not None
    return read_site(built_site.project, shell)


def home(site: Site, facts: Facts, language: str = "en") -> Any:
    """The article of the home page of other facts."""
    context = open_page(facts, language, facts.addresses.page("index", language))
    page = next(one for one in site.shell.pages if (one.name, one.language) == ("index", language))
    return html.fromstring(render_article(facts.project, language, "home", home_view(context, page)))


def test_the_first_release_is_called_so_and_later_changes_are_told(built_site: BuiltSite, site: Site) -> None:
    first = section(read(built_site, ""), "latest")
    assert "First release: 22 November 2026." in words(first) and not first.xpath(".//li")
    assert "changes/" in first.xpath(".//a/@href")
    now = {"status": "acquitted", "date": "2026-12-02", "source": "iphr-2023-h2"}
    told = Change(date(2026, 12, 5), "kz-0002", "status", now=now)
    changes = {**site.facts.changes, "kz-0002": (*site.facts.changes["kz-0002"], told)}
    later = section(home(site, replace(site.facts, changes=changes)), "latest")
    (line,) = later.xpath(".//li")
    assert "5 December 2026" in words(line) and "Marat Zhylanbaev" in words(line)
    assert "acquitted, as of 2 December 2026, according to" in words(line)
    assert "First release" not in words(later)


def test_an_empty_register_says_that_nothing_is_known(site: Site) -> None:
    ways = {way: dict[str, tuple[str, ...]]() for way in site.facts.ways}
    page = home(site, replace(site.facts, derived={}, rows={}, ways=ways, changes={}))
    assert [one.findtext("b") for one in page.xpath("//ul[@class='nums']//a")] == ["0", "0", "0", "0"]
    for anchor in ("held", "restricted", "cleared", "years"):
        assert "None on record." in words(section(page, anchor)), anchor
    assert "None known." in words(section(page, "ahead"))
    assert "Nothing has been released yet." in words(section(page, "latest"))
    assert not page.xpath("//ul[@class='tiles']//a") and len(page.xpath("//ul[@class='tiles']/li")) == 20


def numbers_in(file: Path) -> list[str]:
    """Texts of a drawing that are nothing but a number."""
    texts = [str(one.text) for one in etree.parse(file).iter(f"{SVG}text")]
    return [one for one in texts if re.fullmatch(r"\d{1,3}", one)]


@every_language
@pytest.mark.parametrize("name", ["years", "regions"])
def test_a_drawing_stands_alone(built_site: BuiltSite, language: str, name: str) -> None:
    page = read(built_site, PREFIXES[language])
    links = [link for link in page.xpath("//a[@download]/@href") if name in link]
    files = [(built_site.path / PREFIXES[language] / link).resolve() for link in links]
    assert [file.suffix for file in files] == [".svg", ".csv"]
    root: Any = etree.parse(files[0]).getroot()
    told = " ".join(one.text for one in root.iter(f"{SVG}text")).replace("\u00a0", " ")
    named = {"en": "Casebook", "ru": "Книга дел", "kk": "Істер кітабы"}[language]
    assert named in told and "2026" in told and "CC BY 4.0" in told
    assert f"https://casebook.example/{PREFIXES[language]}" in told
    assert not root.xpath("//@style | //@class | //*[local-name()='script' or local-name()='style']")
    drawn = {one.get("fill") for one in root.iter(f"{SVG}rect", f"{SVG}text")}
    assert None not in drawn and len(drawn) > 3, "colours of its own"
    table = list(csv.DictReader(io.StringIO(files[1].read_text(encoding="utf-8"))))
    shown = "years" if name == "years" else "tiles"
    numbers = sorted(words(one) for one in page.xpath(f"//*[@class='{shown}']//b") if words(one) != "·")
    assert (
        sorted(line["records"] for line in table if line["records"] != "0") == numbers == sorted(numbers_in(files[0]))
    )
    assert len(table) == len(page.xpath(f"//*[@class='{shown}']/li"))
