"""Pages in Russian and Kazakh: nothing of the interface is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from casebook.model.languages import ENGLISH
from casebook.model.register import Register
from tests.conftest import BuiltSite

LATIN = re.compile(r"[A-Za-z]{2,}")
ADDRESS = re.compile(r"\{\w+\}|https?://\S+|\bkz-\d+|[\w-]+\.(?:kz|org|com|info|ru)\b|№ ?[\dIVXLCDM-]+|\b[0-9a-f]{8}\b")
SPOKEN = ("aria-label", "title", "placeholder", "alt", "label", "data-some", "data-none", "data-more", "content")
OURS = {
    "CC",
    "BY",
    "cookie",
    "Cookie",
    "JavaScript",
    "URL",
    "BibTeX",
    "RIS",
    "CSL",
    "CSV",
    "JSON",
    "SVG",
    "HTML",
    "QR",
    "Atom",
    "Feed",
    "iCalendar",
}
"""The licence, and words that both languages write so."""

TEMPLATES = {
    "home": "",
    "search": "search/",
    "page": "about/",
    "A to Z": "cases/",
    "ways": "cases/by/status/",
    "list": "cases/by/year/2023/",
    "person": "cases/marat-zhylanbaev/",
    "outlet": "cases/adil-soz/",
    "group": "cases/mataev-trial/",
    "statutes": "statutes/",
    "code": "statutes/cc-2014/",
    "article": "statutes/cc-2014/274/",
    "sources": "sources/",
    "source": "sources/iphr-2023-h2/",
}
"""A page of each template."""


def spoken(element: HtmlElement, language: str, inherited: str) -> Iterator[str]:
    """Every text and every spoken attribute of `element` that is said to be in `language`."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style") or element.get("translate") == "no":
        return
    own = element.get("lang", inherited)
    texts = own == language and "prose" not in element.get("class", "").split()
    described = element.tag != "meta" or element.get("name") == "description"
    if own == language and described:
        yield from (str(element.get(name)) for name in SPOKEN if element.get(name))
    if texts and element.text:
        yield element.text
    for child in element:
        if texts or child.get("lang") == language:
            yield from spoken(child, language, own)
        if texts and child.tail:
            yield child.tail


def data_words(register: Register, language: str) -> list[str]:
    """What records print in Latin letters in any language, longest first: names, publishers, titles, labels."""
    words: set[str] = set()
    for case in register.cases.values():
        words |= {case.record.names.in_language(language), *(one.text for one in case.record.names.spellings)}
        words |= {party.names.in_language(language) for party in case.record.parties.values() if party.names}
    words |= {key for entry in register.entries() for key in entry.record.text}  # codes, on the page for translators
    for source in register.sources.values():
        words |= {source.record.title, *source.record.publisher}
    for terms in register.vocabulary.values():
        words |= {term.in_language(language) for term in terms.values()}
    for entry in register.entries():  # texts name films, programmes and channels as they call themselves
        texts = entry.translations[language][0].text if language in entry.translations else {}
        words |= {word for text in texts.values() for word in LATIN.findall(text)}
    return sorted((word for word in words if LATIN.search(word)), key=len, reverse=True)


def foreign_words(page: Path, language: str, data: list[str]) -> set[str]:
    """Latin words of the interface on a page."""
    root = html.document_fromstring(page.read_bytes().decode())
    return {word for text in spoken(root, language, "") for word in own_words(text, data)}


def text_words(register: Register, language: str) -> set[str]:
    """Latin words that the texts of records and pages in `language` hold themselves: names of things."""
    texts = [
        text
        for entry in register.entries()
        if language in entry.translations
        for text in (*entry.translations[language][0].text.values(), entry.translations[language][1].markdown)
    ]
    texts += [text for files in register.pages.values() if language in files for text in files[language].texts.values()]
    return {word for text in texts for word in LATIN.findall(text)}


def head_words(page: Path, language: str, register: Register) -> set[str]:
    """Title and description of a page that is not translated: they cannot say their language."""
    files = register.pages.get(page.parent.name, {})
    texts = files[ENGLISH].texts.values() if files and language not in files else ()
    return {word for text in texts for word in LATIN.findall(text)}


def own_words(text: str, data: list[str]) -> list[str]:
    """Latin words of `text` besides addresses, values that a script fills in, and what records print."""
    left = ADDRESS.sub(" ", text)
    for word in (word for word in data if word.lower() in text.lower()):
        left = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", left, flags=re.IGNORECASE)  # a line may begin with it
    return LATIN.findall(left)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_page_has_an_english_word_of_the_interface(built_site: BuiltSite, register: Register, language: str) -> None:
    data, allowed = data_words(register, language), text_words(register, language) | OURS
    pages = sorted((built_site.path / language).rglob("*.html"))
    assert len(pages) > 300
    wrong = {
        str(page.relative_to(built_site.path)): found
        for page in pages
        if (found := foreign_words(page, language, data) - allowed - head_words(page, language, register))
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_template_was_looked_at(built_site: BuiltSite, language: str) -> None:
    missing = [path for path in TEMPLATES.values() if not (built_site.path / language / path / "index.html").is_file()]
    assert missing == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_missing_page_speaks_each_language_throughout(built_site: BuiltSite, language: str) -> None:
    root = html.document_fromstring((built_site.path / "404.html").read_bytes().decode())
    (part,) = (one for one in root.iter("section") if one.get("lang") == language)
    texts = [*spoken(part, language, "")]
    assert len(texts) > 5
    assert [text for text in texts if LATIN.search(text)] == []


def test_an_english_word_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<html lang="ru"><head><title>Дело</title><meta name="description" content="Held, дело"></head><body>'
        '<p aria-label="Sources">Vlast, according to CPJ <q lang="en">free <b lang="ru">bold</b></q></p></body></html>',
        encoding="utf-8",
    )
    assert foreign_words(page, "ru", ["Vlast", "CPJ"]) == {"Held", "Sources", "according", "to", "bold"}
