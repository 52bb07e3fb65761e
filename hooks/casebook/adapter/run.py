"""MkDocs run inside this process, only for the shell: the first step of `casebook build`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from casebook.adapter.abort import ContentAbort, ShellFailed
from casebook.adapter.delivery import delivered_to
from casebook.rendering.frame import Shell


def run_mkdocs(
    project: Path,
    config_file: Path | None = None,
    site_url: str | None = None,
    use_directory_urls: bool | None = None,
    strict: bool = True,
) -> Shell:
    """The shell of `project`; nothing is published or saved.

    Raises InvalidContent for faults of content/pages, ShellFailed for all else that MkDocs refuses.
    """
    # Material prints an advertisement when it is loaded, unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    made: list[Shell] = []
    options = {"site_url": site_url, "use_directory_urls": use_directory_urls, "strict": strict}
    try:
        with delivered_to(lambda _project, _site_dir, shell: made.append(shell)), _warnings_shown():
            _build((config_file or project / "mkdocs.yml").resolve(), options)
    except ContentAbort as error:
        raise error.fault from None
    except MkDocsException as error:
        raise ShellFailed(error.format_message()) from error
    return made[0]


def _build(config_file: Path, options: dict[str, str | bool | None]) -> None:
    """As MkDocs's own command does it; an option that is None stays as in the file."""
    config = load_config(str(config_file), config_file_path=str(config_file), **options)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


@contextmanager
def _warnings_shown() -> Iterator[None]:
    """MkDocs's command prints its log, its functions do not; a refused build must say why."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
