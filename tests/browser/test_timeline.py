"""The timeline as it is drawn in a real browser: the numbers of the list, nothing cut off, no text on another."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PREFIXES = ("", "ru/", "kk/")
CASES = (
    "marat-zhylanbaev", "amangeldy-batyrbekov", "mataev-trial", "asel-onlanbekyzy", "guzyal-baidalinova",
    "aigul-utepova", "almaty-airport-trial", "kz-0010", "rfe-rl-kazakhstan",
)  # fmt: skip
DRAWING = "section[aria-labelledby=timeline] svg[role=img]"

TEXTS = """svg => [...svg.querySelectorAll("text")].filter(one => one.checkVisibility()).map(one => {
  const box = one.getBoundingClientRect();
  const disc = one.previousElementSibling;
  const round = disc && disc.tagName === "circle";
  return {text: one.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom, number: !!round};
})"""
DISCS = """svg => [...svg.querySelectorAll("circle + text")].map(one => {
  const box = one.previousElementSibling.getBoundingClientRect();
  return {number: one.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom};
})"""


def overlaps(one: dict[str, Any], other: dict[str, Any], slack: float = 1.5) -> bool:
    """Whether two boxes share more than a hair."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(across > slack and down > slack)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_drawing_has_the_numbers_of_the_list(page: Page, prefix: str) -> None:
    for slug in CASES:
        page.goto(f"/{prefix}cases/{slug}/")
        listed = page.locator("section[aria-labelledby=timeline] ol > li > .n").all_inner_texts()
        drawn = [one["number"] for one in page.locator(DRAWING).evaluate(DISCS)]
        assert sorted(drawn, key=int) == listed, slug
        expect(page.locator(DRAWING)).to_have_attribute("aria-label", re.compile(r"\w{4}.*\d{4}"))


@pytest.mark.parametrize("width", [320, 390, 720, 1280, 1400])
def test_nothing_is_cut_off_and_no_text_lies_on_another(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for number, slug in enumerate(CASES):
        page.goto(f"/{PREFIXES[number % 3]}cases/{slug}/")
        texts, discs = page.locator(DRAWING).evaluate(TEXTS), page.locator(DRAWING).evaluate(DISCS)
        outside = [one["text"] for one in [*texts, *discs] if one["left"] < 0 or one["right"] > width]
        assert outside == [], (slug, width)
        names = [one for one in texts if not one["number"]]
        for at, one in enumerate(names):
            for other in [*names[at + 1 :], *discs]:
                assert not overlaps(one, other), (slug, width, one, other)
        for at, one in enumerate(discs):
            assert not any(overlaps(one, other, slack=2.5) for other in discs[at + 1 :]), (slug, width, one)


def test_it_grows_with_the_readers_text(page: Page) -> None:
    """At twice the size of text the drawing is twice as high and still within the page."""
    page.goto("/ru/cases/amangeldy-batyrbekov/")
    before = page.locator(DRAWING).bounding_box()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = page.locator(DRAWING).bounding_box()
    assert before is not None and after is not None
    assert after["height"] == pytest.approx(2 * before["height"], rel=0.02)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_names_beside_the_markers_are_for_wide_screens(page: Page, phone: BrowserContext) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    expect(page.locator(DRAWING).get_by_text("Verdict: conviction")).to_be_visible()
    small = phone.new_page()
    small.goto("/cases/marat-zhylanbaev/")
    expect(small.locator(DRAWING).get_by_text("Verdict: conviction")).to_be_hidden()


COLOUR = """(svg, number) => {
  const text = [...svg.querySelectorAll("circle + text")].find(one => one.textContent === number);
  return getComputedStyle(text.previousElementSibling).stroke;
}"""


def test_what_takes_liberty_is_red_and_what_clears_is_green(page: Page) -> None:
    page.goto("/cases/amangeldy-batyrbekov/")
    listed = page.locator("section[aria-labelledby=timeline] ol > li")
    acquitted = listed.filter(has_text="acquittal").first.locator(".n").inner_text()
    ruling = listed.filter(has_text="administrative detention").last.locator(".n").inner_text()
    red, green = page.evaluate("""() => ["--held-fill", "--freed"].map(name => {
      const one = document.createElement("i");
      document.body.append(one);
      one.style.color = getComputedStyle(document.documentElement).getPropertyValue(name);
      return getComputedStyle(one).color;
    })""")
    drawing = page.locator(DRAWING)
    assert drawing.evaluate(COLOUR, acquitted) == green
    assert drawing.evaluate(COLOUR, ruling) == red


def test_a_case_of_one_or_two_steps_has_no_drawing(page: Page) -> None:
    page.goto("/cases/nurzhan-altaev/")
    expect(page.locator("section[aria-labelledby=timeline] ol > li")).not_to_have_count(0)
    expect(page.locator(DRAWING)).to_have_count(0)


def test_the_line_of_liberty_is_there_and_stops_where_knowledge_does(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    held, confirmed = page.locator(DRAWING).evaluate("""svg => [
      svg.querySelector("rect.bh").getBoundingClientRect().right,
      svg.querySelector(".asof").getBoundingClientRect().left]""")
    assert held == pytest.approx(confirmed, abs=2)
    expect(page.locator(DRAWING).get_by_text("Liberty")).to_be_visible()
    page.goto("/cases/mataev-trial/")
    expect(page.locator(DRAWING).get_by_text("Liberty")).to_have_count(0)
