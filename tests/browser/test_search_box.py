"""The search box of every page: suggestions by keyboard, mouse and voice; the key that leads there."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.readers import PREFIXES, every_language, results
from tests.browser.searches import SIMILAR, box, open_list, options

WIDTH = "one => one.getBoundingClientRect().width"
MATAEVS = {"en": "3 suggestions", "ru": "3 подсказки", "kk": "3 ұсыныс"}


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


def test_a_list_that_still_waits_for_its_styles_does_not_squeeze_the_box(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/lists.css*", hold)
    page.goto("/ru/cases/dvk/")
    wide = box(page).evaluate(WIDTH)
    with page.expect_response("**/show-*.js"):  # the answer to the question
        box(page).fill("mataev")
    page.wait_for_timeout(300)
    assert box(page).evaluate(WIDTH) == wide > 100
    for route in held:
        route.continue_()
    expect(page.get_by_role("listbox")).to_be_visible()
    assert len(held) == 1 and box(page).evaluate(WIDTH) == wide


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


def test_the_key_can_be_switched_off_without_storing_anything(page: Page) -> None:
    page.goto("/search/?q=405")
    page.get_by_role("link", name="Switch it off").click()
    expect(page.get_by_role("link", name="Switch it on")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.get_by_role("searchbox").fill("Zhylanbaev")
    expect(page).to_have_url(re.compile(r"/search/\?q=Zhylanbaev&keys=off$"))
    expect(results(page).first).to_have_text("Marat Zhylanbaev")
    results(page).first.click()
    expect(page).to_have_url(re.compile(r"/cases/marat-zhylanbaev/\?keys=off$"))
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    box(page).fill("405")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=405&keys=off$"))
    page.get_by_role("link", name="Switch it on").click()
    expect(page.get_by_role("link", name="Switch it off")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.context.storage_state() == {"cookies": [], "origins": []}


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
