"""Pages of releases: what one release told stays at its address, however many follow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.conftest import BuiltSite, copy_built, run_casebook
from tests.site.article import open_article

BASELINE, SHORT, LONG, LAST = "2026-11-22", "2026-12-01", "2027-01-12", "2027-02-12"
CASES = [f"kz-{number:04}" for number in range(1, 61)]
PREFIXES = ("", "ru/", "kk/")


def add_release(project: Path, on: str, records: Iterable[str]) -> None:
    """A release that added a place to each of some cases."""
    with (project / "content/history/changes.jsonl").open("a", encoding="utf-8") as file:
        for record in records:
            line = {"on": on, "record": record, "kind": "added", "what": "places.aktau"}
            file.write(json.dumps(line, separators=(",", ":")) + "\n")


def build(project: Path) -> None:
    done = run_casebook(project, "build")
    assert done.returncode == 0, done.stderr


def read(site: Path, address: str) -> bytes:
    return (site / address / "index.html").read_bytes()


@pytest.fixture(scope="module")
def project(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases after the first one, built."""
    project = copy_built(built_site, tmp_path_factory.mktemp("releases") / "casebook")
    add_release(project, SHORT, CASES[:2])
    add_release(project, LONG, CASES)
    build(project)
    return project


def test_a_long_release_has_pages_that_share_its_records(project: Path) -> None:
    for prefix in PREFIXES:
        first = open_article(project / "site", f"{prefix}changes/{LONG}/")
        second = open_article(project / "site", f"{prefix}changes/{LONG}/2/")
        shown = [{link for link in page.links() if re.match(r"(?:ru/|kk/)?cases/[^/]+/$", link)}
                 for page in (first, second)]  # fmt: skip
        assert [len(one) for one in shown] == [50, 10] and not shown[0] & shown[1]
        assert f"{prefix}changes/{LONG}/2/" in first.links() and f"{prefix}changes/" in second.links()
    assert not (project / f"site/changes/{LONG}/3").exists()


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_page_of_all_changes_leads_to_every_release(project: Path, prefix: str) -> None:
    page = open_article(project / "site", f"{prefix}changes/")
    for day in (BASELINE, SHORT, LONG):
        assert f"{prefix}changes/{day}/" in page.links()
        assert page.main.xpath(f"//*[@id='r-{day}']"), "an anchor that was linked to stays"
    links = [link for link in page.links() if re.match(r"(?:ru/|kk/)?cases/[^/]+/$", link)]
    assert len(links) == 50, "the newest release, cut after one page"


def test_a_further_release_moves_nothing(project: Path) -> None:
    addresses = [
        f"{prefix}changes/{one}"
        for prefix in PREFIXES
        for one in (BASELINE, f"{BASELINE}/2", f"{BASELINE}/6", SHORT, LONG, f"{LONG}/2")
    ]
    before = {address: read(project / "site", address) for address in addresses}
    add_release(project, LAST, CASES[:1])
    build(project)
    assert {address: read(project / "site", address) for address in addresses} == before
    newest = open_article(project / "site", "changes/").text
    assert newest.index("12 February 2027") < newest.index("12 January 2027") < newest.index("1 December 2026")
