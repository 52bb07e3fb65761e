"""The built tree: sound pages, links that lead somewhere, addresses that agree, and nobody named who must not be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import etree

from casebook.adapter.tokens import has_token
from casebook.deriving.relations import published
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.tree import LANGUAGES, SITE_URL, WORD, SitePage, language_of, read_tree, resolve

MISSING = "404.html"
MOST_FILES = 8
"""Files that a case may add to the site."""

SHORT = re.compile(r"kz-\d{4}/index\.html")
OWN_SCHEME = re.compile(r"""["'\s](?:case|statute|source|page|list):[a-z0-9]""")

PROTECTED = frozenset(
    {
        "e2b81f6d1f8ce521a861660364efbca962a1ff488719b04968f3b21ed0740b02",
        "51ae4b866ca6ccf2d60dd7df8544ed79b20888478063f75ab1ddb40863e5b5ca",
        "8e778df0512b24ab27737253f42feae8b6f2d25b0c62cd0d0357073afa4131ba",
        "6cce8ec54d55bd11358b332cac9f2f00e76433708c9bdd61be7166eae9f04f6e",
        "bd68a90c43e2a5069683dad2dbb43cf082832952c7fef9998eea6fe5e13e0cd3",
        "07e7ad4d3d648dadd2bc4076f0403d7cafe5df14201db83fc41983d8e31e21b7",
        "0a803aaa268de9e0953e63932a110c642c2808f970f05dd35eb9d6dc105a19e4",
    }
)
"""SHA-256 of the words of a child's name in every script, case folded: the name itself stands nowhere."""


def sound(pages: Mapping[str, SitePage]) -> Iterator[SitePage]:
    """Pages that are about something: all but short addresses and the missing page."""
    return (page for page in pages.values() if page.path != MISSING and not SHORT.fullmatch(page.path))


def test_every_page_is_sound_html(pages: Mapping[str, SitePage]) -> None:
    faults = {page.path: page.faults for page in pages.values() if page.faults}
    assert faults == {}
    assert {page.path for page in pages.values() if len(page.h1) != 1 or not page.h1[0]} == set()
    assert {page.path for page in pages.values() if page.mains != 1} == set()


def test_every_page_says_its_language(pages: Mapping[str, SitePage]) -> None:
    wrong = {page.path: page.language for page in pages.values() if page.language != language_of(page.path)}
    assert wrong == {}
    spoken = Counter(page.language for page in sound(pages))
    assert spoken["en"] == spoken["ru"] == spoken["kk"] > 300


def test_every_page_has_a_title_and_a_description_in_plain_text(pages: Mapping[str, SitePage]) -> None:
    odd = re.compile(r"<|&(?:[a-z]+|#\d+);|\{\{|\bNone\b|^\W*$", re.IGNORECASE)
    for page in pages.values():
        assert len(page.titles) == 1 and not odd.search(page.titles[0]), page.path
    for page in sound(pages):
        assert len(page.descriptions) == 1 and not odd.search(page.descriptions[0]), page.path


def test_titles_and_descriptions_tell_pages_of_a_language_apart(pages: Mapping[str, SitePage]) -> None:
    titles: dict[tuple[str, str], list[str]] = {}
    for page in sound(pages):
        if re.fullmatch(r"(?:(?:ru|kk)/)?cases/[^/]+/index\.html", page.path):
            titles.setdefault((page.language, page.titles[0]), []).append(page.path)
    assert len(titles) > 200
    assert [paths for paths in titles.values() if len(paths) > 1] == []


def test_canonical_is_absolute_and_the_page_itself(pages: Mapping[str, SitePage]) -> None:
    wrong = {page.path: page.canonical for page in sound(pages) if page.canonical != (SITE_URL + page.address,)}
    assert wrong == {}


def test_alternates_are_absolute_there_and_symmetric(pages: Mapping[str, SitePage]) -> None:
    for page in sound(pages):
        alternates = dict(page.alternates)
        assert len(page.alternates) == 4 and list(alternates) == [*LANGUAGES, "x-default"], page.path
        assert alternates["x-default"] == alternates["en"]
        assert alternates[page.language] == SITE_URL + page.address
        for language in LANGUAGES:
            path, _ = resolve(page, alternates[language])
            assert alternates[language].startswith(SITE_URL) and path in pages, f"{page.path}: {alternates[language]}"
            other = pages[path]
            assert other.language == language and dict(other.alternates) == alternates, f"{page.path} and {path}"


