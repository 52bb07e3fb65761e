"""What programs read of the built site: linked data, previews, the sitemap, llms.txt; and what they must not."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pyld import jsonld

from casebook.deriving.relations import published
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from casebook.rendering.page_head import PageHead, render_data, render_head, territory_of
from tests.conftest import BuiltSite
from tests.site.tree import LANGUAGES, SITE_URL, SitePage

VOCABULARY = "https://schema.org/"
MOST_BYTES = 1536
"""Of a case's linked data, compressed."""

WEB_PAGE = {
    "url", "name", "inLanguage", "license", "isPartOf", "identifier", "version", "dateModified", "about",
    "mentions", "citation", "breadcrumb",
}  # fmt: skip
PROPERTIES = {
    **dict.fromkeys(("WebPage", "CollectionPage", "AboutPage", "ContactPage", "SearchResultsPage"), WEB_PAGE),
    "WebSite": {"url", "name", "alternateName", "inLanguage", "license", "publisher"},
    "Organization": {"url", "name", "alternateName", "publishingPrinciples", "correctionsPolicy"},
    "NewsMediaOrganization": {"name", "alternateName"},
    "Person": {"name", "alternateName"},
    "Event": {"name", "alternateName"},
    "CreativeWork": {"name", "inLanguage", "publisher", "datePublished", "url", "archivedAt"},
    "Legislation": {
        "name", "alternateName", "legislationIdentifier", "legislationDate", "legislationJurisdiction", "inLanguage",
        "url", "isPartOf",
    },
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}  # fmt: skip
"""What the site may say of a thing of each type; of a person, a name and nothing else. All are schema.org's own."""


def local_context(url: str, options: Any) -> dict[str, Any]:
    """The vocabulary without the network: every plain word is schema.org's."""
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": VOCABULARY}}}


def data_of(html: bytes) -> tuple[Any, int]:
    """The one data block of a page, and its size compressed."""
    blocks = [one for one in etree.HTML(html.decode()).iter("script") if one.get("type") == "application/ld+json"]
    (text,) = (str(one.text) for one in blocks)
    return json.loads(text), len(gzip.compress(text.encode(), 9))


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of expanded JSON-LD."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif isinstance(value, dict):
        if "@value" not in value:
            yield value
        for one in value.values():
            yield from nodes(one)


@pytest.fixture(scope="module")
def data(built_site: BuiltSite, pages: Mapping[str, SitePage]) -> dict[str, Any]:
    """Linked data of every page by path."""
    found = {path: page for path, page in pages.items() if path != "404.html" and not page.refresh}
    return {path: data_of((built_site.path / path).read_bytes()) for path in found}


def test_linked_data_says_of_each_type_only_what_it_may(data: dict[str, Any]) -> None:
    seen = set()
    for path, (block, _) in data.items():
        expanded = jsonld.expand(block, {"documentLoader": local_context})
        assert expanded, path
        for node in nodes(expanded):
            words = {key.removeprefix(VOCABULARY) for key in node if key.startswith(VOCABULARY)}
            types = [one.removeprefix(VOCABULARY) for one in node.get("@type", [])]
            assert len(types) == 1 or not words, f"{path}: {node}"
            assert not words or words <= PROPERTIES[types[0]], f"{path}: {types} {words}"
            seen.update(types)
    assert seen == set(PROPERTIES)


def test_a_case_is_about_what_it_is(data: dict[str, Any], register: Register) -> None:
    types = {"person": "Person", "outlet": "NewsMediaOrganization", "organisation": "Organization", "group": "Event"}
    for slug, entry in published(register).items():
        case = entry.record
        for language, prefix in (("en", ""), ("ru", "ru/"), ("kk", "kk/")):
            block, size = data[f"{prefix}cases/{slug}/index.html"]
            about = block["about"]
            assert size <= MOST_BYTES, slug
            assert about["@type"] == types[case.kind]
            assert {about["name"], *about.get("alternateName", [])} == {case.names.en, case.names.ru, case.names.kk}
            assert about["name"] == case.names.in_language(language) and block["inLanguage"] == language
            assert block["dateModified"] == case.checked.isoformat() and block["identifier"] == case.id
            assert block["url"] == f"{SITE_URL}{prefix}cases/{slug}/"


def test_what_is_cited_is_described_on_its_own_page(data: dict[str, Any]) -> None:
    works = {block["about"]["@id"] for path, (block, _) in data.items() if re.search(r"(^|/)sources/[^/]+/index", path)}
    cited = {one["@id"] for block, _ in data.values() for one in block.get("citation", [])}
    assert len(works) > 400 and cited <= works


