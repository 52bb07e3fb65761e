"""Two folders change places."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2

NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""The kernel or the file system cannot exchange."""


def exchange(hidden: Path, published: Path) -> None:
    """Give each folder the other's name in one step, or in three renames where the system has no such step."""
    failure = _exchange_at_once(os.fsencode(hidden), os.fsencode(published))
    if failure in NOT_HERE:
        exchange_by_renames(hidden, published)
    elif failure:
        raise OSError(failure, os.strerror(failure), os.fspath(published))


def exchange_by_renames(hidden: Path, published: Path) -> None:
    """The same in three renames; a kill between them is healed by `heal` at the next start."""
    leaving = _leaving(hidden)
    published.rename(leaving)
    hidden.rename(published)
    leaving.rename(hidden)


def heal(hidden: Path, published: Path) -> None:
    """Finish or undo an exchange by renames that was killed: afterwards `published` is whole."""
    leaving = _leaving(hidden)
    if not leaving.exists():
        return
    if not published.exists():
        leaving.rename(published)
    elif not hidden.exists():
        leaving.rename(hidden)
    else:  # somebody made another site meanwhile
        shutil.rmtree(leaving)


def _leaving(hidden: Path) -> Path:
    return hidden.with_name(f"{hidden.name}.leaving")


def _exchange_at_once(one: bytes, other: bytes) -> int:
    """0, or the errno of the failure."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(one, other, RENAME_SWAP)
    else:
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0
