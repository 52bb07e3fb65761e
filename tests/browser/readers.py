"""What tests of reading share: languages, their names, and people that they look for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
TONGUES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
every_language = pytest.mark.parametrize("language", PREFIXES)

ZHYLANBAEV = {"en": "Marat Zhylanbaev", "ru": "Марат Жыланбаев", "kk": "Марат Жыланбаев"}


def results(page: Page) -> Locator:
    """The links of the ordered list of results."""
    return page.get_by_role("main").locator("ol > li").get_by_role("link")
