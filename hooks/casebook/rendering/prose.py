"""A record's own texts as HTML, in the page's language or, until they are translated, in English."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.deriving.translations import weigh_record
from casebook.model.case import Case
from casebook.model.languages import ENGLISH
from casebook.model.register import Entry
from casebook.model.source import Source
from casebook.model.statute import Statute
from casebook.model.translation import text_hash
from casebook.reading.markdown import parse_markdown
from casebook.rendering.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a record."""

    html: Markup
    language: str
    """In which it is written: differs from the page's when it is not translated."""
    stale: bool = False
    """Whether the English has changed since it was translated."""

    @property
    def plain(self) -> str:
        """Without tags, for a description."""
        return str(self.html.striptags())


@dataclass(frozen=True, slots=True)
class Links:
    """Turns `case:` and its like into addresses as seen from one page."""

    addresses: Addresses
    language: str
    origin: str
    """Address of the page."""

    def resolve(self, target: str) -> str:
        """Where a link of a text leads; addresses outside the register stay as they are."""
        scheme, _, rest = target.partition(":")
        key, hash_sign, anchor = rest.partition("#")
        address = self._address(scheme, key)
        if address is None:
            return target
        return self.addresses.relative(self.origin, address) + hash_sign + anchor

    def _address(self, scheme: str, key: str) -> str | None:
        match scheme:
            case "case":
                return self.addresses.case(key, self.language)
            case "statute":
                return self.addresses.statute(key, self.language)
            case "source":
                return self.addresses.source(key, self.language)
            case "page":
                return self.addresses.page(key, self.language)
            case "list":
                return self._list(key)
        return None

    def _list(self, key: str) -> str:
        if key == "a-z":
            return self.addresses.list("", "", self.language)
        if key in ("statutes", "sources", "overviews", "as-of"):
            return self.addresses.of(self.language, key)
        by, _, value = key.partition("/")
        return self.addresses.list(by, value, self.language)

    def case(self, slug: str, anchor: str = "") -> str:
        """Link to a case."""
        return self._to(self.addresses.case(slug, self.language), anchor)

    def statute(self, key: str) -> str:
        """Link to a statute or a code."""
        return self._to(self.addresses.statute(key, self.language))

    def source(self, key: str) -> str:
        """Link to a source's page."""
        return self._to(self.addresses.source(key, self.language))

    def list(self, by: str = "", value: str = "") -> str:
        """Link to a list of cases."""
        return self._to(self.addresses.list(by, value, self.language))

    def page(self, name: str) -> str:
        """Link to a page of content/pages."""
        return self._to(self.addresses.page(name, self.language))

    def of(self, *segments: str) -> str:
        """Link to any address of the page's language."""
        return self._to(self.addresses.of(self.language, *segments))

    def _to(self, address: str, anchor: str = "") -> str:
        return self.addresses.relative(self.origin, address) + (f"#{anchor}" if anchor else "")


def text_language(entry: Entry[Case] | Entry[Statute] | Entry[Source], language: str) -> str:
    """In which language a page of `language` shows the texts of a record."""
    return language if language in entry.translations else ENGLISH


def record_text(entry: Entry[Case] | Entry[Statute] | Entry[Source], key: str | None, links: Links) -> Text | None:
    """The text under `key`, or None when the record has none."""
    if key is None or key not in entry.record.text:
        return None
    language, markdown, stale = ENGLISH, entry.record.text[key], False
    if links.language in entry.translations and key in entry.translations[links.language][0].text:
        translation = entry.translations[links.language][0]
        stale = translation.made_from[key] != text_hash(markdown)
        language, markdown = links.language, translation.text[key]
    return Text(prose_html(markdown, links, prefix=f"t-{key}-", inline=True), language, stale)


def record_body(entry: Entry[Case] | Entry[Statute] | Entry[Source], links: Links) -> Text | None:
    """The Markdown below the front matter, or None."""
    if not entry.body.markdown:
        return None
    standing = weigh_record(entry, links.language)
    if standing is not None and links.language in entry.translations and entry.translations[links.language][1].markdown:
        body = entry.translations[links.language][1]
        stale = bool(standing.paragraphs) or standing.fewer
        return Text(prose_html(body.markdown, links, prefix="body-"), links.language, stale)
    return Text(prose_html(entry.body.markdown, links, prefix="body-"), ENGLISH)


def prose_html(markdown: str, links: Links, *, prefix: str = "", inline: bool = False) -> Markup:
    """Markdown as HTML; with `inline`, one paragraph loses its `<p>` so that it can stand in a line."""
    html = parse_markdown(markdown, prefix).html(links.resolve).strip()
    if inline and html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        html = html[3:-4]
    return Markup(html)  # cmark's safe mode made it, and its links were checked
