"""The home page before a reader: on the smallest phone, with large letters, in both palettes, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)

CLIPPED = """() => [...document.querySelectorAll(".tiles li > *, .years li > *, .nums a, .wall p")]
  .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent.trim())"""

RUNS_OUT = """() => {
  const edge = document.documentElement.clientWidth;
  return [...document.querySelectorAll("main text")]
    .filter(one => one.getBoundingClientRect().right > edge + 1).map(one => one.textContent);
}"""


@every_language
def test_nothing_runs_out_at_any_width(page: Page, language: str) -> None:
    for address in ("", "prosecutions/"):
        page.goto(f"/{PREFIXES[language]}{address}")
        for width in (320, 390, 768, 1280, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
            assert page.evaluate(CLIPPED) == [] and page.evaluate(RUNS_OUT) == [], (address, width)


@every_language
def test_letters_twice_as_large_flow_anew(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(f"/{PREFIXES[language]}")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.evaluate(CLIPPED) == []


def test_a_phone_shows_the_first_name_of_the_wall_at_once(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/")
    expect(page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first).to_be_in_viewport()
    expect(page.locator(".nums a").last).to_be_in_viewport()
    expect(page.locator(".wall .who a").first).to_be_in_viewport()


@pytest.mark.parametrize("variant", ["phone", "context"])
def test_the_scale_stays_in_sight_along_the_wall(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    page.goto("/ru/")
    page.locator(".wall li").nth(4).scroll_into_view_if_needed()
    page.locator(".wall li").nth(4).evaluate("one => scrollBy(0, one.getBoundingClientRect().top - 60)")
    box = page.locator(".stick").bounding_box()
    assert box is not None and -1 <= box["y"] <= 1, "at the top of the window"
    scale = page.locator(".stick svg").bounding_box()
    line = page.locator(".wall li svg.viz").nth(4).bounding_box()
    assert scale is not None and line is not None
    assert abs(scale["x"] - line["x"]) < 1 and abs(scale["width"] - line["width"]) < 1, "one scale for every line"
    page.locator("#restricted").scroll_into_view_if_needed()
    page.locator("#restricted").evaluate("one => scrollBy(0, one.getBoundingClientRect().top)")
    expect(page.locator(".stick")).not_to_be_in_viewport()


@every_language
def test_a_number_leads_to_its_list(page: Page, language: str) -> None:
    for place in range(4):
        page.goto(f"/{PREFIXES[language]}")
        link = page.locator(".nums a").nth(place)
        anchor = str(link.get_attribute("href")).partition("#")[2]
        number = link.locator("b").inner_text()
        link.click()
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
        listed = page.locator(f"section[aria-labelledby='{anchor}']")
        entries = listed.locator(".plain > li" if anchor == "by-year" else "ul > li:has(.who)")
        expect(entries).to_have_count(int(number))


def test_a_tile_says_the_full_name_to_who_listens(page: Page) -> None:
    page.goto("/ru/")
    page.get_by_role("link", name="Западно-Казахстанская область: 2").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Западно-Казахстанская область")


def test_without_scripts_it_is_the_same(page: Page, no_script: BrowserContext) -> None:
    other = no_script.new_page()
    for prefix in PREFIXES.values():
        for one in (page, other):
            one.goto(f"/{prefix}")
        assert other.get_by_role("main").inner_text() == page.get_by_role("main").inner_text()


def test_paper_shows_wall_and_tiles(page: Page) -> None:
    page.goto("/kk/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shades = "[...document.querySelectorAll('.tiles a')].map(one => getComputedStyle(one).backgroundColor)"
    assert len(set(page.evaluate(shades))) == 4
    assert page.locator(".stick").evaluate("one => getComputedStyle(one).position") == "static"
    expect(page.locator(".find").first).to_be_hidden()
