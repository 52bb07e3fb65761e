"""A reader at work in a real browser: reads, changes language, searches, with a keyboard, on a phone, in the dark."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from tests.browser.axe import find_barriers
from tests.browser.server import serve
from tests.browser.watched import open_context
from tests.conftest import BuiltSite

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
TONGUES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
every_language = pytest.mark.parametrize("language", PREFIXES)

ZHYLANBAEV = {"en": "Marat Zhylanbaev", "ru": "Марат Жыланбаев", "kk": "Марат Жыланбаев"}
MUKHAMEDKARIM = {"en": "Duman Mukhamedkarim", "ru": "Думан Мухаметкарим", "kk": "Думан Мұхаметкәрім"}
ARTICLE = {"en": "Article 405", "ru": "405", "kk": "405"}

TEMPLATES = {
    "home": "",
    "case": "cases/marat-zhylanbaev/",
    "case with an acquittal": "cases/amangeldy-batyrbekov/",
    "group": "cases/almaty-airport-trial/",
    "outlet": "cases/golos-respubliki/",
    "A to Z": "cases/",
    "values": "cases/by/status/",
    "list": "cases/by/year/2023/",
    "codes": "statutes/",
    "day": "as-of/2023-12-01/",
    "changes": "changes/",
    "feeds": "feeds/",
    "code": "statutes/cc-2014/",
    "article": "statutes/cc-2014/405/",
    "law": "statutes/law/online-platforms-2023/",
    "sources": "sources/",
    "source": "sources/iphr-2023-h2/",
    "text": "method/",
    "corrections": "corrections/",
    "search": "search/?q=zhylanbaev",
    "missing": "no/such/page/",
}
"""A page of each kind."""


def results(page: Page) -> Locator:
    """The links of the ordered list of results."""
    return page.get_by_role("main").locator("ol > li").get_by_role("link")


@every_language
def test_a_case_is_read_in_every_language(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}cases/marat-zhylanbaev/")
    expect(page.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[language])
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.title().startswith(ZHYLANBAEV[language])
    for other, prefix in PREFIXES.items():  # and on to the next one, staying on the record
        page.get_by_role("banner").get_by_role("link", name=TONGUES[other], exact=True).click()
        expect(page).to_have_url(re.compile(rf"//[^/]+/{prefix}cases/marat-zhylanbaev/$"))
        expect(page.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[other])


@every_language
def test_a_statute_is_read_in_every_language(page: Page, language: str) -> None:
    page.goto(f"/{PREFIXES[language]}statutes/cc-2014/405/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(ARTICLE[language])
    page.get_by_role("main").get_by_role("link", name=ZHYLANBAEV[language]).first.click()
    expect(page).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}cases/marat-zhylanbaev/#"))
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    page.go_back()
    for other, prefix in PREFIXES.items():
        page.get_by_role("banner").get_by_role("link", name=TONGUES[other], exact=True).click()
        expect(page).to_have_url(re.compile(rf"//[^/]+/{prefix}statutes/cc-2014/405/$"))
        expect(page.get_by_role("heading", level=1)).to_contain_text(ARTICLE[other])


def test_a_source_letter_leads_to_the_source(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    line = page.get_by_role("listitem").filter(has_text=re.compile(r"^\s*27.November.2023\s*Source"))
    line.get_by_role("link").first.click()
    place = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(place).to_be_in_viewport()
    place.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/sources/rittmann-x-2023-12-03/$"))


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
    acquitted = {"en": "Acquitted", "ru": "Оправдание", "kk": "Ақталған"}[language]
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


@every_language
def test_without_scripts_all_of_it_is_there(page: Page, no_script: BrowserContext, language: str) -> None:
    other = no_script.new_page()
    for address in ("", "cases/", "cases/by/status/", "cases/by/year/2023/", "cases/amangeldy-batyrbekov/", "statutes/",
                    "statutes/cc-2014/405/", "sources/", "sources/iphr-2023-h2/"):  # fmt: skip
        page.goto(f"/{PREFIXES[language]}{address}")
        other.goto(f"/{PREFIXES[language]}{address}")
        assert other.get_by_role("main").inner_text() == page.get_by_role("main").inner_text(), address
        assert len(other.get_by_role("main").inner_text()) > 200
    other.goto(f"/{PREFIXES[language]}search/?q=x")
    main = other.get_by_role("main")
    assert "JavaScript" in main.inner_text()
    main.locator("a[href='../cases/']").filter(visible=True).click()
    expect(other).to_have_url(re.compile(rf"//[^/]+/{PREFIXES[language]}cases/$"))
    other.get_by_role("main").get_by_role("link", name=ZHYLANBAEV[language], exact=True).click()
    expect(other.get_by_role("heading", level=1)).to_have_text(ZHYLANBAEV[language])


FOCUSED = """() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  window.reached = window.reached || new Set();
  const again = window.reached.has(one);
  window.reached.add(one);
  return {
    again, tag: one.tagName, href: one.getAttribute("href"), text: one.textContent.trim(),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none",
    shown: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
  };
}"""

MISSED = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !window.reached.has(one))
  .map(one => one.outerHTML.slice(0, 200))"""


def tab_through(page: Page) -> Iterator[dict[str, Any]]:
    """Each element that the Tab key comes to, from the top of the page to its end."""
    for _ in range(1500):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None or found["again"]:
            return
        yield found
    raise AssertionError("Tab never comes to an end")


