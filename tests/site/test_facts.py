"""Facts that must stand on the pages: what a reader, and whoever is written about, will look for first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from lxml.html import HtmlElement
from pydantic import BaseModel

from casebook.deriving.counts import count
from casebook.deriving.statutes import Row
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from casebook.model.values import Stated
from casebook.rendering.disputes import words_of
from casebook.rendering.labels import Labels
from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of
from tests.site.seed import CASES, STATUTES
from tests.site.seed_discrepancies import DISCREPANCIES
from tests.site.seed_entries import ENTRIES

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
every_language = pytest.mark.parametrize("language", PREFIXES)

VERDICT = {
    "en": ("19 November 2023", "27 November 2023", "29 November 2023"),
    "ru": ("19 ноября 2023 года", "27 ноября 2023 года", "29 ноября 2023 года"),
    "kk": ("2023 жылғы 19 қараша", "2023 жылғы 27 қараша", "2023 жылғы 29 қараша"),
}
VERDICT_SOURCES = (
    frozenset({"iphr-2023-h2"}),
    frozenset({"rittmann-x-2023-12-03"}),
    frozenset({"vlast-60473-zhylanbaev", "bureau-56457-zhylanbaev"}),
)


def sources_beside(article: Article, words: str) -> set[frozenset[str]]:
    """Sources of each passage that begins with `words`, and not with a longer date."""
    begin = re.compile(re.escape(" ".join(words.split())) + r"(?![\w–-]| [–-])")
    return {keys for text, keys in article.cited() if begin.match(text)}


@every_language
def test_three_days_are_told_of_one_verdict_each_with_its_source(built_site: BuiltSite, language: str) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}cases/marat-zhylanbaev/")
    for day, sources in zip(VERDICT[language], VERDICT_SOURCES, strict=True):
        assert sources_beside(article, day) == {sources}, day


ACQUITTAL = {"en": "19 July 2022", "ru": "19 июля 2022", "kk": "2022 жылғы 19 шілде"}


@every_language
@pytest.mark.parametrize("slug", ["seitkazy-mataev", "aset-mataev"])
def test_the_acquittal_leads(built_site: BuiltSite, register: Register, slug: str, language: str) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}cases/{slug}/")
    lines = article.first_lines.casefold()
    acquitted = register.term("headlines", "acquitted").in_language(language).casefold()
    assert lines.count(acquitted) >= 1 and ACQUITTAL[language].casefold() in lines
    years = re.findall(r"\b(?:19|20)\d\d\b", lines)
    assert years[0] == "2022", "no other day comes before that of the acquittal"
    assert not re.search("3.(?:october|октября).2016|2016 жылғы 3.қазан", lines), "the verdict comes later"
    for code in ("convicted", "found-guilty", "serving"):
        assert register.term("headlines", code).in_language(language).casefold() not in lines.split(acquitted)[0]
    told = [keys for text, keys in article.cited() if ACQUITTAL[language] in text and acquitted in text.casefold()]
    assert any("newshub-2022-07-mataev" in keys for keys in told)


@every_language
def test_the_acquittal_stands_in_lists_too(built_site: BuiltSite, register: Register, language: str) -> None:
    acquitted = register.term("headlines", "acquitted").in_language(language)
    for address in ("cases/", "cases/by/kind/person/"):
        article = open_article(built_site.path, PREFIXES[language] + address)
        for slug in ("seitkazy-mataev", "aset-mataev", "amangeldy-batyrbekov"):
            [row] = [text_of(item) for item in items_leading_to(article, f"cases/{slug}/")]
            assert acquitted.casefold() in row.casefold(), f"{address}: {row}"


def items_leading_to(article: Article, target: str) -> list[HtmlElement]:
    """The innermost list items in which a link leads to `target` in the page's language, fragment or not."""
    prefix = re.match(r"(?:ru/|kk/)?", article.address)
    assert prefix
    links = [link for link in article.main.iter("a") if article.leads_to(link).split("#")[0] == prefix[0] + target]
    return [item for link in links for item in list(link.iterancestors("li"))[:1]]


