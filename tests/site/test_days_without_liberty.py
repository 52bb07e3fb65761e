"""Days without liberty: why the most is more than the least, and a key for all that a line shows."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from lxml.html import HtmlElement

from casebook.deriving.subject import Derived
from tests.conftest import BuiltSite
from tests.site.article import open_article

REASONS = {
    "en": r"The most is counted to|No source says on which day|On which day the person|since when, no source says",
    "ru": r"Максимум рассчитан по|Ни один источник не называет день|В какой день человека|с какого дня, источники не",
    "kk": r"Ең көп мерзім|Қамауға алынған күні ешбір|Адамның қай күні|қай күннен бастап екені",
}
PAGES = (
    "",
    "cases/",
    "ru/cases/",
    "cases/by/year/2023/",
    "cases/seitkazy-mataev/",
    "cases/aset-mataev/",
    "cases/lukpan-akhmedyarov/",
)


def in_words(main: HtmlElement) -> str:
    return " ".join(text for block in main.xpath(".//*[@class='state']/p") for text in block.itertext())


@pytest.mark.parametrize("language", REASONS)
def test_whoever_was_held_at_least_and_at_most_so_long_has_a_reason_beside_it(
    built_site: BuiltSite, derived: Mapping[str, Derived], language: str
) -> None:
    prefix = "" if language == "en" else f"{language}/"
    seen = 0
    for slug, one in derived.items():
        days = one.days
        if one.parties or (days.least == days.most and days.house_least == days.house_most):
            continue
        seen += 1
        text = in_words(open_article(built_site.path, f"{prefix}cases/{slug}/").main)
        assert re.search(REASONS[language], text), f"{slug}: {text}"
    assert seen > 12


def test_a_computed_end_is_said_to_be_computed(built_site: BuiltSite) -> None:
    article = open_article(built_site.path, "cases/aset-mataev/")
    words = "counted to the computed end of the sentence, 3 October 2021; no source tells of a release"
    assert words in in_words(article.main).replace("\u00a0", " ")
    assert words in " ".join(article.main.xpath("//*[@class='kit']//text()")).replace("\u00a0", " ")


def test_what_began_nobody_knows_when_is_said_to_be_a_mark(built_site: BuiltSite) -> None:
    text = in_words(open_article(built_site.path, "cases/duman-mukhamedkarim/").main).replace("\u00a0", " ")
    assert "Administrative detention: not later than July 2023; since when, no source says." in text


@pytest.mark.parametrize("address", PAGES)
def test_a_key_names_whatever_a_line_shows(built_site: BuiltSite, address: str) -> None:
    main = open_article(built_site.path, address).main
    for key in main.xpath("//p[@class='key'][.//rect[@class='bh']]"):
        shapes = {shape.get("class") for shape in key.iter("rect", "line")}
        drawings = key.getparent().xpath(".//svg[contains(@class, 'viz')]")
        drawn = {shape.get("class") for svg in drawings for shape in svg.iter("rect", "line")}
        assert drawn - {"gap", "ln"} <= shapes and drawings
        assert "bh" in drawn


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("cases/seitkazy-mataev/", ("house arrest, exact days not known", "no deprivation of liberty known")),
        ("cases/", ("held, exact days not known", "house arrest, exact days not known", "house arrest")),
        ("", ("no deprivation of liberty known", "nothing confirmed")),
    ],
)
def test_what_is_drawn_has_its_own_words(built_site: BuiltSite, address: str, words: tuple[str, ...]) -> None:
    key = " ".join(open_article(built_site.path, address).main.xpath("//p[@class='key']//text()"))
    assert all(one in key for one in words)


def test_the_smallest_hatched_part_is_wide_enough_for_its_pattern(built_site: BuiltSite) -> None:
    hatched = re.compile(r'class="(?:uh|oh dash)" x="[\d.]+%" width="([\d.]+)%"')
    files = built_site.path.glob("cases/*/index.html")
    widths = [float(one) for file in files for one in hatched.findall(file.read_text(encoding="utf-8"))]
    assert len(widths) > 10 and min(widths) >= 1.7