def test_no_link_is_broken(built_site: BuiltSite, pages: Mapping[str, SitePage]) -> None:
    files = {path.relative_to(built_site.path).as_posix() for path in built_site.path.rglob("*") if path.is_file()}
    broken, checked = set(), 0
    for page in pages.values():
        for reference in page.references:
            path, fragment = resolve(page, reference.url)
            if not path:
                continue
            checked += 1
            if path not in files:
                broken.add(f"{page.path}: {reference.url}")
            elif fragment and fragment not in pages[path].ids:
                broken.add(f"{page.path}: {reference.url}: no such anchor")
    assert checked > 20_000
    assert sorted(broken) == []


def test_ids_are_unique(pages: Mapping[str, SitePage]) -> None:
    repeated = {page.path: [one for one, times in Counter(page.ids).items() if times > 1] for page in pages.values()}
    assert {path: ids for path, ids in repeated.items() if ids} == {}
    assert not any("" in page.ids or any(" " in one for one in page.ids) for page in pages.values())


def test_every_link_leads_to_a_place_that_a_reader_can_reach(pages: Mapping[str, SitePage]) -> None:
    wrong = {
        f"{page.path}: {reference.url}"
        for page in pages.values()
        for reference in page.references
        if not re.match(r"https?://|[^:]*$", reference.url) or not reference.url.strip()
    }
    assert wrong == set()


def test_nothing_is_loaded_from_elsewhere(built_site: BuiltSite, pages: Mapping[str, SitePage]) -> None:
    for page in pages.values():
        for one in page.references:
            is_link = one.element == "a" or one.rel in ("canonical", "alternate")
            if not is_link:
                assert resolve(page, one.url)[0] and "://" not in one.url, f"{page.path}: {one}"
    for style in built_site.path.rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", text), style.name


def test_nothing_runs_or_is_styled_inside_a_page(pages: Mapping[str, SitePage]) -> None:
    assert {page.path: page.inline for page in pages.values() if page.inline} == {}


def test_no_token_and_no_address_of_our_own_schemes_is_left(built_site: BuiltSite) -> None:
    tree = read_tree(built_site.path)
    assert len(tree) > 1000
    for path, data in tree.items():
        text = data.decode("utf-8") if not path.endswith((".woff2", ".png", ".ico", ".sqlite")) else ""
        assert not has_token(text), path
        if path.endswith((".html", ".xml")):
            assert not OWN_SCHEME.search(text), path
            assert "<!-- casebook:" not in text and "{%" not in text, path


def test_every_record_has_its_page_in_every_language(register: Register, pages: Mapping[str, SitePage]) -> None:
    cases, statutes, sources = published(register), register.statutes, register.sources
    assert (len(cases), len(statutes)) == (75, 64) and len(sources) > 140
    wanted = [f"cases/{slug}/" for slug in cases]
    wanted += [f"statutes/{key}/" for key in statutes] + [f"sources/{key}/" for key in sources]
    missing = [
        f"{prefix}{one}" for one in wanted for prefix in ("", "ru/", "kk/") if f"{prefix}{one}index.html" not in pages
    ]
    assert missing == []
    found = {path.split("/")[-2] for path in pages if re.fullmatch(r"cases/[^/]*[a-z][^/]*/index\.html", path)}
    assert found == set(cases), "a page without a published record"


def test_a_short_address_leads_to_its_record_at_once(register: Register, pages: Mapping[str, SitePage]) -> None:
    cases = published(register)
    assert {path.partition("/")[0] for path in pages if SHORT.fullmatch(path)} == {
        entry.record.id for entry in cases.values()
    }
    for slug, entry in cases.items():
        if slug == entry.record.id:  # its page is under cases/ all the same
            assert f"cases/{slug}/index.html" in pages
        page = pages[f"{entry.record.id}/index.html"]
        delay, _, target = page.refresh.partition(";")
        assert delay.strip() == "0", page.path
        path, _ = resolve(page, target.strip().removeprefix("url="))
        assert path == f"cases/{slug}/index.html" and pages[path].refresh == "", page.path
        assert not page.is_indexable and page.canonical == (f"{SITE_URL}cases/{slug}/",)
        links = [resolve(page, one.url)[0] for one in page.references if one.element == "a"]
        assert path in links, "whoever stops the refresh needs a link"