OVERTURNED = {
    "en": ("23 September 2019", "9 January 2020"),
    "ru": ("23 сентября 2019", "9 января 2020"),
    "kk": ("2019 жылғы 23 қыркүйек", "2020 жылғы 9 қаңтар"),
}


@every_language
def test_an_overturned_verdict_says_so(built_site: BuiltSite, register: Register, language: str) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}cases/amangeldy-batyrbekov/")
    verdict, overturned = OVERTURNED[language]
    convicted = register.term("outcomes", "convicted").in_language(language).casefold()  # it may begin a title
    told = [one for one, _ in article.cited() if verdict in one and convicted in one.casefold() and len(one) < 900]
    assert told and all(overturned in text for text in told)
    if language == "en":
        assert any(re.search(rf"overturned\W+(?:on )?{overturned}", text) for text in told)
    # It leads the page too, before the state of today.
    lines = article.first_lines
    acquitted = register.term("headlines", "acquitted").in_language(language)
    assert overturned in lines and acquitted.casefold() in lines.split(overturned)[0].casefold()


@every_language
def test_the_acquittal_of_one_overturns_nothing_of_the_others(
    built_site: BuiltSite, register: Register, language: str
) -> None:
    """Ten officers were convicted and one was acquitted on the same day: the page must not clear all of them."""
    article = open_article(built_site.path, f"{PREFIXES[language]}cases/knb-officers-trial/")
    acquitted = register.term("headlines", "acquitted").in_language(language)
    acquittal = register.term("proceeding-states", "acquitted").in_language(language)
    overturned = {"en": "overturned", "ru": "отменён", "kk": "күші жойылды"}[language]
    assert acquitted.casefold() not in article.first_lines.casefold()
    assert overturned not in article.text and "overturned" not in article.text
    assert acquittal.casefold() in article.text.casefold(), "of the one who was acquitted"


@every_language
def test_the_two_articles_on_defamation_lead_to_each_other(built_site: BuiltSite, language: str) -> None:
    prefix = PREFIXES[language]
    first, second = f"{prefix}statutes/cc-2014/130/", f"{prefix}statutes/cao-2014/73-3/"
    assert second in open_article(built_site.path, first).links()
    assert first in open_article(built_site.path, second).links()


def disputes_in(value: object, field: str = "") -> Iterator[tuple[str, Stated[object]]]:
    """(field, value) of everything in a record that sources state differently."""
    if isinstance(value, Stated):
        if value.dispute is not None:
            yield field, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from disputes_in(getattr(value, name), name)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from disputes_in(inner, field)
    elif isinstance(value, tuple):
        for inner in value:
            yield from disputes_in(inner, field)


@every_language
def test_every_disputed_value_stands_with_its_own_sources(
    built_site: BuiltSite, register: Register, language: str
) -> None:
    labels, found = Labels(language, register.vocabulary), 0
    for folder, entries in (("cases", register.cases), ("statutes", register.statutes)):
        for key, entry in entries.items():
            disputes = list(disputes_in(entry.record))
            if not disputes:
                continue
            article = open_article(built_site.path, f"{PREFIXES[language]}{folder}/{key}/")
            for field, stated in disputes:
                assert len(stated.values) > 1 or stated.reading is not None
                for claim in stated.values:
                    words = words_of(labels, field, claim.value)
                    assert frozenset(claim.src) in sources_beside(article, words), f"{key}: {words}"
                    found += 1
    assert found > 40


@every_language
def test_every_contested_statement_stands_with_its_own_sources(
    built_site: BuiltSite, register: Register, language: str
) -> None:
    found = 0
    for folder, entries in (("cases", register.cases), ("statutes", register.statutes)):
        for key, entry in entries.items():
            for name, contested in entry.record.contested.items():
                article = open_article(built_site.path, f"{PREFIXES[language]}{folder}/{key}/")
                texts = entry.translations[language][0].text if language in entry.translations else entry.record.text
                for side, sources in contested.values.items():
                    first = re.split(r"[\[\]“”]", texts[f"{name}.{side}"])[0].strip()
                    assert len(first) > 2
                    told = [keys for text, keys in article.cited() if text.startswith(first)]
                    assert frozenset(sources) in told, f"{key}: {first}"
                    found += 1
    assert found > 20


