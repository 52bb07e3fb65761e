"""Bars have their scale beside them: under each group of a figure stands an axis with numbers."""

from __future__ import annotations

import pytest

from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of


@pytest.mark.parametrize("prefix", ["", "ru/", "kk/"])
def test_every_group_of_bars_ends_in_an_axis(built_site: BuiltSite, prefix: str) -> None:
    groups = 0
    for file in built_site.path.glob(f"{prefix}statutes/*/*/index.html"):
        article = open_article(built_site.path, f"{file.parent.relative_to(built_site.path)}/")
        for figure in article.main.xpath("//div[@class='chart']"):
            axes = [bars[-1] for bars in figure.xpath(".//ul[contains(@class, 'bars grid-')]")]
            assert all(axis.get("aria-hidden") == "true" and axis.xpath(".//text") for axis in axes), file
            assert len({text_of(axis) for axis in axes}) <= 1, "groups of a figure are drawn on one scale"
            groups += len(axes)
    assert groups > 10
