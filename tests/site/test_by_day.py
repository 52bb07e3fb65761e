"""Who was held on a day of the past: no step that may lie on either side of it is left out."""

from __future__ import annotations

import pytest

from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of


@pytest.mark.parametrize(
    ("address", "told", "held"),
    [
        ("as-of/2023-12-01/", "Before or after that day: verdict, 19 November 2023 or", "Remand or imprisonment"),
        ("ru/as-of/2023-12-01/", "До или после этого дня: приговор,", "Под стражей до приговора или лишение свободы"),
        ("kk/as-of/2023-12-01/", "Осы күнге дейін немесе одан кейін: үкім,", " немесе бас бостандығынан айыру"),
    ],
)
def test_a_verdict_of_disputed_days_is_told_with_all_its_sources(
    built_site: BuiltSite, address: str, told: str, held: str
) -> None:
    article = open_article(built_site.path, address)
    row = next(
        row for row in article.main.iter("li") if any("marat-zhylanbaev" in a.get("href") for a in row.iter("a"))
    )
    assert held in text_of(row)
    sources = [keys for text, keys in article.cited() if text.replace("\u00a0", " ").startswith(told)]
    assert sources and {"rittmann-x-2023-12-03", "iphr-x-2023-12-01", "iphr-2023-h2"} <= sources[0]


def test_silence_is_explained(built_site: BuiltSite) -> None:
    text = open_article(built_site.path, "as-of/2023-12-01/").text
    assert "not named here was not necessarily free" in text
