"""One edit rewrites exactly what prints it, and leaves what a clean build would have made."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.conftest import NOT_COPIED, run_casebook
from tests.site.tree import read_tree
from tests.site.workshop import Rewritten, Workshop, in_all, open_workshop

SEARCH = "assets/search/"
LISTS = {"list-en", "list-ru", "list-kk"}
"""What the search loads first; all else is named for what it holds, so that an edit makes new files."""


WHOLE = re.compile(r"(?:[a-z]{2}/)?(?:translations|data|changes|feeds)/")
"""What tells of the whole register, and changes with any record."""


def pages(paths: Iterable[str]) -> set[str]:
    """Those that are none of the search, tell of one record or one list, and are read by people."""
    others = {path for path in paths if path.startswith(SEARCH) or WHOLE.match(path) or OF_ARTICLES.search(path)}
    return {path for path in paths if not path.endswith(DATA)} - others


def besides_data(paths: Iterable[str]) -> set[str]:
    """Without the tables of the whole register and their page, some of which tell of the day of the edition."""
    return {path for path in paths if not re.match("(?:[a-z]{2}/)?data/", path)}


def data_files(paths: Iterable[str]) -> set[str]:
    """Those for programs."""
    return {path for path in paths if path.endswith(DATA) or path.startswith("data/")} - {"data/index.html"}


def drawings(*names: str) -> set[str]:
    """The charts of the home page as files, in the three languages."""
    return {f"{prefix}charts/{name}.svg" for name in names for prefix in ("", "ru/", "kk/")}


DATA = (".json", ".atom", ".ics", ".jsonl", ".csv")
OF_ARTICLES = re.compile(r"statutes/.+\.svg$")
"""Charts that stand beside an article."""


def search_files(paths: Iterable[str]) -> set[str]:
    """Kinds of files of the search: `list-en`, `show-ru` (people, with the names among them), `n` (other names) …"""
    names = {path.removeprefix(SEARCH).removesuffix(".js") for path in paths if path.startswith(SEARCH)}
    return {name if name in LISTS else re.sub(r"(-\d+-[0-9a-z]{4}|-[0-9a-z]{6})$", "", name) for name in names}


SHOWN = {"show-en", "show-ru", "show-kk"}
TEXTS = {f"{kind}-{language}" for kind in ("t", "texts", "said") for language in ("en", "ru", "kk")}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """One copy for all tests of this file, built."""
    return open_workshop(tmp_path_factory.mktemp("workshop"))


@pytest.fixture(scope="module")
def pristine(bench: Workshop) -> dict[str, bytes]:
    """The tree that the content makes as it is."""
    return read_tree(bench.site)


@pytest.fixture
def workshop(bench: Workshop, pristine: dict[str, bytes]) -> Iterator[Workshop]:
    """The copy, built from the content as it is."""
    bench.restore()
    bench.build()
    assert read_tree(bench.site) == pristine, "undone edits leave nothing behind"
    yield bench
    bench.restore()


def rebuilt(workshop: Workshop, *, again: bool = False) -> Rewritten:
    """Build after an edit: rewritten is what reads differently, nothing besides, and all is as a clean build has it.

    `again` says that the site read so before: then its files are taken from the other tree.
    """
    before = read_tree(workshop.site)
    done = workshop.build()
    after = read_tree(workshop.site)
    assert done.changed == {path for path in after if path != "release.txt" and before.get(path) != after[path]}
    assert done.rendered ^ (frozenset() if again else done.changed) == set(), "what is rewritten reads differently"
    if not again:
        assert after == workshop.clean_tree()
    assert workshop.build().unchanged
    return done


def test_nothing_changed_touches_nothing(bench: Workshop) -> None:
    def stats() -> dict[str, tuple[int, int, int]]:
        found = {path: path.lstat() for path in [bench.site, *bench.site.rglob("*")]}
        return {str(path): (one.st_ino, one.st_mtime_ns, one.st_ctime_ns) for path, one in found.items()}

    before = stats()
    done = run_casebook(bench.project, "build")
    assert done.returncode == 0 and "nothing changed" in done.stdout
    assert len(before) > 1000 and stats() == before
    os.utime(bench.project / "content" / "cases" / "dvk.md")  # another time, the same bytes
    done = run_casebook(bench.project, "build")
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
        path for path in read_tree(workshop.site) if re.fullmatch(r"((ru|kk)/)?cases/by/[a-z]+/[^/]+/index.html", path)
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


Edit = Callable[[Workshop, random.Random], None]


def _some(workshop: Workshop, chance: random.Random, pattern: str, having: str) -> tuple[Path, re.Match[str]]:
    """A file of content/ that matches `pattern` (a glob) and `having`, and one of the places where it does."""
    found = []
    for path in sorted((workshop.project / "content").glob(pattern)):
        if path.name.count(".") == 1:
            found += [(path, match) for match in re.finditer(having, path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert len(found) > 2, "something to choose from"
    return chance.choice(found)


def changing(pattern: str, having: str, new: str) -> Edit:
    """An edit that replaces one place of one file, taken at random; `new` may name groups of `having`."""

    def edit(workshop: Workshop, chance: random.Random) -> None:
        path, match = _some(workshop, chance, pattern, having)
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: match.start()] + match.expand(new) + text[match.end() :], encoding="utf-8")

    return edit


def losing_a_translation(folder: str) -> Edit:
    """An edit after which a record's texts stand in English on Kazakh pages."""

    def edit(workshop: Workshop, chance: random.Random) -> None:
        files = sorted((workshop.project / "content").glob(f"{folder}/*.kk.md"))
        assert len(files) > 2, "something to choose from"
        chance.choice(files).unlink()

    return edit


