"""Pages of each kind on paper: no way to elsewhere, nothing cut, nothing white on white, no empty page."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle

import pytest
from playwright.sync_api import Page, ViewportSize
from pypdf import PdfReader

from tests.browser.readers import PREFIXES, every_language
from tests.browser.specimens import Specimens, open_whole
from tests.browser.test_press_kit import squeezed

SHEET = ViewportSize(width=673, height=960)
"""What the margins leave of a sheet of A4, in pixels."""

TO_ELSEWHERE = """() => [...document.querySelectorAll("nav a, button, header [role=search], .filters, .on")]
  .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 90))"""

CUT = """() => [...document.querySelectorAll("main *, footer *")].filter(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  if (!box.width || one.closest(".vh, .defs") || one.closest("svg svg")) return false;
  const holds = one.matches("td, th") || style.overflowX !== "visible", most = document.documentElement.clientWidth + 1;
  const isCut = holds && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  return !(one instanceof SVGElement) && (isCut || box.right > most || box.left < -1);
}).map(one => one.outerHTML.slice(0, 90))"""

PALE = """() => [...document.querySelectorAll("main *")].filter(one => {
  if (one instanceof SVGElement || !one.checkVisibility() || one.matches(".vh")) return false;
  const style = getComputedStyle(one), light = Math.max(...style.color.match(/\\d+/g).map(Number).slice(0, 3)) > 160;
  const says = [...one.childNodes].some(part => part.nodeType === 3 && part.data.trim());
  return says && light && style.printColorAdjust !== "exact";
}).map(one => one.outerHTML.slice(0, 90))"""
"""Texts that need a dark ground, which printers leave out unless told."""


def look(page: Page, address: str) -> list[str]:
    """What is wrong with a page on paper."""
    page.emulate_media(media="screen")
    open_whole(page, address)
    page.emulate_media(media="print")
    checks = {"leads elsewhere": TO_ELSEWHERE, "cut": CUT, "pale": PALE}
    return [f"{address}: {name}: {one}" for name, check in checks.items() for one in page.evaluate(check)[:3]]


def test_each_kind_of_page_is_whole_on_paper(page: Page, specimens: Specimens) -> None:
    page.set_viewport_size(SHEET)
    kinds = zip(specimens.values(), cycle(PREFIXES.values()), strict=False)
    assert [fault for address, prefix in kinds for fault in look(page, f"/{prefix}{address}")] == []


@every_language
def test_widest_tables_fit_a_sheet(page: Page, language: str) -> None:
    page.set_viewport_size(SHEET)
    for address in ("statutes/", "data/"):
        assert look(page, f"/{PREFIXES[language]}{address}") == []


@pytest.mark.parametrize(("language", "address"), [("kk", ""), ("ru", "cases/"), ("en", "statutes/")])
def test_the_first_sheet_has_more_than_a_heading_and_the_last_the_foot(page: Page, language: str, address: str) -> None:
    page.goto(f"/{PREFIXES[language]}{address}")
    heading = squeezed(page.get_by_role("heading", level=1).inner_text())
    foot = squeezed("".join(page.get_by_role("contentinfo").locator("p").all_inner_texts()))
    first, *others = (
        squeezed(one.extract_text()) for one in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    )
    assert heading in first
    assert len(first) > 500
    assert foot in others[-1]


def test_a_search_on_paper_says_what_was_asked_and_takes_no_more_room_than_it_needs(page: Page) -> None:
    page.goto("/search/?q=zhylanbaev", wait_until="networkidle")
    [sheet] = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert squeezed("zhylanbaev") in squeezed(sheet.extract_text())
