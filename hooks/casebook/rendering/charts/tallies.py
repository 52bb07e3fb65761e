"""Numbers in words: those on record and those who are not named, side by side and never added."""

from __future__ import annotations

from casebook.deriving.statute_counts import Result, Tally
from casebook.rendering.context import Context

SHAPES = {
    Result.CUSTODY: "held",
    Result.RESTRICTED: "restricted",
    Result.PENALTY: "done",
    Result.OPEN: "open",
    Result.CLEARED: "free",
    Result.REPLACED: "unknown",
}
"""The shapes that lists draw beside a status."""


def tally_words(context: Context, number: Tally) -> str:
    """`on record: 6 · not named, at least: 12`."""
    gettext, words = context.labels.gettext, []
    if number.named:
        words.append(gettext("on record: {number}").format(number=context.labels.number(number.named)))
    if number.unnamed:
        words.append(gettext("not named, at least: {number}").format(number=context.labels.number(number.unnamed)))
    return " · ".join(words)


def result_words(context: Context, result: Result) -> str:
    """What a shape of the chart stands for."""
    gettext = context.labels.gettext
    return {
        Result.CUSTODY: gettext("imprisonment or detention"),
        Result.RESTRICTED: gettext("restricted, suspended or deferred"),
        Result.PENALTY: gettext("another penalty, or none known"),
        Result.OPEN: gettext("not decided"),
        Result.CLEARED: gettext("acquitted, closed or dropped"),
        Result.REPLACED: gettext("replaced by another charge"),
    }[result]
