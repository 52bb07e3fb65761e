"""Search in a language that one entry of mkdocs.yml added."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from tests.browser.server import serve
from tests.browser.watched import open_context
from tests.conftest import BuiltSite


def test_search_works_in_a_fourth_language(browser: Browser, ukrainian_site: BuiltSite) -> None:
    with serve(ukrainian_site.path) as server, open_context(browser, server) as context:
        page = context.new_page()
        page.goto("/uk/cases/dvk/")
        box = page.get_by_role("banner").get_by_role("combobox")
        box.fill("Abishev")
        box.press("Enter")
        link = page.get_by_role("main").locator("ol > li").get_by_role("link").first
        expect(link).to_have_text("Асет Абішев")
        link.click()
        expect(page).to_have_url(re.compile("//[^/]+/uk/cases/aset-abishev/$"))
