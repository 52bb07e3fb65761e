"""What the tests of pictures share: the small register's site, and the Chromium that takes pictures of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PIL import Image
from playwright.sync_api import Browser, Playwright

from tests.browser.chromium import CHROMIUM_OPTIONS, find_chromium
from tests.conftest import BuiltSite
from tests.pictures.album import take_all
from tests.pictures.camera import OPTIONS
from tests.pictures.small_register import build_small_register


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of people who do not exist."""
    return build_small_register(tmp_path_factory.mktemp("small") / "casebook")


@pytest.fixture(scope="session")
def camera(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that draws letters alike everywhere."""
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_OPTIONS, *OPTIONS])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def taken(camera: Browser, small_site: BuiltSite) -> Mapping[str, Image.Image]:
    """Every page as it looks now, by name of the picture."""
    return dict(take_all(camera, small_site))
