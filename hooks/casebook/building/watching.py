"""Native file events of the project's sources."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import (
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

FOLDERS = ("content", "overrides", "hooks")

WRITING = {EVENT_TYPE_CLOSED, EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}
"""Others tell of reading, which a build does too: it would wake itself for ever."""

QUIET_SECONDS = 0.08
"""An editor saves in several steps, Git in thousands: wait until nothing has happened for so long."""

PATIENCE_SECONDS = 2.0
"""But no longer than this."""


class _Waker(FileSystemEventHandler):
    def __init__(self, project: Path, wake: Callable[[], None]) -> None:
        self.project = project
        self.wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [str(event.src_path), str(event.dest_path)]
        if event.event_type in WRITING and any(_is_source(self.project, Path(path)) for path in paths if path):
            self.wake()


@contextmanager
def watched(project: Path, wake: Callable[[], None]) -> Iterator[None]:
    """Inside, `wake` is called in another thread at each change of a source."""
    observer = Observer()
    waker = _Waker(project, wake)
    for folder in FOLDERS:
        if (project / folder).is_dir():
            observer.schedule(waker, str(project / folder), recursive=True)
    observer.schedule(waker, str(project), recursive=False)  # for mkdocs.yml
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def settle(woken: threading.Event) -> None:
    """Return when `woken` has not been set for a while; it is clear then."""
    for _ in range(int(PATIENCE_SECONDS / QUIET_SECONDS)):
        woken.clear()
        if not woken.wait(QUIET_SECONDS):
            return
    woken.clear()


def _is_source(project: Path, path: Path) -> bool:
    """Whether `path` can be an input: not Python's cache, an editor's swap file, or a tree of ours."""
    if not path.is_relative_to(project):
        return False
    parts = path.relative_to(project).parts
    if not parts or (parts[0] not in FOLDERS and (len(parts) > 1 or not path.is_file())):
        return False
    hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
    return not hidden and not path.name.endswith(("~", ".swp", ".tmp", ".pyc"))
