"""The search engine in a real Chromium: agrees with Python and with unsharded lunr, finds, and answers calmly."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from casebook.publishing.site import Site
from casebook.searching.kazakh import stem_kazakh
from tests.browser.searches import OPENED, ask
from tests.browser.server import serve
from tests.conftest import BuiltSite
from tests.searching.vectors import kazakh_words, read_vectors


def test_names_fold_as_in_python(engine: Page) -> None:
    rows = read_vectors("fold-vectors")
    found = engine.evaluate(
        "texts => texts.map(text => casebookSearch.fold.words(text).join(' '))", [r[0] for r in rows]
    )
    assert found == [keys for _, keys in rows]


def test_statutes_are_read_in_every_form(engine: Page) -> None:
    rows = read_vectors("statute-vectors")
    found = engine.evaluate(
        "t => t.map(text => casebookSearch.statutes.parse(text).terms.join(' '))", [r[0] for r in rows]
    )
    assert list(zip((r[0] for r in rows), found, strict=True)) == rows


def test_words_are_stemmed_as_in_python(engine: Page) -> None:
    for language in ("en", "ru", "kk"):  # brings each stemmer
        ask(engine, "x", texts="always", textLanguage=language)
    rows = read_vectors("stem-vectors")
    rows += [("kk", form, stem_kazakh(form)) for forms in kazakh_words().values() for form in forms]
    found = engine.evaluate("rows => rows.map(row => casebookSearch.stems.stem(row[1], row[0]))", rows)
    assert [(language, word, stem) for (language, word, _), stem in zip(rows, found, strict=True)] == rows


def test_records_of_the_register_are_found_however_they_are_spelled(engine: Page) -> None:
    missed = []
    rows = read_vectors("register-queries")
    for query, case in rows:
        answer = ask(engine, query)
        if case not in [one["key"] for one in (*answer["results"], *answer["similar"])][:5]:
            missed.append((query, case))
    assert len(missed) <= 0.03 * len(rows), missed


def test_a_name_that_is_not_there_is_no_match(engine: Page) -> None:
    for name in ("Жыланбекова", "Мукатаев", "Сулейменов", "Марат Сулейменов", "Nurpeisbaev", "Zhylanbaevsky"):
        answer = ask(engine, name)
        assert [one["key"] for one in answer["results"] if one["match"] != "text"] == [], name
    assert next(one["key"] for one in ask(engine, "Жылунбаев")["similar"]) == "marat-zhylanbaev"


def test_an_article_is_first_and_all_the_rest_stand_under_it(engine: Page, site: Site) -> None:
    for query, key in (("ст. 274 УК", "cc-2014/274"), ("456-2", "cao-2014/456-2"), ("405-бап", "cc-2014/405")):
        found = ask(engine, query)["results"]
        assert (found[0]["kind"], found[0]["key"]) == ("statute", key)
        rows = {row.case for row in site.facts.rows[key]} | set(site.facts.web.charged[key])
        assert {one["key"] for one in found[1:]} <= rows
    assert ask(engine, "274-4")["results"] == []
    assert ask(engine, "ст. 999 УК")["results"] == []


def test_facets_count_and_filter(engine: Page, site: Site) -> None:
    everything = ask(engine, "", facets=True)
    assert everything["total"] == len(site.facts.derived)
    statuses = site.facts.ways["status"]
    assert everything["facets"]["status"] == {code: len(slugs) for code, slugs in statuses.items()}
    code = max(statuses, key=lambda one: len(statuses[one]))
    only = ask(engine, "", filters={"status": [code], "kind": ["person"]}, facets=True, limit=100)
    people = set(site.facts.ways["kind"]["person"])
    assert {one["key"] for one in only["results"]} == set(statuses[code]) & people
    assert only["facets"]["kind"]["person"] == only["total"] and len(only["facets"]["status"]) > 1
    labels = engine.evaluate("() => opened.then(searcher => searcher.labels())")
    assert set(everything["facets"]["statute"]) <= set(labels["statute"])


ODD = (
    *("", " ", "ж", "a", "*", "а" * 10_000, "слово " * 2_000, "👩‍⚖️🇰🇿", "مرات \u202e שלום", "lunr:operators~2^9 +a -b"),
    *(
        "\x01\x07\u200b\ufeff",
        "\ud800",
        "__proto__ constructor",
        "<script>",
        "\\",
        "((((",
        "ст. ст. ч. ч.",
        "-",
        "#274",
    ),
)


def test_odd_queries_are_answered_calmly(engine: Page) -> None:
    for text in ODD:
        for how in ("search", "suggest"):
            call = f"text => opened.then(searcher => searcher.{how}(text, {{texts: 'always', facets: true}}))"
            assert engine.evaluate(call, text) is not None, repr(text)


def test_a_folder_is_searched_as_a_server_is(browser: Browser, built_site: BuiltSite) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((built_site.path / "search/index.html").as_uri() + "?q=Жыланбаевты")
    link = page.get_by_role("main").locator("ol > li a").first
    assert link.inner_text() == "Marat Zhylanbaev"
    context.close()


@pytest.fixture
def released(built_site: BuiltSite, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A copy of the site, served: its address and its folder."""
    folder = tmp_path / "site"
    shutil.copytree(built_site.path, folder)
    with serve(folder) as address:
        yield address, folder


def test_a_new_release_is_noticed(browser: Browser, released: tuple[str, Path]) -> None:
    address, folder = released
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/search/")
    page.evaluate(OPENED, "en")
    shards = folder / "assets/search"
    text = (shards / "list-en.js").read_text(encoding="utf-8")
    for name in set(re.findall(r"\b(?:texts-en|n)-[0-9a-z]{6}\b", text)):  # everything has another name now
        script = (shards / f"{name}.js").read_text(encoding="utf-8").replace(name, f"{name}2")
        (shards / f"{name}2.js").write_text(script, encoding="utf-8")
        (shards / f"{name}.js").unlink()
        text = text.replace(name, f"{name}2")
    (shards / "list-en.js").write_text(text, encoding="utf-8")
    assert ask(page, "journalist", texts="always")["results"]
    for shard in shards.glob("texts-en-*.js"):  # and now it is truly gone
        shard.unlink()
    page.evaluate(OPENED, "en")
    with pytest.raises(Exception, match="no texts-en"):
        ask(page, "journalist", texts="always")
    context.close()
