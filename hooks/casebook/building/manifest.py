"""What a whole tree holds, and the release that names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from casebook.building.files import write_whole
from casebook.building.inputs import DIGEST_SIZE

HEADER = "casebook-manifest-1"


class Entry(NamedTuple):
    """One file of a tree."""

    key: str
    """Hash of all that decides its bytes."""
    size: int
    """In bytes."""
    digest: str
    """Hex blake2b of its bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of a tree but its `release.txt`."""

    entries: Mapping[str, Entry]
    """By path in the tree, with '/', sorted."""
    release: str
    """Hash of all paths and contents: equal trees have equal releases, on any machine."""

    @property
    def bytes(self) -> int:
        """Size of all files."""
        return sum(entry.size for entry in self.entries.values())


def make_manifest(entries: Mapping[str, Entry]) -> Manifest:
    """The manifest of `entries`, sorted and named."""
    ordered = dict(sorted(entries.items()))
    listing = "".join(f"{entry.digest}  {path}\n" for path, entry in ordered.items())
    return Manifest(ordered, blake2b(listing.encode(), digest_size=32).hexdigest())


def content_digest(content: bytes) -> str:
    """Hex hash of a file's bytes."""
    return blake2b(content, digest_size=DIGEST_SIZE).hexdigest()


def write_manifest(folder: Path, manifest: Manifest, *, durable: bool = False) -> None:
    """Keep `manifest` in `folder` under the name of its release, so that no tree can be taken for another."""
    lines = "".join(f"{path}\t{e.key}\t{e.size}\t{e.digest}\n" for path, e in manifest.entries.items())
    body = lines.encode()
    write_whole(_place(folder, manifest.release), f"{HEADER} {content_digest(body)}\n".encode() + body, durable=durable)


def read_manifest(folder: Path, release: str) -> Manifest | None:
    """The manifest of `release`, or None when it is not kept or damaged."""
    try:
        head, _, body = _place(folder, release).read_bytes().partition(b"\n")
    except OSError:
        return None
    if head.decode("ascii", "replace") != f"{HEADER} {content_digest(body)}":
        return None
    manifest = make_manifest(dict(map(_entry, body.decode().split("\n")[:-1])))
    return manifest if manifest.release == release else None


def prune_manifests(folder: Path, releases: Iterable[str | None]) -> None:
    """Drop the manifests of all but `releases`."""
    kept = {_place(folder, release) for release in releases if release}
    for path in folder.glob("*.manifest"):
        if path not in kept:
            path.unlink(missing_ok=True)


def _entry(line: str) -> tuple[str, Entry]:
    path, key, size, digest = line.split("\t")
    return path, Entry(key, int(size), digest)


def _place(folder: Path, release: str) -> Path:
    return folder / f"{release}.manifest"
