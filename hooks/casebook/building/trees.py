"""Two whole trees on one file system: the published one and a hidden one, which change places."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from casebook.building.exchange import exchange, heal
from casebook.building.files import settle_folder
from casebook.building.manifest import Manifest, read_manifest
from casebook.model.problem import InvalidContent, Problem

RELEASE = "release.txt"
"""Written last into a tree: its presence says that the tree is whole, its text which one it is."""

RELEASE_TEXT = re.compile(r"[0-9a-f]{64}\n")


@dataclass(frozen=True, slots=True)
class Trees:
    """A published tree, its hidden twin and what is remembered of both."""

    published: Path
    standby: Path
    state: Path
    """Folder of the manifests and the memory."""
    durable: bool = True
    """Whether a release waits for the disk, so that power may fail at any time."""


def trees_of(project: Path, site_dir: Path | None = None) -> Trees:
    """The trees of `site_dir` (default: `site/` of the project)."""
    cache = project / ".cache"
    published = _place(site_dir or project / "site")
    name = "site"
    if published != _place(project / "site"):
        name = f"{published.name}-{blake2b(os.fsencode(published), digest_size=6).hexdigest()}"
    published.parent.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    standby = cache / ("standby" if name == "site" else f"standby-{name}")
    if published.parent.stat().st_dev != cache.stat().st_dev:
        # Trees can only change places within one file system.
        standby = published.with_name(f".{published.name}.standby")
    return Trees(published, standby, cache / f"state-{name}")


def preview_trees(project: Path) -> Trees:
    """The trees of `make serve`: other addresses, so other bytes; cheap to lose."""
    cache = project / ".cache"
    return Trees(cache / "preview", cache / "preview-standby", cache / "state-preview", durable=False)


def read_release(tree: Path) -> str | None:
    """The release that `tree` says it is, or None when it is not whole or not ours."""
    try:
        text = (tree / RELEASE).read_text("ascii")
    except (OSError, ValueError):
        return None
    return text.strip() if RELEASE_TEXT.fullmatch(text) else None


def read_tree_manifest(trees: Trees, tree: Path) -> Manifest | None:
    """What `tree` holds, or None when that is not known: no release, or no sound manifest of it."""
    release = read_release(tree)
    return read_manifest(trees.state, release) if release else None


def prepare_trees(project: Path, trees: Trees) -> None:
    """Heal what a kill left and make sure that nothing of anybody else's is replaced; raises InvalidContent."""
    trees.state.mkdir(parents=True, exist_ok=True)
    trees.standby.parent.mkdir(parents=True, exist_ok=True)
    heal(trees.standby, trees.published)
    if trees.standby.is_symlink():
        trees.standby.unlink()
    place = trees.published
    if project.resolve().is_relative_to(place):
        raise _refusal(project, place, "B001", "contains the project; choose a folder of its own for the site")
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise _refusal(project, place, "B002", "is not a folder; a site can only take the place of a folder")
    if place.exists() and place.is_mount():
        raise _refusal(project, place, "B003", "is a mount point and cannot be replaced; publish into a folder in it")
    if not _is_ours(trees):
        hint = "was not made by Casebook and is not empty; move it away or choose another folder"
        raise _refusal(project, place, "B004", hint)


def publish_standby(trees: Trees) -> None:
    """Let the hidden tree and the published one change places."""
    if trees.published.exists():
        exchange(trees.standby, trees.published)
    else:
        trees.standby.rename(trees.published)
    if trees.durable:
        settle_folder(trees.published.parent)
        settle_folder(trees.standby.parent)


@contextmanager
def readable_failures(project: Path, trees: Trees) -> Iterator[None]:
    """Turn a failing disk (full, read-only) into a problem that says that the published site is whole."""
    try:
        yield
    except OSError as error:
        reason = f"cannot be written: {error.strerror or error}; the published site is as it was"
        raise _refusal(project, Path(os.fsdecode(error.filename or trees.standby)), "B005", reason) from error


def _is_ours(trees: Trees) -> bool:
    """Whether the published tree may be replaced: missing, empty, or a release, even one robbed of release.txt."""
    if read_release(trees.published) or not trees.published.exists() or not any(trees.published.iterdir()):
        return True
    manifests = (read_manifest(trees.state, path.stem) for path in trees.state.glob("*.manifest"))
    ours = {path for manifest in manifests if manifest for path in manifest.entries}
    return all(path in ours for path in list_tree(trees.published))


def list_tree(tree: Path) -> Iterator[str]:
    """Everything in `tree` that is not a folder, with '/', in no order; links are not followed."""
    base = os.fspath(tree)
    for folder, folders, names in os.walk(base):
        within = os.path.relpath(folder, base).replace(os.sep, "/")
        prefix = "" if within == "." else f"{within}/"
        yield from (prefix + name for name in names)
        yield from (prefix + name for name in folders if Path(folder, name).is_symlink())


def _place(path: Path) -> Path:
    """`path`, absolute; a link stays a link, so that it is refused rather than followed."""
    return path.absolute() if path.is_symlink() else path.resolve()


def _refusal(project: Path, place: Path, code: str, message: str) -> InvalidContent:
    shown = os.path.relpath(place, project) if place.is_relative_to(project) else os.fspath(place)
    return InvalidContent([Problem(shown.replace(os.sep, "/"), 1, 1, code, message)])
