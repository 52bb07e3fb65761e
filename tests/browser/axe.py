"""Ask axe-core what of a page hinders people with disabilities."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

both_widths = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])

ABOUT_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules that a palette can break."""


def find_barriers(page: Page, *, rules: tuple[str, ...] = RULES) -> list[str]:
    """One line for each element of the page that breaks a rule: `impact rule: selector: what would be right`."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    kind = "tag" if rules == RULES else "rule"
    options = {"runOnly": {"type": kind, "values": list(rules)}, "resultTypes": ["violations"], "preload": False}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['impact']} {violation['id']}: {node['target'][-1]}: {violation['help']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def find_in_both_palettes(page: Page, name: str) -> list[str]:
    """Barriers of the page as it is now, in the light and in the dark, which can only change what is about colour."""
    page.emulate_media(color_scheme="light")
    found = [f"{name}, light: {barrier}" for barrier in find_barriers(page)]
    page.emulate_media(color_scheme="dark")
    return found + [f"{name}, dark: {barrier}" for barrier in find_barriers(page, rules=ABOUT_COLOUR)]
