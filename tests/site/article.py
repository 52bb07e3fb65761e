"""What stands in a page's `<main>`: its text, its passages with their sources, and its links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

from lxml import etree, html
from lxml.html import HtmlElement

from tests.site.tree import SITE_URL

PASSAGES = ("li", "p", "dd", "div", "td", "tr")


@dataclass(frozen=True, slots=True)
class Article:
    """The article of one page."""

    address: str
    main: HtmlElement

    @property
    def text(self) -> str:
        """All of it."""
        return text_of(self.main)

    @property
    def first_lines(self) -> str:
        """What stands before the first section: name, status, leads."""
        words: list[str] = []
        for event, element in etree.iterwalk(self.main, events=("start", "end")):
            if element.tag == "h2":
                break
            words.append(str((element.text if event == "start" else element.tail) or ""))
        return " ".join(" ".join(words).split())

    def cited(self) -> list[tuple[str, frozenset[str]]]:
        """(text, keys of the sources named in it) of each passage that names a source."""
        found = []
        for element in self.main.iter(*PASSAGES):
            keys = frozenset(self._sources(element))
            if keys:
                found.append((text_of(element), keys))
        return found

    def _sources(self, element: HtmlElement) -> Iterator[str]:
        """Keys of the sources to whose place on the page `element` leads."""
        for link in element.iter("a"):
            target = str(link.get("href") or "")
            if target.startswith("#") and (places := self.main.xpath("//*[@id=$id]", id=target[1:])):
                yield from self._keys(cast("list[HtmlElement]", places)[0])

    def _keys(self, place: HtmlElement) -> Iterator[str]:
        for link in place.iter("a"):
            before, _, key = self.leads_to(link).strip("/").rpartition("/")
            if before.split("/")[-1] == "sources":
                yield key

    def leads_to(self, link: HtmlElement) -> str:
        """Address in the site to which a link leads, with its fragment; '' is outside."""
        whole = urljoin(SITE_URL + self.address, str(link.get("href") or ""))
        return whole.removeprefix(SITE_URL) if whole.startswith(SITE_URL) else ""

    def links(self) -> list[str]:
        """Where all links lead."""
        return [self.leads_to(link) for link in self.main.iter("a")]


def open_article(site: Path, address: str) -> Article:
    """The article at `address` of a built site."""
    root = html.document_fromstring((site / address / "index.html").read_bytes().decode())
    return Article(address, next(root.iter("main")))


def text_of(element: HtmlElement) -> str:
    """The text of an element with single spaces; neighbours that a reader sees apart are apart."""
    return " ".join(" ".join(str(text) for text in element.itertext()).split())
