"""The search page as it comes on a slow line: what is needed is asked for early, and nothing jumps."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.readers import PREFIXES, every_language, results
from tests.browser.watched import open_context

SHIFTS = """() => new Promise(tell => {
  new PerformanceObserver(list => tell(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(0), 300);
})"""
"""How far the page has jumped, as browsers count it: 0.1 is thought bearable."""

QUESTIONS = ("?q=zhylanbaev", "?q=qqqqqqqq", "", "?q=%D0%B6%D1%83%D1%80%D0%BD%D0%B0%D0%BB%D0%B8%D1%81%D1%82")


def answer_late(route: Route) -> None:
    """As a slow line does: after the first paint."""
    time.sleep(0.3)  # the delay is what is tested: answers that come at once could not move what is already painted
    route.continue_()


def wait_for_answer(page: Page) -> None:
    expect(page.locator("#results li, #none:visible").first).to_be_visible()


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_jumps_when_the_answer_comes(phone: BrowserContext, question: str) -> None:
    page = phone.new_page()
    page.route("**/engine.js", answer_late)
    page.goto(f"/search/{question}")
    wait_for_answer(page)
    assert page.evaluate(SHIFTS) == 0


def test_without_scripts_no_room_is_kept_for_an_answer(browser: Browser, server: str) -> None:
    with open_context(browser, server, phone=True, script=False) as context:
        page = context.new_page()
        page.goto("/search/")
        expect(page.get_by_role("main").get_by_role("link", name="A–Z")).to_be_in_viewport()


@every_language
def test_the_list_is_asked_for_by_the_page_itself_and_once(page: Page, language: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"/{PREFIXES[language]}search/?q=zhylanbaev")
    expect(results(page).first).to_be_visible()
    assert asked.count(f"list-{language}.js") == 1
    asked.clear()
    page.route("**/engine.js", lambda route: route.abort())
    page.reload(wait_until="load")
    assert asked.count(f"list-{language}.js") == 1, "whoever reads it is not there, so no script asked"
