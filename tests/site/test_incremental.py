"""One edit rewrites exactly what prints it, and leaves what a clean build would have made."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from tests.conftest import NOT_COPIED, run_casebook
from tests.site.rewritten import (
    LISTS,
    SEARCH,
    SHOWN,
    TEXTS,
    besides_data,
    data_files,
    drawings,
    pages,
    rebuilt,
    search_files,
)
from tests.site.tree import read_tree
from tests.site.workshop import Workshop, in_all


def test_nothing_changed_touches_nothing(workshop: Workshop) -> None:
    def stats() -> dict[str, tuple[int, int, int]]:
        found = {path: path.lstat() for path in [workshop.site, *workshop.site.rglob("*")]}
        return {str(path): (one.st_ino, one.st_mtime_ns, one.st_ctime_ns) for path, one in found.items()}

    before = stats()
    done = run_casebook(workshop.project, "build")
    assert done.returncode == 0 and "nothing changed" in done.stdout
    assert len(before) > 1000 and stats() == before
    os.utime(workshop.project / "content" / "cases" / "dvk.md")  # another time, the same bytes
    done = run_casebook(workshop.project, "build")
    assert "nothing changed" in done.stdout and stats() == before


def test_a_note_is_printed_on_its_own_pages_only(workshop: Workshop) -> None:
    workshop.edit("cases/marat-zhylanbaev.md", "He tried to stand for parliament", "He wanted to stand for parliament")
    done = rebuilt(workshop)
    assert pages(done.changed) == in_all("cases/marat-zhylanbaev/")
    tables = {f"data/{name}.{ending}" for name in ("cases", "texts") for ending in ("csv", "jsonl")}
    whole = {f"data/{name}" for name in ("casebook.json", "casebook.sqlite", "datapackage.json", "SHA256SUMS")}
    assert data_files(done.changed) == tables | whole | {"cases/marat-zhylanbaev.json"}
    assert search_files(done.changed) == LISTS | {"t-en", "texts-en", "said-en"}, (
        "English words, and nothing shown in lists"
    )


def test_a_note_of_a_joint_trial_is_printed_on_its_members_too(workshop: Workshop) -> None:
    workshop.edit("cases/mataev-trial.md", "The court apologised", "The court also apologised")
    done = rebuilt(workshop)
    assert pages(done.changed) == in_all("cases/mataev-trial/", "cases/seitkazy-mataev/", "cases/aset-mataev/")
    assert search_files(done.changed) == LISTS | {"t-en", "texts-en", "said-en"}


ACQUITTAL = """\
    - type: review
      date: 2026-03-05
      by: supreme-court
      outcome: acquitted
      src: [optimism-2026-03-mataev]
    note: accusation
