"""The built tree as a reader's browser sees it: every page parsed strictly, with what it names and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

SITE_URL = "https://casebook.example/"
"""What mkdocs.yml says; every absolute address of our own begins with it."""

LANGUAGES = ("en", "ru", "kk")
ADDRESSES = ("href", "src", "action", "srcset", "poster", "data", "formaction", "cite", "background")


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that a page names."""

    element: str
    attribute: str
    url: str
    rel: str


@dataclass(frozen=True, slots=True)
class SitePage:
    """One HTML file, parsed as a browser does it."""

    path: str
    """In the site: `ru/cases/x/index.html`."""
    faults: tuple[str, ...]
    """What a strict parser objects to."""
    language: str
    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    h1: tuple[str, ...]
    mains: int
    ids: tuple[str, ...]
    """In their order, repeated ones too."""
    robots: str
    refresh: str
    """Content of a `http-equiv=refresh`, or ''."""
    canonical: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    """(hreflang, address) of each alternate."""
    references: tuple[Reference, ...]
    inline: tuple[str, ...]
    """Scripts, styles and handlers that stand in the page itself."""

    @property
    def address(self) -> str:
        """`ru/cases/x/`; '' is the home page."""
        return self.path.removesuffix("index.html")

    @property
    def is_indexable(self) -> bool:
        """Whether a search engine may list it."""
        return "noindex" not in self.robots


def read_pages(site: Path) -> dict[str, SitePage]:
    """Every HTML file of `site` by path, in two processes: html5lib is thorough and slow."""
    files = sorted(site.rglob("*.html"))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        pages = pool.map(read_page, [str(site)] * len(files), map(str, files), chunksize=40)
        return {page.path: page for page in pages}


def read_page(site: str, file: str) -> SitePage:
    """Parse one file."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = cast(Element, parser.parse(Path(file).read_bytes(), transport_encoding="utf-8"))
    elements = [one for one in root.iter() if not callable(one.tag)]  # a comment's tag is a function
    names = {meta.get("name", ""): meta.get("content", "") for meta in root.iter("meta")}
    links = [link for link in root.iter("link") if "alternate" in link.get("rel", "").split() and link.get("hreflang")]
    return SitePage(
        path=Path(file).relative_to(site).as_posix(),
        faults=tuple(f"{position}: {code} {data}" for position, code, data in parser.errors),
        language=root.get("lang", ""),
        titles=tuple("".join(one.itertext()).strip() for one in root.iter("title")),
        descriptions=tuple(
            one.get("content", "").strip() for one in root.iter("meta") if one.get("name") == "description"
        ),
        h1=tuple(words_of(one) for one in root.iter("h1")),
        mains=sum(1 for _ in root.iter("main")),
        ids=tuple(one.get("id", "") for one in elements if one.get("id") is not None),
        robots=names.get("robots", ""),
        refresh=next((one.get("content", "") for one in root.iter("meta") if one.get("http-equiv") == "refresh"), ""),
        canonical=tuple(one.get("href", "") for one in root.iter("link") if one.get("rel") == "canonical"),
        alternates=tuple((one.get("hreflang", ""), one.get("href", "")) for one in links),
        references=tuple(_references(elements)),
        inline=tuple(_inline(elements)),
    )


def words_of(element: Element) -> str:
    """The text of an element with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _references(elements: Iterable[Element]) -> Iterator[Reference]:
    for element in elements:
        for name, value in element.attrib.items():
            if name.rpartition("}")[2] in ADDRESSES:
                yield Reference(str(element.tag).rpartition("}")[2], name, value, element.get("rel", ""))


def _inline(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        tag = str(element.tag).rpartition("}")[2]
        if tag == "style" or (
            tag == "script" and "src" not in element.attrib and "json" not in element.get("type", "")
        ):
            yield f"<{tag}>"
        for name in element.attrib:
            if name == "style" or name.startswith("on"):
                yield f"<{tag} {name}>"


def resolve(page: SitePage, url: str) -> tuple[str, str]:
    """(address, fragment) to which `url` leads from `page`; the address is '' outside the site, never a folder's."""
    whole = urljoin(SITE_URL + page.address, url)
    if not whole.startswith(SITE_URL):
        return "", ""
    parts = urlsplit(whole)
    path = unquote(parts.path).removeprefix("/")
    return (f"{path}index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)


def language_of(path: str) -> str:
    """The language of a folder of the site."""
    first = path.partition("/")[0]
    return first if first in LANGUAGES else "en"


def read_tree(site: Path) -> dict[str, bytes]:
    """Every file of a tree by path."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}


WORD = re.compile(r"[^\W\d_]{5,}")
"""A word long enough to be somebody's name."""
