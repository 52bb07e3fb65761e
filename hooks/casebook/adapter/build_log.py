"""MkDocs's log during one build: its warnings counted, its notes about pages that we took silenced."""

from __future__ import annotations

import logging

from mkdocs.utils import CountHandler


class BuildLog:
    """Counts warnings from `open` to `close`.

    MkDocs counts them too, but stops only after on_post_build, when all would be published.
    """

    def __init__(self) -> None:
        self._counter = CountHandler()
        self._counter.setLevel(logging.WARNING)

    def open(self) -> None:
        """Begin to count."""
        logging.getLogger("mkdocs").addHandler(self._counter)
        logging.getLogger("mkdocs.commands.build").addFilter(_is_worth_reading)

    def close(self) -> None:
        """Leave MkDocs's loggers as they were; may be called twice."""
        logging.getLogger("mkdocs").removeHandler(self._counter)
        logging.getLogger("mkdocs.commands.build").removeFilter(_is_worth_reading)

    @property
    def has_warnings(self) -> bool:
        return bool(self._counter.get_counts())


def _is_worth_reading(record: logging.LogRecord) -> bool:
    """Every frame makes MkDocs note that it wrote nothing, which is what we want."""
    return not record.getMessage().startswith("Page skipped:")
