"""The press kit on every case's page: text, card and quotation, each read by a parser of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

import pytest
from lxml import etree

from casebook.deriving.subject import Derived
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.tree import LANGUAGES, SITE_URL

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "svg": {"width", "height", "viewBox", "lang", "font-family"},
    "rect": {"x", "y", "width", "height", "fill", "stroke"},
    "path": {"d", "stroke", "stroke-width"},
    "text": {"x", "y", "font-size", "font-weight", "fill"},
}
"""Elements and attributes of a card: nothing that runs, loads or needs a style sheet."""


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def kits(built_site: BuiltSite, derived: Mapping[str, Derived]) -> Mapping[tuple[str, str], dict[str, str]]:
    """Text, card, quotation and whole page by (slug, language)."""
    found = {}
    for slug in derived:
        for language in LANGUAGES:
            prefix = "" if language == "en" else f"{language}/"
            page = (built_site.path / prefix / "cases" / slug / "index.html").read_text(encoding="utf-8")
            parts = dict(re.findall(r'<(?:p|pre)\b[^>]* id="kit-(\w+)"[^>]*>(.*?)</(?:p|pre)>', page, re.DOTALL))
            found[slug, language] = {name: unescape(text) for name, text in parts.items()} | {"page": page}
    return found


def each(kits: Mapping[tuple[str, str], dict[str, str]], part: str) -> Iterator[tuple[str, str, str]]:
    for (slug, language), kit in kits.items():
        yield slug, language, kit[part]


def test_two_sentences_name_the_record_and_where_it_is(
    kits: Mapping[tuple[str, str], dict[str, str]], register: Register
) -> None:
    for slug, language, text in each(kits, "text"):
        case = register.cases[slug].record
        assert text.startswith(getattr(case.names, language)), slug
        assert text.endswith(f". {SITE_URL}{case.id}/"), slug
        assert "None" not in text and "{" not in text and ".." not in text, text


def test_a_status_has_its_date_and_its_source(
    kits: Mapping[tuple[str, str], dict[str, str]], derived: Mapping[str, Derived]
) -> None:
    words = {"en": "according to", "ru": "источник:", "kk": "дереккөз:"}
    checked = {"en": "record checked:", "ru": "запись проверена:", "kk": "жазба тексерілді:"}
    for slug, language, text in each(kits, "text"):
        wanted = words[language] if derived[slug].headline.step else checked[language]
        assert wanted in text, slug


def test_a_group_on_several_sides_says_whom_an_acquittal_concerns(
    kits: Mapping[tuple[str, str], dict[str, str]],
) -> None:
    told = {"en": "1 person (soldier)", "ru": "1 человек (военнослужащий)", "kk": "1 адам (әскери қызметші)"}
    for language, words in told.items():
        assert words in plain(kits["kz-0010", language]["text"])
        assert words in plain(kits["kz-0010", language]["card"])
        assert "#17603f" not in kits["kz-0010", language]["card"]


def test_a_card_is_a_drawing_of_its_own(kits: Mapping[tuple[str, str], dict[str, str]], register: Register) -> None:
    for slug, language, text in each(kits, "card"):
        root = etree.fromstring(text.encode())
        for element in root.iter():
            name = str(element.tag).removeprefix(SVG)
            assert set(map(str, element.attrib)) <= DRAWN[name], f"{slug}: {name}"
        lines = plain(" ".join(str(one.text) for one in root.iter(f"{SVG}text")))
        case = register.cases[slug].record
        assert lines.startswith(plain(getattr(case.names, language))), slug
        assert f"{SITE_URL}{case.id}/" in lines.replace(" ", ""), slug


def test_an_acquittal_stands_in_a_card_before_the_status(kits: Mapping[tuple[str, str], dict[str, str]]) -> None:
    card = kits["amangeldy-batyrbekov", "en"]["card"]
    assert 0 < card.index(">Acquitted: 9") < card.index(">Term over")


def test_a_quotation_runs_nothing_and_leads_to_the_record(
    kits: Mapping[tuple[str, str], dict[str, str]], register: Register
) -> None:
    for slug, language, text in each(kits, "html"):
        root = etree.fromstring(text.encode())
        permanent = f"{SITE_URL}{register.cases[slug].record.id}/"
        assert [str(one.tag) for one in root.iter()] == ["blockquote", "p", "p", "a"], slug
        assert sorted(map(str, root.attrib)) == ["cite", "lang"]
        assert (root.get("lang"), root.get("cite")) == (language, permanent)
        assert [one.get("href") for one in root.iter("a")] == [permanent]
        assert f"{root[0].text} {permanent}" == kits[slug, language]["text"]
