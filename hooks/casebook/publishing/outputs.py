"""Every file of the site: what decides its bytes, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass


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
