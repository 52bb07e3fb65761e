"""Hands that use no mouse: the keyboard alone reaches everything, in order, and one sees where one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.readers import TONGUES
from tests.browser.specimens import open_whole

FOCUSED = """() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getClientRects()[0];
  window.reached = window.reached || new Set();
  const again = window.reached.has(one);
  window.reached.add(one);
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2; // of what is seen of a long one
  const there = document.elementFromPoint(box.x + box.width / 2, middle);
  const part = one.closest("header, main, footer");
  return {
    again, tag: one.tagName, href: one.getAttribute("href"), text: one.textContent.trim(),
    part: part ? part.localName : "",
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    shown: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    covered: there === null || !(one.contains(there) || there.contains(one)),
  };
}"""

MISSED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !window.reached.has(one))
  .map(one => one.outerHTML.slice(0, 200))"""

PAGES = {
    "home": "",
    "case": "cases/marat-zhylanbaev/",
    "group": "cases/almaty-airport-trial/",
    "statute": "statutes/cc-2014/405/",
    "list": "cases/by/year/2023/",
    "codes": "statutes/",
    "sources": "sources/",
    "day": "as-of/2023-12-01/",
    "data": "data/",
    "feeds": "feeds/",
    "search": "search/?q=zhylanbaev",
}


def tab_through(page: Page, key: str = "Tab") -> Iterator[dict[str, Any]]:
    """Each element that the key comes to, from the top of the page to its end."""
    page.evaluate("scrollTo(0, 0); document.activeElement.blur(); window.reached = new Set()")
    for _ in range(1500):
        page.keyboard.press(key)
        found = page.evaluate(FOCUSED)
        if found is None or found["again"]:
            return
        yield found
    raise AssertionError("Tab never comes to an end")


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_alone_reaches_everything(page: Page, name: str) -> None:
    open_whole(page, f"/kk/{PAGES[name]}")
    reached = list(tab_through(page))
    assert page.evaluate(MISSED) == []
    assert reached[0]["tag"] == "A" and reached[0]["href"] == "#main", "the way past the head comes first"
    assert [one for one in reached if not one["outlined"]] == [], "one sees where one is"
    assert [one for one in reached if not one["shown"] or one["covered"]] == []
    words = [one["text"] for one in reached]
    assert set(TONGUES.values()) <= set(words)
    assert any(one["tag"] == "INPUT" for one in reached)
    assert len(reached) > 25
    parts = [one["part"] for one in reached[1:]]
    assert parts == sorted(parts, key=["header", "main", "footer"].index), "head, content, foot"


def test_the_way_back_is_the_way_there(page: Page) -> None:
    page.goto("/ru/cases/marat-zhylanbaev/")
    there = [(one["tag"], one["href"], one["text"]) for one in tab_through(page)]
    page.keyboard.press("Tab")  # from the browser's own controls to the first link
    page.evaluate("document.querySelector('footer').append(Object.assign(document.createElement('p'), {tabIndex: -1}))")
    page.evaluate("document.querySelector('footer p:last-child').focus(); window.reached = new Set()")
    back = []
    while (found := _step_back(page)) is not None:
        back.append((found["tag"], found["href"], found["text"]))
    assert back[::-1] == there


def _step_back(page: Page) -> dict[str, Any] | None:
    page.keyboard.press("Shift+Tab")
    found: dict[str, Any] | None = page.evaluate(FOCUSED)
    return None if found is None or found["again"] else found


def test_the_first_key_leads_past_the_head(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_contents_lead_on(page: Page) -> None:
    """Enter on a line of the list of contents; the next Tab goes on from there."""
    page.goto("/cases/marat-zhylanbaev/")
    links = page.get_by_role("main").get_by_role("navigation").first.get_by_role("link")
    assert links.count() >= 3
    for number in range(links.count()):
        links.nth(number).focus()
        page.keyboard.press("Enter")
        place = page.locator(f"[id='{page.url.partition('#')[2]}']")
        expect(place).to_be_in_viewport()
        page.keyboard.press("Tab")
        assert place.evaluate("one => !!(one.compareDocumentPosition(document.activeElement) & 4)")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_folded_opens_and_closes(page: Page, key: str) -> None:
    page.goto("/ru/cases/marat-zhylanbaev/")
    folds = page.locator("details")
    assert folds.count() >= 2
    for number in range(folds.count()):
        summary = folds.nth(number).locator("summary").first
        summary.focus()
        for is_open in (True, False):
            page.keyboard.press(key)
            assert folds.nth(number).evaluate("one => one.open") is is_open


def test_an_open_list_of_suggestions_is_no_trap(page: Page) -> None:
    page.goto("/cases/dvk/")
    box = page.get_by_role("combobox")
    box.fill("mataev")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box).not_to_be_focused()
    assert page.evaluate("document.activeElement !== document.body")


CONTRAST = """() => {
  const light = text => {
    const parts = text.match(/[0-9.]+/g).slice(0, 3).map(one => one / 255)
      .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2] + .05;
  };
  const ring = light(getComputedStyle(document.activeElement).outlineColor);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return Math.max(ring, ground) / Math.min(ring, ground);
}"""


@pytest.mark.parametrize("palette", ["context", "dark"])
def test_the_ring_stands_out(request: pytest.FixtureRequest, palette: str) -> None:
    context: BrowserContext = request.getfixturevalue(palette)
    page = context.new_page()
    page.goto("/kk/cases/marat-zhylanbaev/")
    for place in ("header a", "header input", "main a", "main summary", "footer a", "footer button"):
        page.locator(place).locator("visible=true").first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(CONTRAST) >= 3, place


def test_a_mouse_draws_no_ring(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    page.get_by_role("contentinfo").get_by_role("button").click()
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "none" and re.match("BUTTON", page.evaluate("document.activeElement.tagName"))
