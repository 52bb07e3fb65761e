"""The lines at the head of a page about an article: each begins as a sentence, none repeats another."""

from __future__ import annotations

import re

import pytest

from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}


def head_lines(site: BuiltSite, address: str) -> list[str]:
    """Lines of numbers; what an article is in force from, and notices, are none."""
    found = open_article(site.path, address).main.xpath("//div[@class='state']/p[@class='held-n' or @class='s']")
    return [text_of(line) for line in found][:-1]


@pytest.mark.parametrize("language", PREFIXES)
def test_lines_begin_with_a_capital_or_a_number(built_site: BuiltSite, register: Register, language: str) -> None:
    lines = [line for key in register.statutes if "/" in key
             for line in head_lines(built_site, f"{PREFIXES[language]}statutes/{key}/")]  # fmt: skip
    assert len(lines) > 30
    assert [line for line in lines if line[0] != line[0].upper()] == []


def test_where_everybody_was_prosecuted_once_under_an_article_that_sources_name_one_number_is_enough(
    built_site: BuiltSite,
) -> None:
    assert head_lines(built_site, "statutes/cc-2014/274/") == ["4 people on record"]


def test_where_the_numbers_differ_each_is_told(built_site: BuiltSite) -> None:
    lines = head_lines(built_site, "statutes/cao-2014/488/")
    numbers = [int(re.findall(r"\d+", line)[0]) for line in lines]
    assert len(lines) == len(set(numbers)) == 5
    assert lines[0] == "8 people on record" and lines[1] == "Prosecutions of those on record: 9"
