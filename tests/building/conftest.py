"""The project that most tests of the engine start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.building.engine import build
from tests.building.small_publisher import PUBLISHER, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A built project of twenty cases."""
    made = make_project(tmp_path / "project", 20)
    assert not build(made, publisher=PUBLISHER).unchanged
    return made
