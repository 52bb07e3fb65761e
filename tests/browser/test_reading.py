"""A reader reads: changes language, follows sources, has no JavaScript, or a copy in a folder of another site."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.readers import PREFIXES, TONGUES, ZHYLANBAEV, every_language, results
from tests.browser.server import serve
from tests.browser.watched import open_context
from tests.conftest import BuiltSite

ARTICLE = {"en": "Article 405", "ru": "405", "kk": "405"}


@every_language
def test_a_case_is_read_in_every_language(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}cases/marat-zhylanbaev/")
    expect(page.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[language])
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.title().startswith(ZHYLANBAEV[language])
    for other, prefix in PREFIXES.items():  # and on to the next one, staying on the record
        page.get_by_role("banner").get_by_role("link", name=TONGUES[other], exact=True).click()
        expect(page).to_have_url(re.compile(rf"//[^/]+/{prefix}cases/marat-zhylanbaev/$"))
        expect(page.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[other])


@every_language
def test_a_statute_is_read_in_every_language(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}statutes/cc-2014/405/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(ARTICLE[language])
    page.get_by_role("main").get_by_role("link", name=ZHYLANBAEV[language]).first.click()
    expect(page).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}cases/marat-zhylanbaev/#"))
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    page.go_back()
    for other, prefix in PREFIXES.items():
        page.get_by_role("banner").get_by_role("link", name=TONGUES[other], exact=True).click()
        expect(page).to_have_url(re.compile(rf"//[^/]+/{prefix}statutes/cc-2014/405/$"))
        expect(page.get_by_role("heading", level=1)).to_contain_text(ARTICLE[other])


def test_a_source_letter_leads_to_the_source(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    line = page.get_by_role("listitem").filter(has_text=re.compile(r"^\s*27.November.2023\s*Source"))
    line.get_by_role("link").first.click(position={"x": 5, "y": 8})  # not at the hidden word before the letter
    place = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(place).to_be_in_viewport()
    place.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/sources/rittmann-x-2023-12-03/$"))


@every_language
def test_without_scripts_all_of_it_is_there(page: Page, no_script: BrowserContext, language: str) -> None:
    other = no_script.new_page()
    for address in ("", "cases/", "cases/by/status/", "cases/by/year/2023/", "cases/amangeldy-batyrbekov/", "statutes/",
                    "statutes/cc-2014/405/", "sources/", "sources/iphr-2023-h2/"):  # fmt: skip
        page.goto(f"/{PREFIXES[language]}{address}")
        other.goto(f"/{PREFIXES[language]}{address}")
        assert other.get_by_role("main").inner_text() == page.get_by_role("main").inner_text(), address
        assert len(other.get_by_role("main").inner_text()) > 200
    other.goto(f"/{PREFIXES[language]}search/?q=x")
    main = other.get_by_role("main")
    assert "JavaScript" in main.inner_text()
    main.locator("a[href='../cases/']").filter(visible=True).click()
    expect(other).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}cases/$"))
    listed = other.get_by_role("main")
    listed.get_by_role("link", name={"en": "Z"}.get(language, "Ж"), exact=True).click()  # on the next page in English
    listed.get_by_role("link", name=ZHYLANBAEV[language], exact=True).click()
    expect(other.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[language])


def test_a_short_address_leads_to_the_record(page: Page, no_script: BrowserContext) -> None:
    for one in (page, no_script.new_page()):
        one.goto("/kz-0002/")
        expect(one).to_have_url(re.compile(r"//[^/]+/cases/marat-zhylanbaev/$"))


def test_the_missing_page_works_at_any_depth(page: Page) -> None:
    page.goto("/kk/cases/by/nothing/here/")
    expect(page.get_by_role("heading", level=1)).to_have_text("404")
    page.get_by_role("main").locator("[lang=kk]").get_by_role("link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "kk")


def test_the_tree_may_stand_in_a_folder_of_another_site(
    browser: Browser, built_site: BuiltSite, tmp_path: Path
) -> None:
    (tmp_path / "mirror").symlink_to(built_site.path)
    with serve(tmp_path) as address, open_context(browser, address) as context:
        page = context.new_page()
        page.goto("/mirror/kk/cases/dvk/")
        box = page.get_by_role("banner").get_by_role("combobox")
        box.fill("Жыланбаев")
        box.press("Enter")
        results(page).first.click()
        expect(page).to_have_url(re.compile("/mirror/kk/cases/marat-zhylanbaev/$"))
        page.get_by_role("banner").get_by_role("link", name=TONGUES["en"], exact=True).click()
        expect(page).to_have_url(re.compile("/mirror/cases/marat-zhylanbaev/$"))
        page.wait_for_load_state()
        assert page.evaluate("document.styleSheets.length") == 1
