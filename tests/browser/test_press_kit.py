"""A case on paper, and its card as a file of its own, in a real browser."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from casebook.rendering.press_kit import CARD_WIDTH
from casebook.rendering.qr_code import QUIET
from tests.browser.readers import PREFIXES, ZHYLANBAEV, every_language

STATUS = {"en": "Serving a sentence", "ru": "Отбывает наказание", "kk": "Жазасын өтеуде"}
AS_OF = {"en": "as of 19 August 2025", "ru": "по состоянию на 19 августа 2025", "kk": "2025 жылғы 19 тамыздағы жағдай"}
CHECKED = {"en": "22 November 2026", "ru": "22 ноября 2026", "kk": "2026 жылғы 22 қараша"}
NAVIGATION = {
    "en": "All cases|Skip to content|Report an error",
    "ru": "Перейти к|Сообщить об ошибке",
    "kk": "Қате туралы",
}
A4 = (595, 842)


def squeezed(text: str) -> str:
    """Without any space or ligature: where a line ends on paper is no matter."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@every_language
def test_a_printed_case_is_whole(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}cases/marat-zhylanbaev/")
    sources = page.locator(".srcs a[href^=http]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    summary = str(page.locator("#kit-text").text_content())
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all((round(one.mediabox.width), round(one.mediabox.height)) == A4 for one in reader.pages)
    texts = [squeezed(one.extract_text()) for one in reader.pages]
    first, whole = texts[0], "".join(texts)
    for wanted in (
        ZHYLANBAEV[language],
        STATUS[language],
        AS_OF[language],
        CHECKED[language],
        "casebook.example/kz-0002/",
    ):
        assert squeezed(wanted) in first, wanted
    assert len(sources) > 5
    paper = re.sub(r"\d+/\d+$", "", whole)
    for address in sources:
        assert squeezed(address) in paper, "each address is printed whole"
    assert squeezed(summary) in whole, "what stands closed on the screen is open on paper"
    assert not re.search(squeezed(NAVIGATION[language]), whole)
    assert "<svg" not in whole, "code to embed is of no use on paper"
    assert min(len(text) for text in texts) > 150, "no page is left with a line or two"


@every_language
def test_the_head_of_the_sheet_is_on_paper_only(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}cases/kz-0010/")
    assert not page.locator(".sheet").is_visible() and page.locator(".nav").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".sheet .qr").is_visible() and not page.locator(".nav").is_visible()


def test_the_kit_shows_the_code_and_the_card(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    page.locator(".kit summary").click()
    box = page.locator(".kit .qr").bounding_box()
    assert box is not None and box["width"] >= 100
    drawn = page.locator(".kit .qr use").evaluate("one => one.getBBox().width")
    assert drawn > 20, "the modules of the head of the sheet"
    size = page.locator(".kit .qr").evaluate("one => one.viewBox.baseVal.width")
    assert drawn == size - 2 * QUIET


BOXES = """() => [...document.querySelectorAll("text")].map(one => one.getBBox())
  .map(box => [box.x, box.y + box.height, box.x + box.width])"""
LONG = ("kibhr", "complaint-against-40-outlets-2012", "ngo-pressure-2021", "kz-0010", "amangeldy-batyrbekov")


@every_language
def test_a_card_is_drawn_whole_as_a_file(page: Page, browser: Browser, tmp_path: Path, language: str) -> None:
    """Without our style sheet, from a file: each line ends inside the card."""
    alone = browser.new_page()
    for slug in LONG:
        page.goto(f"/{PREFIXES[language]}cases/{slug}/")
        file = tmp_path / f"{slug}.svg"
        file.write_text(unescape(page.locator("#kit-card").inner_html()), encoding="utf-8")
        alone.goto(file.as_uri())
        boxes = alone.evaluate(BOXES)
        height = alone.evaluate("document.documentElement.height.baseVal.value")
        assert len(boxes) >= 4
        assert all(left >= 16 and bottom < height and right <= CARD_WIDTH - 8 for left, bottom, right in boxes), slug
    alone.close()
