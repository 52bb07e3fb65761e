"""Markdown of records and pages → HTML with its links still open, and what is wrong with it.

cmark (C, in safe mode) silently drops raw HTML and unsafe links. Here each omission becomes a fault with
its place, so that an author learns of it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options

OUR_SCHEMES = ("case", "statute", "source", "list", "page")
"""`[name](case:slug)`: addresses of the register itself, resolved when the page is made."""

_OPTIONS = Options.CMARK_OPT_SOURCEPOS | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_VALIDATE_UTF8
_OMITTED = "raw HTML omitted"
_VOID = frozenset({"br", "hr", "input"})


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the text, not yet resolved."""

    target: str
    line: int
    """1-based, in the text given."""
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that Markdown of the register may not hold."""

    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Prose:
    """HTML cut where a link's address goes."""

    parts: tuple[str | Link, ...]
    faults: tuple[Fault, ...]

    def links(self) -> Iterator[Link]:
        """Every link, in order."""
        return (part for part in self.parts if isinstance(part, Link))

    def html(self, resolve: Callable[[str], str]) -> str:
        """The HTML, each link's target replaced by what `resolve` makes of it."""
        return "".join(part if isinstance(part, str) else escape(resolve(part.target)) for part in self.parts)


@lru_cache(maxsize=4096)
def parse_markdown(text: str, prefix: str = "") -> Prose:
    """Parse CommonMark with tables, autolinks and footnotes; `prefix` keeps ids of several texts of a page apart."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=_OPTIONS)
    builder = _Builder(text, prefix)
    builder.feed(html)
    builder.close()
    return Prose(tuple(builder.joined()), tuple(builder.faults))


class _Builder(HTMLParser):
    """Copies cmark's HTML, takes source positions out, cuts at links and notes faults."""

    def __init__(self, text: str, prefix: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = text.split("\n")
        self._prefix = prefix
        self._out: list[str | Link] = []
        self._line = 1
        self._from = (1, 0)
        self._heading: int | None = None
        self._heading_text = ""
        self._anchors: set[str] = set()
        self.faults: list[Fault] = []

    def joined(self) -> Iterator[str | Link]:
        """What was made, neighbouring texts as one."""
        text: list[str] = []
        for part in self._out:
            if isinstance(part, str):
                text.append(part)
                continue
            yield "".join(text)
            text = []
            yield part
        yield "".join(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if position := values.pop("data-sourcepos", ""):
            line, column = position.split("-")[0].split(":")
            self._line = int(line)
            self._from = max(self._from, (int(line), int(column) - 1))
        if tag == "h1":
            self._fault("M004", "begin headings of a text with `##`; the page has its own first heading", "#")
        if re.fullmatch("h[2-6]", tag):
            self._heading, self._heading_text = len(self._out), ""
        if tag == "img":
            self._fault("M005", "no images: the register has no photographs", "![")
            return
        if tag == "a" and "href" in values:
            self._link(values)
            return
        if "id" in values:
            values["id"] = self._prefix + values["id"]
        self._out.append(f"<{tag}{_attributes(values)}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._heading is not None and re.fullmatch("h[2-6]", tag):
            opening = self._out[self._heading]
            if isinstance(opening, str):
                self._out[self._heading] = f'{opening[:-1]} id="{escape(self._anchor())}">'
            self._heading = None
        if tag not in _VOID:
            self._out.append(f"</{tag}>")

    def _anchor(self) -> str:
        """The heading's id: its words, and a number when an earlier heading has them too."""
        words = re.sub(r"[^\w]+", "-", self._heading_text.lower()).strip("-") or "section"
        numbered = (words if number == 1 else f"{words}-{number}" for number in itertools.count(1))
        anchor = next(name for name in numbered if name not in self._anchors)
        self._anchors.add(anchor)
        return self._prefix + anchor

    def handle_data(self, data: str) -> None:
        self._heading_text += data
        self._out.append(data)

    def handle_entityref(self, name: str) -> None:
        self._out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._out.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        if _OMITTED in data:
            self._fault("M001", "no HTML in texts; write it in Markdown, or `\\<` for the sign itself", "<")

    def _link(self, values: dict[str, str]) -> None:
        target = values.pop("href")
        if "data-footnote-ref" in values or "data-footnote-backref" in values:
            if "id" in values:
                values["id"] = self._prefix + values["id"]
            values.pop("aria-label", None)
            self._out.append(f'<a href="#{self._prefix}{escape(target[1:])}"{_attributes(values)}>')
            return
        line, column = self._find(target or "](")
        scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)", target)
        if not target or (scheme and scheme[0] not in (*OUR_SCHEMES, "http", "https", "mailto")):
            self.faults.append(Fault(line, column, "M002", "a link goes to https:, or to case: statute: source: page:"))
        elif not scheme and not target.startswith("#"):
            hint = "write `case:slug`, `statute:cc-2014/274`, `page:about`, or a full https: address"
            self.faults.append(Fault(line, column, "M003", f"“{target}” is a relative address; {hint}"))
        outside = ' rel="noreferrer"' if scheme and scheme[0].startswith("http") else ""
        self._out += ['<a href="', Link(target, line, column), f'"{outside}>']

    def _fault(self, code: str, message: str, sign: str) -> None:
        self.faults.append(Fault(*self._find(sign), code, message))

    def _find(self, sign: str) -> tuple[int, int]:
        """Line and column of the next `sign` in the source; the start of the block if it is not found."""
        line, column = self._from
        while line <= len(self._lines):
            found = self._lines[line - 1].find(sign, column)
            if found >= 0:
                self._from = (line, found + len(sign))
                return line, found + 1
            line, column = line + 1, 0
        return self._line, 1


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' if value else f" {name}" for name, value in values.items())
