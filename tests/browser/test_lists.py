"""Lists, overviews and pages about the register: at every width, by keyboard, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import both_widths, find_in_both_palettes
from tests.browser.watched import open_context

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
FURTHER = ("cases/2/", "cases/by/outlet/", "cases/by/region/kz-75/", "overviews/2026-2/")
"""Lists beside the one of each kind that test_barriers.py looks at."""
PAGES = (
    *FURTHER,
    "cases/by/court/",
    "overviews/",
    "overviews/2023-2/",
    "unknown/",
    "safety/",
    "accessibility/",
    "inclusion/",
    "glossary/",
    "corrections/",
    "sources/",
)

SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
CUT_OFF = """() => Array.from(document.querySelectorAll("main :is(p, li, h1, h2, h3, dd, summary)"))
  .filter((one) => one.checkVisibility() && !one.closest(".tw, .vh, svg"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.textContent.trim().slice(0, 40))"""
"""Words that run out of the window."""


@both_widths
@pytest.mark.parametrize("language", PREFIXES)
def test_no_list_has_a_barrier(browser: Browser, server: str, language: str, phone: bool) -> None:
    barriers = []
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        for address in FURTHER:
            page.goto(f"/{PREFIXES[language]}{address}", wait_until="load")
            barriers += find_in_both_palettes(page, address)
    assert barriers == []


@pytest.mark.parametrize("language", PREFIXES)
def test_nothing_runs_out_of_the_window(page: Page, language: str) -> None:
    """320 px is 1280 px at 400 %, 640 px is 1280 px at 200 %."""
    for address in PAGES:
        page.goto(f"/{PREFIXES[language]}{address}", wait_until="load")
        for width in (320, 640, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert not page.evaluate(SIDEWAYS), (address, width)
            assert page.evaluate(CUT_OFF) == [], (address, width)


def test_the_scale_stays_in_sight_above_the_lines(page: Page) -> None:
    page.goto("/cases/by/year/2023/")
    scale = page.locator(".stick")
    page.locator(".rows > li").nth(12).scroll_into_view_if_needed()
    page.mouse.wheel(0, 600)
    expect(scale).to_be_in_viewport()
    top = scale.evaluate("one => one.getBoundingClientRect().top")
    assert -1 <= top <= 1
    left = scale.locator("svg").evaluate("one => one.getBoundingClientRect().left")
    lines = page.locator(".rows svg.viz").evaluate_all("all => all.map((one) => one.getBoundingClientRect().left)")
    assert len(lines) > 10 and {round(one) for one in lines} == {round(left)}, "all on one scale"


def test_a_letter_is_not_hidden_beneath_the_scale(page: Page) -> None:
    page.goto("/cases/")
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="M", exact=True).click()
    heading = page.get_by_role("heading", name="M", exact=True)
    expect(heading).to_be_in_viewport()
    page.wait_for_timeout(800)  # the page glides there
    bottom = page.locator(".stick").evaluate("one => one.getBoundingClientRect().bottom")
    assert heading.evaluate("one => one.getBoundingClientRect().bottom") > bottom


@pytest.mark.parametrize("language", PREFIXES)
def test_a_list_is_turned_without_scripts(no_script: BrowserContext, language: str) -> None:
    page = no_script.new_page()
    page.goto(f"/{PREFIXES[language]}cases/")
    first = page.locator(".rows .who").all_inner_texts()
    page.locator("nav.turning a[rel=next]").click()
    assert page.url.endswith(f"/{PREFIXES[language]}cases/2/")
    second = page.locator(".rows .who").all_inner_texts()
    assert len(first) == 50 and len(second) > 20 and not set(first) & set(second)
    page.locator("nav.turning a[rel=prev]").click()
    assert page.url.endswith(f"/{PREFIXES[language]}cases/")


def test_a_folded_list_opens_by_keyboard(page: Page) -> None:
    page.goto("/unknown/")
    folded = page.locator("details").first
    expect(folded.locator("li").first).to_be_hidden()
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(folded.locator("li").first).to_be_visible()


def test_search_sends_words_to_the_host_only_when_the_page_on_safety_says_so(page: Page, server: str) -> None:
    """Typing asks for parts of the index; words in the address of a link stand behind a sign that is not sent."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server).partition("#")[0].casefold()))
    page.goto("/search/")
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("tabyldieva", delay=20)
    expect(page.get_by_role("main").get_by_role("link", name="Nazim Tabyldieva").first).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Русский").click()
    expect(page.get_by_role("main").get_by_role("link", name="Назым Табылдиева").first).to_be_visible()
    page.goto("/safety/")
    page.locator("#find").press_sequentially("tabyldieva", delay=20)
    expect(page.get_by_role("listbox")).to_be_visible()
    page.locator("#find").press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.get_by_role("main").get_by_role("link", name="Nazim Tabyldieva").first).to_be_visible()
    assert len(asked) > 3 and not [one for one in asked if "tabyldieva" in one]
    page.reload()
    assert [one for one in asked if "tabyldieva" in one], "then the words are a part of what is asked for"
