"""A real Chromium on the built site, in the variants that readers have."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from casebook.building.shell import PLACE
from casebook.publishing.site import Site, read_site
from tests.browser.chromium import CHROMIUM_OPTIONS, find_chromium
from tests.browser.searches import OPENED
from tests.browser.server import serve
from tests.browser.specimens import Specimens, list_specimens
from tests.browser.watched import open_context
from tests.conftest import BuiltSite


@pytest.fixture(scope="session")
def server(built_site: BuiltSite) -> Iterator[str]:
    """Address of the built site on this machine, without a slash at the end."""
    with serve(built_site.path) as address:
        yield address


@pytest.fixture(scope="session")
def specimens(built_site: BuiltSite) -> Specimens:
    """A page of each kind."""
    return list_specimens(built_site)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests of this folder."""
    chromium = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_OPTIONS)
    yield chromium
    chromium.close()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A desktop in the light: 1280x900."""
    with open_context(browser, server) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of `context`; addresses such as `/ru/` are the site's."""
    return context.new_page()


@pytest.fixture
def dark(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A desktop that prefers dark."""
    with open_context(browser, server, dark=True) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A phone in the light: 390x844, touch."""
    with open_context(browser, server, phone=True) as opened:
        yield opened


@pytest.fixture
def dark_phone(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A phone that prefers dark."""
    with open_context(browser, server, phone=True, dark=True) as opened:
        yield opened


@pytest.fixture
def no_script(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A desktop with JavaScript off."""
    with open_context(browser, server, script=False) as opened:
        yield opened


WHOLE_LUNR = Path(__file__).parent / "vendor/lunr.min.js"


@pytest.fixture
def engine(page: Page) -> Page:
    """The Russian search page with a searcher of its own, and lunr, which the site has not."""
    page.add_init_script(path=WHOLE_LUNR)
    page.goto("/ru/search/")
    page.evaluate(OPENED, "ru")
    return page


@pytest.fixture(scope="session")
def site(built_site: BuiltSite) -> Site:
    """The site as the build had it."""
    with (built_site.project / PLACE).open("rb") as file:
        pickle.load(file)
        return read_site(built_site.project, pickle.load(file))
