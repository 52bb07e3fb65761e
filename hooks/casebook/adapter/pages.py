"""A page of content/pages with the frame that MkDocs made for it."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.deriving.translations import weigh_page
from casebook.model.page import PageText
from casebook.rendering.addresses import DEFAULT_LANGUAGE
from casebook.rendering.frame import Frame, Page


def make_page(
    name: str, texts: Mapping[str, PageText], language: str, text_language: str, address: str, frame: Frame
) -> Page:
    """The page at `address`, in the language that `texts` has for it."""
    text = texts[text_language]
    return Page(
        name=name,
        language=language,
        text_language=text_language,
        path=text.path,
        address=address,
        title=text.header.title,
        description=text.header.description,
        markdown=text.body.markdown,
        first_line=text.body.first_line,
        standing=None if language == DEFAULT_LANGUAGE else weigh_page(texts, language),
        frame=frame,
    )
