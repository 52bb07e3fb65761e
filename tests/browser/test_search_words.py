"""Which terms a typed word may mean: endings of cases are no names, and a surname is not cut to another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from casebook.searching.fold import fold_text
from casebook.searching.packing import pack_bits, pack_words

KINDS = """([words, proper, text]) => {
  const dictionary = casebookSearch.pack.words(words);
  dictionary.proper = proper;
  const [group] = casebookSearch.words.groupsOf(dictionary, text, true);
  return Object.fromEntries(Object.entries(group.terms).map(([term, found]) => [term, found.kind]));
}"""
BORNE = ("Муса", "Тажи", "Тажиниязов", "Жыланбаев", "Серік", "Абай", "Абаев", "Ахметова")


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("Жыланбаевым", "Жыланбаев", "inflected"),
        ("Жыланбаевтың", "Жыланбаев", "inflected"),
        ("Мусаның", "Муса", "inflected"),
        ("Серікке", "Серік", "inflected"),
        ("Жыланб", "Жыланбаев", "prefix"),
        ("Тажин", "Тажи", "similar"),
        ("Тажин", "Тажиниязов", "similar"),
        ("Тажина", "Тажи", "similar"),
        ("Ахметов", "Ахметова", "prefix"),
        ("Абаев", "Абаев", "exact"),
    ],
)
def test_how_sure_a_meaning_is(page: Page, typed: str, meant: str, kind: str) -> None:
    terms = sorted(map(fold_text, BORNE))
    page.goto("/search/")
    found = page.evaluate(KINDS, [pack_words(terms), pack_bits([True] * len(terms)), typed])
    assert found[fold_text(meant)] == kind


@pytest.mark.parametrize("typed", ["Мусин", "Мусина", "Тажинов", "Абайев"])
def test_a_surname_that_nobody_bears_is_at_most_similar(page: Page, typed: str) -> None:
    terms = sorted(map(fold_text, ("Муса", "Тажи", "Тажиниязов", "Абай")))
    page.goto("/search/")
    found = page.evaluate(KINDS, [pack_words(terms), pack_bits([True] * len(terms)), typed])
    assert set(found.values()) <= {"similar"}
