"""Renamed, merged and withdrawn records in the built site: what a reader finds at the old addresses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import feedparser
import pytest

from casebook.publishing.ledger import append_addresses
from casebook.publishing.site import check_project
from tests.conftest import BuiltSite, copy_built, run_casebook
from tests.publishing.registers import add_case, add_cases

PREFIXES = ("", "ru/", "kk/")
UNUSED = "cc-2014/182"
LISTS = ("as-of/2011-12-01/", "cases/by/status/serving/9/", "cases/by/former-way/value/", "statutes/cc-1959/")
"""Published, as if the register had been larger once."""


def run(project: Path, *arguments: str) -> None:
    """One command, which must succeed."""
    done = run_casebook(project, *arguments)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def changed(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a case renamed, one merged, one withdrawn as an error, one for safety, and a source renamed."""
    project = copy_built(built_site, tmp_path_factory.mktemp("answers") / "casebook")
    slugs = add_cases(project, range(900, 904))
    under_another = project / f"content/cases/{slugs[2]}.md"  # an article that nobody else was charged under
    text = under_another.read_text(encoding="utf-8")
    under_another.write_text(re.sub("statute: .*", f"statute: {UNUSED}", text), encoding="utf-8")
    run(project, "ledger")
    append_addresses(project, check_project(project)[0], [(address, f"list:{address[:-1]}") for address in LISTS])
    run(project, "rename", slugs[0], "another-name", "--on", "2026-11-22")
    run(project, "withdraw", slugs[1], "--merged-into", "another-name", "--on", "2026-11-22")
    run(project, "withdraw", "kz-0902", "--error", "--on", "2026-11-22")
    run(project, "withdraw", slugs[3], "--safety", "--on", "2026-11-22")
    run(project, "rename", "sources/mgorod-airport-2023", "mgorod-airport", "--on", "2026-11-22")
    run(project, "rename", "cc-2014/378", "cc-2014/378-9", "--on", "2026-11-22")
    run(project, "build")
    return project


