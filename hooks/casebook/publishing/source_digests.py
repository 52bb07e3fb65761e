"""What pages print of sources."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.publishing.cards import digest_of
from casebook.publishing.site import Site
from casebook.rendering.context import Facts, remembered


@remembered
def source_digest(facts: Facts, key: str) -> str:
    """Of all that its record says."""
    return digest_of(key, facts.register.sources[key].record)


def source_digests(site: Site, cited: set[str]) -> list[str]:
    """Digests of sources, and of those in which they are quoted."""
    sources = site.facts.register.sources
    keys = set(cited)
    waiting = sorted(cited)
    while waiting:
        quoted = sources[waiting.pop()].record.quoted_in
        if quoted is not None and quoted not in keys:
            keys.add(quoted)
            waiting.append(quoted)
    return [source_digest(site.facts, key) for key in sorted(keys)]


def publishers(site: Site, keys: Iterable[str]) -> list[tuple[str, ...]]:
    """Who published sources, in the order of `keys`."""
    return [site.facts.register.sources[key].record.publisher for key in keys]