def test_a_statute_is_legislation_of_kazakhstan(data: dict[str, Any], register: Register) -> None:
    for key, entry in register.statutes.items():
        if "/" in key:
            block, _ = data[f"ru/statutes/{key}/index.html"]
            law, titles = block["about"], entry.record.titles
            assert (law["@type"], law["legislationJurisdiction"], law["inLanguage"]) == (
                "Legislation",
                "KZ",
                ["kk", "ru"],
            )
            assert {titles.en.text, titles.ru.text, titles.kk.text} == set(law["alternateName"])
            assert law["legislationIdentifier"] == (entry.record.number or key)
    law = data["statutes/law/assembly-2020/index.html"][0]["about"]
    adopted = register.statutes["law/assembly-2020"].record.adopted
    assert adopted is not None and law["legislationDate"] == str(adopted.only)


def test_lists_say_where_they_stand(data: dict[str, Any], pages: Mapping[str, SitePage]) -> None:
    trails = 0
    for path, (block, _) in data.items():
        if block.get("@type") == "CollectionPage":
            steps = block["breadcrumb"]["itemListElement"]
            trails += 1
            assert [one["position"] for one in steps] == list(range(1, len(steps) + 1))
            assert steps[-1]["item"] == SITE_URL + pages[path].address and steps[-1]["name"] == block["name"]
            for one in steps:
                assert one["item"].startswith(SITE_URL)
                assert f"{one['item'].removeprefix(SITE_URL)}index.html" in pages, path
    assert trails > 345
    way = data["kk/cases/by/year/2023/index.html"][0]["breadcrumb"]["itemListElement"]
    assert [one["item"].removeprefix(SITE_URL) for one in way] == [
        "kk/", "kk/cases/", "kk/cases/by/year/", "kk/cases/by/year/2023/",
    ]  # fmt: skip


def test_the_home_page_says_whose_site_it_is(data: dict[str, Any]) -> None:
    names = {"Casebook", "Книга дел", "Істер кітабы"}
    for prefix in ("", "ru/", "kk/"):
        site, publisher = data[f"{prefix}index.html"][0]["@graph"]
        assert (site["@type"], publisher["@type"]) == ("WebSite", "Organization")
        assert site["publisher"]["@id"] == publisher["@id"]
        assert {site["name"], *site["alternateName"]} == names
        assert site["inLanguage"] == list(LANGUAGES)


def test_no_claim_is_reviewed_and_nobody_is_called_a_convict(built_site: BuiltSite, data: dict[str, Any]) -> None:
    words = re.compile(r"ClaimReview|convict|crim|penalt|sentence|осужд|сотталған", re.IGNORECASE)
    for path, (block, _) in data.items():
        if "about" in block and block["about"]["@type"] == "Person":
            assert not words.search(json.dumps({**block, "citation": []}, ensure_ascii=False)), path


def metas(root: etree._Element) -> dict[str, list[str]]:
    """OpenGraph properties and named metas, as lxml reads them."""
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        found.setdefault(str(one.get("property") or one.get("name")), []).append(str(one.get("content")))
    return found


def properties_of(path: Path) -> dict[str, list[str]]:
    """The same of a built page."""
    return metas(etree.HTML(path.read_bytes().decode()))


def test_every_page_has_a_preview(built_site: BuiltSite, pages: Mapping[str, SitePage], data: dict[str, Any]) -> None:
    locales = {"en": "en_US", "ru": "ru_RU", "kk": "kk_KZ"}
    for path in data:
        page, told = pages[path], properties_of(built_site.path / path)
        assert told["og:url"] == list(page.canonical)
        assert told["og:description"] == list(page.descriptions)
        assert told["og:locale"] == [locales[page.language]]
        assert page.titles[0].startswith(told["og:title"][0]) and page.titles[0].endswith(told["og:site_name"][0])
        assert "og:image" not in told
    for path, kind in (("cases/dvk", "article"), ("statutes/cc-2014/274", "article"), ("cases", "website")):
        assert properties_of(built_site.path / path / "index.html")["og:type"] == [kind]


def test_a_preview_gives_a_status_with_its_day_and_source_and_acquittals_first(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived]
) -> None:
    acquitted = 0
    for slug, one in derived.items():
        (told,) = properties_of(built_site.path / f"cases/{slug}/index.html")["og:description"]
        if one.headline.source and one.headline.step:
            publisher = register.sources[one.headline.step.step.src[0]].record.publisher[0]
            assert publisher in told, slug
        if one.overturned and one.headline.code not in ("acquitted", "conviction-overturned"):
            acquitted += 1
            assert re.search(r"(Acquitted|overturned|set aside)[^.]*\d{4}", told), slug
    assert acquitted > 0
    (told,) = properties_of(built_site.path / "cases/amangeldy-batyrbekov/index.html")["og:description"]
    assert told.index("Acquitted") < told.index("Term over")


