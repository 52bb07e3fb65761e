"""What a build after an edit has rewritten, sorted by what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.site.tree import read_tree
from tests.site.workshop import Rewritten, Workshop

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


def rebuilt(workshop: Workshop, *, again: bool = False) -> Rewritten:
    """Build after an edit: rewritten is what reads differently, nothing besides, and all is as a clean build has it.

    `again` says that the site read so before: then its files are taken from the other tree.
    """
    before = read_tree(workshop.site)
    done = workshop.build()
    after = read_tree(workshop.site)
    assert done.changed == {path for path in after if path != "release.txt" and before.get(path) != after[path]}
    unlike = sorted(done.rendered ^ (frozenset() if again else done.changed))
    assert not unlike, f"what is rewritten reads differently, unlike {unlike}"
    if not again:
        assert after == workshop.clean_tree()
    assert workshop.build().unchanged
    return done
