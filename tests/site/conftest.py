"""What the tests of the whole site share: its pages and its register, read once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from casebook.deriving.relations import published, weave
from casebook.deriving.statutes import Row, list_rows
from casebook.deriving.subject import Derived, derive_case
from casebook.model.register import Register
from casebook.reading.content import read_content
from tests.conftest import BuiltSite
from tests.site.tree import SitePage, read_pages, read_tree
from tests.site.workshop import Workshop, open_workshop

Rows = dict[str, list[dict[str, Any]]]
"""Table of the dataset → rows."""


@pytest.fixture(scope="session")
def pages(built_site: BuiltSite) -> Mapping[str, SitePage]:
    """Every HTML file of the built site by path."""
    return read_pages(built_site.path)


@pytest.fixture(scope="session")
def register(built_site: BuiltSite) -> Register:
    """The records from which the site was built."""
    register, problems = read_content(built_site.project)
    assert problems == []
    return register


@pytest.fixture(scope="session")
def derived(register: Register) -> Mapping[str, Derived]:
    """What follows from the records about each published case, by slug."""
    web = weave(register)
    return {slug: derive_case(register, web, slug) for slug in published(register)}


@pytest.fixture(scope="session")
def rows(register: Register, derived: Mapping[str, Derived]) -> Mapping[str, tuple[Row, ...]]:
    """The cases of each statute, as derived."""
    return list_rows(register, derived)


@pytest.fixture(scope="session")
def data(built_site: BuiltSite) -> Path:
    """The folder of the dataset."""
    return built_site.path / "data"


@pytest.fixture(scope="session")
def tables(data: Path) -> Rows:
    """Every table, by the JSON Lines."""
    files = sorted(data.glob("*.jsonl"))
    assert len(files) > 40
    return {file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()] for file in files}


@pytest.fixture(scope="session")
def package(data: Path) -> Mapping[str, Any]:
    """The data package."""
    found: Mapping[str, Any] = json.loads((data / "datapackage.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def bench(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """One copy for all tests that edit and build again, built."""
    return open_workshop(built_site, tmp_path_factory.mktemp("workshop"))


@pytest.fixture(scope="session")
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
