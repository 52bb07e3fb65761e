"""Edits that follow each other leave what a clean build makes of them."""

from __future__ import annotations

import random

import pytest

from tests.site.edits import EDITS
from tests.site.tree import read_tree
from tests.site.workshop import Workshop

CHAINS = (
    ("label of a role", "title of a source", "name of a person", "day of a step", "length of a penalty", "a correction",
     "force of an article"),
    ("label of a status", "publisher of a source", "English name of a person", "title of an article",
     "day of the check", "a translation of a statute", "another name of a person"),
    ("name of a place", "how a source was seen", "role of a person", "penalty of an article"),
    ("region of a place", "standing", "a translation of a case", "title of a law"),
)  # fmt: skip
"""Edits that follow each other; a label, which every page may print, comes first, so that it hides nothing."""


@pytest.mark.parametrize("names", CHAINS, ids=lambda names: names[0])
def test_any_edit_leaves_what_a_clean_build_makes(
    bench: Workshop, pristine: dict[str, bytes], names: tuple[str, ...]
) -> None:
    bench.restore()  # not built: undoing the last chain is a part of the first edit
    last = pristine
    for name in names:
        EDITS[name](bench, random.Random(name))
        bench.build()
        tree = read_tree(bench.site)
        assert tree != last, f"{name}: seen somewhere"
        last = tree
    clean = bench.clean_tree()
    assert {path for path in clean | last if clean.get(path) != last.get(path)} == set()
