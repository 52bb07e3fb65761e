"""The timeline of a case taken away as a drawing and as a table, from a page that may ask for nothing."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.readers import PREFIXES, every_language
from tests.browser.test_press_kit import squeezed
from tests.browser.test_timeline import CASES, overlaps
from tests.conftest import BuiltSite

HEADING = re.compile("^(Timeline|Хронология) (SVG|CSV)")

TEXTS = """() => [...document.querySelectorAll("text")].map(one => {
  const box = one.getBoundingClientRect(), disc = one.previousElementSibling;
  const part = {left: box.left, right: box.right, top: box.top, bottom: box.bottom, text: one.textContent};
  return {...part, number: !!disc && disc.localName === "circle"};
})"""
SIZE = "() => ['width', 'height'].map(name => document.documentElement[name].baseVal.value)"
AS_OF = {"en": "as of 19 August 2025", "ru": "по состоянию на 19 августа 2025", "kk": "2025 жылғы 19 тамыздағы жағдай"}


def take(page: Page, address: str, kind: str) -> tuple[str, str]:
    """Name and text of a file that the press kit of a page gives."""
    page.goto(address)
    page.locator(".kit summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=HEADING).filter(has_text=kind).click()
    return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")


@every_language
def test_the_drawing_stands_alone(page: Page, browser: Browser, tmp_path: Path, language: str) -> None:
    """No text is cut or on another, also where a phone would leave names out."""
    alone = browser.new_page()
    for width, slug in zip((390, 1280, 390, 1280, 390, 1280, 390, 1280, 390), CASES, strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        _, text = take(page, f"/{PREFIXES[language]}cases/{slug}/", "SVG")
        file = tmp_path / f"{slug}.svg"
        file.write_text(text, encoding="utf-8")
        alone.goto(file.as_uri())
        (wide, high), texts = alone.evaluate(SIZE), alone.evaluate(TEXTS)
        assert len(texts) > 10, slug
        assert all(one["left"] >= 0 and one["right"] <= wide and one["bottom"] < high for one in texts), slug
        for at, one in enumerate(texts):
            for other in texts[at + 1 :]:
                assert not overlaps(one, other, slack=2.5), (slug, one, other)
    alone.close()


@every_language
def test_it_says_whose_it_is_of_what_day_and_under_which_licence(page: Page, language: str) -> None:
    name, text = take(page, f"/{PREFIXES[language]}cases/marat-zhylanbaev/", "SVG")
    assert name == f"kz-0002-timeline-{language}.svg"
    drawn = ET.fromstring(text)
    assert drawn.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    said = " ".join(" ".join(drawn.itertext()).split())
    for wanted in (AS_OF[language], "https://casebook.example/kz-0002/", "CC BY 4.0", "IPHR"):
        assert wanted in said, wanted
    assert not re.search(r'class=|style=|href=|var\(|rem"', text), "nothing is loaded, nothing is looked up"


def test_an_overturned_verdict_says_so(page: Page) -> None:
    _, text = take(page, "/cases/amangeldy-batyrbekov/", "SVG")
    said = squeezed("".join(ET.fromstring(text).itertext()))
    assert squeezed("overturned: 9 January 2020") in said
    assert squeezed(page.locator(".cite p").first.inner_text()) in said, "what leads is the acquittal"


def test_a_reader_in_the_dark_takes_the_same_file(page: Page, dark: BrowserContext) -> None:
    _, light = take(page, "/cases/marat-zhylanbaev/", "SVG")
    other = dark.new_page()
    assert take(other, "/cases/marat-zhylanbaev/", "SVG")[1] == light
    assert other.locator("html").get_attribute("data-palette") is None, "the page stays as it was"


@every_language
def test_the_table_has_the_steps_of_the_list(page: Page, language: str) -> None:
    name, text = take(page, f"/{PREFIXES[language]}cases/marat-zhylanbaev/", "CSV")
    assert name == f"kz-0002-timeline-{language}.csv"
    rows = list(csv.DictReader(StringIO(text, newline="")))
    assert [one["number"] for one in rows] == page.locator(".chron > li > .n").all_inner_texts()
    assert [one["step"] for one in rows] == page.locator(".chron strong").all_inner_texts()
    assert all(one["publishers"] and one["sources"].startswith("https://") for one in rows)
    assert {one["record"] for one in rows} == {"https://casebook.example/kz-0002/"}
    assert "127.0.0.1" not in text


def test_a_field_that_looks_like_a_formula_is_a_text(page: Page) -> None:
    page.add_init_script(
        "addEventListener('toggle', () => document.querySelector('.chron strong').textContent = '=1+1', true)"
    )
    _, text = take(page, "/cases/dvk/", "CSV")
    assert next(csv.DictReader(StringIO(text)))["step"] == "'=1+1"


def test_a_saved_folder_gives_the_files_too(browser: Browser, built_site: BuiltSite) -> None:
    alone = browser.new_page()
    _, text = take(alone, (built_site.path / "cases/mataev-trial/index.html").as_uri(), "SVG")
    assert ET.fromstring(text).tag.endswith("svg")
    alone.close()


def test_without_a_script_the_page_leads_to_the_data(no_script: BrowserContext) -> None:
    page = no_script.new_page()
    page.goto("/cases/marat-zhylanbaev/")
    page.locator(".kit summary").click()
    expect(page.get_by_role("button", name=HEADING)).to_have_count(0)
    expect(page.locator("figure").get_by_role("link", name="JSON")).to_have_attribute(
        "href", "../marat-zhylanbaev.json"
    )
