"""Each state of a translation, as a reader of each language sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from casebook.model.register import AnyEntry
from casebook.model.translation import split_paragraphs, text_hash
from casebook.reading.content import read_content
from tests.browser.server import serve
from tests.browser.watched import open_context
from tests.conftest import copy_project, run_casebook

STATES = ("reviewed", "unreviewed", "outdated", "missing")
CASES = dict(zip(STATES, ("aset-abishev", "vladimir-kozlov", "marat-zhylanbaev", "kz-0010"), strict=True))
STATUTES = dict(zip(STATES, ("cc-2014/174", "cc-2014/274", "cc-2014/405", "cao-2014/488"), strict=True))
PAGES = dict(zip(STATES, ("about", "contact", "method", "corrections"), strict=True))
SOURCE = "adilet-k1400000226"
WORDS = {"ru": "Перевод этого текста.", "kk": "Осы мәтіннің аудармасы."}
HEADINGS = {
    "ru": ("Перевод сверен.", "Перевод не сверен.", "Перевод устарел.", "Не переведено."),
    "kk": ("Аударма тексерілген.", "Аударма тексерілмеген.", "Аударма ескірген.", "Аударылмаған."),
}
REVIEW = "reviewed: [{role: native-reader, on: 2026-11-20}]\n"


def translation_of(entry: AnyEntry, state: str, language: str) -> str:
    """A translation in `state`; the first text of an outdated one is of other English."""
    hashes = {key: text_hash(text) for key, text in entry.record.text.items()}
    if state == "outdated":
        hashes[next(iter(hashes))] = "0123456789ab"
    made_from = "".join(f"  {key}: {made}\n" for key, made in hashes.items())
    text = "".join(f"  {key}: {WORDS[language]}\n" for key in hashes)
    review = REVIEW if state == "reviewed" else ""
    return f"---\nmade_by: machine\n{review}made_from:\n{made_from}text:\n{text}---\n"


def translation_of_page(english: Path, state: str, language: str) -> str:
    """The same of a page; the second paragraph of an outdated one is of other English."""
    _, header, body = english.read_text(encoding="utf-8").split("---\n", 2)
    words = dict(re.findall(r'^(title|description): "?(.*?)"?$', header, re.MULTILINE))
    hashes = [text_hash(paragraph) for paragraph in split_paragraphs(body)]
    if state == "outdated":
        hashes[1] = "0123456789ab"
    review = REVIEW if state == "reviewed" else ""
    made = f"made_by: person\n{review}made_from:\n" + "".join(f"  {key}: {text_hash(words[key])}\n" for key in words)
    made += "body_made_from:\n" + "".join(f"- {one}\n" for one in hashes)
    texts = "\n\n".join(WORDS[language] for _ in hashes)
    return f"---\ntitle: {WORDS[language]}\ndescription: {WORDS[language]}\n{made}---\n\n{texts}\n"


@pytest.fixture(scope="module")
def states(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """The site with a case, a statute, a page and a source in each state, in Russian and in Kazakh."""
    project = copy_project(tmp_path_factory.mktemp("states") / "casebook")
    register, problems = read_content(project)
    assert problems == []
    for language in WORDS:
        for state in STATES:
            records = (register.cases[CASES[state]], register.statutes[STATUTES[state]])
            for entry in (*records, *((register.sources[SOURCE],) if state == "unreviewed" else ())):
                file = project / f"{entry.path.removesuffix('.md')}.{language}.md"
                file.unlink(missing_ok=True)
                if state != "missing":
                    file.write_text(translation_of(entry, state, language), encoding="utf-8")
            english = project / f"content/pages/{PAGES[state]}.md"
            file = english.with_name(f"{PAGES[state]}.{language}.md")
            file.unlink(missing_ok=True)
            if state != "missing":
                file.write_text(translation_of_page(english, state, language), encoding="utf-8")
    done = run_casebook(project, "build")
    assert done.returncode == 0, done.stderr
    with serve(project / "site") as address, open_context(browser, address) as context:
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


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("state", STATES)
def test_page_has_the_one_notice_of_its_state(reader: Page, state: str, language: str) -> None:
    for address in addresses(language, state):
        reader.goto(address)
        expect(reader.locator(".tr")).to_have_count(1)
        notice = reader.locator(f".tr-{state}")
        expect(notice).to_be_visible()
        expect(notice.locator("strong")).to_have_text(HEADINGS[language][STATES.index(state)])


@pytest.mark.parametrize("language", WORDS)
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


@pytest.mark.parametrize("language", WORDS)
def test_outdated_paragraph_is_marked_in_its_place_and_no_other_is(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "outdated")[0])
    expect(reader.locator(".stale")).to_have_count(1)
    expect(reader.locator(".lede .stale")).to_be_visible()
    expect(reader.locator(".lede")).to_contain_text(WORDS[language])
    reader.goto(addresses(language, "outdated")[2])
    expect(reader.locator(".tr")).to_contain_text({"ru": "абзацы: 2.", "kk": "абзацтар: 2."}[language])


@pytest.mark.parametrize("language", WORDS)
def test_missing_texts_stand_in_english_and_say_so_to_a_screen_reader(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "missing")[0])
    expect(reader.locator(".lede")).to_have_attribute("lang", "en")
    reader.goto(addresses(language, "unreviewed")[0])
    expect(reader.locator(".lede")).not_to_have_attribute("lang", "en")


@pytest.mark.parametrize("language", WORDS)
def test_review_is_told_with_role_and_day_and_the_english_is_one_link_away(reader: Page, language: str) -> None:
    reader.goto(addresses(language, "reviewed")[0])
    expect(reader.locator(".tr")).to_contain_text({"ru": "20 ноября 2026", "kk": "2026 жылғы 20 қараша"}[language])
    reader.locator(".tr a").click()
    expect(reader).to_have_url(re.compile(rf"/cases/{CASES['reviewed']}/$"))
    expect(reader.locator(".tr")).to_have_count(0)


@pytest.mark.parametrize("language", WORDS)
def test_a_sources_remark_has_its_state_too(reader: Page, language: str) -> None:
    reader.goto(f"/{language}/sources/{SOURCE}/")
    expect(reader.locator(".tr-unreviewed")).to_be_visible()


@pytest.mark.parametrize("language", ["en", *WORDS])
def test_list_of_translations_begins_with_what_is_outdated(reader: Page, language: str) -> None:
    reader.goto("/translations/" if language == "en" else f"/{language}/translations/")
    headings = reader.locator("main h2").evaluate_all("all => all.map(one => one.id)")
    assert headings[0] == "outdated" and set(headings) >= {"outdated", "unreviewed", "reviewed", "missing"}
    rows = reader.locator("table.trs").first.locator("tbody tr")
    assert rows.count() == rows.filter(has=reader.locator(".trc-outdated")).count() >= 3
    ours = rows.filter(has=reader.locator(f"th a[href$='cases/{CASES['outdated']}/']"))
    expect(ours.locator("td").first).to_contain_text("summary")
    ours.locator("td a").first.click()
    expect(reader.locator(".tr-outdated")).to_be_visible()
