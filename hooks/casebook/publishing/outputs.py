"""Every file of the site: what decides its bytes, and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casebook.publishing.site import Site


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site, not yet made."""

    path: str
    """In the site, with '/': `ru/cases/x/index.html`."""
    inputs: tuple[str, ...]
    """Digests and words that decide its bytes; the engine hashes them into its key."""
    renderer: str
    """Name of what makes it."""
    args: tuple[str, ...]
    """What the renderer needs besides the site."""


Renderer = Callable[["Site", tuple[str, ...]], bytes]


def list_outputs(site: Site) -> Iterator[Output]:
    """Every output of the site, once."""
    from casebook.publishing.files import list_files
    from casebook.publishing.pages import list_pages
    from casebook.publishing.search_files import list_search_files

    yield from list_pages(site)
    yield from list_files(site)
    yield from list_search_files(site)


def render_output(site: Site, output: Output) -> bytes:
    """The bytes of one output; the same in any process and on any machine."""
    return _renderers()[output.renderer](site, output.args)


def _renderers() -> Mapping[str, Renderer]:
    from casebook.publishing.files import FILES
    from casebook.publishing.pages import PAGES
    from casebook.publishing.search_files import SEARCH_FILES

    return {**PAGES, **FILES, **SEARCH_FILES}


def read_asset(site: Site, path: str) -> bytes:
    """An asset's bytes as MkDocs left them."""
    return Path(site.shell.assets[path]).read_bytes()
