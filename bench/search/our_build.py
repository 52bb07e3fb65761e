"""What the search costs to build: our_build.py PROJECT prints processor seconds and peak memory as JSON.

Run in a process of its own, with the code of PROJECT, after `casebook build` there.
"""

from __future__ import annotations

import json
import pickle
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casebook.publishing.site import Site


def read_built(project: Path) -> Site:
    """The site of a project that was built, as a build reads it."""
    from casebook.building.shell import PLACE
    from casebook.publishing.site import read_site

    with (project / PLACE).open("rb") as file:
        pickle.load(file)  # the shell's inputs
        shell = pickle.load(file)
    return read_site(project, shell)


def measure(project: Path) -> dict[str, float]:
    """Make the outputs of the search only, after everything that they are made from has been read."""
    from casebook.publishing.search_files import SEARCH_FILES, list_search_files

    site = read_built(project)
    before, began = _peak(), time.process_time()
    outputs = list(list_search_files(site))
    size = sum(len(SEARCH_FILES[output.renderer](site, output.args)) for output in outputs)
    seconds = time.process_time() - began
    return {"cpu": seconds, "peak": _peak(), "before": before, "files": len(outputs), "bytes": size}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    json.dump(measure(Path(sys.argv[1]).resolve()), sys.stdout)
