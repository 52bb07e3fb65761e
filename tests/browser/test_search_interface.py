"""A reader searches: the box on every page, the search page, filters; by keyboard, on a phone, without scripts."""

from __future__ import annotations

import gzip
import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.axe import find_barriers
from tests.browser.readers import PREFIXES, every_language, results
from tests.conftest import BuiltSite

FOUND = {"en": "1 result", "ru": "1 результат", "kk": "1 нәтиже"}
MATAEVS = {"en": "3 suggestions", "ru": "3 подсказки", "kk": "3 ұсыныс"}
SIMILAR = {"en": "similar name", "ru": "похож", "kk": "ұқсас есім"}


def box(page: Page) -> Locator:
    return page.get_by_role("combobox")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def open_list(page: Page, text: str, address: str = "/cases/dvk/") -> None:
    page.goto(address)
    box(page).fill(text)
    expect(page.get_by_role("listbox")).to_be_visible()


def chosen(page: Page) -> str | None:
    """The option of which a screen reader tells."""
    found: str | None = page.evaluate(
        "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent"
    )
    return found


def test_the_search_is_not_loaded_before_it_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/cases/dvk/", wait_until="networkidle")
    assert [url for url in asked if "engine" in url or "suggest" in url or "list-" in url] == []
    with page.expect_response("**/suggest-en.js"):
        box(page).focus()
    assert [url.rpartition("/")[2] for url in asked if "/search/" in url] == ["engine.js", "suggest-en.js"]


def test_a_list_is_walked_by_keyboard(page: Page) -> None:
    open_list(page, "mataev")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    listed = page.get_by_role("listbox").get_attribute("id")
    assert listed and box(page).get_attribute("aria-controls") == listed
    assert chosen(page) is None
    page.keyboard.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    assert chosen(page) == first.text_content()
    page.keyboard.press("ArrowUp")
    assert chosen(page) is None, "past the end one is in the box again"
    page.keyboard.press("ArrowUp")
    assert "mataev" in (chosen(page) or ""), "the last option is the search page"
    page.keyboard.press("Home")
    assert chosen(page) is None
    assert page.evaluate("document.activeElement.selectionStart") == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box(page)).to_have_value("mataev")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/cases/[a-z-]*mataev[a-z-]*/$"))


