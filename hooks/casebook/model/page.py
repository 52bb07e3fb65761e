"""A page of content/pages, as its files say it: one in English, and its translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from pydantic import model_validator

from casebook.model.register import Body
from casebook.model.translation import Made
from casebook.model.values import Value, Words

TEXTS = ("title", "description")
"""Texts of a page's header; `made_from` of a translation holds a hash of each."""


class PageHeader(Value):
    """Front matter of an English page."""

    title: Words
    description: Words


class PageTranslation(Made):
    """Front matter of a page in another language."""

    title: Words
    description: Words

    @model_validator(mode="after")
    def _each_text_has_its_hash(self) -> Self:
        if set(self.made_from) != set(TEXTS):
            raise ValueError("`made_from` needs a hash of the `title` and of the `description`")
        return self


@dataclass(frozen=True, slots=True)
class PageText:
    """One file of content/pages."""

    path: str
    """Relative to the project."""
    header: PageHeader | PageTranslation
    body: Body

    @property
    def texts(self) -> Mapping[str, str]:
        """Title and description."""
        return {"title": self.header.title, "description": self.header.description}


Pages = Mapping[str, Mapping[str, PageText]]
"""Name of a page → language → its file; English comes with each."""
