"""The totals of the dataset are those of the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of
from tests.site.conftest import Rows

LANGUAGES = ("", "ru/", "kk/")


def test_totals_are_those_of_the_home_page(built_site: BuiltSite, tables: Rows) -> None:
    told = {row["value"]: row["number"] for row in tables["counts"] if row["group"] == "totals"}
    for prefix in LANGUAGES:
        page = open_article(built_site.path, prefix)
        numbers = [int(re.sub(r"\D", "", text_of(one))) for one in page.main.xpath("//*[@class='nums']//b")]
        assert numbers[:2] == [told["people-prosecuted"], told["prosecutions"]]
    assert f"{told['cases']} records" in open_article(built_site.path, "cases/").text
    unnamed = re.search(r"whom no source names: at\sleast\s([\d,]+)", open_article(built_site.path, "").text)
    assert unnamed and int(unnamed[1].replace(",", "")) == told["prosecutions-of-unnamed"]
    targets = [row for row in tables["cases"] if (row["kind"], row["standing"]) == ("person", "target")]
    assert sum(row["prosecutions"] > 0 for row in targets) == told["people-prosecuted"]
    assert sum(row["prosecutions"] for row in targets) == told["prosecutions"]
    assert len(tables["cases"]) == told["cases"] and len(tables["statutes"]) == told["statutes"]
    parties = [row for row in tables["parties"] if row["standing"] == "target"]
    assert sum(row["prosecutions_least"] for row in parties) == told["prosecutions-of-unnamed"]
    outcomes = Counter(row["case"] for row in tables["outcomes"] if row["prosecution"])
    assert {row["id"]: row["prosecutions"] for row in targets} == {row["id"]: outcomes[row["id"]] for row in targets}


def test_counts_are_those_of_the_lists(built_site: BuiltSite, tables: Rows) -> None:
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for row in tables["counts"]:
        counted[row["group"]][row["value"]] = row["number"]
    for way in ("status", "kind", "role", "region", "year"):
        page = open_article(built_site.path, f"cases/by/{way}/")
        links = [link.strip("/").split("/") for link in page.links()]
        assert {parts[3] for parts in links if len(parts) == 4} == set(counted[way])
        for value, number in counted[way].items():
            text = open_article(built_site.path, f"cases/by/{way}/{value}/").text
            assert re.search(rf"\b{number} records?\.", text), (way, value)
    of_cases = {
        "status": Counter(row["status"] for row in tables["cases"]),
        "kind": Counter(row["kind"] for row in tables["cases"]),
        "role": Counter(row["role"] for row in tables["case_roles"]),
        "region": Counter(row["region"] for row in tables["case_regions"]),
        "year": Counter(str(row["year"]) for row in tables["case_years"]),
    }
    assert {way: dict(counts) for way, counts in of_cases.items()} == {way: counted[way] for way in of_cases}