def test_nothing_else_moves_a_reader_or_hides_from_search(pages: Mapping[str, SitePage]) -> None:
    assert [page.path for page in sound(pages) if page.refresh] == []
    hidden = {page.path for page in sound(pages) if not page.is_indexable}
    assert hidden == {f"{prefix}cases/kz-0010/index.html" for prefix in ("", "ru/", "kk/")}, "of a child"


SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_sitemap_lists_exactly_what_may_be_indexed(built_site: BuiltSite, pages: Mapping[str, SitePage]) -> None:
    root = etree.fromstring((built_site.path / "sitemap.xml").read_bytes())
    listed = [one.findtext("s:loc", "", SITEMAP) for one in root.findall("s:url", SITEMAP)]
    assert len(listed) == len(set(listed))
    indexable = {page.canonical[0]: page for page in pages.values() if page.is_indexable}
    assert set(listed) == set(indexable)
    for one in root.findall("s:url", SITEMAP):
        links = [(link.get("hreflang"), link.get("href")) for link in one.findall("x:link", SITEMAP)]
        assert len(links) == 4
        assert dict(links) == dict(indexable[one.findtext("s:loc", "", SITEMAP)].alternates)
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (built_site.path / "robots.txt").read_text("ascii").splitlines()


def test_the_missing_page_speaks_three_languages_and_is_no_page(
    built_site: BuiltSite, pages: Mapping[str, SitePage]
) -> None:
    page = pages[MISSING]
    assert not page.is_indexable and page.canonical == () and page.alternates == ()
    root = etree.HTML((built_site.path / MISSING).read_bytes())
    told = {str(one.get("lang")): one for one in root.iter("section", "div", "article") if one.get("lang") in LANGUAGES}
    assert sorted(told) == sorted(LANGUAGES)
    for language, part in told.items():
        assert len("".join(str(text) for text in part.itertext()).split()) > 10
        targets = [resolve(page, str(link.get("href")))[0] for link in part.iter("a")]
        assert targets and {language_of(target) for target in targets} == {language}
    # A host answers with it at any depth.
    assert all(one.url.startswith(("/", "#", SITE_URL)) for one in page.references)


def test_a_case_adds_few_files(built_site: BuiltSite, register: Register) -> None:
    parts = Counter(
        part
        for path in read_tree(built_site.path)
        for part in dict.fromkeys(Path(path.replace("index.html", "")).parts)
    )
    for slug, entry in published(register).items():
        number = parts[slug] + (parts[entry.record.id] if slug != entry.record.id else 0) + parts[f"{slug}.json"]
        assert 5 <= number <= MOST_FILES, slug


def digests_in(texts: Iterable[str], protected: frozenset[str] = PROTECTED) -> set[str]:
    """Digests of the protected words in `texts`, endings or not: every beginning of a long word is looked at."""
    words = {word for text in texts for word in WORD.findall(unicodedata.normalize("NFC", text).casefold())}
    beginnings = {word[:end] for word in words for end in range(5, len(word) + 1)}
    return {digest for one in beginnings if (digest := sha256(one.encode()).hexdigest()) in protected}


@pytest.mark.parametrize("folder", ["site", "content"])
def test_a_child_is_named_nowhere(built_site: BuiltSite, folder: str) -> None:
    files = read_tree(built_site.project / folder)
    assert len(files) > 300
    assert digests_in(files) == set(), "in the name of a file"
    named = {path for path, data in files.items() if digests_in([data.decode("utf-8", "replace")])}
    assert named == set()


def test_the_search_for_a_name_finds_every_form_of_it() -> None:
    protected = frozenset(sha256(word.encode()).hexdigest() for word in ("алматы", "қылмыс", "prison"))
    assert digests_in(["в АЛМАТЫ.", "қылмыстың", "a-prisoner-1"], protected) == protected
    assert digests_in(["алма", "prise on"], protected) == set()
