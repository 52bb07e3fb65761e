"""Answers of an engine → the numbers of the table."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.search.queries import Query

Asked = Sequence[tuple[Query, Mapping[str, Any]]]
"""Queries with their answers: {results, similar, error, ms}."""


@dataclass(frozen=True, slots=True)
class Cold:
    """What one question sent over the wire in a fresh browser."""

    size: int
    requests: int


def keys(answer: Mapping[str, Any]) -> list[str]:
    """Keys in the order in which a reader sees them, similar ones last, each once."""
    return list(dict.fromkeys(one["key"] for one in (*answer["results"], *answer["similar"])))


def recall_at_5(asked: Asked, group: str, kind: str = "") -> float | None:
    """The share of queries with a right answer among the first five."""
    chosen = [(query, answer) for query, answer in asked if query.group == group and kind in ("", query.kind)]
    return _mean(chosen, lambda query, answer: float(bool(query.right.intersection(keys(answer)[:5]))))


def precision_at(asked: Asked, group: str, most: int) -> float | None:
    """The share of right ones among the first `most` results; a query without results counts as 0."""
    chosen = [(query, answer) for query, answer in asked if query.group == group and query.right]

    def share(query: Query, answer: Mapping[str, Any]) -> float:
        shown = [one["key"] for one in answer["results"]][:most]
        return sum(key in query.right for key in shown) / len(shown) if shown else 0.0

    return _mean(chosen, share)


def recall_at(asked: Asked, group: str, most: int) -> float | None:
    """Right ones among the first `most` results, of as many as could stand there."""
    chosen = [(query, answer) for query, answer in asked if query.group == group and query.right]

    def share(query: Query, answer: Mapping[str, Any]) -> float:
        shown = [one["key"] for one in answer["results"]][:most]
        return sum(key in query.right for key in shown) / min(most, len(query.right))

    return _mean(chosen, share)


def share_answered(asked: Asked, group: str, part: str, *, texts: bool = True) -> float | None:
    """The share of queries with anything in `part` (`results` or `similar`); without `texts`, names only."""
    chosen = [(query, answer) for query, answer in asked if query.group == group]
    return _mean(chosen, lambda _, answer: float(any(texts or one["match"] != "text" for one in answer[part])))


def faults(asked: Asked, group: str) -> list[tuple[str, str]]:
    """(what, error) of queries that were not answered calmly."""
    return [
        (query.kind or query.text, answer["error"])
        for query, answer in asked
        if query.group == group and answer.get("error")
    ]


def missed(asked: Asked, groups: Sequence[str]) -> list[tuple[Query, list[str]]]:
    """Queries whose first five hold no right answer, with those five."""
    return [
        (query, keys(answer)[:5])
        for query, answer in asked
        if query.group in groups and query.right and not query.right.intersection(keys(answer)[:5])
    ]


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of `values` do not exceed; nan of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def median(values: Sequence[float]) -> float:
    """Of none, nan."""
    return statistics.median(values) if values else float("nan")


def _mean(
    chosen: Sequence[tuple[Query, Mapping[str, Any]]], value: Callable[[Query, Mapping[str, Any]], float]
) -> float | None:
    if not chosen:
        return None
    return sum(value(query, answer) for query, answer in chosen) / len(chosen)
