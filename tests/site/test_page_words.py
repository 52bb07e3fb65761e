"""Words of pages that name somebody: related records, publishers, and what courts decided, in each language."""

from __future__ import annotations

import re

import pytest

from casebook.deriving.relations import MEMBER, weave
from casebook.model.register import Register
from casebook.rendering.labels import Labels
from casebook.rendering.relation_words import relation_words
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)

HERE = {
    "en": ("in this record", "this organisation", "this outlet", "this one", "this case", "the same event"),
    "ru": ("этой запис", "эта организац", "этой организац", "этой редакц", "и эта", "этом деле", "том же событии"),
    "kk": ("осы жазба", "осы ұйым", "осы редакция", "осы іс", "сол оқиға"),
}
"""How a fragment names the record that is open."""


@every_language
def test_every_relation_on_record_says_what_it_is_to_the_open_record(register: Register, language: str) -> None:
    labels, told = Labels(language, register.vocabulary), 0
    for slug, relations in weave(register).related.items():
        for relation in relations:
            if relation.code != MEMBER and relation.case != slug:
                words = relation_words(labels, relation, register.cases[slug].record.kind)
                assert any(side in words for side in HERE[language]), (slug, relation.case, words)
                told += 1
    assert told > 60


def related(site: BuiltSite, address: str) -> dict[str, str]:
    """Name of each related record → how it is related."""
    found = open_article(site.path, address).main.xpath("//section[@aria-labelledby='related']//li")
    return {text_of(one.xpath("./a")[0]): text_of(one.xpath("./span[@class='s q']")[0]) for one in found}


def test_both_sides_of_a_relation_tell_who_is_what(built_site: BuiltSite) -> None:
    party, person = related(built_site, "cases/alga-kazakhstan/"), related(built_site, "cases/marat-zhylanbaev/")
    assert party["Marat Zhylanbaev"] == "leader of this organisation"
    assert person["Alga Kazakhstan!"] == "its leader: the person in this record"
    assert party["Asel Onlanbekyzy"] == "supported this organisation"
    assert person["Asel Onlanbekyzy"] == "supported the person in this record"


@pytest.mark.parametrize(
    ("language", "shown", "hidden"), [("en", "KIBHR", "КМБПЧ"), ("ru", "КМБПЧ", "KIBHR"), ("kk", "KIBHR", "КМБПЧ")]
)
def test_a_publisher_is_called_as_it_calls_itself(
    built_site: BuiltSite, language: str, shown: str, hidden: str
) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}cases/marat-zhylanbaev/")
    state = text_of(page.main.xpath("//div[@class='state']")[0])
    assert shown in state and hidden not in state


def test_a_publisher_that_has_a_name_of_its_own_is_one_that_a_source_prints(register: Register) -> None:
    printed = {name for entry in register.sources.values() for name in entry.record.publisher}
    named = {term.en for term in register.vocabulary["publishers"].values()}
    assert len(named) > 5 and named - printed == set()


@pytest.mark.parametrize(("language", "verdict"), [("ru", "Обвинительный приговор"), ("en", "Verdict: conviction")])
def test_a_verdict_is_named_once(built_site: BuiltSite, language: str, verdict: str) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}cases/vladimir-kozlov/")
    titles = [text_of(title) for title in page.main.xpath("//ol[@class='chron']//strong")]
    assert verdict in titles and "приговор: обв" not in page.text.casefold()


def test_a_case_that_was_closed_says_so_before_what_it_was_about(built_site: BuiltSite) -> None:
    page = open_article(built_site.path, "prosecutions/")
    lines = page.main.xpath("//section[@aria-labelledby='people']//ul[@class='plain']/li")
    cleared = [text_of(line) for line in lines if re.search(r"Case closed|Acquittal|dropped", text_of(line))]
    assert len(cleared) > 2
    assert all(re.match(r"(Case closed|Acquitted|Charges dropped): \d", text) for text in cleared), cleared


@every_language
def test_what_the_register_opened_with_is_no_news(built_site: BuiltSite, language: str) -> None:
    page = open_article(built_site.path, f"{PREFIXES[language]}changes/")
    [first] = page.main.xpath("(//section/p[@class='s q'])[last()]")
    opened = {"en": "The register opened with: 75 cases", "ru": "При открытии в реестре: 75 дел", "kk": "75 іс"}
    news = {"en": "new case", "ru": "нов", "kk": "жаңа"}
    said = [text_of(first), *map(text_of, first.getparent().iter("summary"))]
    assert opened[language] in said[0] and len(said) > 1
    assert not [words for words in said if re.search(rf"\b{news[language]}", words.casefold())]


@every_language
def test_a_computed_day_is_said_by_no_source(built_site: BuiltSite, language: str) -> None:
    page = open_article(built_site.path, PREFIXES[language])
    lines = [text_of(line) for line in page.main.xpath("//section[@aria-labelledby='ahead']//ul/li")]
    computed = {
        "en": "computed from the length stated by: ",
        "ru": "вычислено из срока, ",
        "kk": "мерзімнен есептелген",
    }
    marks = {"en": "computed", "ru": "вычислено", "kk": "есептелген"}
    told = [line for line in lines if marks[language] in line]
    assert told and all(computed[language] in line for line in told)
    assert not [line for line in told if "according to" in line or "источник:" in line]
