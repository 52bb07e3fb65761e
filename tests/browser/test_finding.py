"""A reader looks for a name or an article, from any page and by address, with any query."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.readers import PREFIXES, ZHYLANBAEV, every_language, results

MUKHAMEDKARIM = {"en": "Duman Mukhamedkarim", "ru": "Думан Мухаметкарим", "kk": "Думан Мұхаметкәрім"}
NAMES = ("Mukhamedkarim", "Мухаметкарим", "Мұхаметкәрім", "duman mukhamedkarim", "МУХАМЕТКАРИМ", "Мухамедкарим")


@every_language
@pytest.mark.parametrize("typed", NAMES)
def test_a_name_is_found_from_the_box_on_every_page(page: Page, language: str, typed: str) -> None:
    page.goto(f"/{PREFIXES[language]}cases/dvk/")
    box = page.get_by_role("banner").get_by_role("combobox")
    box.fill(typed)
    box.press("Enter")
    expect(page).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}search/\?q="))
    expect(page.get_by_role("searchbox")).to_have_value(typed)
    expect(results(page).first).to_have_text(MUKHAMEDKARIM[language])
    results(page).first.click()
    expect(page).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}cases/duman-mukhamedkarim/$"))


@every_language
@pytest.mark.parametrize("typed", ["Zhylanbaev", "Жыланбаев", "жыланбаев марат"])
def test_a_name_is_found_by_address_and_from_the_home_page(page: Page, language: str, typed: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q={quote(typed)}")
    expect(results(page).first).to_have_text(ZHYLANBAEV[language])
    page.goto(f"/{PREFIXES[language]}")
    page.get_by_role("main").get_by_role("combobox").fill(typed)
    page.get_by_role("main").get_by_role("button").first.click()
    expect(results(page).first).to_have_text(ZHYLANBAEV[language])


@every_language
def test_results_speak_the_language_of_the_page(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q=mataev")
    expect(results(page).first).to_be_visible()
    texts = [text.casefold() for text in results(page).all_inner_texts()]
    wanted = {"en": "mataev", "ru": "матаев", "kk": "матаев"}[language]
    assert sum(wanted in text for text in texts) == 3, texts
    acquitted = {"en": "Acquitted", "ru": "Оправдательный приговор", "kk": "Ақталған"}[language]
    found = page.get_by_role("main").locator("ol > li").filter(has_text=re.compile(wanted, re.IGNORECASE))
    for text in found.all_inner_texts():
        assert acquitted.casefold() in text.casefold(), "an acquittal outranks the verdict in results too"
    for address in results(page).evaluate_all("links => links.map(link => link.pathname)"):
        assert [one for one in ("ru", "kk") if address.startswith(f"/{one}/")] == [language] * (language != "en")


@every_language
@pytest.mark.parametrize(
    ("number", "address"), [("405", "cc-2014/405"), ("73-3", "cao-2014/73-3"), ("456-2", "cao-2014/456-2")]
)
def test_a_statute_is_found_by_its_number(page: Page, language: str, number: str, address: str) -> None:
    page.goto(f"/{PREFIXES[language]}search/?q={number}")
    expect(results(page).first).to_be_visible()
    found = results(page).evaluate_all("links => links.map(link => link.pathname)")
    assert found[0] == f"/{PREFIXES[language]}statutes/{address}/", found


ODD = {
    "empty": "",
    "spaces": "   ",
    "one letter": "ж",
    "long": "а" * 10_000,
    "many words": "слово " * 1_000,
    "emoji": "👩‍⚖️🇰🇿",
    "from right to left": "مرات \u202e שלום",
    "operators": "lunr:operators~2^9 +must -not *",
    "one star": "*",
    "a field": "names:marat",
    "controls": "\x01\x07\x1b[31m\u200b\ufeff",
    "half a letter": "%ED%A0%80",
    "markup": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "a prototype": "__proto__ constructor toString",
    "signs": "«»—…!?.,;:'\"()[]{}|\\/&%$#@",
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_query_is_answered_calmly(page: Page, name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    query = ODD[name] if name == "half a letter" else quote(ODD[name])
    page.goto(f"/ru/search/?q={query}", wait_until="load")
    main = page.get_by_role("main")
    expect(main.get_by_role("searchbox")).to_be_editable()
    assert results(page).count() <= 50
    if name in ("emoji", "signs"):
        assert results(page).count() == 0
    assert main.locator("img, script:not([src])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing runs out of the page"
    main.get_by_role("searchbox").fill("Жыланбаев")
    expect(results(page).first).to_have_text(ZHYLANBAEV["ru"])
    assert said == []


def test_nothing_found_says_so_and_offers_lists(page: Page) -> None:
    for prefix in PREFIXES.values():
        page.goto(f"/{prefix}search/?q=qqqqqqqq")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"\S{4}"))
        assert results(page).count() == 0
        expect(page.get_by_role("main").locator("a[href='../cases/']").first).to_be_visible()
