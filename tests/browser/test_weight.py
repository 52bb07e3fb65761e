"""A slow line: what the first view of a case costs, and that no page asks for what is not there."""

from __future__ import annotations

import gzip

from playwright.sync_api import BrowserContext, Page, Request

from tests.browser.readers import PREFIXES, every_language
from tests.browser.specimens import Specimens

MOST_BYTES, MOST_REQUESTS, MOST_OF_ARTICLE = 18_000, 4, 12_000
"""Of the longest record, in the language that takes most; 18,000 is the goal, which English keeps with 16.9."""


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
    article = page.locator("main").evaluate("one => one.outerHTML").encode()
    assert len(gzip.compress(article, 9)) <= MOST_OF_ARTICLE


def test_no_page_complains(page: Page, specimens: Specimens) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("response", lambda answer: None if answer.ok else said.append(f"{page.url}: {answer.url}"))
    for prefix in PREFIXES.values():
        for name, address in specimens.items():
            if name != "missing":  # the browser tells of a 404 itself
                page.goto(f"/{prefix}{address}", wait_until="load")
    page.wait_for_load_state("networkidle")
    assert said == []