"""

TELL_OF_ZHYLANBAEV = (
    # Records that name him and his status.
    "cases/alga-kazakhstan/",
    "cases/alga-seven-2023-10-18/",
    "cases/alga-six-2023-11/",
    "cases/asel-onlanbekyzy/",
    "cases/bibigul-imangalieva/",
    "cases/dvk/",
    "cases/marat-musabaev/",
    "cases/mukhtar-ablyazov/",
    "cases/zhanibeka-zhunusova/",
    # What the new step cites.
    "sources/optimism-2026-03-mataev/",
    # Articles that he was charged under.
    "statutes/cc-2014/258/",
    "statutes/cc-2014/405/",
    "statutes/cao-2014/488/",
    # The table of articles by years.
    "statutes/",
)
CALENDARS_OF_ZHYLANBAEV = frozenset(
    f"{prefix}{path}.ics"
    for prefix in ("", "ru/", "kk/")
    for path in (
        "feeds/calendar",
        "feeds/region/kz-71",
        "statutes/cc-2014/258/calendar",
        "statutes/cc-2014/405/calendar",
        "statutes/cao-2014/488/calendar",
    )
)
"""The end of his sentence is ahead no more."""
HIS_PAGE_FROM_A_TO_Z = {"cases/2/index.html", "ru/cases/index.html", "kk/cases/index.html"}
"""Zh comes late in one alphabet, Ж early in the others."""
LISTS_OF_ZHYLANBAEV = (
    "cases/by/court/astana-city-court/",
    "cases/by/court/local-court/",
    "cases/by/court/supreme-court/",
    "cases/by/kind/person/",
    "cases/by/role/opposition-politician/",
    "cases/by/role/party-leader/",
    "cases/by/region/kz-71/",
    "cases/by/year/2023/",
    "cases/by/year/2024/",
    "cases/by/year/2025/",
    "cases/by/offence/unsanctioned-assembly/",
)
OVERVIEWS_OF_ZHYLANBAEV = tuple(f"overviews/{half}/" for half in ("2023-1", "2023-2", "2024-1", "2024-2"))
"""Half-years with a step of his: the acquittal stands beside each."""


def test_an_acquittal_reaches_whatever_prints_the_status(workshop: Workshop) -> None:
    workshop.edit("cases/marat-zhylanbaev.md", "    note: accusation\n", ACQUITTAL)
    done = rebuilt(workshop)
    new_numbers = in_all(
        "cases/by/status/",
        "cases/by/status/serving/",
        "cases/by/status/acquitted/",
        "cases/by/year/",
        "cases/by/year/2026/",
    )
    expected = in_all("", "cases/marat-zhylanbaev/", *TELL_OF_ZHYLANBAEV, *LISTS_OF_ZHYLANBAEV)
    expected |= HIS_PAGE_FROM_A_TO_Z | new_numbers | {"sitemap.xml"}  # a year that no case had
    expected |= in_all("overviews/", *OVERVIEWS_OF_ZHYLANBAEV, "overviews/2026-1/", "unknown/")
    expected |= in_all("as-of/2023-12-01/", "as-of/2024-12-01/", "as-of/2025-12-01/")
    expected |= in_all("prosecutions/") | drawings("years")
    assert pages(done.changed) ^ expected == set()
    assert {path for path in done.changed if path.endswith(".ics")} == CALENDARS_OF_ZHYLANBAEV
    assert search_files(done.changed) == LISTS | SHOWN | TEXTS | {
        "facet-status",
        "facet-year",
        "labels-en",
        "labels-ru",
        "labels-kk",
    }
    assert sum(path.startswith(f"{SEARCH}show-") for path in done.changed) == 3, "his bucket, and no other"
    assert pages(done.removed) == set()
    home = (workshop.site / "index.html").read_text(encoding="utf-8")
    assert "5 March 2026" in " ".join(home.replace("\u00a0", " ").split()), "the acquittal leads on the home page too"


def test_a_statutes_title_reaches_the_cases_charged_under_it(workshop: Workshop) -> None:
    file = workshop.project / "content/statutes/cao-2014/73-3.md"
    text = file.read_text(encoding="utf-8")
    renamed = re.sub(r"^(  (?:en|ru|kk): \{text: )(\w)", r"\1X \2", text, flags=re.MULTILINE)
    assert renamed.count("{text: X ") == 3
    file.write_text(renamed, encoding="utf-8")
    charged = in_all("cases/amangeldy-batyrbekov/")
    neighbours = in_all("statutes/cc-2014/130/", "statutes/law/defamation-2020/")
    indexes = in_all("statutes/", "statutes/cao-2014/")
    expected = in_all("statutes/cao-2014/73-3/") | charged | neighbours | indexes
    done = rebuilt(workshop)
    assert pages(done.changed) ^ expected == set()
    labels = {"labels-en", "labels-ru", "labels-kk"}
    assert search_files(done.changed) - labels == LISTS | SHOWN | TEXTS


def test_what_an_article_allows_reaches_the_cases_that_are_drawn_beside_it(workshop: Workshop) -> None:
    old, new = (
        "{part: 2, kind: imprisonment, min: P7Y, max: P12Y}",
        "{part: 2, kind: imprisonment, min: P8Y, max: P12Y}",
    )
    workshop.edit("statutes/cc-2014/258.md", old, new)
    done = rebuilt(workshop)
    # Another case names the article's first part, of which nothing has changed.
    assert pages(done.changed) ^ in_all("statutes/cc-2014/258/", "cases/marat-zhylanbaev/") == set()
    charts = {f"{prefix}statutes/cc-2014/258/ranges.svg" for prefix in ("", "ru/", "kk/")}
    assert {path for path in done.changed if path.endswith((".svg", "ranges.csv"))} == {
        *charts,
        "statutes/cc-2014/258/ranges.csv",
    }


NEW_CASE = """\
---
id: kz-0999
kind: organisation
standing: target
names: {en: Example society, ru: Общество «Пример», kk: «Мысал» қоғамы, unreviewed: [kk]}
roles: {ngo: [iphr-2023-h2]}
consent: public-record
checked: 2026-11-22
text:
  summary: >-
    An organisation that a test has made up.
