"""Files that are no pages of the register: assets, the sitemap, robots, short addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer, read_asset
from casebook.publishing.pages import page_addresses
from casebook.publishing.search_files import PARTS
from casebook.publishing.search_scripts import INTERFACE_PARTS
from casebook.publishing.short_addresses import render_short_address
from casebook.publishing.site import Site
from casebook.publishing.sitemap import render_robots, render_sitemap
from casebook.rendering.addresses import DEFAULT_LANGUAGE


def list_files(site: Site) -> Iterator[Output]:
    """Assets as they are, one short address a record, sitemap.xml and robots.txt."""
    facts = site.facts
    for path in sorted(site.shell.assets.keys() - PARTS - INTERFACE_PARTS):
        yield Output(path, (digest_of(read_asset(site, path)),), "asset", (path,))
    for slug in facts.derived:
        case = facts.register.cases[slug].record
        path = facts.addresses.file(facts.addresses.of(DEFAULT_LANGUAGE, case.id))
        yield Output(path, (slug, case.names.en, site.shell.site_url), "short", (slug,))
    pages = [dict(page) for page in sitemap_pages(site)]
    yield Output("sitemap.xml", (digest_of(pages, site.shell.site_url),), "sitemap", ())
    yield Output("robots.txt", (site.shell.site_url,), "robots", ())


def sitemap_pages(site: Site) -> Iterator[Mapping[str, str]]:
    """Each page's addresses by language."""
    yield from page_addresses(site)


def _asset(site: Site, args: tuple[str, ...]) -> bytes:
    return read_asset(site, args[0])


def _short(site: Site, args: tuple[str, ...]) -> bytes:
    case = site.facts.register.cases[args[0]].record
    return render_short_address(site.facts.addresses, case.id, args[0], case.names.en).encode()


def _sitemap(site: Site, args: tuple[str, ...]) -> bytes:
    return render_sitemap(site.facts.addresses, sitemap_pages(site)).encode()


def _robots(site: Site, args: tuple[str, ...]) -> bytes:
    return render_robots(site.facts.addresses).encode()


FILES: Mapping[str, Renderer] = {"asset": _asset, "short": _short, "sitemap": _sitemap, "robots": _robots}
