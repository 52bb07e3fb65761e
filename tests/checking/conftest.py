"""What the tests of rules share: the tiny valid register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.projects import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the tiny valid register, to be broken."""
    return make_project(tmp_path)