---
"""


def test_a_case_comes_and_goes(workshop: Workshop) -> None:
    before = read_tree(workshop.site)
    role = re.search(r"^([a-z-]*ngo[a-z-]*|human-rights-[a-z]+):", _vocabulary(workshop, "roles"), re.MULTILINE)
    record = NEW_CASE.replace("ngo", role[1]) if role else NEW_CASE.replace("roles: {ngo: [iphr-2023-h2]}\n", "")
    file = workshop.project / "content/cases/example-society.md"
    file.write_text(record, encoding="utf-8")
    came = rebuilt(workshop)
    own = in_all("cases/example-society/") | {"kz-0999/index.html", "cases/example-society.json"}
    own |= {f"{prefix}cases/example-society/feed.atom" for prefix in ("", "ru/", "kk/")}
    lists = in_all("", "cases/", "cases/2/", "cases/by/kind/", "cases/by/kind/organisation/", "unknown/")
    status = {path for path in came.changed if "/by/status/" in path}
    roles = in_all("cases/by/role/", f"cases/by/role/{role[1]}/", "sources/iphr-2023-h2/") if role else frozenset()
    assert len(status) in (3, 6), "its status, and the numbers of all of them when it is shown there"
    expected = pages(own) | lists | status | roles | {"sitemap.xml"} | drawings("regions")  # one more without a region
    assert pages(came.changed) ^ expected == set()
    facets = {kind for kind in search_files(came.changed) if kind.startswith(("facet-", "labels-"))}
    assert facets >= {"facet-status", "facet-kind", "facet-language"} and "facet-statute" not in facets
    orders = {"order-en", "order-ru", "order-kk"}
    assert search_files(came.changed) - facets == LISTS | SHOWN | TEXTS | orders
    new = set(read_tree(workshop.site)) - set(before)
    assert own <= new and {path for path in pages(new) if path not in status | roles} == pages(own) and len(own) <= 8
    file.unlink()
    gone = rebuilt(workshop, again=True)
    assert gone.removed == new
    assert pages(gone.changed) == pages(came.changed - new)
    assert read_tree(workshop.site) == before
    file.write_text(record.replace("standing:", "state: draft\nstanding:"), encoding="utf-8")
    workshop.build()
    assert read_tree(workshop.site) == before, "a draft is nowhere, not in the data either"


def _vocabulary(workshop: Workshop, name: str) -> str:
    return (workshop.project / "content" / "vocabulary" / f"{name}.yaml").read_text(encoding="utf-8")


def test_an_address_once_published_may_not_go(workshop: Workshop) -> None:
    before = read_tree(workshop.site)
    for file in (workshop.project / "content/cases").glob("zhibek-amenova*.md"):
        file.unlink()
    workshop.edit(
        "cases/eco-activists-almaty-2023.md", "  amenova:\n    case: zhibek-amenova\n    standing: related\n", ""
    )
    done = run_casebook(workshop.project, "build")
    assert done.returncode == 2
    assert re.search(r"^content/addresses\.csv:\d+:1: A002 .*zhibek-amenova", done.stderr, re.MULTILINE)
    assert read_tree(workshop.site) == before


AT_ONCE = in_all("", "cases/", "cases/2/", "unknown/")
"""Pages that name the day of the edition, besides the lists of values."""


def test_another_day_changes_only_pages_about_the_whole_register(workshop: Workshop) -> None:
    done = workshop.build(SOURCE_DATE_EPOCH="1900000000")
    whole = {
        path
        for path in read_tree(workshop.site)
        if re.fullmatch(r"((ru|kk)/)?(cases/by/[a-z]+/[^/]+|unknown/[a-z]+/\d)/index.html", path)
    }
    assert len(whole) > 100
    days = {path for path in done.changed if re.match(r"(?:(?:ru|kk)/)?(?:as-of|overviews)/", path)} | {"sitemap.xml"}
    calendars = {path for path in done.changed if path.endswith(".ics")}
    assert in_all("as-of/", "as-of/2012-12-01/", "as-of/2029-12-01/", "overviews/", "overviews/2030-1/") <= days
    assert "feeds/calendar.ics" in calendars
    whole |= in_all("prosecutions/") | AT_ONCE | drawings("years", "regions")
    assert besides_data(done.changed) == besides_data(done.rendered) == whole | days | calendars
    dated = {f"data/{name}" for name in ("casebook.json", "datapackage.json", "SHA256SUMS")}
    assert done.changed - besides_data(done.changed) == dated | in_all("data/")
    page = (workshop.site / "cases/index.html").read_text(encoding="utf-8")
    assert "17 March 2030" in page.replace("\u00a0", " ")
    assert read_tree(workshop.site) == workshop.clean_tree(SOURCE_DATE_EPOCH="1900000000")


def test_two_builds_give_the_same_bytes_anywhere(workshop: Workshop, tmp_path: Path) -> None:
    elsewhere = tmp_path / "another folder, қазақша"
    shutil.copytree(workshop.project, elsewhere, ignore=NOT_COPIED)
    variables = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
    done = run_casebook(elsewhere, "build", **variables)
    assert done.returncode == 0, done.stderr
    tree = read_tree(elsewhere / "site")
    assert tree == read_tree(workshop.site)
    assert not any(str(tmp_path).encode() in data for data in tree.values())
    shutil.rmtree(elsewhere / ".cache")
    shutil.rmtree(elsewhere / "site")
    done = run_casebook(elsewhere, "build", TZ="America/Los_Angeles", LC_ALL="C.UTF-8", PYTHONHASHSEED="8")
    assert done.returncode == 0, done.stderr
    assert read_tree(elsewhere / "site") == tree
