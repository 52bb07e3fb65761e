"""The search page: results, similar names, texts of other languages, nothing found, no search at all."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.readers import PREFIXES, every_language, results
from tests.browser.searches import SIMILAR, box

FOUND = {"en": "1 result", "ru": "1 результат", "kk": "1 нәтиже"}


@every_language
def test_the_number_of_results_is_said(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q=almaz+batyr")
    page.get_by_role("searchbox").fill("Батырбеков")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(FOUND[language])


@every_language
def test_similar_names_stand_apart_and_are_no_results(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q={quote('Жылунбаев')}")
    apart = page.locator("section", has=page.get_by_role("heading", level=2)).filter(visible=True)
    expect(apart.locator("a[href*='marat-zhylanbaev']")).to_have_count(1)
    assert results(page).count() == 0
    expect(page.get_by_role("status")).to_contain_text(SIMILAR[language])


def test_what_pages_say_is_found_in_the_readers_language_then_in_others(page: Page) -> None:
    page.goto("/search/?q=журналистов")
    link = page.get_by_role("link", name=re.compile("in texts: Russian"))
    link.click()
    expect(page).to_have_url(re.compile("texts=ru"))
    hit = page.locator("ol p[lang=ru] mark").first
    expect(hit).to_contain_text(re.compile("журналист", re.IGNORECASE))
    expect(page.get_by_role("link", name="Back to the search of names")).to_be_visible()
    page.goto("/ru/search/?q=Жыланбаев")
    page.get_by_role("link", name="Искать и в текстах").click()
    expect(page.get_by_text("Поиск в текстах: Русский")).to_be_visible()
    page.goto("/ru/search/?q=ДВК")
    expect(page.locator("ol p[lang=ru] mark").first).to_be_visible()


@every_language
def test_nothing_found_says_what_that_means(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q=qqqqqqqq")
    note = page.locator("#none")
    expect(note).to_be_visible()
    assert note.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "../cases/", "../cases/by/status/", "../statutes/"]  # fmt: skip
    expect(note.locator(".note")).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so(page: Page) -> None:
    for gone in ("**/list-*.js", "**/engine.js"):
        page.route(gone, lambda route: route.abort())
        page.goto("/search/?q=x")
        expect(page.get_by_text("Search could not be loaded.")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="A–Z")).to_be_visible()
        page.goto("/cases/dvk/")
        box(page).fill("mataev")
        box(page).press("Enter")
        expect(page.get_by_text("Search could not be loaded.")).to_be_visible()
        page.unroute(gone)


def test_without_scripts_the_box_is_a_form_and_the_page_has_lists(no_script: BrowserContext) -> None:
    page = no_script.new_page()
    page.goto("/ru/cases/dvk/")
    page.get_by_role("banner").get_by_role("searchbox").fill("x")
    page.get_by_role("banner").get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(r"/ru/search/\?q=x$"))
    assert "JavaScript" in page.get_by_role("main").inner_text()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    for address in ("../cases/", "../statutes/"):
        expect(page.get_by_role("main").locator(f"a[href='{address}']").filter(visible=True)).to_have_count(1)


def test_a_phone_has_a_way_to_the_search(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/kk/cases/dvk/")
    page.get_by_role("banner").get_by_role("link", name="Іздеу").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
