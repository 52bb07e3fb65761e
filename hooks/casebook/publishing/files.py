"""Files that are no pages of the register: assets, the sitemap, robots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer, read_asset
from casebook.publishing.pages import page_addresses
from casebook.publishing.search_files import PARTS
from casebook.publishing.search_scripts import INTERFACE_PARTS
from casebook.publishing.site import Site
from casebook.publishing.sitemap import render_robots, render_sitemap


def list_files(site: Site) -> Iterator[Output]:
    """Assets as they are, sitemap.xml and robots.txt."""
    for path in sorted(site.shell.assets.keys() - PARTS - INTERFACE_PARTS):
        yield Output(path, (digest_of(read_asset(site, path)),), "asset", (path,))
    pages = [dict(page) for page in sitemap_pages(site)]
    yield Output("sitemap.xml", (digest_of(pages, site.shell.site_url),), "sitemap", ())
    yield Output("robots.txt", (site.shell.site_url,), "robots", ())


def sitemap_pages(site: Site) -> Iterator[Mapping[str, str]]:
    """Each page's addresses by language."""
    yield from page_addresses(site)


def _asset(site: Site, args: tuple[str, ...]) -> bytes:
    content = read_asset(site, args[0])
    if args[0] not in _OURS:
        return content
    text = _without_remarks(content.decode())
    return (re.sub(r"[ ]*/\*.*?\*/|\n", "", text) if args[0].endswith(".css") else text).encode()


_OURS = ("assets/casebook.css", "assets/lists.css", "assets/page.js")
"""What every first view asks for; their remarks and indents are for us, not for a slow line."""


def _without_remarks(text: str) -> str:
    """Without comments of a line or at its end, and without indents; a script needs its line ends."""
    text = re.sub(r"^[ ]*/\*.*?\*/[ ]*\n", "", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"(?<=[;{}),]) // .*$", "", text, flags=re.MULTILINE)  # in a string no such sign stands before it
    return re.sub(r"^(?:[ ]*//.*\n|[ ]+|\n)", "", text, flags=re.MULTILINE)


def _sitemap(site: Site, args: tuple[str, ...]) -> bytes:
    return render_sitemap(site.facts.addresses, sitemap_pages(site)).encode()


def _robots(site: Site, args: tuple[str, ...]) -> bytes:
    return render_robots(site.facts.addresses).encode()


FILES: Mapping[str, Renderer] = {"asset": _asset, "sitemap": _sitemap, "robots": _robots}
