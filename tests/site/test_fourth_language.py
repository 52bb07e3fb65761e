"""A fourth language: Ukrainian, added without a line of code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from lxml import etree, html
from lxml.html import HtmlElement

from tests.conftest import BuiltSite, copy_project, run_casebook
from tests.site.article import open_article, text_of
from tests.site.fourth_language import SUMMARY, TEXTS, TITLE, add_ukrainian, remove_entry
from tests.site.test_interface_words import TEMPLATES
from tests.site.test_tree import SHORT, SITEMAP
from tests.site.tree import SITE_URL, SitePage, read_pages

LANGUAGES = ["en", "ru", "kk", "uk"]
NOT_TRANSLATED = "Факти перекладено; тексти поки що англійською."


@pytest.fixture(scope="module")
def site(ukrainian_site: BuiltSite) -> Path:
    """The tree in four languages."""
    assert "en ru kk uk" in ukrainian_site.report
    return ukrainian_site.path


@pytest.fixture(scope="module")
def four(site: Path) -> Mapping[str, SitePage]:
    """Every HTML file of it."""
    return read_pages(site)


def page(site: Path, address: str) -> HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_bytes().decode())


def find(root: HtmlElement, path: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", root.xpath(path))


def test_every_page_of_the_site_is_there_and_sound(site: Path, four: Mapping[str, SitePage]) -> None:
    def addresses(language: str) -> set[str]:
        return {path.removeprefix(f"{language}/") for path in four if path.startswith(f"{language}/")}

    assert addresses("uk") == addresses("ru")
    assert [name for name, path in TEMPLATES.items() if f"uk/{path}index.html" not in four] == []
    ours = [one for path, one in four.items() if path.startswith("uk/")]
    assert {one.language for one in ours} == {"uk"}
    assert {one.path: one.faults for one in ours if one.faults} == {}
    assert four["uk/index.html"].titles == ("Книга справ",)


def test_a_translated_case_speaks_ukrainian(site: Path) -> None:
    root = page(site, "uk/cases/aset-abishev")
    (heading,), (lede,) = root.xpath("//h1"), root.xpath("//p[@class='lede']")
    assert (text_of(heading), heading.get("lang")) == ("Асет Абішев", None)
    assert (text_of(lede), lede.get("lang")) == (SUMMARY, None)
    words = open_article(site, "uk/cases/aset-abishev").text
    assert "Хронологія" in words and "Активіст" in words
    assert "Адміністративний арешт: 15 діб" in words
    assert "серпень 2023" in words, "a month by CLDR"
    assert NOT_TRANSLATED not in words
    others = {text_of(one): one.get("lang") for one in root.xpath("//p[@class='alts']/span")}
    assert others == {"Aset Abishev": "en", "Асет Абишев": "ru", "Әсет Әбішев": "kk"}
    assert root.xpath("//meta[@name='description']/@content")[0].startswith(SUMMARY)


def test_its_name_is_on_the_pages_of_other_languages_too(site: Path) -> None:
    named = page(site, "cases/aset-abishev").xpath("//p[@class='alts']/span[@lang='uk']")
    assert [text_of(one) for one in named] == ["Асет Абішев"]
    assert "Асет Абішев" in open_article(site, "uk/cases").text


def test_a_case_without_texts_falls_back_and_says_so(site: Path) -> None:
    root = page(site, "uk/cases/marat-zhylanbaev")
    (heading,), (lede,) = root.xpath("//h1"), root.xpath("//p[@class='lede']")
    assert (text_of(heading), heading.get("lang")) == ("Марат Жыланбаев", "ru")
    assert lede.get("lang") == "en"
    words = open_article(site, "uk/cases/marat-zhylanbaev").text
    assert NOT_TRANSLATED in words
    assert "Позбавлення волі: 7 років" in words
    assert "Кримінальний кодекс 2014 року" in words
    assert "7 лет" not in words and "Лишение свободы" not in words
    english = root.xpath("//ol[@class='chron']//span[@lang='en']")
    assert len(english) > 3, "notes of the chronology"


def test_a_title_of_a_text_file_and_one_that_falls_back(site: Path) -> None:
    title = page(site, "uk/statutes/cc-2014/274").xpath("//p[@class='alts']/span")[0]
    assert (text_of(title), title.get("lang")) == (TITLE, None)
    title = page(site, "uk/statutes/cc-2014/405").xpath("//p[@class='alts']/span")[0]
    assert title.get("lang") == "en"


def test_pages_of_text(site: Path) -> None:
    root = page(site, "uk/about")
    assert [text_of(one) for one in root.xpath("//h1[not(@lang)]")] == ["Про реєстр"]
    assert root.xpath("//div[contains(@class, 'prose')]/@lang") == []
    root = page(site, "uk/method")
    assert root.xpath("//div[contains(@class, 'prose')]/@lang") == ["en"]
    assert "Цю сторінку ще не перекладено" in text_of(root)


def test_numbers_take_the_plural_of_the_language(site: Path) -> None:
    pages = sorted((site / "uk/cases/by").glob("*/*/index.html"))
    texts = [open_article(site, page.parent.relative_to(site).as_posix()).text for page in pages]
    found = {(int(count[1]), count[2]) for text in texts if (count := re.search(r"(\d+) (запис\w*)\.", text))}
    assert {word for _, word in found} == {"запис", "записи", "записів"}
    assert [one for one in found if one[1] != "записів" and one[0] % 100 in range(5, 21)] == []
    assert {number % 10 for number, word in found if word == "запис"} == {1}
    assert {number % 10 for number, word in found if word == "записи"} <= {2, 3, 4}
    assert "{number}" not in " ".join(texts)


def test_alternates_and_the_menu_have_four_languages_on_every_page(four: Mapping[str, SitePage]) -> None:
    looked = 0
    for one in four.values():
        if one.path == "404.html" or SHORT.fullmatch(one.path):
            continue
        looked += 1
        assert [name for name, _ in one.alternates] == [*LANGUAGES, "x-default"], one.path
        assert all(address.removeprefix(SITE_URL) + "index.html" in four for _, address in one.alternates), one.path
    assert looked > 1200


def test_the_menu(site: Path) -> None:
    for address in ("uk/cases/aset-abishev", "cases/aset-abishev", "kk"):
        links = page(site, address).xpath("//ul[@class='langs']//a")
        assert [(text_of(link), link.get("lang")) for link in links] == [
            ("English", "en"), ("Русский", "ru"), ("Қазақша", "kk"), ("Українська", "uk"),
        ]  # fmt: skip


def test_the_sitemap_has_four_languages(site: Path) -> None:
    entries = etree.fromstring((site / "sitemap.xml").read_bytes()).findall("s:url", SITEMAP)
    assert len(entries) > 1200
    for entry in entries:
        links = [link.get("hreflang") for link in entry.findall("x:link", SITEMAP)]
        assert links == [*LANGUAGES, "x-default"]


def test_the_missing_page_has_a_part_for_it(site: Path) -> None:
    root = html.document_fromstring((site / "404.html").read_bytes().decode())
    assert root.xpath("//section/@lang") == LANGUAGES
    assert text_of(find(root, "//section[@lang='uk']/h2")[0]) == "Тут немає сторінки"


def test_names_stand_in_the_order_of_its_alphabet(site: Path) -> None:
    headings = [text_of(one) for cases in ("uk/cases", "uk/cases/2") for one in find(page(site, cases), "//main//h2")]
    letters = [letter for letter in headings if letter in "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"]
    assert len(letters) > 10
    assert letters == sorted(letters, key="АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ".index)


def test_the_entry_taken_out_leaves_files_that_are_named(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "casebook")
    add_ukrainian(project)
    remove_entry(project)
    checked, built = run_casebook(project, "check"), run_casebook(project, "build")
    for done, files in ((checked, list(TEXTS)), (built, [TEXTS[1]])):
        assert done.returncode == 2 and "Traceback" not in done.stderr
        named = [line.partition(":")[0] for line in done.stderr.splitlines() if ": F004 “uk” is no language" in line]
        assert named == files


def test_an_entry_without_catalogue_says_how_to_make_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "casebook")
    add_ukrainian(project)
    (project / "hooks/casebook/locale/uk/LC_MESSAGES/casebook.po").unlink()
    for command in ("check", "build"):
        done = run_casebook(project, command)
        assert done.returncode == 2 and "Traceback" not in done.stderr
        assert "C004 uk has no catalogue hooks/casebook/locale/uk/LC_MESSAGES/casebook.po" in done.stderr
        assert "python -m casebook.rendering.messages" in done.stderr
    assert not (project / "site").exists()
