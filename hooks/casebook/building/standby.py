"""The hidden tree while it is brought up to date. It is never written in place: the trees share inodes."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator

from casebook.building.files import settle_disks, settle_folder, write_whole
from casebook.building.manifest import Manifest, write_manifest
from casebook.building.trees import RELEASE, Trees


class Standby:
    """Writes into the hidden tree; from `__init__` to `finish` the tree does not count as whole."""

    def __init__(self, trees: Trees) -> None:
        self.trees = trees
        self.root = trees.standby
        self.part = trees.standby.with_name(f"{trees.standby.name}.part")
        """Where a file is written before it is renamed into the tree."""
        self.folders: set[str] = set()
        """Folders known to exist."""
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / RELEASE).unlink(missing_ok=True)
        if trees.durable:
            # Else a power failure could bring release.txt back over half-changed files.
            settle_folder(self.root)

    def clear(self, wanted: Iterable[str]) -> None:
        """Remove everything but the files `wanted`: for a tree of which nothing is known."""
        files = set(wanted)
        folders = {parent for path in files for parent in _parents(path)}
        left = [(self.root, "")]
        while left:
            folder, within = left.pop()
            for entry in list(folder.iterdir()):
                path = within + entry.name
                is_folder = entry.is_dir() and not entry.is_symlink()
                if is_folder and path in folders:
                    left.append((entry, f"{path}/"))
                elif is_folder:
                    shutil.rmtree(entry)
                elif path not in files or not entry.is_file() or entry.is_symlink():
                    entry.unlink()

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that this leaves empty."""
        for path in paths:
            (self.root / path).unlink(missing_ok=True)
            for parent in _parents(path):
                try:
                    (self.root / parent).rmdir()
                except OSError:  # not empty
                    break

    def link(self, path: str) -> bool:
        """Take over a file of the published tree; False when it is not there."""
        origin, target = self.trees.published / path, self.root / path
        if origin.is_symlink() or not origin.is_file():
            return False
        self._make_folder(path)
        try:
            if target.exists() and target.samefile(origin):
                return True
            # A link never replaces a file, and a rename onto another name of the same file does nothing.
            target.unlink(missing_ok=True)
            target.hardlink_to(origin)
        except OSError:  # a file system without links, or too many of them
            self.write(path, origin.read_bytes())
        return True

    def write(self, path: str, content: bytes) -> None:
        """Put a new file at `path`."""
        self._make_folder(path)
        self.part.write_bytes(content)
        self.part.replace(self.root / path)

    def finish(self, manifest: Manifest) -> None:
        """Say that the tree is whole: everything on the disk, and only then `release.txt`."""
        durable = self.trees.durable
        write_manifest(self.trees.state, manifest, durable=durable)
        if durable:
            settle_disks()
        write_whole(self.root / RELEASE, f"{manifest.release}\n".encode(), durable=durable)
        if durable:
            settle_folder(self.root)

    def _make_folder(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self.folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self.folders.add(folder)


def _parents(path: str) -> Iterator[str]:
    """The folders above `path`, innermost first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