def read(project: Path, address: str) -> str:
    return (project / "site" / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_renamed_case_is_one_hop_away_in_every_language(changed: Path, prefix: str) -> None:
    html = read(changed, f"{prefix}cases/ulgi-person-900")
    assert re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', html) == ["../another-name/"]
    assert f'rel="canonical" href="https://casebook.example/{prefix}cases/another-name/"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "Botagoz Ulgi" in read(changed, f"{prefix}cases/another-name") or prefix
    assert "http-equiv" not in read(changed, f"{prefix}cases/another-name")


def test_data_and_feeds_follow_a_renamed_case(changed: Path) -> None:
    site = changed / "site"
    for path in ("cases/{}.json", "cases/{}/feed.atom", "ru/cases/{}/feed.atom", "kk/cases/{}/feed.atom"):
        now = (site / path.format("another-name")).read_bytes()
        assert now and (site / path.format("ulgi-person-900")).read_bytes() == now, path


@pytest.mark.parametrize("prefix", PREFIXES)
def test_data_feeds_and_calendars_follow_a_renamed_article(changed: Path, prefix: str) -> None:
    site = changed / "site"
    assert "Moved" in read(changed, "statutes/cc-2014/378")
    files = {file.name for file in (site / f"{prefix}statutes/cc-2014/378-9").iterdir()} - {"index.html"}
    assert files >= {"feed.atom", "feed.json", "calendar.ics"}
    for name in files:  # charts too, where there are any
        now = (site / f"{prefix}statutes/cc-2014/378-9" / name).read_bytes()
        assert (site / f"{prefix}statutes/cc-2014/378" / name).read_bytes() == now, name
    assert b"378-9" in (site / f"{prefix}statutes/cc-2014/378/feed.atom").read_bytes()
    assert (site / "statutes/cc-2014/378.json").read_bytes() == (site / "statutes/cc-2014/378-9.json").read_bytes()


def test_data_and_feeds_follow_a_merged_case(changed: Path) -> None:
    site = changed / "site"
    for path in ("cases/{}.json", "cases/{}/feed.atom", "kk/cases/{}/feed.atom"):
        assert (site / path.format("dala-person-901")).read_bytes() == (site / path.format("another-name")).read_bytes()


def test_data_and_feeds_of_an_error_say_that_it_was_one(changed: Path) -> None:
    data = json.loads((changed / "site/cases/zher-person-902.json").read_bytes())
    assert (data["type"], data["id"], data["withdrawn"]) == (
        "withdrawn", "kz-0902", {"kind": "error", "on": "2026-11-22"},
    )  # fmt: skip
    for prefix, words in (("", "Withdrawn as an error"), ("ru/", "Изъято как ошибка"), ("kk/", "Қате")):
        file = changed / "site" / f"{prefix}cases/zher-person-902/feed.atom"
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo and [entry.title.startswith(words) for entry in feed.entries] == [True], prefix
        assert feed.entries[0].link == f"https://casebook.example/{prefix}cases/zher-person-902/"
        assert b"Botagoz" not in file.read_bytes()


def test_feeds_of_an_article_stay_when_its_last_case_goes(changed: Path) -> None:
    for prefix in PREFIXES:
        folder = changed / "site" / f"{prefix}statutes/{UNUSED}"
        assert feedparser.parse((folder / "feed.atom").read_bytes()).version == "atom10"
        assert (folder / "calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
        assert [item["tags"] for item in json.loads((folder / "feed.json").read_bytes())["items"]] == [["new"]]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_list_that_is_gone_leads_to_the_one_above(changed: Path, prefix: str) -> None:
    above = {LISTS[1]: "../", LISTS[2]: "../../../", LISTS[3]: "../"}
    for address, link in above.items():
        html = read(changed, f"{prefix}{address}")
        assert re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', html) == [link], address
    lines = (changed / "site/_redirects").read_text(encoding="utf-8").splitlines()
    assert f"/{prefix}cases/by/status/serving/9/ /{prefix}cases/by/status/serving/ 301" in lines


def test_a_day_that_was_published_stays(changed: Path) -> None:
    html = read(changed, "as-of/2011-12-01")
    assert "None on record" in html and "http-equiv" not in html
    assert "2011-12-01/" in read(changed, "as-of")


def test_the_ledger_knows_every_page(changed: Path) -> None:
    run(changed, "ledger")
    lines = (changed / "content/addresses.csv").read_text(encoding="utf-8").splitlines()
    known = {line.partition(",")[0] for line in lines}
    site = changed / "site"
    pages = {path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html")} - {"./"}
    english = {page for page in pages if not page.startswith(("ru/", "kk/"))} - {"ru/", "kk/"}
    assert english - known == set() and len(english) > 400
    run(changed, "check")


def test_hosts_get_the_same_as_lines(changed: Path) -> None:
    lines = (changed / "site/_redirects").read_text(encoding="utf-8").splitlines()
    assert "/ru/cases/ulgi-person-900/* /ru/cases/another-name/:splat 301" in lines
    assert "/cases/ulgi-person-900.json /cases/another-name.json 301" in lines
    nginx = (changed / "site/redirects.nginx").read_text(encoding="utf-8")
    assert "rewrite ^/cases/ulgi-person-900/(.*)$ /cases/another-name/$1 permanent;" in nginx


@pytest.mark.parametrize(
    ("prefix", "words"),
    [("", "Merged with another record"), ("ru/", "Объединено с другой записью"), ("kk/", "біріктірілген")],
)
def test_merged_case_says_where_it_stands_now(changed: Path, prefix: str, words: str) -> None:
    for address in (f"{prefix}cases/dala-person-901", f"{prefix}kz-0901"):
        html = read(changed, address)
        assert words in html and "another-name/" in html and 'content="noindex"' in html
        assert "Botagoz Dala" not in html


def test_error_leaves_a_notice_without_the_name(changed: Path) -> None:
    for address in ("cases/zher-person-902", "kk/cases/zher-person-902", "kz-0902"):
        html = read(changed, address)
        assert "Botagoz Zher" not in html and "kz-0902" in html


def test_withdrawal_for_safety_leaves_the_number_and_nothing_else(changed: Path) -> None:
    assert "Withdrawn for safety" in read(changed, "kz-0903")
    assert "Изъято ради безопасности" in read(changed, "ru/kz-0903")
    for folder in ("site", "content"):
        for file in (changed / folder).rglob("*"):
            assert "tau-person-903" not in file.as_posix()
            if file.is_file():
                data = file.read_bytes()
                assert b"tau-person-903" not in data and b"Botagoz Tau" not in data, file
    sealed = re.findall("^sha256:[0-9a-f]{32},kz-0903,,[0-9a-f]{16}$", (changed / "content/addresses.csv").read_text(),
                        re.MULTILINE)  # fmt: skip
    assert len(sealed) == 1


def test_what_is_gone_is_in_no_list_of_addresses(changed: Path) -> None:
    sitemap = (changed / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "another-name" in sitemap
    assert not re.search("ulgi-person-900|dala-person-901|zher-person-902|kz-090[0-3]", sitemap)


def test_renamed_source_is_cited_under_its_new_name_and_found_under_the_old(changed: Path) -> None:
    record = (changed / "content/cases/almaty-airport-trial.md").read_text(encoding="utf-8")
    assert "mgorod-airport-2023" not in record and "mgorod-airport" in record
    assert "sources/mgorod-airport/" in read(changed, "sources/mgorod-airport-2023").replace("../", "sources/")


def test_an_id_or_an_address_is_never_used_again(changed: Path) -> None:
    add_case(changed, 902)
    done = run_casebook(changed, "check")
    assert done.returncode == 2
    assert "A007 kz-0902: is withdrawn, and its file is still there" in done.stderr
    (changed / "content/cases/zher-person-902.md").unlink()


def test_a_broken_chain_is_named_at_its_line(changed: Path) -> None:
    ledger = changed / "content/addresses.csv"
    lines = ledger.read_text(encoding="utf-8").splitlines(keepends=True)
    ledger.write_text("".join([*lines[:10], *lines[11:]]), encoding="utf-8")
    done = run_casebook(changed, "check")
    ledger.write_text("".join(lines), encoding="utf-8")
    assert done.returncode == 2 and "content/addresses.csv:11:1: A006 the chain breaks here" in done.stderr


def test_the_base_branch_must_be_a_beginning_of_ours(changed: Path, tmp_path: Path) -> None:
    ledger = (changed / "content/addresses.csv").read_text(encoding="utf-8")
    base = tmp_path / "base.csv"
    base.write_text("".join(ledger.splitlines(keepends=True)[:50]), encoding="utf-8")
    assert run_casebook(changed, "ledger", "--against", str(base)).returncode == 0
    mine = changed / "content/addresses.csv"
    mine.write_text("".join(ledger.splitlines(keepends=True)[:40]), encoding="utf-8")
    done = run_casebook(changed, "ledger", "--against", str(base))
    mine.write_text(ledger, encoding="utf-8")
    assert done.returncode == 2 and re.search(r"^content/addresses\.csv:41:1: A008 ", done.stderr, re.MULTILINE)
