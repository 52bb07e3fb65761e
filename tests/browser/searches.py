"""What tests of the search's interface share: the box, its options, what it says."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

OPEN = "l => window.opened = casebookSearch.open({base: new URL('assets/search/', location.origin), language: l})"

OPENED = f"l => ({OPEN})(l).then(() => null)"

ASK = "([text, options]) => opened.then(searcher => searcher.search(text, options))"

SIMILAR = {"en": "similar name", "ru": "похож", "kk": "ұқсас есім"}


def box(page: Page) -> Locator:
    return page.get_by_role("combobox")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def open_list(page: Page, text: str, address: str = "/cases/dvk/") -> None:
    page.goto(address)
    box(page).fill(text)
    expect(page.get_by_role("listbox")).to_be_visible()


def ask(page: Page, text: str, **options: object) -> Any:
    return page.evaluate(ASK, [text, options])