@pytest.mark.parametrize("template", ["home", "case", "group", "article", "list", "codes", "search"])
def test_the_keyboard_alone_reaches_everything(page: Page, template: str) -> None:
    page.goto(f"/kk/{TEMPLATES[template]}", wait_until="networkidle")
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    reached = list(tab_through(page))
    assert page.evaluate(MISSED) == []
    assert reached[0]["tag"] == "A" and reached[0]["href"] == "#main", "the way past the head comes first"
    assert [one for one in reached if not one["outlined"]] == [], "one sees where one is"
    assert [one for one in reached if not one["shown"]] == []
    words = [one["text"] for one in reached]
    assert set(TONGUES.values()) <= set(words)
    assert any(one["tag"] == "INPUT" for one in reached)
    assert len(reached) > 25


def test_the_first_key_leads_past_the_head(page: Page) -> None:
    page.goto("/cases/marat-zhylanbaev/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


LIGHTNESS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number);
  return (red + green + blue) / 3;
}"""


def test_the_choice_of_colours_is_kept(page: Page) -> None:
    page.goto("/ru/cases/dvk/")
    assert page.evaluate(LIGHTNESS) > 180
    button = page.get_by_role("contentinfo").get_by_role("button")
    button.click()
    assert page.evaluate(LIGHTNESS) < 75
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/kk/statutes/")
    assert page.evaluate(LIGHTNESS) < 75, "kept on another page"
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]") == [
        ["palette"],
        [],
        "",
    ]
    page.get_by_role("contentinfo").get_by_role("button").click()
    assert page.evaluate(LIGHTNESS) > 180
    page.reload()
    assert page.evaluate(LIGHTNESS) > 180


def test_the_systems_colours_are_respected(dark: BrowserContext) -> None:
    page = dark.new_page()
    page.goto("/cases/dvk/")
    assert page.evaluate(LIGHTNESS) < 75
    page.get_by_role("contentinfo").get_by_role("button").click()
    assert page.evaluate(LIGHTNESS) > 180
    page.reload()
    assert page.evaluate(LIGHTNESS) > 180, "a choice outranks the system"


VARIANTS = ("context", "dark", "phone", "dark_phone")


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_page_has_a_barrier(request: pytest.FixtureRequest, variant: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    barriers = {}
    for name, address in TEMPLATES.items():
        page.goto(f"/{address}", wait_until="load")
        barriers[name] = find_barriers(page)
    assert {name: found for name, found in barriers.items() if found} == {}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_case_has_a_barrier_in_any_language(request: pytest.FixtureRequest, variant: str, language: str) -> None:
    page: Page = request.getfixturevalue(variant).new_page()
    for address in ("cases/marat-zhylanbaev/", "cases/knb-officers-trial/", "statutes/cc-2014/274/", ""):
        page.goto(f"/{PREFIXES[language]}{address}")
        assert find_barriers(page) == [], address


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_no_page_scrolls_sideways_on_the_smallest_phone(phone: BrowserContext, prefix: str) -> None:
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for name, address in TEMPLATES.items():
        page.goto(f"/{prefix}{address}")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(name)
    assert wide == []


MOST_BYTES, MOST_REQUESTS = 37 * 512, 4


@every_language
def test_the_first_view_of_a_case_is_light(phone: BrowserContext, language: str) -> None:
    page = phone.new_page()
    requests: list[Request] = []

    def note(request: Request) -> None:
        requests.append(request)

    page.on("request", note)
    page.goto(f"/{PREFIXES[language]}cases/marat-zhylanbaev/", wait_until="networkidle")
    sizes = {}
    for one in requests:
        answer = one.response()
        assert answer is not None and answer.ok, one.url
        sizes[one.url] = len(gzip.compress(answer.body(), 9))
    assert 1 < len(requests) <= MOST_REQUESTS, sizes
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_no_page_complains(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("response", lambda answer: None if answer.ok else said.append(f"{page.url}: {answer.url}"))
    for prefix in PREFIXES.values():
        for name, address in TEMPLATES.items():
            if name != "missing":  # the browser tells of a 404 itself
                page.goto(f"/{prefix}{address}", wait_until="load")
    page.wait_for_load_state("networkidle")
    assert said == []


def test_a_short_address_leads_to_the_record(page: Page, no_script: BrowserContext) -> None:
    for one in (page, no_script.new_page()):
        one.goto("/kz-0002/")
        expect(one).to_have_url(re.compile(r"//[^/]+/cases/marat-zhylanbaev/$"))


def test_the_missing_page_works_at_any_depth(page: Page) -> None:
    page.goto("/kk/cases/by/nothing/here/")
    expect(page.get_by_role("heading", level=1)).to_have_text("404")
    page.get_by_role("main").locator("[lang=kk]").get_by_role("link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "kk")


def test_the_tree_may_stand_in_a_folder_of_another_site(
    browser: Browser, built_site: BuiltSite, tmp_path: Path
) -> None:
    (tmp_path / "mirror").symlink_to(built_site.path)
    with serve(tmp_path) as address, open_context(browser, address) as context:
        page = context.new_page()
        page.goto("/mirror/kk/cases/dvk/")
        box = page.get_by_role("banner").get_by_role("combobox")
        box.fill("Жыланбаев")
        box.press("Enter")
        results(page).first.click()
        expect(page).to_have_url(re.compile("/mirror/kk/cases/marat-zhylanbaev/$"))
        page.get_by_role("banner").get_by_role("link", name=TONGUES["en"], exact=True).click()
        expect(page).to_have_url(re.compile("/mirror/cases/marat-zhylanbaev/$"))
        page.wait_for_load_state()
        assert page.evaluate("document.styleSheets.length") == 1
