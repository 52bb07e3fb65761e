"""Charts as they are seen: bars where the numbers say, in both palettes, at every width, without a script."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import both_widths, find_in_both_palettes
from tests.browser.specimens import open_whole
from tests.browser.watched import open_context

ARTICLE = "/statutes/cc-2014/274/"
VARIANTS = ("context", "dark", "phone", "dark_phone")
every_variant = pytest.mark.parametrize("variant", VARIANTS)

LUMINANCE = """([element, property]) => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  canvas.fillStyle = getComputedStyle(element)[property];
  canvas.fillRect(0, 0, 1, 1);
  const light = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(light);
  return .2126 * r + .7152 * g + .0722 * b;
}"""


def contrast(page: Page, selector: str, paint: str) -> float:
    """Of a shape against the paper."""
    shape = page.evaluate(LUMINANCE, [page.locator(selector).first.element_handle(), paint])
    paper = page.evaluate(LUMINANCE, [page.locator("body").element_handle(), "backgroundColor"])
    lighter, darker = max(shape, paper), min(shape, paper)
    return float((lighter + 0.05) / (darker + 0.05))


def boxes(page: Page, selector: str) -> list[dict[str, Any]]:
    """Places on the screen, in pixels."""
    return [dict(box) for one in page.locator(selector).all() if (box := one.bounding_box())]


@every_variant
def test_bars_are_as_long_as_what_they_stand_for(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    page.goto(ARTICLE)
    axis = boxes(page, "#penalties ~ div .bars li[aria-hidden] svg")[0]
    year = axis["width"] / 8
    spans = [
        (round((one["x"] - axis["x"]) / year, 1), round(one["width"] / year, 1))
        for one in boxes(page, "#penalties ~ div .bars .rng")
    ]
    assert spans == [(0, 1), (0, 3), (0, 5), (3, 4)]
    imposed = sorted(round(one["width"] / year, 1) for one in boxes(page, "#penalties ~ div .bars .oh"))
    assert imposed == [1.5, 1.5, 6]
    rows = boxes(page, "#penalties ~ div .bars li:not([aria-hidden])")
    assert all(upper["y"] + upper["height"] <= lower["y"] + 1 for upper, lower in itertools.pairwise(rows))


@every_variant
def test_shapes_are_seen_on_the_paper_and_red_is_red(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    page.goto(ARTICLE)
    assert contrast(page, ".bars .rng", "fill") >= 3
    assert contrast(page, ".bars .oh", "stroke") >= 3
    page.goto("/cases/marat-zhylanbaev/")
    assert contrast(page, ".bars .bh", "fill") >= 3
    red = page.locator(".bars .bh").first.evaluate("one => getComputedStyle(one).fill.match(/\\d+/g).map(Number)")
    assert red[0] > 2 * max(red[1:])


@every_variant
def test_the_line_of_a_sentence_crosses_every_range(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    page.goto("/cases/marat-zhylanbaev/")
    ranges, lines = boxes(page, "#extremism-2023 .bars .rng"), boxes(page, "#extremism-2023 .bars .bh")
    assert len(ranges) == len(lines) == 4
    assert len({round(line["x"]) for line in lines}) == 1, "one above the other"
    first, second = ranges[2], ranges[3]
    middle = lines[0]["x"] + lines[0]["width"] / 2
    assert first["x"] < middle < first["x"] + first["width"], "seven years lie between five and nine"
    assert abs(middle - second["x"]) < 3, "and are the least of seven to twelve"
    assert all(line["height"] > bar["height"] for line, bar in zip(lines, ranges, strict=True))


@pytest.mark.parametrize("prefix", ["", "ru/", "kk/"])
def test_the_table_of_years_scrolls_inside_itself_and_keeps_articles_and_sums_in_sight(
    phone: BrowserContext, prefix: str
) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{prefix}statutes/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    table = page.locator(".tw:has(.mx)").first
    assert table.evaluate("one => one.scrollWidth > one.clientWidth && one.tabIndex === 0")
    expect(table).to_have_accessible_name(re.compile(".+ .+"))
    article, total = table.locator("tbody th span").first, table.locator("tbody td").first
    before = [one.bounding_box() for one in (article, total)]
    table.evaluate("one => { one.scrollLeft = 200 }")
    after = [one.bounding_box() for one in (article, total)]
    assert all(old and new and abs(old["x"] - new["x"]) < 1 for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("prefix", ["", "ru/", "kk/"])
def test_the_sum_of_all_years_is_in_sight_on_a_phone_and_explained_before(phone: BrowserContext, prefix: str) -> None:
    page = phone.new_page()
    page.goto(f"/{prefix}statutes/")
    lines = page.locator(".mx tbody").all()
    assert len(lines) > 15
    for line in lines:
        cells = line.locator("td").all_inner_texts()
        named = [int(found[0]) for text in cells if (found := re.findall(r"^\d+", text))]
        assert named[0] == sum(named[1:]) if named else "+" in cells[0]
        box = line.locator("td").first.bounding_box()
        assert box is not None and box["x"] >= 0 and box["x"] + box["width"] < 390
    explained = page.locator("section:has(.mx) p").first.bounding_box()
    first = lines[0].bounding_box()
    assert explained is not None and first is not None and explained["y"] < first["y"]


def test_a_number_of_the_table_leads_to_its_year_without_a_script(no_script: BrowserContext) -> None:
    page = no_script.new_page()
    page.goto("/statutes/")
    cell = page.locator(".mx td a[href*='cao-2014/488/#y2023']")
    expect(cell).to_have_text("7 +20")
    cell.click()
    year = page.locator("#y2023")
    expect(year).to_be_in_viewport()
    expect(year).to_contain_text("imprisonment or detention")
    expect(year.get_by_role("link", name="Lukpan Akhmedyarov")).to_be_visible()


@both_widths
def test_open_tables_and_charts_have_no_barrier(browser: Browser, server: str, phone: bool) -> None:
    """Of an article beside those that test_barriers.py unfolds."""
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        open_whole(page, "/ru/statutes/cao-2014/456-2/")
        assert find_in_both_palettes(page, "456-2") == []


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_drawing_that_is_taken_away_shows_its_words(page: Page, server: str, language: str) -> None:
    prefix = {"en": "", "ru": "ru/", "kk": "kk/"}[language]
    page.goto(f"/{prefix}statutes/cao-2014/488/ranges.svg")
    words = page.locator("text").all()
    assert len(words) > 20
    width = float(page.locator("svg").get_attribute("width") or 0)
    for one in words:
        box = one.bounding_box()
        assert box is not None and box["width"] > 3 and box["x"] + box["width"] <= width + 1, one.text_content()
