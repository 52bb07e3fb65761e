"""Where sources disagree on a day, the earliest stands first, wherever the status is told."""

from __future__ import annotations

import pytest

from casebook.model.edtf import parse_edtf
from casebook.rendering.labels import Labels
from tests.conftest import BuiltSite
from tests.site.article import open_article

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
