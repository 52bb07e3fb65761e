"""sitemap.xml with the language versions of each address, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from casebook.rendering.addresses import DEFAULT_LANGUAGE, Addresses

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def render_sitemap(addresses: Addresses, pages: Iterable[Mapping[str, str]]) -> str:
    """`pages` holds, for each page, its address by language. No dates: nothing here reads a clock."""
    return _HEAD + "".join(_entries(addresses, page) for page in pages) + "</urlset>\n"


def _entries(addresses: Addresses, page: Mapping[str, str]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{name}" href={quoteattr(addresses.absolute(address))}/>\n'
        for name, address in (*page.items(), ("x-default", page[DEFAULT_LANGUAGE]))
    )
    return "".join(
        f"<url>\n<loc>{escape(addresses.absolute(address))}</loc>\n{links}</url>\n" for address in page.values()
    )


def render_robots(addresses: Addresses) -> str:
    """Everything may be read; what must not be indexed says so itself."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {addresses.absolute('sitemap.xml')}\n"
