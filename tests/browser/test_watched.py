"""The watch over pages sees what it must: without this, a quiet fixture would pass every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.server import serve
from tests.browser.watched import open_context

PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>{}</body></html>'

BROKEN = {
    '<p style="color: red">red</p>': "breaks the content security policy",
    "<script>document.title = 'inline'</script>": "breaks the content security policy",
    '<img src="https://example.org/x.png" alt="">': "breaks the content security policy",
    '<script src="throws.js"></script>': "throws",
    '<meta http-equiv="refresh" content="0; url=https://example.org/">': "asks another host",
}


@pytest.mark.parametrize("body", BROKEN)
def test_a_broken_promise_fails_the_test(browser: Browser, tmp_path: Path, body: str) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    (tmp_path / "throws.js").write_text("throw new Error('oops')", encoding="utf-8")
    with serve(tmp_path) as address, pytest.raises(pytest.fail.Exception, match=BROKEN[body]):  # noqa: SIM117
        with open_context(browser, address) as context:
            context.new_page().goto("/", wait_until="networkidle")


def test_a_good_page_and_a_missing_one_pass(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("<p>Қазақша</p>"), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format("<p>not here</p>"), encoding="utf-8")
    with serve(tmp_path) as address, open_context(browser, address) as context:
        page = context.new_page()
        page.goto("/")
        assert page.locator("p").inner_text() == "Қазақша"
        answer = page.goto("/no/such/page/")
        assert answer is not None
        assert answer.status == 404
        assert page.locator("p").inner_text() == "not here"
