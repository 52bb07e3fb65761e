"""Files that are published as they are: those of overrides/assets, and nothing of the theme's own."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from casebook.adapter.abort import FrameAbort
from casebook.adapter.tokens import has_token

ERROR_PAGE = "404.html"
"""The one page that is no frame: it answers at every address, so its links are absolute."""


def drop_theme_files(files: Files, config: MkDocsConfig) -> None:
    """Take out of `files` what would be published although no page of ours names it."""
    folders = (Path(config.docs_dir), _assets_folder(config))
    for file in list(files):
        source = Path(file.abs_src_path) if file.abs_src_path else None
        if source is not None and not any(source.is_relative_to(folder) for folder in folders):
            files.remove(file)


def version_assets(config: MkDocsConfig) -> Callable[[str], str]:
    """A function that adds to the address of an asset the hash of its content, so that browsers may keep it."""
    folder = _assets_folder(config)

    def asset(name: str) -> str:
        content = (folder / name).read_bytes()
        return f"assets/{name}?v={blake2b(content, digest_size=4).hexdigest()}"

    return asset


def list_assets(tree: Path) -> dict[str, Path]:
    """What MkDocs wrote into `tree`, by path in the site; raises FrameAbort if that is not what we asked for."""
    assets = {file.relative_to(tree).as_posix(): file for file in sorted(tree.rglob("*")) if file.is_file()}
    for name, file in assets.items():
        if name.endswith(".html") and name != ERROR_PAGE:
            raise FrameAbort(f"{name}: MkDocs wrote a page that should have become a frame")
        if has_token(file.read_bytes().decode("utf-8", "replace")):
            raise FrameAbort(f"{name}: a token is left in it")
    return assets


def _assets_folder(config: MkDocsConfig) -> Path:
    assert config.theme.custom_dir is not None, "mkdocs.yml names theme.custom_dir"
    return Path(config.theme.custom_dir) / "assets"
