"""SOURCE_DATE_EPOCH: the time of which pages about the whole register speak."""

from __future__ import annotations

import os

from casebook.model.problem import CannotBuild, printable


def read_epoch() -> int | None:
    """SOURCE_DATE_EPOCH in seconds, None when it is not set; CannotBuild when it is no time before the year 9999."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 11):
        raise CannotBuild(f"SOURCE_DATE_EPOCH is “{printable(text)}”: seconds since 1970 are expected")
    return int(text)
