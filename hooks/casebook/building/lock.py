"""One build at a time."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

NESTED = "a build was started from inside a build"

_mine = threading.local()


@contextmanager
def one_build(project: Path, tell: Callable[[str], None]) -> Iterator[bool]:
    """Hold the project's lock, waiting for another build to end; gives whether it had to wait.

    Raises RuntimeError when this thread or the process that started us holds it: that wait would never end.
    """
    if getattr(_mine, "held", False):
        raise RuntimeError(NESTED)
    place = project / ".cache" / "lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    # The file stays for ever: removing it would let two builds lock two files of one name.
    handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        waited = _acquire(handle, tell)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        _mine.held = True
        yield waited
    finally:
        _mine.held = False
        os.close(handle)


def _acquire(handle: int, tell: Callable[[str], None]) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace") or "unknown"
        if holder == str(os.getppid()):  # a worker of a script without `if __name__ == "__main__"`
            raise RuntimeError(NESTED) from None
        tell(f"another build is running (process {holder}); waiting for it to end")
        fcntl.flock(handle, fcntl.LOCK_EX)
        return True
    return False
