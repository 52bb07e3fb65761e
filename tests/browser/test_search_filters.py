"""The filters of the search page: their counts, their addresses, the order and the lines of what they leave."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.readers import PREFIXES, every_language, results


def test_an_acquittal_stands_before_the_status_and_the_status_has_its_date(page: Page) -> None:
    page.goto("/cases/")
    rows = page.get_by_role("main").locator("li.row")
    lines = "row => [...row.querySelectorAll('.st')].map(one => one.parentElement.textContent.trim())"
    icons = "row => [...row.querySelectorAll('.st svg')].map(one => one.outerHTML)"
    lists: dict[str, Any] = {
        row.locator(".who").inner_text(): (row.evaluate(lines), row.evaluate(icons)) for row in rows.all()
    }
    assert any(len(said) == 2 for said, _ in lists.values()), "some case has an acquittal besides its status"
    page.goto("/search/")
    expect(results(page).first).to_be_visible()
    while (count := results(page).count()) < len(lists):  # a page of /cases/ holds more than one of the search
        page.get_by_role("button", name="Show more").click()
        expect(results(page)).not_to_have_count(count)
    shown = page.get_by_role("main").locator("ol > li.row")
    found = {
        row.locator(".who").inner_text(): (row.evaluate(lines), row.evaluate(icons))
        for row in shown.all()[: len(lists)]
    }
    assert list(found) == list(lists), "in the same order"
    assert found == lists


@every_language
def test_filters_count_as_the_lists_do(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/")
    expect(results(page).first).to_be_visible()
    for way in ("status", "kind", "role", "region", "year"):
        counts = page.evaluate(
            """way => Object.fromEntries([...document.querySelectorAll(`input[name=${way}]`)].map(
              box => [box.nextSibling.textContent, box.parentElement.lastChild.textContent]))""",
            way,
        )
        other = page.context.new_page()
        other.goto(f"/{PREFIXES[language]}cases/by/{way}/")
        lines = [text.rsplit(maxsplit=1) for text in other.locator(".values li").all_inner_texts()]
        assert counts == dict(lines) and counts, way
        other.close()


def test_a_filtered_view_has_an_address(page: Page, browser: Browser, server: str) -> None:
    page.goto("/search/?q=&status=serving")
    group = page.get_by_role("group", name="Year")
    expect(page.get_by_role("checkbox", name="Serving a sentence")).to_be_checked()
    before = results(page).count()
    group.get_by_label("2023").check()
    expect(page).to_have_url(re.compile(r"/search/\?status=serving&year=2023$"))
    expect(page.get_by_role("link", name="Remove the filter: Year: 2023")).to_be_visible()
    names = results(page).all_inner_texts()
    assert 0 < len(names) <= before
    expect(page.get_by_role("checkbox", name="2023")).to_be_focused()
    reader = browser.new_page(base_url=server)
    reader.goto(page.url)  # somebody else follows the link
    expect(results(reader)).to_have_text(names)
    reader.close()
    page.go_back()
    expect(group.get_by_label("2023")).not_to_be_checked()
    expect(results(page)).to_have_count(before)
    page.get_by_role("searchbox").fill("405")
    expect(page).to_have_url(re.compile(r"/search/\?q=405&status=serving$"))
    page.get_by_role("banner").get_by_role("link", name="Русский").click()
    expect(page).to_have_url(re.compile(r"/ru/search/\?q=405&status=serving$"))
    expect(page.get_by_role("searchbox")).to_have_value("405")


def test_a_list_leads_to_the_filters(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/cases/by/status/serving/")
    page.get_by_role("link", name="Filter these cases").click()
    expect(page).to_have_url(re.compile(r"/search/\?status=serving#filters$"))
    expect(page.get_by_role("checkbox", name="Serving a sentence")).to_be_checked()
    expect(page.locator("summary", has_text="Language of texts")).to_be_visible()
