"""Narrow screens, large text, wide spacing: nothing runs sideways, lies over something else, or is cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.layout import LARGER, SPACED, find_lost_text
from tests.browser.readers import PREFIXES, every_language
from tests.browser.specimens import Specimens, open_whole
from tests.browser.watched import open_context

WIDTHS = (320, 390, 768, 1280, 1600)
NARROWEST = WIDTHS[:1]
"""Where longer words of another language would first run over."""


@every_language
def test_text_is_whole_at_every_width_size_and_spacing(
    browser: Browser, server: str, specimens: Specimens, language: str
) -> None:
    lost = []
    with open_context(browser, server) as context:
        page = context.new_page()
        for name, address in specimens.items():
            open_whole(page, f"/{PREFIXES[language]}{address}")
            for width in WIDTHS if language == "en" else NARROWEST:
                page.set_viewport_size(ViewportSize(width=width, height=900))
                lost += [f"{name}, {width} wide: {one}" for one in find_lost_text(page)]
            page.set_viewport_size(ViewportSize(width=1280, height=900))
            for what, change in (("twice as large", LARGER), ("spaced", SPACED)):
                page.evaluate(change)
                lost += [f"{name}, {what}: {one}" for one in find_lost_text(page)]
                page.evaluate("document.documentElement.style.fontSize = ''")
    assert lost == []


FAULTS = {
    "over each other": "document.querySelector('.lede').style.marginTop = '-3rem'",
    "cut off": "Object.assign(document.querySelector('.lede').style, {height: '1rem', overflow: 'hidden'})",
    "beside the page": "Object.assign(document.querySelector('.lede').style, {position: 'relative', left: '-9rem'})",
    "sideways": "document.querySelector('.lede').style.minWidth = '2000px'",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(page: Page, name: str) -> None:
    page.goto("/ru/cases/marat-zhylanbaev/")
    assert find_lost_text(page) == []
    page.evaluate(FAULTS[name])
    assert any(name in line for line in find_lost_text(page))


SEEN = """() => [...document.querySelectorAll("main svg, header svg")]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 4 && !one.closest(".vh, .qr, .defs"))
  .map(one => [...one.querySelectorAll("path, rect, circle, line, use, polygon")].map(part => {
    const style = getComputedStyle(part);
    return [style.fill, style.stroke];
  }))"""


@every_language
def test_forced_colours_leave_words_and_the_ring(browser: Browser, server: str, language: str) -> None:
    """What is told by a drawing is told in words beside it; links stay underlined; one sees where one is."""
    with open_context(browser, server) as context:
        page = context.new_page()
        page.emulate_media(forced_colors="active")
        page.goto(f"/{PREFIXES[language]}cases/marat-zhylanbaev/")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.locator(".status").inner_text().strip()
        assert find_lost_text(page) == []
        page.keyboard.press("Tab")
        ring = page.evaluate(
            "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
        )
        assert ring[0] != "none" and ring[1] >= 2
        drawn = page.evaluate(SEEN)
        assert drawn and all(any(pair != ["none", "none"] for pair in parts) for parts in drawn if parts)
        decoration = "getComputedStyle(document.querySelector('main p a[href]:not(.ref)')).textDecorationLine"
        assert page.evaluate(decoration) == "underline"
