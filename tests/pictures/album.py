"""The pictures that are kept; `python -m tests.pictures.album` takes all of them anew, to be looked at."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import CHROMIUM_OPTIONS, find_chromium
from tests.browser.server import serve
from tests.browser.specimens import Specimens, longest_pages
from tests.conftest import BuiltSite
from tests.pictures.camera import OPTIONS, VIEWS, open_view, save, take_picture
from tests.pictures.small_register import build_small_register

KEPT = Path(__file__).parent / "kept"

CHOSEN: Specimens = {
    "case": "cases/aliya-ulgi/",
    "case-acquitted": "cases/botagoz-dala/",
    "case-group": "cases/dala-trial/",
    "case-outlet": "cases/zher-news/",
    "as-of": "as-of/2025-12-01/",
    "list": "cases/by/year/2025/",
    "ways": "cases/by/role/",
    "statute": "statutes/cc-2014/174/",
    "statute-law": "statutes/law/sample-law/",
    "source": "sources/sample-news-1/",
    "withdrawn": "kz-0999/",
    "page-search": "search/?q=ulgi",
    "missing": "no/such/page/",
}


def list_shown(site: BuiltSite) -> Specimens:
    """Name of a picture → address: CHOSEN, and a page of every other kind."""
    found = {name.replace(": ", "-"): address for name, address in longest_pages(site).items()}
    return dict(sorted({**found, **CHOSEN}.items()))


def take_all(browser: Browser, site: BuiltSite) -> Iterator[tuple[str, Image.Image]]:
    """Name and picture of each page, in each view."""
    with serve(site.path) as address:
        for view in VIEWS:
            with open_view(browser, address, view) as page:
                for name, shown in list_shown(site).items():
                    yield f"{name}.{view}.webp", take_picture(page, view, shown)


def main() -> int:
    """Take every picture; those of pages that are gone go."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_small_register(Path(folder) / "casebook")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_OPTIONS, *OPTIONS])
        pictures = dict(take_all(browser, site))
        browser.close()
    for old in KEPT.glob("*.webp"):
        if old.name not in pictures:
            old.unlink()
    for name, picture in pictures.items():
        save(picture, KEPT / name)
    print(f"{len(pictures)} pictures in {KEPT}; look at those that changed before you commit them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
