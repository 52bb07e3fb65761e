"""Where sources disagree on a day, the earliest stands first, wherever the status is told."""

from __future__ import annotations

import pytest

from casebook.model.edtf import parse_edtf
from casebook.rendering.labels import Labels
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of

DAYS = ("2012-11-21", "2012-11-20", "2012", "2012-11-21")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "2012 or 20 November 2012 or 21 November 2012"),
        ("ru", "2012 год или 20 ноября 2012 года или 21 ноября 2012 года"),
        ("kk", "2012 жыл немесе 2012 жылғы 20 қараша немесе 2012 жылғы 21 қараша"),
    ],
)
def test_several_dates_stand_in_their_order_and_once(language: str, words: str) -> None:
    told = Labels(language, {}).dates(map(parse_edtf, DAYS))
    assert told.replace("\u00a0", " ") == words


def test_a_status_of_a_disputed_day_begins_with_the_earliest(built_site: BuiltSite) -> None:
    text = open_article(built_site.path, "cases/khalyk-maydany/").text.replace("\u00a0", " ")
    assert "as of: 20 November 2012 or 21 November 2012" in text
    assert "21 November 2012 or 20 November 2012" not in text


@pytest.mark.parametrize("prefix", ["", "ru/", "kk/"])
def test_more_than_two_readings_of_a_day_stand_each_on_a_line_with_its_sources(
    built_site: BuiltSite, prefix: str
) -> None:
    main = open_article(built_site.path, f"{prefix}cases/marat-zhylanbaev/").main
    (days,) = main.xpath("//ol[@class='chron']//ul[@class='d']")
    *readings, remark = days.findall("li")
    assert len(readings) == 4 and all(line.xpath("./a[@class='ref']") for line in readings)
    assert all("2023" in text_of(line) for line in readings) and remark.find("em") is not None
    assert not days.getparent().xpath(".//ul[@class='vals-in']"), "they are not said twice"


def test_two_readings_of_a_day_stay_in_a_line(built_site: BuiltSite) -> None:
    article = open_article(built_site.path, "cases/duman-mukhamedkarim/")
    assert "22 June 2023 or July 2023" in article.text.replace("\u00a0", " ")
    assert article.main.xpath("//ul[@class='vals-in']")
