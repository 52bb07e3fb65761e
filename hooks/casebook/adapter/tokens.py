"""Tokens that stand in a frame where values will be, and the one split of a finished page at them.

A token is `[a-z0-9]` only: anything else is percent-encoded, lowercased or read as a language
somewhere between MkDocs, static-i18n and Jinja.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casebook.adapter.abort import FrameAbort
from casebook.rendering.frame import VALUE_TOKENS, Frame

MARK = "casebooktoken"
"""Begins every token; stands nowhere else in a page."""

VALUES: Mapping[str, str] = {name: f"{MARK}{name}z" for name in VALUE_TOKENS}
"""Token by meaning, for the values that every frame has."""


def segment_token(section: str, depth: int, number: int) -> str:
    """The token of segment `number` (1-based) of an address; the section keeps addresses of equal depth apart."""
    return f"{MARK}{section.replace('-', '')}{depth}segment{number}z"


def least_places(languages: int) -> int:
    """Places of each segment: canonical, hreflang of all languages and x-default, links to the other languages."""
    return 1 + (languages + 1) + (languages - 1)


def split_frame(where: str, html: str, segments: Mapping[str, str], languages: int) -> Frame:
    """The page `html` of a site with so many `languages`, split at its tokens.

    Raises FrameAbort when one is missing, repeated or damaged.
    """
    names = {token: name for name, token in {**VALUES, **segments}.items()}
    parts = re.split("(" + "|".join(names) + ")", html)
    frame = Frame(tuple(parts[0::2]), tuple(names[token] for token in parts[1::2]))
    if faults := list(_find_faults(frame, segments, least_places(languages))):
        raise FrameAbort(f"{where}: not a frame: {'; '.join(faults)}")
    return frame


def _find_faults(frame: Frame, segments: Mapping[str, str], least: int) -> Iterator[str]:
    for name in VALUES:
        if (count := frame.names.count(name)) != 1:
            yield f"the token of {name} stands {count} times, not once"
    for name in segments:
        if (count := frame.names.count(name)) < least:
            yield f"the token of {name} stands {count} times, not {least} or more"
    if any(has_token(text) for text in frame.texts):
        yield "a token of another page, or a damaged one, is left in it"


def has_token(text: str) -> bool:
    """Whether a token, whole or in part, in any case, stands in `text`."""
    return MARK in text.lower()
