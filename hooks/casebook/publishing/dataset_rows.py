"""The rows of the dataset of one site: made anew where something of the record changed, else as they were kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from casebook.publishing.cards import digest_of
from casebook.publishing.kept_rows import SHELVES, BlockDigest, read_kept, read_shelf, shelf_of
from casebook.publishing.record_inputs import block_inputs
from casebook.publishing.site import Site
from casebook.rendering.dataset.blocks import COUNTS, ENTITIES, NAMES, Rows, join_blocks, list_blocks
from casebook.rendering.dataset.files import (
    CASE_SCHEMA,
    DATABASE,
    LICENCE_FILE,
    STATUTE_SCHEMA,
    SUMS,
    WHOLE,
    DataFiles,
    file_names,
    use_files,
)
from casebook.rendering.dataset.files import ENTITIES as ENTITY_FILE

PACKAGE_ROOT = Path(__file__).parents[1]
_CODE = ("model", "deriving", "rendering", "publishing")


class DatasetRows:
    """Digests of every block, and its rows when a file needs them."""

    def __init__(self, site: Site) -> None:
        self._project = Path(site.facts.project)
        self._made: dict[str, Rows] = {}
        self._makers: dict[str, Callable[[], Rows]] = {}
        self.blocks: dict[str, BlockDigest] = {}
        self.kept = read_kept(self._project, engine_digest())
        for name, make in list_blocks(site.facts):
            self._makers[name] = make
            inputs = "" if name == COUNTS else block_inputs(site, name)
            before = self.kept.blocks.get(name)
            if inputs and before is not None and before.inputs == inputs:
                self.blocks[name] = before
            else:
                self._made[name] = make()
                self.blocks[name] = BlockDigest(inputs, _digests(self._made[name]))
        self.tables = _join_digests(self.blocks)

    def read(self) -> Rows:
        """All rows, in the order of their records."""
        return join_blocks(self._blocks())

    def _blocks(self) -> Iterator[Rows]:
        shelves = [read_shelf(self._project, number) for number in range(SHELVES)] if self.kept.blocks else []
        for name, digest in self.blocks.items():
            if name not in self._made:
                inputs, rows = shelves[shelf_of(name)].get(name, ("", {})) if shelves else ("", {})
                self._made[name] = rows if inputs == digest.inputs else self._makers[name]()
            yield self._made[name]

    def changed_shelves(self) -> Mapping[int, Mapping[str, tuple[str, Rows]]]:
        """Shelves on which a block is new, changed or gone, with all that lies on them now."""
        numbers = {shelf_of(name) for name, one in self.blocks.items() if self.kept.blocks.get(name) != one}
        numbers |= {shelf_of(name) for name in self.kept.blocks.keys() - self.blocks.keys()}
        if numbers:
            list(self._blocks())  # so that what stays on them is there too
        return {
            number: {name: (self.blocks[name].inputs, rows) for name, rows in self._made.items()
                     if shelf_of(name) == number and name != COUNTS}
            for number in sorted(numbers)
        }  # fmt: skip


def _digests(rows: Rows) -> dict[str, str]:
    return {name: blake2b(repr(found).encode(), digest_size=8).hexdigest() for name, found in rows.items()}


def _join_digests(blocks: Mapping[str, BlockDigest]) -> Mapping[str, str]:
    """Table → hash of all its rows."""
    totals = {name: blake2b(digest_size=16) for name in NAMES}
    for block in blocks.values():
        for name, digest in block.tables.items():
            totals[name].update(digest.encode())
    return {name: total.hexdigest() for name, total in totals.items()}


@lru_cache(maxsize=1)
def engine_digest() -> str:
    """Hash of the code by which rows are made: more of it than that, rather than less."""
    total = blake2b(digest_size=16)
    for folder in _CODE:
        for path in sorted((PACKAGE_ROOT / folder).rglob("*.py")):
            total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


_OPEN: list[tuple[Site, DatasetRows]] = []
"""The rows of the last site that they were asked of."""


def rows_of(site: Site) -> DatasetRows:
    """The rows of a site; from now on its files are made of them."""
    if not _OPEN or _OPEN[0][0] is not site:
        rows = DatasetRows(site)
        _OPEN[:] = [(site, rows)]
        inputs = {name: digest_of(file_inputs(site, name)) for name in file_names()}
        known = {name: file for name, (key, file) in rows.kept.files.items() if inputs.get(name) == key}
        use_files(site.facts, DataFiles(site.facts, rows.read, known))
    return _OPEN[0][1]


def file_inputs(site: Site, name: str) -> tuple[str, ...]:
    """What decides the bytes of a file of /data/: of a table, its rows."""
    stem, _, ending = name.rpartition(".")
    tables = rows_of(site).tables
    if stem in tables and ending in ("csv", "jsonl") and stem != ENTITIES:
        return (tables[stem],)
    if name in (CASE_SCHEMA, STATUTE_SCHEMA):
        return site.facts.register.languages
    if name == LICENCE_FILE:
        return ()
    if name == ENTITY_FILE:
        return (tables[ENTITIES],)
    rows = digest_of([tables[one] for one in NAMES if one != ENTITIES])
    if name == DATABASE:
        return (rows,)
    edition = str(site.facts.edition)
    if name == WHOLE:
        return (rows, edition)
    return (rows, tables[ENTITIES], edition, site.shell.site_url, *site.facts.register.languages)


def dataset_inputs(site: Site) -> tuple[str, ...]:
    """What the page of the data tells: sizes and hashes of all files."""
    return (site.facts.register.vocabulary_digest, *file_inputs(site, SUMS))
