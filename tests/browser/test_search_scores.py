"""Scores that the browser makes from parts of the index, against those of lunr.js and its whole index."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from lunr.builder import Builder
from playwright.sync_api import Page

from casebook.publishing.search_documents import list_documents
from casebook.publishing.search_texts import case_passages, statute_passages
from casebook.publishing.site import Site
from casebook.rendering.context import open_page
from casebook.searching.index import whole_index
from casebook.searching.numbers import number_documents
from casebook.searching.texts import MOST_COUNTED, count_stems
from tests.browser.searches import ask
from tests.searching.vectors import read_vectors

TEXTS = {
    "en": ("hunger strike", "bank transfers", "the court", "fined for posts"),
    "ru": ("лишение свободы", "журналистов", "штрафа"),
    "kk": ("бас бостандығынан айыру", "тінтуді", "айыппұлдар"),
}


LOAD = "serialized => { window.wholeLunr = lunr.Index.load(serialized); }"
LUNR = """boosts => {
  const found = window.wholeLunr.query(query => {
    Object.keys(boosts).forEach(term => query.term(term, {boost: boosts[term], usePipeline: false}));
  });
  return Object.fromEntries(found.map(hit => [hit.ref, hit.score]));
}"""


def scores_differ(page: Page, answer: Any, boosts: dict[str, float], matches: set[str]) -> int:
    """Compares each score with that of the index that the page has loaded; the number of scores compared."""
    if not boosts:
        return 0
    expected = page.evaluate(LUNR, boosts)
    found = [one for one in (*answer["results"], *answer["similar"]) if one["match"] in matches]
    for one in found:
        assert one["score"] == pytest.approx(expected[str(one["number"])], abs=0.001), one["key"]
    return len(found)


def test_scores_of_names_are_those_of_the_whole_lunr_index(engine: Page, site: Site) -> None:
    engine.evaluate(LOAD, json.loads(json.dumps(whole_index(number_documents(list_documents(site))).serialize())))
    queries = [row[0] for row in (*read_vectors("register-queries"), *read_vectors("statute-vectors"))]
    compared = 0
    for text in [*queries, "журналист", "Марат", "алматы 2023"]:
        answer = ask(engine, text, texts=False, limit=50)
        kinds = {"exact", "inflected", "prefix", "similar", "text"}
        compared += scores_differ(engine, answer, answer["boosts"]["names"], kinds)
    assert compared > 200


@pytest.mark.parametrize("language", TEXTS)
def test_scores_of_texts_are_those_of_the_whole_lunr_index(engine: Page, site: Site, language: str) -> None:
    builder = Builder()
    builder.ref("place")
    builder.b(0)
    builder.field("text")
    context = open_page(site.facts, language, "")
    for number, document in number_documents(list_documents(site)).documents.items():
        kind, _, key = document.key.partition(":")
        register = site.facts.register
        said = case_passages(context, key) if kind == "case" else statute_passages(context, register.statutes[key])
        stems = Counter({stem: min(count, MOST_COUNTED) for stem, count in count_stems(said, language).items()})
        builder.add({"place": number, "text": list(stems.elements())})
    engine.evaluate(LOAD, json.loads(json.dumps(builder.build().serialize())))
    compared = 0
    for text in TEXTS[language]:
        answer = ask(engine, text, texts="always", textLanguage=language, limit=50)
        hits = [one for one in answer["results"] if one["snippets"]]
        compared += scores_differ(engine, {"results": hits, "similar": []}, answer["boosts"]["texts"], {"text"})
        assert any(part[1] for one in hits for snippet in one["snippets"] for part in snippet["parts"]), text
    assert compared > 5
