"""An acquittal leads: with its charges and according to whom, before the status that does not tell of it, and once."""

from __future__ import annotations

import pytest

from tests.conftest import BuiltSite
from tests.site.article import Article, open_article, text_of

ACQUITTED = "Acquitted: Articles 130 and 131, Criminal Code of 2014 · 9 January 2020 · Turkistan Regional Court"


def said(article: Article, path: str) -> list[str]:
    """Texts of what an XPath finds, with plain spaces."""
    return [text_of(one).replace("\u00a0", " ") for one in article.main.xpath(path)]


@pytest.mark.parametrize("address", ["cases/by/status/term-ended/", "cases/by/year/2023/"])
def test_in_a_list_a_later_penalty_does_not_hide_an_acquittal(built_site: BuiltSite, address: str) -> None:
    rows = said(open_article(built_site.path, address), "//li[.//a[contains(@href, 'amangeldy-batyrbekov')]]")
    assert rows and all(f"{ACQUITTED}, according to " in row for row in rows)
    assert all(row.index(ACQUITTED) < row.index("Term over (computed)") for row in rows)


def test_in_the_head_of_a_case_it_stands_first_with_its_sources(built_site: BuiltSite) -> None:
    article = open_article(built_site.path, "cases/amangeldy-batyrbekov/")
    blocks = said(article, "//*[@class='state']/p")
    assert blocks[0].startswith(f"{ACQUITTED}, according to ") and blocks[1] == "Term over (computed)"
    cited = [keys for text, keys in article.cited() if text.replace("\u00a0", " ").startswith(ACQUITTED)]
    assert cited and all(cited)


@pytest.mark.parametrize(
    ("address", "status", "about"),
    [
        ("cases/seitkazy-mataev/", "Acquitted", "Charge: embezzlement or fraud; tax evasion · Supreme Court"),
        ("cases/mataev-trial/", "Outcome of the case: acquitted", "Charge: embezzlement or fraud; tax evasion"),
        (
            "cases/kz-0010/",
            "Outcome of the case: acquitted",
            "Charge: Article 451, Criminal Code of 2014 · 15 November 2023",
        ),
        (
            "ru/cases/seitkazy-mataev/",
            "Оправдательный приговор",
            "Вменено: присвоение или растрата вверенного чужого имущества или мошенничество; ",
        ),
        ("kk/cases/kibhr/", "Әкімшілік жазаның күші жойылды", "Тағылған айып: "),
    ],
)
def test_what_the_status_says_is_not_said_again(built_site: BuiltSite, address: str, status: str, about: str) -> None:
    article = open_article(built_site.path, address)
    blocks = said(article, "//*[@class='state']/p")
    assert [block for block in blocks if block.startswith(status)] == [status]
    assert blocks[0] == status and blocks[2].startswith(about)
    assert any(keys for text, keys in article.cited() if text.replace("\u00a0", " ").startswith(about))


def test_a_charge_that_only_concerns_one_side_says_whom(built_site: BuiltSite) -> None:
    blocks = said(open_article(built_site.path, "cases/kz-0010/"), "//*[@class='state']/p")
    assert "about: 1 person (soldier)" in blocks[2], "else a victim would seem to be the one acquitted"
