"""Chromium asks each engine, first in fresh contexts, then in one page a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.browser import choose_browser
from bench.search.judge import Cold
from bench.search.peer_indexes import LANGUAGES
from bench.search.queries import Query
from bench.search.server import Server

WAIT = 600_000
"""Milliseconds for a page of an engine: the whole Kazakh index of lunr takes long to load."""
THROTTLE = 4
OF_THE_BENCH = ("/bench/", "/favicon.ico")
"""Not the engine's: left out of what it costs."""


@dataclass
class Measured:
    """All that one engine did."""

    engine: str
    cold: dict[str, list[Cold]] = field(default_factory=dict)
    """By kind of question."""
    opened: dict[str, float] = field(default_factory=dict)
    """Milliseconds until the engine is ready, by language."""
    asked: list[tuple[Query, Mapping[str, Any]]] = field(default_factory=list)
    warm: dict[str, list[float]] = field(default_factory=dict)
    """Milliseconds of one question, asked a second time, by kind."""
    slow: dict[str, list[float]] = field(default_factory=dict)
    """The same with a processor that is 4 times slower."""
    threw: list[str] = field(default_factory=list)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The Chromium that the browser tests use."""
    program = choose_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--js-flags=--max-old-space-size=8000"])
        yield browser
        browser.close()


@contextmanager
def _page(browser: Browser, server: Server, measured: Measured) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(WAIT)
    page.on("pageerror", lambda error: measured.threw.append(str(error)))
    page.goto(f"{server.address}/bench/harness.html")
    yield page
    context.close()


def ask_cold(
    browser: Browser, server: Server, measured: Measured, samples: Mapping[str, Sequence[Query]], how: str
) -> None:
    """Each question in a browser that has nothing yet; what came over the wire is written down."""
    for kind, queries in samples.items():
        for query in queries:
            with _page(browser, server, measured) as page:
                server.sent.take()
                page.evaluate("([e, l]) => bench.open(e, l)", [measured.engine, query.language])
                page.evaluate("([q, how]) => bench.ask(q, how)", [query.text, how])
                page.wait_for_timeout(50)  # what an engine fetches without waiting for it
                sent = [(path, size) for path, size in server.sent.take() if not path.startswith(OF_THE_BENCH)]
            label = f"{kind} ({how})" if how else kind
            measured.cold.setdefault(label, []).append(Cold(sum(size for _, size in sent), len(sent)))


def ask_warm(
    browser: Browser, server: Server, measured: Measured, queries: Sequence[Query], timed: Mapping[str, Sequence[Query]]
) -> None:
    """Every question once for its answer; those in `timed` again for their time, then with a slower processor."""
    for language in LANGUAGES:
        left = [query for query in queries if query.language == language]
        while left:  # once, unless a question brings the page down
            left = _ask_each(browser, server, measured, language, left)
        with _page(browser, server, measured) as page:
            measured.opened[language] = page.evaluate("([e, l]) => bench.open(e, l)", [measured.engine, language])
            _time(page, measured.warm, timed, language)
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
            _time(page, measured.slow, timed, language)


def _ask_each(
    browser: Browser, server: Server, measured: Measured, language: str, queries: Sequence[Query]
) -> Sequence[Query]:
    """Ask in one page; what is left when a question has brought it down, which then counts as failed."""
    with _page(browser, server, measured) as page:
        page.evaluate("([e, l]) => bench.open(e, l)", [measured.engine, language])
        for place, query in enumerate(queries, 1):
            try:
                measured.asked.append((query, page.evaluate("q => bench.ask(q, '')", query.text)))
            except Error as fault:
                failed = {"results": [], "similar": [], "error": str(fault).partition("\n")[0], "ms": 0.0}
                measured.asked.append((query, failed))
                return queries[place:]
    return ()


def _time(page: Page, into: dict[str, list[float]], timed: Mapping[str, Sequence[Query]], language: str) -> None:
    for kind, queries in timed.items():
        texts = [query.text for query in queries if query.language == language]
        page.evaluate("q => bench.askAll(q, '')", texts)  # warm: shards are there, code is compiled
        answers = page.evaluate("q => bench.askAll(q, '')", texts)
        into.setdefault(kind, []).extend(answer["ms"] for answer in answers)


def harness() -> Path:
    """The folder of the page that drives an engine."""
    return Path(__file__).parent / "peers"
