"""One file of the site: what decides its bytes, and how a renderer is called."""

from __future__ import annotations

from collections.abc import Callable
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


def read_asset(site: Site, path: str) -> bytes:
    """An asset's bytes as MkDocs left them."""
    return Path(site.shell.assets[path]).read_bytes()
