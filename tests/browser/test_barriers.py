"""People with disabilities: axe-core finds nothing that hinders them, on any kind of page, in any state of it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, expect

from tests.altered import CASES, NOTICES, PAGES, STATES, STATUTES
from tests.browser.axe import both_widths, find_in_both_palettes
from tests.browser.readers import PREFIXES, every_language
from tests.browser.server import serve
from tests.browser.specimens import Specimens, open_whole
from tests.browser.watched import open_context
from tests.conftest import BuiltSite


@both_widths
@every_language
def test_no_page_has_a_barrier(browser: Browser, server: str, specimens: Specimens, language: str, phone: bool) -> None:
    barriers = []
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        for name, address in specimens.items():
            open_whole(page, f"/{PREFIXES[language]}{address}")
            barriers += find_in_both_palettes(page, name)
    assert barriers == []


STATED = (
    *(address for address in NOTICES.values() if not address.startswith("kz-")),
    *(f"cases/{CASES[state]}/" for state in STATES),
    *(f"{PAGES[state]}/" for state in ("outdated", "missing")),
    f"statutes/{STATUTES['outdated']}/",
)


@both_widths
@every_language
def test_no_notice_is_a_barrier(browser: Browser, altered_site: BuiltSite, language: str, phone: bool) -> None:
    """What became of a record, and each state of a translation."""
    barriers = []
    with serve(altered_site.path) as address, open_context(browser, address, phone=phone) as context:
        page = context.new_page()
        page.route("**/*", stay)
        for path in STATED:
            page.goto(f"/{PREFIXES[language]}{path}")
            barriers += find_in_both_palettes(page, path)
        page.goto(f"/{NOTICES['withdrawn for safety']}")
        barriers += find_in_both_palettes(page, "withdrawn for safety")
    assert barriers == []


def stay(route: Route) -> None:
    """Answer without what would lead on at once, so that a page that moves its reader can be looked at."""
    if not route.request.is_navigation_request():
        return route.fallback()
    answer = route.fetch()
    return route.fulfill(response=answer, body=re.sub(r'<meta http-equiv="refresh"[^>]*>', "", answer.text()))


@both_widths
@every_language
def test_no_list_of_suggestions_is_a_barrier(browser: Browser, server: str, language: str, phone: bool) -> None:
    address = f"/{PREFIXES[language]}" if phone else f"/{PREFIXES[language]}cases/dvk/"
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("combobox").fill("mataev")
        expect(page.get_by_role("listbox")).to_be_visible()
        assert find_in_both_palettes(page, "open list") == []
        page.keyboard.press("ArrowDown")
        assert find_in_both_palettes(page, "chosen") == []


OTHERWISE = ("page: index", "case: all there is", "search: nothing", "missing")
"""What looks otherwise without scripts."""


@both_widths
def test_without_scripts_there_is_no_barrier_either(
    browser: Browser, server: str, specimens: Specimens, phone: bool
) -> None:
    barriers = []
    with open_context(browser, server, phone=phone) as context:
        page = context.new_page()
        page.route("**/*", take_scripts_away)
        for name in OTHERWISE:
            page.goto(f"/ru/{specimens[name]}")
            barriers += find_in_both_palettes(page, name)
    assert barriers == []


def take_scripts_away(route: Route) -> None:
    """Answer with what a browser without JavaScript makes of a page: axe itself needs one with it."""
    if not route.request.is_navigation_request():
        return route.fallback()
    answer = route.fetch()
    body = re.sub(r"<script\b.*?</script>|</?noscript>", "", answer.text(), flags=re.DOTALL)
    return route.fulfill(response=answer, body=body)


def test_a_barrier_is_found(page: Page, tmp_path: Path) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x><button></button>')")
    found = find_in_both_palettes(page, "home")
    assert {line.partition(": ")[2].split()[1].rstrip(":") for line in found} >= {"image-alt", "button-name"}
