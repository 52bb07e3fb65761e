"""One outer build of MkDocs and the Shell it makes."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig

from casebook.adapter.assets import list_assets
from casebook.adapter.build_log import BuildLog
from casebook.adapter.languages import language_codes, site_names
from casebook.model.page import Pages
from casebook.rendering.frame import Frame, Page, Shell

CACHE = Path(".cache/shell")
"""Of a project. `tree/<edition>` holds the assets of the last shell, `making/<edition>` those of the next."""


@dataclass
class ShellBuild:
    """What one outer build gathers over its languages; its state ends with it."""

    config: MkDocsConfig
    pages_read: Pages
    """What the files of content/pages say."""
    frames: dict[tuple[str, int, str], Frame] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    log: BuildLog = field(default_factory=BuildLog)

    def __post_init__(self) -> None:
        self.project = Path(self.config.config_file_path).parent
        self.site_dir = Path(self.config.site_dir)
        self._clean_directory = utils.clean_directory

    def redirect(self) -> None:
        """Let MkDocs write beside the site: what it writes is copied by the engine."""
        self.log.open()
        self.config.site_dir = str(self.project / CACHE / "making" / self._edition())

    def restore(self) -> None:
        """Leave MkDocs as we found it, also after a failure; may be called twice."""
        self.log.close()
        self.config.site_dir = str(self.site_dir)
        utils.clean_directory = self._clean_directory  # static-i18n forgets it when a nested build fails

    def make_shell(self) -> Shell:
        """All that was gathered; the tree of the last shell is replaced only now, when nothing can fail."""
        assets = list_assets(Path(self.config.site_dir))
        digest = self._digest(assets)
        tree = self._keep_tree()
        return Shell(
            site_url=str(self.config.site_url),
            site_name=site_names(self.config),
            frames=dict(sorted(self.frames.items())),
            pages=self._sorted_pages(),
            assets={name: str(tree / name) for name in assets},
            digest=digest,
            languages=language_codes(self.config),
            directory_addresses=self.config.use_directory_urls,
        )

    def _keep_tree(self) -> Path:
        tree = self.project / CACHE / "tree" / self._edition()
        tree.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(tree, ignore_errors=True)
        Path(self.config.site_dir).rename(tree)
        return tree

    def _sorted_pages(self) -> tuple[Page, ...]:
        return tuple(sorted(self.pages, key=lambda page: (page.name, page.language)))

    def _digest(self, assets: dict[str, Path]) -> str:
        """Where the project lies on this machine does not count."""
        facts = [self.config.site_url, self.config.use_directory_urls, sorted(site_names(self.config).items())]
        digest = blake2b(repr([facts, sorted(self.frames.items()), self._sorted_pages()]).encode(), digest_size=16)
        for name, file in sorted(assets.items()):
            digest.update(repr((name, blake2b(file.read_bytes()).digest())).encode())
        return digest.hexdigest()

    def _edition(self) -> str:
        """Keeps the site, the preview and the edition for `file://` apart: their 404.html differ."""
        facts = repr((self.config.site_url, self.config.use_directory_urls))
        return blake2b(facts.encode(), digest_size=4).hexdigest()