EDITS: dict[str, Edit] = {
    "label of a role": changing("vocabulary/roles.yaml", r"(\b(?:journalist|blogger|activist), ru: )", r"\1о"),
    "title of a source": changing("sources/*.md", r"^title: (.)", r"title: Тест \1"),
    "name of a person": changing("cases/*.md", r"\bru: ([А-Я])", r"ru: Ай\1"),
    "day of a step": changing("cases/*.md", r"^      date: 2023-11-(?:10|15|16)$", "      date: 2023-11-17"),
    "label of a status": changing(
        "vocabulary/headlines.yaml", r"(\b(?:acquitted|serving a sentence|suspended sentence), ru: )", r"\1о"
    ),
    "publisher of a source": changing("sources/[inv]*.md", r"^publisher: \[", "publisher: [Example, "),
    "English name of a person": changing("cases/*.md", r"^  en: ([A-Z])", r"  en: X\1"),
    "title of an article": changing("statutes/c*/*.md", r"\bkk: \{text: \"?(?=[А-Яа-яҚқӘәІі])", r"\g<0>О"),
    "name of a place": changing(
        "vocabulary/places.yaml", r"(?<=^almaty: \{en: )A|(?<=^shymkent: \{en: )S|^  en: T", r"\g<0>t"
    ),
    "how a source was seen": changing("sources/*.md", r"^seen_as: full-text", "seen_as: excerpt"),
    "role of a person": changing("cases/*.md", r"^  (?:journalist|civil-society-activist): \[", "  activist: ["),
    "penalty of an article": changing("statutes/cc-2014/*.md", r"max: P3Y\}", "max: P3Y6M}"),
    "region of a place": changing(
        "vocabulary/places.yaml",
        r"^((?:saryagash-district|taraz|uralsk|shymkent): .*)region: kz-\d\d",
        r"\1region: kz-10",
    ),
    "standing": changing("cases/*.md", r"^standing: target", "standing: related"),
    "a translation of a case": losing_a_translation("cases"),
    "title of a law": changing("statutes/law/*.md", r"\ben: \{text: On ", "en: {text: About "),
    "length of a penalty": changing("cases/*.md", r"length: P15D", "length: P14D"),
    "a correction": changing(
        "cases/*.md", r"^consent: public-record", "corrections: [{on: 2026-11-22, kind: fact, was: a, now: b}]\n\\g<0>"
    ),
    "force of an article": changing(
        "statutes/c*/*.md", r"in_force: \{from: 2015-01-01\}", "in_force: {from: 2015-01-02}"
    ),
    "day of the check": changing("cases/*.md", r"^checked: 2026-11-22", "checked: 2026-11-21"),
    "a translation of a statute": losing_a_translation("statutes/cc-2014"),
    "another name of a person": changing("cases/*.md", r"\bru: ([А-Я])", r"ru: Ай\1"),
}
"""What an editor may change in one file, each where chance has it."""

CHAINS = (
    ("label of a role", "title of a source", "name of a person", "day of a step"),
    ("label of a status", "publisher of a source", "English name of a person", "title of an article"),
    ("name of a place", "how a source was seen", "role of a person", "penalty of an article"),
    ("region of a place", "standing", "a translation of a case", "title of a law"),
    ("length of a penalty", "a correction", "force of an article"),
    ("day of the check", "a translation of a statute", "another name of a person"),
)
"""Edits that follow each other; a label, which every page may print, comes first, so that it hides nothing."""


@pytest.mark.parametrize("names", CHAINS, ids=lambda names: names[0])
def test_any_edit_leaves_what_a_clean_build_makes(
    bench: Workshop, pristine: dict[str, bytes], names: tuple[str, ...]
) -> None:
    bench.restore()  # not built: undoing the last chain is a part of the first edit
    last = pristine
    for name in names:
        EDITS[name](bench, random.Random(name))
        bench.build()
        tree = read_tree(bench.site)
        assert tree != last, f"{name}: seen somewhere"
        last = tree
    clean = bench.clean_tree()
    assert {path for path in clean | last if clean.get(path) != last.get(path)} == set()
