"""A source: who published what, when, where, and how the editors saw it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from casebook.model.case import Accepted
from casebook.model.values import Code, Date, Day, SourceKey, Value, WebAddress, Words


class Source(Value):
    """One file of content/sources; its key is the file name."""

    kind: Code
    """What it is as evidence (vocabulary `source-kinds`)."""
    type: Literal[
        "report", "article-newspaper", "article-magazine", "webpage", "post", "legislation", "legal_case", "document"
    ]
    """CSL item type."""
    title: Words
    """In the source's own language."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    publisher: Annotated[tuple[Words, ...], Field(min_length=1)]
    issued: Date | None = None
    as_of: Date | None = None
    """Newest date that an undated source speaks of."""
    covers: Date | None = None
    url: WebAddress | None = None
    quoted_in: SourceKey | None = None
    """The source that quotes this one."""
    url_is: Literal["publisher", "mirror", "preview-host", "unknown"] = "publisher"
    archived: WebAddress | None = None
    seen: Day
    seen_as: Literal["full-text", "excerpt", "quoted"]
    accepted: tuple[Accepted, ...] = ()
    text: dict[Code, Words] = {}

    @model_validator(mode="after")
    def _found_somewhere(self) -> Self:
        if self.url is None and self.quoted_in is None:
            raise ValueError("a source needs its `url`, or `quoted_in` when another source quotes it")
        return self
