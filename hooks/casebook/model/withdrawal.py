"""What became of a record that is no longer in the register."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from casebook.model.values import Day, Value, Words


class Withdrawal(Value):
    """One entry of content/withdrawn.yaml, under the record's id (`kz-0007`, `statute:law/x`, `source:x`, `page:x`)."""

    kind: Literal["merged", "moved", "error", "safety"]
    on: Day
    into: Words | None = None
    """The id of the record that stands in its place."""

    @model_validator(mode="after")
    def _place_where_there_is_one(self) -> Self:
        if (self.into is not None) != (self.kind in ("merged", "moved")):
            raise ValueError("`into` is said of what was merged or moved, and of nothing else")
        return self