def test_a_click_and_a_tab_leave_the_list(page: Page) -> None:
    open_list(page, "405", "/ru/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)
    open_list(page, "405", "/ru/")
    options(page).first.click()
    expect(page).to_have_url(re.compile("/ru/statutes/cc-2014/405/$"))


@every_language
def test_the_number_of_suggestions_is_said(page: Page, language: str) -> None:
    address = f"/{PREFIXES[language]}cases/dvk/"
    open_list(page, "матаев", address)
    said = page.get_by_role("status")
    expect(said).to_have_text(MATAEVS[language])
    expect(said).to_have_js_property("ariaLive", None)  # a status is polite of itself
    box(page).fill("Жылунбаев")
    expect(said).to_contain_text(SIMILAR[language])
    expect(page.get_by_role("listbox").get_by_role("group").get_by_role("option").first).to_be_visible()


def test_a_slash_leads_to_the_box(page: Page) -> None:
    page.goto("/kk/cases/dvk/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.type("1/2")
    expect(box(page)).to_have_value("1/2")
    page.goto("/kk/search/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_an_acquittal_stands_before_the_status_and_the_status_has_its_date(page: Page) -> None:
    page.goto("/cases/")
    rows = page.get_by_role("main").locator("li.row")
    lines = "row => [...row.querySelectorAll('.st')].map(one => one.parentElement.textContent.trim())"
    icons = "row => [...row.querySelectorAll('.st svg')].map(one => one.outerHTML)"
    lists: dict[str, Any] = {
        row.locator(".who").inner_text(): (row.evaluate(lines), row.evaluate(icons)) for row in rows.all()
    }
    assert any(len(said) == 2 for said, _ in lists.values()), "some case has an acquittal besides its status"
    page.goto("/search/")
    for _ in range(len(lists) // 20):
        count = results(page).count() if results(page).first.is_visible() else 0
        page.get_by_role("button", name="Show more").click()
        expect(results(page)).not_to_have_count(count or 20)
    expect(results(page)).to_have_count(len(lists))
    shown = page.get_by_role("main").locator("ol > li.row")
    found = {row.locator(".who").inner_text(): (row.evaluate(lines), row.evaluate(icons)) for row in shown.all()}
    assert list(found) == list(lists), "in the same order"
    assert found == lists


@every_language
def test_filters_count_as_the_lists_do(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/")
    expect(results(page).first).to_be_visible()
    for way in ("status", "kind", "role", "region", "year"):
        counts = page.evaluate(
            """way => Object.fromEntries([...document.querySelectorAll(`input[name=${way}]`)].map(
              box => [box.nextSibling.textContent, box.parentElement.lastChild.textContent]))""",
            way,
        )
        other = page.context.new_page()
        other.goto(f"/{PREFIXES[language]}cases/by/{way}/")
        lines = [text.rsplit(maxsplit=1) for text in other.locator(".values li").all_inner_texts()]
        assert counts == dict(lines) and counts, way
        other.close()


def test_a_filtered_view_has_an_address(page: Page, browser: Browser, server: str) -> None:
    page.goto("/search/?q=&status=serving")
    group = page.get_by_role("group", name="Year")
    expect(page.get_by_role("checkbox", name="Serving a sentence")).to_be_checked()
    before = results(page).count()
    group.get_by_label("2023").check()
    expect(page).to_have_url(re.compile(r"/search/\?status=serving&year=2023$"))
    expect(page.get_by_role("link", name="Remove the filter: Year: 2023")).to_be_visible()
    names = results(page).all_inner_texts()
    assert 0 < len(names) <= before
    expect(page.get_by_role("checkbox", name="2023")).to_be_focused()
    reader = browser.new_page(base_url=server)
    reader.goto(page.url)  # somebody else follows the link
    expect(results(reader)).to_have_text(names)
    reader.close()
    page.go_back()
    expect(group.get_by_label("2023")).not_to_be_checked()
    expect(results(page)).to_have_count(before)
    page.get_by_role("searchbox").fill("405")
    expect(page).to_have_url(re.compile(r"/search/\?q=405&status=serving$"))
    page.get_by_role("banner").get_by_role("link", name="Русский").click()
    expect(page).to_have_url(re.compile(r"/ru/search/\?q=405&status=serving$"))
    expect(page.get_by_role("searchbox")).to_have_value("405")


def test_a_list_leads_to_the_filters(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/cases/by/status/serving/")
    page.get_by_role("link", name="Filter these cases").click()
    expect(page).to_have_url(re.compile(r"/search/\?status=serving#filters$"))
    expect(page.get_by_role("checkbox", name="Serving a sentence")).to_be_checked()
    expect(page.locator("summary", has_text="Language of texts")).to_be_visible()


def test_a_phone_has_a_way_to_the_search(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/kk/cases/dvk/")
    page.get_by_role("banner").get_by_role("link", name="Іздеу").click()
    expect(page.get_by_role("searchbox")).to_be_focused()


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


ODD = ("👩‍⚖️🇰🇿", "مرات \u202e שלום", "<img src=x onerror=alert(1)>", "__proto__", "lunr:a~2^9 +b -c", "а" * 300)


def test_odd_words_in_a_box_are_calm(page: Page) -> None:
    page.goto("/ru/cases/dvk/")
    for text in ODD:
        box(page).fill(text)
        expect(page.get_by_role("listbox").get_by_role("option").last).to_contain_text(text[:200].strip())
    assert page.get_by_role("listbox").locator("img").count() == 0
    page.goto("/search/?status=nonsense&year=2023&kind=__proto__&texts=xx&q=%ff")
    expect(page.get_by_role("link", name="Remove all filters")).to_be_visible()
    assert results(page).count() == 0
    page.get_by_role("link", name="Remove all filters").click()
    expect(page).to_have_url(re.compile(r"/search/\?q="))


@pytest.mark.parametrize("variant", ["context", "dark", "phone", "dark_phone"])
def test_no_state_has_a_barrier(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    open_list(page, "Жылунбаев", "/ru/")
    page.keyboard.press("ArrowDown")
    assert find_barriers(page) == []
    for query in ("?status=serving&year=2023#filters", "?q=лишение", "?q=qqqqqqq", "?q=Жылунбаев"):
        page.goto(f"/ru/search/{query}", wait_until="networkidle")
        assert find_barriers(page) == [], query


SMALL = """() => [...document.querySelectorAll(
    "#search a, #search button, #search summary, .facet label, .find button, [role=option]")]
  .filter(one => one.checkVisibility() && getComputedStyle(one).display !== "inline")
  .map(one => [one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""


def test_targets_are_large_and_nothing_runs_out_of_a_small_phone(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    for prefix in PREFIXES.values():
        open_list(page, "матаев", f"/{prefix}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL) == []
        page.goto(f"/{prefix}search/?q=405&kind=person#filters")
        expect(page.get_by_role("checkbox").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL) == []
        page.set_viewport_size({"width": 640, "height": 640})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, "with text of twice the size"
        page.set_viewport_size({"width": 320, "height": 640})


def test_a_folder_has_suggestions_and_filters(browser: Browser, built_site: BuiltSite) -> None:
    context = browser.new_context()
    page = context.new_page()
    open_list(page, "Мухаметкарим", (built_site.path / "cases/dvk/index.html").as_uri())
    expect(options(page).first).to_contain_text("Duman Mukhamedkarim")
    page.goto((built_site.path / "kk/search/index.html").as_uri() + "?kind=outlet")
    expect(results(page).first).to_be_visible()
    page.get_by_role("searchbox").fill("Жыланбаев")
    expect(page.locator("#none")).to_be_visible()
    context.close()


MOST_BYTES = 8 * 1024


def test_the_interface_is_small(built_site: BuiltSite) -> None:
    for name in ("suggest-ru", "results-ru", "results-kk"):
        size = len(gzip.compress((built_site.path / f"assets/search/{name}.js").read_bytes(), 9))
        assert size <= MOST_BYTES, (name, size)
