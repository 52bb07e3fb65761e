"""The texts of a record in another language; no facts."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from casebook.model.case import Review, TextKey
from casebook.model.values import Value, Words

TextHash = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class Translation(Value):
    """One file `<slug>.ru.md`: the same keys of `text` as the English record."""

    name: Words | None = None
    """Of the case, in a language that has no field for it in the record."""
    title: Words | None = None
    """Of the statute, likewise."""
    made_by: Literal["machine", "person"]
    reviewed: tuple[Review, ...] = ()
    made_from: dict[TextKey, TextHash]
    """Per text: hash of the English it was made from."""
    text: dict[TextKey, Words]

    @model_validator(mode="after")
    def _each_text_has_its_hash(self) -> Self:
        if self.made_from.keys() - {"body"} != self.text.keys():
            raise ValueError("`made_from` and `text` need the same keys (and `body` for the Markdown below)")
        return self
