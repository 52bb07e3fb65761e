"""Rows of the dataset are kept after a release, so that the next build makes anew what changed."""

from __future__ import annotations

import pickle
from pathlib import Path

from casebook.building.files import write_whole
from casebook.publishing.cards import digest_of
from casebook.publishing.dataset_rows import engine_digest, file_inputs, rows_of
from casebook.publishing.kept_rows import INDEX, PLACE, Kept, shelf_name
from casebook.publishing.site import Site
from casebook.rendering.dataset.files import FOLDER, DataFile, describe, file_names


def keep_dataset(site: Site, published: Path) -> None:
    """Keep rows that are new, and sizes and hashes of the files as they were published."""
    rows, place = rows_of(site), Path(site.facts.project) / PLACE
    for number, shelf in rows.changed_shelves().items():
        write_whole(place / shelf_name(number), pickle.dumps(shelf, protocol=pickle.HIGHEST_PROTOCOL))
    files: dict[str, tuple[str, DataFile]] = {}
    for name in file_names():
        key = digest_of(file_inputs(site, name))
        before = rows.kept.files.get(name)
        known = before is not None and before[0] == key
        files[name] = before if known and before else (key, describe(name, (published / FOLDER / name).read_bytes()))
    index = Kept(engine_digest(), rows.blocks, files)
    if index != rows.kept:
        # Last: until then the old one speaks of rows that are not there, which are simply made again.
        write_whole(place / INDEX, pickle.dumps(index, protocol=pickle.HIGHEST_PROTOCOL))
