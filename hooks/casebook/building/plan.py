"""Which outputs stay, which are taken over from the published tree, and which have to be rendered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from casebook.building.inputs import DIGEST_SIZE
from casebook.building.manifest import Entry, Manifest
from casebook.building.trees import RELEASE

if TYPE_CHECKING:
    from casebook.publishing.output import Output


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to the hidden tree; together `keep`, `link` and `render` are all outputs."""

    keys: dict[str, str]
    """Key by path, sorted by path."""
    outputs: dict[str, Output]
    """By path."""
    keep: dict[str, Entry]
    """The hidden tree has them."""
    link: dict[str, Entry]
    """The published tree has them."""
    render: tuple[Output, ...]
    """Nobody has them."""
    remove: tuple[str, ...]
    """The hidden tree has them, and they are no longer outputs."""


def make_plan(outputs: Iterable[Output], engine: str, standby: Manifest | None, published: Manifest | None) -> Plan:
    """Compare the keys of `outputs` with both trees; raises ValueError for paths that no tree can hold."""
    by_path = _by_path(outputs)
    keys = {path: output_key(engine, output) for path, output in by_path.items()}
    keep = _with_key(keys, standby)
    link = {path: entry for path, entry in _with_key(keys, published).items() if path not in keep}
    render = tuple(output for path, output in by_path.items() if path not in keep and path not in link)
    remove = tuple(path for path in standby.entries if path not in keys) if standby else ()
    return Plan(keys, by_path, keep, link, render, remove)


def output_key(engine: str, output: Output) -> str:
    """Hex hash of all that decides the bytes of `output`."""
    # repr quotes and escapes, so no two different tuples read alike.
    facts = repr((engine, output.renderer, output.args, output.inputs))
    return blake2b(facts.encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).hexdigest()


def _with_key(keys: dict[str, str], manifest: Manifest | None) -> dict[str, Entry]:
    entries = manifest.entries if manifest else {}
    return {path: entry for path, entry in entries.items() if keys.get(path) == entry.key}


def _by_path(outputs: Iterable[Output]) -> dict[str, Output]:
    found = {}
    names: dict[str, str] = {}
    for output in outputs:
        path = output.path
        # Case and composition make no difference on the disks of macOS.
        other = names.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if path in found or other != path:
            raise ValueError(f"two outputs want one file: {other} and {path}")
        if path == RELEASE or not path.isprintable() or any(part in ("", ".", "..") for part in path.split("/")):
            raise ValueError(f"no output may be called {path!r}")
        found[path] = output
    for path in found:
        parent = path.rpartition("/")[0]
        if parent in found:
            raise ValueError(f"{parent} is an output and cannot be a folder for {path}")
    return dict(sorted(found.items()))
