"""Each state of a translation, as a reader of each language sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.altered import CASES, LANGUAGES, PAGES, STATES, STATUTES
from tests.browser.server import serve
from tests.browser.watched import open_context
from tests.conftest import BuiltSite

SOURCE = "adilet-k1400000226"
HEADINGS = {
    "ru": ("Перевод сверен.", "Перевод не сверен.", "Перевод устарел.", "Не переведено."),
    "kk": ("Аударма тексерілген.", "Аударма тексерілмеген.", "Аударма ескірген.", "Аударылмаған."),
}


@pytest.fixture(scope="module")
def states(browser: Browser, altered_site: BuiltSite) -> Iterator[BrowserContext]:
    """The site with a case, a statute, a page and a source in each state, in Russian and in Kazakh."""
    with serve(altered_site.path) as address, open_context(browser, address) as context:
        yield context


@pytest.fixture
def reader(states: BrowserContext) -> Iterator[Page]:
    """An empty page of that site."""
    page = states.new_page()
    yield page
    page.close()


def addresses(language: str, state: str) -> list[str]:
    """A case, a statute and a page in one state."""
    return [f"/{language}/{one}/" for one in (f"cases/{CASES[state]}", f"statutes/{STATUTES[state]}", PAGES[state])]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_page_has_the_one_notice_of_its_state(reader: Page, state: str, language: str) -> None:
    for address in addresses(language, state):
        reader.goto(address)
        expect(reader.locator(".tr")).to_have_count(1)
        notice = reader.locator(f".tr-{state}")
        expect(notice).to_be_visible()
        expect(notice.locator("strong")).to_have_text(HEADINGS[language][STATES.index(state)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_notices_look_alike(reader: Page, language: str) -> None:
    looks = {}
    for state in STATES:
        reader.goto(addresses(language, state)[0])
        looks[state] = reader.locator(".tr").evaluate(
            "e => { const s = getComputedStyle(e); return [s.borderTopStyle, s.borderTopWidth, s.borderLeftColor,"
            " s.backgroundColor, e.querySelector('svg').innerHTML] }"
        )
    for one, other in combinations(STATES, 2):
        differing = sum(a != b for a, b in zip(looks[one], looks[other], strict=True))
        assert differing >= 2 and looks[one][4] != looks[other][4], (one, other, looks[one], looks[other])


@pytest.mark.parametrize("language", LANGUAGES)
def test_outdated_paragraph_is_marked_in_its_place_and_no_other_is(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "outdated")[0])
    expect(reader.locator(".stale")).to_have_count(1)
    expect(reader.locator(".lede .stale")).to_be_visible()
    expect(reader.locator(".lede")).not_to_have_attribute("lang", "en")
    reader.goto(addresses(language, "outdated")[2])
    expect(reader.locator(".tr")).to_contain_text({"ru": "абзацы: 2.", "kk": "абзацтар: 2."}[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_texts_stand_in_english_and_say_so_to_a_screen_reader(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "missing")[0])
    expect(reader.locator(".lede")).to_have_attribute("lang", "en")
    reader.goto(addresses(language, "unreviewed")[0])
    expect(reader.locator(".lede")).not_to_have_attribute("lang", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_review_is_told_with_role_and_day_and_the_english_is_one_link_away(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "reviewed")[0])
    expect(reader.locator(".tr")).to_contain_text({"ru": "20 ноября 2026", "kk": "2026 жылғы 20 қараша"}[language])
    reader.locator(".tr a").click()
    expect(reader).to_have_url(re.compile(rf"/cases/{CASES['reviewed']}/$"))
    expect(reader.locator(".tr")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sources_remark_has_its_state_too(reader: Page, language: str) -> None:
    reader.goto(f"/{language}/sources/{SOURCE}/")
    expect(reader.locator(".tr-unreviewed")).to_be_visible()


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_list_of_translations_begins_with_what_is_outdated(reader: Page, language: str) -> None:
    reader.goto("/translations/" if language == "en" else f"/{language}/translations/")
    headings = reader.locator("main h2").evaluate_all("all => all.map(one => one.id)")
    assert headings[0] == "outdated" and headings[1:] == ["missing", "works"]
    rows = reader.locator("table.trs").first.locator("tbody tr")
    assert rows.count() == rows.filter(has=reader.locator(".trc-outdated")).count() >= 3
    ours = rows.filter(has=reader.locator(f"th a[href$='cases/{CASES['outdated']}/']"))
    expect(ours.locator("td").first).to_contain_text("summary")
    ours.locator("td a").first.click()
    expect(reader.locator(".tr-outdated")).to_be_visible()
