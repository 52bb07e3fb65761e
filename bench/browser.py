"""The browser that measures: the one of the browser tests, found before anything is made for it."""

from __future__ import annotations

from pathlib import Path

from tests.browser.chromium import NoChromium, find_chromium


def choose_browser() -> Path:
    """A program that runs, with windows or without; SystemExit with advice when there is none."""
    try:
        return find_chromium()
    except NoChromium as fault:
        raise SystemExit(str(fault)) from None
