"""What every build of these tests must leave behind."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from mkdocs import utils


@pytest.fixture(autouse=True)
def _untouched_mkdocs() -> Iterator[None]:
    """A build, failed or not, must leave MkDocs's loggers and functions as they were."""
    clean_directory = utils.clean_directory
    logger, build = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    before = (list(logger.handlers), list(build.filters))
    yield
    assert utils.clean_directory is clean_directory
    # static-i18n leaves one filter of its own behind when a nested build fails.
    ours = [f for f in build.filters if type(f).__name__ != "I18nLoggingFilter"]
    assert (logger.handlers, ours) == before
    build.filters[:] = before[1]
