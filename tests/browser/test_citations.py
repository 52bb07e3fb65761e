"""A reader takes a citation along: with a button, by hand, without a script."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import find_barriers

PAGES = ("/cases/marat-zhylanbaev/", "/ru/cases/marat-zhylanbaev/", "/kk/statutes/cc-2014/405/")
SUMMARY = re.compile("BibTeX, RIS, CSL-JSON")
SAID = {"/c": "Copied.", "/r": "Скопировано.", "/k": "Көшірілді."}


@pytest.mark.parametrize("address", PAGES)
def test_a_button_copies_and_says_so(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    part = page.get_by_role("region", name=re.compile("Cite|сослаться|сілтеме"))
    expect(part.locator("pre").first).to_be_hidden()
    page.locator("summary").filter(has_text=SUMMARY).click()
    buttons = part.get_by_role("button")
    expect(buttons).to_have_count(6)
    for number in range(6):
        wanted = part.locator("pre").nth(number).text_content()
        buttons.nth(number).click()
        expect(part.get_by_role("status")).to_have_text(SAID[address[:2]])
        assert page.evaluate("navigator.clipboard.readText()") == wanted
    assert json.loads(str(wanted))[0]["type"] == "webpage"


@pytest.mark.parametrize("address", PAGES)
def test_it_is_read_by_keyboard_and_by_ear(page: Page, address: str) -> None:
    page.goto(address)
    summary = page.locator("summary").filter(has_text=SUMMARY)
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("pre").first).to_be_visible()
    expect(page.locator("button[data-copies]").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("button").first).to_be_focused()
    assert find_barriers(page) == []


def test_without_a_script_there_is_text_and_no_button(no_script: BrowserContext) -> None:
    page = no_script.new_page()
    page.goto("/kk/cases/dvk/")
    page.locator("summary").filter(has_text=SUMMARY).click()
    expect(page.locator("#cite-bibtex")).to_contain_text("@misc{casebook-kz-0033-")
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_a_refused_clipboard_leaves_the_text_selected(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto("/cases/dvk/")
    page.locator("summary").filter(has_text=SUMMARY).click()
    page.locator("[data-copies=cite-ris]").click()
    page.wait_for_function("getSelection().toString().startsWith('TY  - ELEC')")
    expect(page.locator(".formats [role=status]")).to_be_empty()


def test_long_lines_fit_a_phone(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/kk/cases/marat-zhylanbaev/")
    page.locator("summary").filter(has_text=SUMMARY).click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
