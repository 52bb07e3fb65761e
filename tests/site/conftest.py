"""What the tests of the whole site share: its pages and its register, read once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from casebook.deriving.relations import published, weave
from casebook.deriving.statutes import Row, list_rows
from casebook.deriving.subject import Derived, derive_case
from casebook.model.register import Register
from casebook.reading.content import read_content
from tests.conftest import BuiltSite
from tests.site.tree import SitePage, read_pages


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
