"""Who gets the finished shell: the engine that publishes it, unless the caller of MkDocs wants it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from casebook.rendering.frame import Shell

Receiver = Callable[[Path, Path, Shell], None]
"""Takes the project, the folder of the site, and the shell."""


def publish(project: Path, site_dir: Path, shell: Shell) -> None:
    """Fill the shell: what plain `mkdocs build` ends in.

    The shell is not kept for `casebook build`: options of MkDocs (`-f`, `--no-directory-urls`, serve's address) may
    have made another one than the project's.
    """
    # Imported late: a run that only makes the shell needs no engine.
    from casebook.building.engine import publish_shell

    publish_shell(project, site_dir, shell)


# A hook module is loaded by MkDocs, once a process; this is the only way to tell it who called.
_receiver: ContextVar[Receiver] = ContextVar("receiver", default=publish)


@contextmanager
def delivered_to(receiver: Receiver) -> Iterator[None]:
    """Inside, finished shells go to `receiver` and nothing is published."""
    token = _receiver.set(receiver)
    try:
        yield
    finally:
        _receiver.reset(token)


def deliver(project: Path, site_dir: Path, shell: Shell) -> None:
    """Hand the shell over."""
    _receiver.get()(project, site_dir, shell)
