"""A register that grew, and whose lists grew shorter again: pages of lists, and page numbers that are gone."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from casebook.rendering.turning import LENGTH
from tests.conftest import BuiltSite, copy_built, run_casebook
from tests.publishing.registers import add_cases
from tests.site.article import Article, open_article, text_of

MORE = range(900, 1010)
"""Numbers of cases that are added, all of them in Almaty."""

ALMATY, ASTANA = "kz-75", "kz-71"
ARTICLE, OTHER_ARTICLE = "cc-2014/119", "cc-2014/274"
PREFIXES = ("", "ru/", "kk/")


@pytest.fixture(scope="module")
def grown(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Published with 110 cases more."""
    project = copy_built(built_site, tmp_path_factory.mktemp("long") / "casebook")
    add_cases(project, MORE)
    for command in ("ledger", "build"):
        done = run_casebook(project, command)
        assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module")
def shrunk(grown: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after the added cases moved to another city, and their charges to another article."""
    project = tmp_path_factory.mktemp("short") / "casebook"
    shutil.copytree(grown, project, symlinks=True)
    for file in (project / "content/cases").glob("*-person-*.md"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("places: {almaty:", "places: {astana:").replace(ARTICLE, OTHER_ARTICLE)
        file.write_text(text, encoding="utf-8")
    done = run_casebook(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def page(project: Path, address: str) -> Article:
    return open_article(project / "site", address)


def head(project: Path, address: str) -> str:
    return (project / "site" / address / "index.html").read_text(encoding="utf-8").partition("<body")[0]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_long_list_is_turned_page_by_page(grown: Path, prefix: str) -> None:
    address, found = f"{prefix}cases/by/region/{ALMATY}/", []
    for number in (1, 2, 3):
        here = f"{address}{number}/" if number > 1 else address
        one = page(grown, here)
        found += [one.leads_to(link) for link in one.main.xpath("//p[@class='who']/a")]
        links = dict(re.findall(r'<link rel="(prev|next)" href="([^"]+)">', head(grown, here)))
        assert set(links) == {1: {"next"}, 2: {"prev", "next"}, 3: {"prev"}}[number]
        assert f'<link rel="canonical" href="https://casebook.example/{here}">' in head(grown, here)
        [title] = re.findall("<title>(.*?)</title>", head(grown, here))
        assert bool(re.search(rf"\b{number}\b.*\b3\b|\b3\b.*\b{number}\b", title)) == (number > 1)
        assert [one.leads_to(link) for link in one.main.xpath("//nav[@class='turning']//a[@aria-current]")] == [here]
    assert len(found) == len(set(found)) > 120
    assert not (grown / "site" / address / "4").exists()


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    ("owner", "code", "lines"),
    [
        (f"statutes/{ARTICLE}/", "cases", "//p[@class='who']"),
        ("sources/{source}/", "cases", "//ul[@class='values']/li"),
        ("prosecutions/", "people", "//ul[contains(@class, 'tried')]/li"),
        ("prosecutions/", "by-year", "//div[contains(@class, 'years-of')]//li"),
        ("overviews/2026-1/", "not-stated", "//ul[contains(@class, 'happened')]/li"),
        ("translations/", "", "//tbody[not(preceding::h2[1][@id='missing'])]/tr[td/a[contains(@class, 'trc')]]"),
    ],
)
def test_a_list_inside_a_page_goes_on_at_addresses_of_its_own(
    grown: Path, prefix: str, owner: str, code: str, lines: str
) -> None:
    """Every added case stands once; the first page is its owner's, and each page leads back and on."""
    owner = prefix + owner.format(source=source_of(grown))
    first = page(grown, owner)
    part = first.main.xpath("//*[h2[@id=$code]]", code=code)[0] if code else first.main
    names = [text_of(one) for one in part.xpath(f".{lines}")]
    assert len(names) == LENGTH
    number = 1
    here, links = first, part.xpath(".//nav[@class='turning']//a[@rel='next']")
    while links:
        number += 1
        address = here.leads_to(links[0])
        assert address == f"{owner}{code}/{number}/".replace("//", "/")
        here = page(grown, address)
        assert here.leads_to(here.main.xpath("//p[@class='kick']/a")[0]) == owner
        [back] = here.main.xpath("//nav[@class='turning']//a[@rel='prev']")
        before = f"{owner}{code}/{number - 1}/" if number > 2 else f"{owner}#{code or 'works'}"
        assert here.leads_to(back) == before.replace("//", "/")
        names += [text_of(one) for one in here.main.xpath(lines)]
        links = here.main.xpath("//nav[@class='turning']//a[@rel='next']")
        levels = [int(one.tag[1]) for one in here.main.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1 and all(below - above < 2 for above, below in pairwise(levels)), address
    added = [name for name in names if "Botagoz" in name or "Бота" in name]
    assert len(added) == len(MORE) and number == -(-len(names) // LENGTH)


@pytest.mark.parametrize("code", ["people", "by-year"])
def test_no_page_with_names_of_the_accused_is_without_the_words_about_guilt(grown: Path, code: str) -> None:
    for address in ("prosecutions/", f"prosecutions/{code}/2/"):
        told = page(grown, address).text
        assert "To be prosecuted is not to be guilty" in told and "Register of 22 November 2026" in told


def source_of(project: Path) -> str:
    """Key of the source that the added cases cite."""
    record = next((project / "content/cases").glob("*-person-*.md")).read_text(encoding="utf-8")
    return str(re.findall(r"roles: \{journalist: \[(.+?)\]", record)[0])


def test_no_list_of_records_is_longer_than_a_page(grown: Path) -> None:
    """What describes the data itself, a table's columns for example, does not grow with the register."""
    for file in (grown / "site").rglob("index.html"):
        address = file.parent.relative_to(grown / "site").as_posix()
        if address.removeprefix("ru/").removeprefix("kk/") == "data":
            continue
        for one in open_article(grown / "site", address).main.iter("ul", "ol", "tbody"):
            assert sum(child.tag in ("li", "tr") for child in one) <= LENGTH, address


def test_every_letter_leads_to_the_page_on_which_it_begins(grown: Path) -> None:
    first = page(grown, "cases/")
    pages = {first.leads_to(link).partition("#")[0] for link in first.main.xpath("//nav[contains(@class, 'toc')]//a")}
    assert pages == {"cases/", "cases/2/", "cases/3/", "cases/4/"}
    for link in first.main.xpath("//nav[contains(@class, 'toc')]//a"):
        address, _, anchor = first.leads_to(link).partition("#")
        assert page(grown, address).main.xpath("//h2[@id=$id]", id=anchor)


def test_the_second_page_of_all_cases_brings_the_styles_of_lists(grown: Path) -> None:
    """Its address is as deep as a case's, whose frame leaves them out."""
    assert "assets/lists.css" in head(grown, "cases/2/") and "assets/lists.css" not in head(grown, "cases/dvk/")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("number", [2, 3])
def test_a_page_number_that_is_gone_leads_to_the_list(shrunk: Path, prefix: str, number: int) -> None:
    address = f"{prefix}cases/by/region/{ALMATY}/{number}/"
    html = (shrunk / "site" / address / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../"' in html and 'content="noindex"' in html
    assert f'rel="canonical" href="https://casebook.example/{prefix}cases/by/region/{ALMATY}/"' in html
    assert f"https://casebook.example/{address}<" not in (shrunk / "site/sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("number", [2, 3])
def test_where_a_list_went_on_and_does_no_more_leads_to_its_page(shrunk: Path, prefix: str, number: int) -> None:
    html = (shrunk / f"site/{prefix}statutes/{ARTICLE}/cases/{number}/index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="https://casebook.example/{prefix}statutes/{ARTICLE}/"' in html
    assert page(shrunk, f"{prefix}statutes/{OTHER_ARTICLE}/cases/3/").main.xpath("//p[@class='who']")


def test_hosts_lead_from_a_page_that_is_gone_and_from_no_page_that_is_there(shrunk: Path) -> None:
    lines = (shrunk / "site/_redirects").read_text(encoding="utf-8").splitlines()
    assert f"/cases/by/region/{ALMATY}/2/ /cases/by/region/{ALMATY}/ 301" in lines
    assert f"/kk/cases/by/region/{ALMATY}/3/ /kk/cases/by/region/{ALMATY}/ 301" in lines
    origins = {line.split()[0].strip("/") for line in lines}
    assert "cases/2" not in origins and f"cases/by/region/{ASTANA}/2" not in origins
    assert page(shrunk, f"cases/by/region/{ASTANA}/3/").main.xpath("//p[@class='who']")


def test_an_edit_rewrites_the_page_of_the_list_on_which_it_stands(shrunk: Path) -> None:
    site = shrunk / "site"
    before = {file: file.read_bytes() for file in site.glob("cases/**/index.html")}
    record = shrunk / "content/cases/zher-person-902.md"
    record.write_text(record.read_text(encoding="utf-8").replace("journalist:", "blogger:"), encoding="utf-8")
    assert run_casebook(shrunk, "build").returncode == 0
    changed = {file.relative_to(site).as_posix() for file, old in before.items() if file.read_bytes() != old}
    turned = {one for one in changed if re.fullmatch(r"cases/(\d/)?index\.html", one)}
    assert len(turned) == 1, "the other pages of the list say what they said"
    assert len({one for one in changed if one.startswith(f"cases/by/region/{ASTANA}/")}) == 1
