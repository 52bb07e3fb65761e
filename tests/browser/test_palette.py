"""Colours: what the system prefers, and what a reader chooses."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

LIGHTNESS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number);
  return (red + green + blue) / 3;
}"""


def test_the_choice_of_colours_is_kept(page: Page) -> None:
    page.goto("/ru/cases/dvk/")
    assert page.evaluate(LIGHTNESS) > 180
    button = page.get_by_role("contentinfo").get_by_role("button")
    button.click()
    assert page.evaluate(LIGHTNESS) < 75
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/kk/statutes/")
    assert page.evaluate(LIGHTNESS) < 75, "kept on another page"
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]") == [
        ["palette"],
        [],
        "",
    ]
    page.get_by_role("contentinfo").get_by_role("button").click()
    assert page.evaluate(LIGHTNESS) > 180
    page.reload()
    assert page.evaluate(LIGHTNESS) > 180


def test_the_systems_colours_are_respected(dark: BrowserContext) -> None:
    page = dark.new_page()
    page.goto("/cases/dvk/")
    assert page.evaluate(LIGHTNESS) < 75
    page.get_by_role("contentinfo").get_by_role("button").click()
    assert page.evaluate(LIGHTNESS) > 180
    page.reload()
    assert page.evaluate(LIGHTNESS) > 180, "a choice outranks the system"