def test_a_childs_record_stays_out_of_search_engines(
    built_site: BuiltSite, register: Register, pages: Mapping[str, SitePage]
) -> None:
    minors = {slug for slug, entry in published(register).items() if entry.record.concerns_minor}
    assert minors == {"kz-0010"}
    hidden = {path for path, page in pages.items() if not page.is_indexable and not page.refresh and path != "404.html"}
    assert hidden == {f"{prefix}cases/{slug}/index.html" for slug in minors for prefix in ("", "ru/", "kk/")}
    assert "kz-0010" not in (built_site.path / "sitemap.xml").read_text(encoding="utf-8")
    assert "kz-0010" not in (built_site.path / "llms.txt").read_text(encoding="utf-8")


def test_the_sitemap_obeys_the_rules_of_sitemaps(built_site: BuiltSite) -> None:
    raw = (built_site.path / "sitemap.xml").read_bytes()
    assert len(raw) <= 50 * 1024 * 1024 and raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    root = etree.fromstring(raw)
    space, xhtml = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
    assert root.tag == f"{space}urlset" and 0 < len(root) <= 50_000
    groups: dict[str, set[tuple[str, str]]] = {}
    for url in root:
        first, *links = list(url)
        assert (
            url.tag == f"{space}url"
            and first.tag == f"{space}loc"
            and [one.tag for one in links] == [f"{xhtml}link"] * 4
        )
        loc = str(first.text)
        assert 12 <= len(loc) <= 2048 and loc.startswith(SITE_URL) and "#" not in loc and loc.isascii()
        assert all(set(link.attrib) == {"rel", "hreflang", "href"} and link.get("rel") == "alternate" for link in links)
        groups[loc] = {(str(link.get("hreflang")), str(link.get("href"))) for link in links}
        assert {language for language, _ in groups[loc]} == {*LANGUAGES, "x-default"}
        assert loc in {href for _, href in groups[loc]}, "an entry names itself too"
    for named in groups.values():
        assert all(groups[href] == named for _, href in named), "alternates name each other"


def test_llms_txt_leads_to_pages_that_are_there(built_site: BuiltSite, pages: Mapping[str, SitePage]) -> None:
    text = (built_site.path / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# Casebook\n\n> [^\n]+\n> [^\n]+\n> [^\n]+\n\n## ", text)
    links = re.findall(r"^- \[([^\]]+)\]\(([^)]+)\)$", text, re.MULTILINE)
    assert len(links) > 20
    for title, url in links:
        page = pages[f"{url.removeprefix(SITE_URL)}index.html"]
        assert page.titles[0].startswith(title) or page.h1[0].startswith(title), url
    assert text.count("CC BY 4.0") == len(LANGUAGES)


SIGNS = "a<>/&'\"\\{}!-[]] \u2028\u2029Қө\t"


@given(st.text(st.sampled_from(SIGNS), max_size=30), st.text(st.sampled_from(SIGNS), max_size=30))
def test_no_name_leaves_its_place_in_the_head(name: str, description: str) -> None:
    odd = f"{name}</script><!--{description}"
    head = PageHead(odd, odd, SITE_URL, odd, "kk", {"@type": "WebPage", "name": odd, "about": [odd]})
    root = etree.HTML(f"<head>{render_head(head)}</head><body>{render_data(head)}</body>")
    (block,) = root.iter("script")
    assert json.loads(str(block.text)) == {
        "@context": "https://schema.org", "@type": "WebPage", "name": odd, "about": [odd],
    }  # fmt: skip
    assert metas(root)["og:title"] == metas(root)["og:description"] == [odd]
    assert list(root.iter(etree.Comment)) == []


def test_a_picture_makes_a_large_preview() -> None:
    head = PageHead("t", "d", SITE_URL, "s", "ru", {}, image=f"{SITE_URL}assets/share/kz-0001.png")
    told = metas(etree.HTML(f"<head>{render_head(head)}</head>"))
    assert told["og:image"] == [f"{SITE_URL}assets/share/kz-0001.png"]
    assert told["twitter:card"] == ["summary_large_image"]


@pytest.mark.parametrize(
    ("language", "locale"), [("en", "en_US"), ("ru", "ru_RU"), ("kk", "kk_KZ"), ("uk", "uk_UA"), ("xx", "xx")]
)
def test_a_preview_names_a_language_with_a_territory(language: str, locale: str) -> None:
    assert territory_of(language) == locale
