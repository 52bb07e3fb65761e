"""The search for everybody: no barrier, large targets, small screens, small files, a saved folder."""

from __future__ import annotations

import gzip

from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.axe import both_widths, find_in_both_palettes
from tests.browser.readers import PREFIXES, results
from tests.browser.searches import open_list, options
from tests.browser.watched import open_context
from tests.conftest import BuiltSite


@both_widths
def test_no_state_has_a_barrier(browser: Browser, server: str, phone: bool) -> None:
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        open_list(page, "Жылунбаев", "/ru/")
        page.keyboard.press("ArrowDown")
        assert find_in_both_palettes(page, "similar names") == []
        for query in ("?status=serving&year=2023#filters", "?q=лишение", "?q=Жылунбаев"):
            page.goto(f"/ru/search/{query}", wait_until="networkidle")
            assert find_in_both_palettes(page, query) == []


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
