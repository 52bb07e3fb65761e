"""One page of each kind that the site has, found by itself, so that a new kind of page is looked at as well."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Page

from casebook.building.shell import load_shell
from casebook.publishing.outputs import list_outputs
from casebook.publishing.site import read_site
from tests.conftest import BuiltSite

Specimens = Mapping[str, str]
"""What kind of page → its address in English, such as `cases/dvk/`."""

CHOSEN: Specimens = {
    "case: all there is": "cases/marat-zhylanbaev/",
    "case: acquittal": "cases/amangeldy-batyrbekov/",
    "case: group": "cases/almaty-airport-trial/",
    "case: outlet": "cases/golos-respubliki/",
    "case: child": "cases/kz-0010/",
    "statute: many cases": "statutes/cc-2014/405/",
    "statute: law": "statutes/law/online-platforms-2023/",
    "search: results": "search/?q=zhylanbaev",
    "search: nothing": "search/?q=qqqqqqqq",
    "search: filters": "search/?year=2023#filters",
    "missing": "no/such/page/",
}
"""Pages besides the longest of each kind."""


def list_specimens(site: BuiltSite) -> Specimens:
    """The longest page of each kind, each page of content/pages, and CHOSEN; sorted by name."""
    further = {kind: address for kind, address in longest_pages(site).items() if address not in CHOSEN.values()}
    return dict(sorted({**further, **CHOSEN}.items()))


def longest_pages(site: BuiltSite) -> Specimens:
    """The longest page of each kind, and each page of content/pages."""
    shell = load_shell(site.project)
    assert shell is not None, "the site was built a moment ago"
    longest: dict[str, tuple[int, str]] = {}
    for output in list_outputs(read_site(site.project, shell)):
        maker, _, kind = output.renderer.partition("-")
        if maker == "page" and output.args[0] == "en":
            longest[kind] = max(longest.get(kind, (0, "")), ((site.path / output.path).stat().st_size, output.path))
        elif output.renderer == "site-page" and output.args[1] == "en":
            longest[f"page: {output.args[0]}"] = (0, output.path)
    return {kind: path.removesuffix("index.html") for kind, (_, path) in longest.items()}


UNFOLD = """() => {
  for (const one of document.querySelectorAll("details:not([open])")) one.open = true;
  const now = document.documentElement.scrollHeight;
  window.sameHeight = now === window.lastHeight ? window.sameHeight + 1 : 0;
  window.lastHeight = now;
  const texts = document.querySelectorAll("[data-copy]"), buttons = document.querySelectorAll("[data-copies]");
  const [kit, steps, files] = [".kit", ".chron", "#kit-CSV"].map(one => document.querySelector(one));
  return window.sameHeight > 2 && texts.length === buttons.length && !(kit && steps && !files);
}"""
"""Unfold all there is; true when each text to copy has its button and the press kit its files, which scripts bring, and
the page has been as long as now for three looks: a search brings its filters when it can."""


def open_whole(page: Page, address: str) -> None:
    """Go to `address`, wait until a search has answered, and unfold all that can be unfolded."""
    page.goto(address, wait_until="networkidle" if "/search/" in address else "load")
    page.wait_for_function(UNFOLD, polling=30)
