"""The texts of a record or a page in another language; no facts."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from casebook.model.case import Review, TextKey
from casebook.model.values import Value, Words

TextHash = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


def text_hash(text: str) -> str:
    """What `made_from` holds: 12 hexadecimal digits of the text with white space folded."""
    return blake2b(" ".join(text.split()).encode(), digest_size=6).hexdigest()


EMPTY = "…"
"""What stands in a new translation where a text is still to be written."""


def split_blocks(markdown: str) -> list[str]:
    """Pieces of a longer text, as blank lines part them."""
    return [piece for piece in (piece.strip() for piece in re.split(r"\n[ \t]*\n", markdown)) if piece]


def is_hole(block: str) -> bool:
    """Whether a page leaves this block to the engine, so that it is no text."""
    return block.startswith("<!-- casebook:")


def split_paragraphs(markdown: str) -> list[str]:
    """Blocks that are text."""
    return [block for block in split_blocks(markdown) if not is_hole(block)]


class Made(Value):
    """How a translation was made, from what, and who has read it."""

    name: Words | None = None
    """Of the case, in a language that has no field for it in the record."""
    title: Words | None = None
    """Of the statute, likewise."""
    made_by: Literal["machine", "person"]
    reviewed: tuple[Review, ...] = ()
    """Who compared it with the original, by role, and when; taken out when a text is translated anew."""
    made_from: dict[TextKey, TextHash]
    """Per text: hash of the English it was made from."""
    body_made_from: tuple[TextHash, ...] = ()
    """The same of each paragraph of the Markdown below the front matter."""


class Translation(Made):
    """One file `<slug>.ru.md`: the same keys of `text` as the English record."""

    text: dict[TextKey, Words]

    @model_validator(mode="after")
    def _each_text_has_its_hash(self) -> Self:
        if self.made_from.keys() != self.text.keys():
            raise ValueError("`made_from` and `text` need the same keys")
        return self