@every_language
def test_a_statute_lists_the_cases_that_are_derived(
    built_site: BuiltSite, register: Register, rows: Mapping[str, tuple[Row, ...]], language: str
) -> None:
    labels = Labels(language, register.vocabulary)
    shown_rows = 0
    for key in (key for key in register.statutes if "/" in key):
        article = open_article(built_site.path, f"{PREFIXES[language]}statutes/{key}/")
        shown = Counter(link for link in article.links() if "#" in link and "/cases/" in f"/{link}")
        derived: Counter[str] = Counter()
        for row in rows.get(key, ()):
            anchor = row.against.key if row.against.case == row.case else f"{row.against.case}-{row.against.key}"
            derived[f"{PREFIXES[language]}cases/{row.case}/#{anchor}"] += 1
            if row.mentioned is not None:
                continue
            state = labels.term("charge-states", str(row.charge.state)).casefold()
            told = [text_of(item).casefold() for item in items_leading_to(article, f"cases/{row.case}/")]
            assert any(state in text for text in told), f"{key}: {row.case}: {state}"
        assert shown == derived, key
        shown_rows += derived.total()
    assert shown_rows > 40
    offences = {key.partition(":")[2]: found for key, found in rows.items() if key.startswith("offence:")}
    for offence, found in offences.items():
        article = open_article(built_site.path, f"{PREFIXES[language]}cases/by/offence/{offence}/")
        cases = {one.against.case if one.party else one.case for one in found}
        assert all(items_leading_to(article, f"cases/{slug}/") for slug in cases), offence


@every_language
def test_the_home_page_counts_what_is_derived(
    built_site: BuiltSite, register: Register, derived: Mapping[str, Derived], language: str
) -> None:
    prefix = PREFIXES[language]
    article = open_article(built_site.path, prefix)
    told = [
        (article.leads_to(link), int(re.sub(r"\D", "", text_of(link))), text_of(link))
        for link in article.main.xpath("//*[@class='nums']//a")
    ]
    totals = count(register, derived)
    assert [one[:2] for one in told[:2]] == [
        (f"{prefix}prosecutions/#people", totals.people),
        (f"{prefix}prosecutions/#by-year", totals.prosecutions),
    ]
    assert re.search(rf"\b{totals.unnamed}\b", told[-1][2]) and told[-1][0] == f"{prefix}prosecutions/#not-named"
    records = {"en": "75 records", "ru": "75 записей", "kk": "75 жазба"}
    assert records[language] in article.text and len(derived) == 75
    people = [slug for slug, entry in register.cases.items() if entry.record.kind == "person"]
    assert 0 < totals.people < len(people), "whoever was not prosecuted is not counted as if"


def test_the_seed_is_complete(register: Register) -> None:
    assert {entry.record.id: slug for slug, entry in register.cases.items()} == CASES
    assert set(register.statutes) == set(STATUTES)
    assert len(CASES) == 75 and len(STATUTES) == 64


@every_language
def test_every_entry_of_the_seed_has_its_page(built_site: BuiltSite, language: str) -> None:
    assert len(ENTRIES) == 80
    for entry, address in ENTRIES.items():
        page = built_site.path / PREFIXES[language] / address / "index.html"
        assert page.is_file(), entry


def test_every_discrepancy_has_its_place(built_site: BuiltSite) -> None:
    assert len(DISCREPANCIES) == 42
    missing = []
    for discrepancy, places in DISCREPANCIES.items():
        assert places, discrepancy
        for address, words in places.items():
            text = open_article(built_site.path, address).text
            missing += [f"{discrepancy}: {address}: {one}" for one in words if one not in text]
    assert missing == []
