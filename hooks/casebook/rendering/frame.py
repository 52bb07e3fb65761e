"""A page that MkDocs made, split at its tokens, and what else MkDocs made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.deriving.translations import Standing

VALUE_TOKENS = ("title", "description", "head", "article")
"""Tokens of every frame; address segments are `segment1` … `segment5` besides."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A finished HTML page with holes: `texts[0] + value(names[0]) + texts[1] + …`."""

    texts: tuple[str, ...]
    names: tuple[str, ...]
    """The token's meaning at each hole, such as `title`; one shorter than `texts`."""

    def fill(self, values: Mapping[str, str]) -> str:
        """The page with each hole filled; `values` are HTML (already escaped) and are never scanned."""
        parts = [self.texts[0]]
        for name, text in zip(self.names, self.texts[1:], strict=True):
            parts.append(values[name])
            parts.append(text)
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of content/pages in one language: its frame and its Markdown."""

    name: str
    """The file's name without language and suffix: `about`, `index`."""
    language: str
    """Language of the page's address."""
    text_language: str
    """Language of the Markdown: differs from `language` when no translation exists."""
    path: str
    """The source file, relative to the project."""
    address: str
    """Where it is published, such as `ru/about/`; '' is the home page."""
    title: str
    description: str
    markdown: str
    """The body, with `<!-- casebook:NAME -->` holes."""
    first_line: int
    """Line of the file on which `markdown` begins, 1-based."""
    standing: Standing | None
    """How far the translation can be trusted; None for English."""
    frame: Frame


@dataclass(frozen=True, slots=True)
class Shell:
    """All that one run of MkDocs made."""

    site_url: str
    """Absolute address of the site, ending with '/'."""
    site_name: Mapping[str, str]
    """Name of the site by language."""
    frames: Mapping[tuple[str, int, str], Frame]
    """By (section, depth, language)."""
    pages: tuple[Page, ...]
    assets: Mapping[str, str]
    """Path in the site → absolute path of the file to copy."""
    digest: str
    """Hash of everything above and of the bytes of the assets."""
    languages: tuple[str, ...]
    """In the order of mkdocs.yml; the default one is the first."""
    directory_addresses: bool = True
    """False in an edition for `file://`, where pages are `x.html`."""
