"""Two sentences on a case: whatever steps a record holds, they state its status and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.deriving.relations import weave
from casebook.deriving.subject import derive_case
from casebook.model.case import Case
from casebook.model.proceeding import Proceeding
from casebook.model.register import Body, Entry, Register
from casebook.model.source import Source
from casebook.model.vocabulary import Term
from casebook.reading.content import read_content
from casebook.rendering.addresses import Addresses
from casebook.rendering.context import Context, Facts, open_page
from casebook.rendering.leads import lead_words
from casebook.rendering.press_words import summarise
from casebook.rendering.status import show_status
from tests.conftest import ROOT
from tests.deriving.registers import NAMES, criminal, make_case, make_register, step
from tests.deriving.test_properties import proceedings

LANGUAGES = ("en", "ru", "kk")
NOW = re.compile(r"\b(now|currently|at present|сейчас|ныне|в настоящее время|теперь|қазір|бүгінде)\b", re.IGNORECASE)
SOURCE = {
    "kind": "ngo-report", "type": "report", "title": "A report", "language": "en", "publisher": ["Somebody"],
    "url": "https://example.org/", "seen": "2026-11-22", "seen_as": "full-text",
}  # fmt: skip


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, Mapping[str, Term]]:
    return read_content(ROOT)[0].vocabulary


def register_of(**cases: Case) -> Register:
    """A register of these cases with the labels of the project, and the source `s`."""
    source = Entry("s", "content/sources/s.md", "", Source.model_validate(SOURCE), Body("", 1), {})
    return replace(make_register(**cases), vocabulary=vocabulary(), sources={"s": source})


def open_case(language: str, on: date | None = None, **cases: Case) -> Context:
    """A page of a small register, seen on a day."""
    register = register_of(**cases)
    web = weave(register)
    derived = {slug: derive_case(register, web, slug, on) for slug in register.cases}
    addresses, names = Addresses("https://casebook.example/"), dict.fromkeys(LANGUAGES, "Casebook")
    facts = Facts(register, web, derived, {}, {}, addresses, names, date(2026, 11, 22), str(ROOT), {}, {})
    return open_page(facts, language, addresses.case("x", language))


def told(language: str, *steps: dict[str, Any], **fields: Any) -> tuple[str, str]:
    """The sentences of a person with one criminal case, with the spaces that a keyboard has."""
    case = make_case(1, proceedings={"p": criminal(*steps)} if steps else {}, **fields)
    context = open_case(language, x=case)
    first, second = summarise(context, context.facts.derived["x"])
    return first.replace("\u00a0", " "), second.replace("\u00a0", " ")


@cache
def outcomes(language: str) -> re.Pattern[str]:
    """Every label that tells what became of somebody, in a language."""
    lists = ("headlines", "outcomes", "charge-states", "proceeding-states", "sanctions", "grounds")
    labels = {term.in_language(language).casefold() for name in lists for term in vocabulary()[name].values()}
    return re.compile(r"\b(" + "|".join(re.escape(one) for one in sorted(labels, key=len, reverse=True)) + r")\b")


@settings(max_examples=60, deadline=None)  # the first one reads the vocabulary
@given(proceedings(), st.dates(date(2010, 1, 1), date(2026, 11, 22)), st.sampled_from(LANGUAGES))
def test_no_outcome_is_told_that_the_record_does_not_hold(proceeding: Proceeding, on: date, language: str) -> None:
    """Besides the status, and acquittals and overturned findings, no outcome is named at all; and nothing is now."""
    case = make_case(1).model_copy(update={"proceedings": {"p": proceeding}})
    context = open_case(language, on, x=case)
    derived = context.facts.derived["x"]
    first, second = summarise(context, derived)
    assert not NOW.search(first + second)
    status = show_status(context, derived)
    assert second.startswith(status.label)
    for expected in (status.as_of, status.according_to):
        assert expected in second
    leads = [lead for one in derived.overturned if (lead := lead_words(context, one))]
    for lead in leads:
        assert first.startswith(f"{NAMES[language]} (") and f"): {lead[:1].lower()}{lead[1:]} (" in first, "it leads"
    rest = first.casefold()
    for lead in leads:
        rest = rest.replace(lead.casefold(), "")
    rest += " | " + second.removeprefix(status.label).casefold()
    for counted in ("house arrest: ", "домашний арест: ", "үйқамақ: "):
        rest = rest.replace(counted, "")
    assert outcomes(language).findall(rest) == []


CONVICTED = step("verdict", "2020-03-01", outcome="convicted", sanctions=[{"kind": "imprisonment", "length": "P15Y"}])
ARRESTED = step("arrested", "2020-01-01")
GUILT = {"en": "convict|serving|sentence", "ru": "осужд|обвинительн|отбывает", "kk": "сотталған|айыптау|өтеуде"}
FREED = {"en": "acquitted: 1 March 2021", "ru": "оправдательный приговор: 1 марта 2021", "kk": "ақталған: 2021"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_overturned_verdict_never_leads(language: str) -> None:
    """Nothing is left of the verdict, and the acquittal is the first thing that is said."""
    acquitted = step("appeal", "2021-03-01", outcome="acquitted")
    first, second = told(language, ARRESTED, CONVICTED, acquitted, step("released", "2021-03-01", ground="acquitted"))
    assert f"): {FREED[language]}" in first
    assert not re.search(GUILT[language], first + second, re.IGNORECASE)
    assert "425" in second, "the days in detention are told all the same"
    before = told(language, ARRESTED, CONVICTED)
    assert re.search(GUILT[language], before[1], re.IGNORECASE) and FREED[language] not in before[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verdict_found_anew_is_told_in_the_status_only(language: str) -> None:
    sent_back = step("appeal", "2021-03-01", outcome="sent-back")
    first, second = told(language, CONVICTED, sent_back, step("verdict", "2022-05-05", outcome="convicted"))
    assert not outcomes(language).search(first.casefold())
    assert "2022" in second and "2020" not in second


OR = {"en": "sources disagree on the date", "ru": "о дате источники расходятся", "kk": "күні туралы дереккөздерде"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_sources_disagree_on_is_said_to_be_disputed(language: str) -> None:
    values = [{"value": "2020-03-01", "src": ["s"]}, {"value": "2020-03-05", "src": ["s"]}]
    disputed = CONVICTED | {"date": {"dispute": "date", "values": values}}
    assert OR[language] in told(language, disputed)[1]
    assert OR[language] not in told(language, CONVICTED)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_any_proceeding_the_day_of_the_check_is_told(language: str) -> None:
    first, second = told(language)
    assert first.startswith(NAMES[language]) and first.endswith(".")
    assert re.search(r"22 November 2026|22 ноября 2026 года|2026 жылғы 22 қараша", second)
