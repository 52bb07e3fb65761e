"""Make the files of our search, and nothing else of the site: our_build.py PROJECT TARGET.

Writes them under TARGET as a build would, and prints processor seconds and peak memory as JSON. Run in a process of
its own, with the code of PROJECT. What every build reads anyway is read before the clock starts.
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
    from casebook.rendering.frame import Shell

DOCUMENTS = "documents.pickle"
"""In TARGET: the documents of the index of names, for scores.py."""


def measure(project: Path, target: Path) -> dict[str, float]:
    """Seconds of processor, bytes of memory at the peak and before."""
    from casebook.publishing.search_documents import list_documents
    from casebook.publishing.search_files import SEARCH_FILES, list_search_files
    from casebook.publishing.site import read_site

    site = read_site(project, take_shell(project))
    before, began = _peak(), time.process_time()
    for output in list_search_files(site):
        path = target / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SEARCH_FILES[output.renderer](site, output.args))
    found = {"cpu": time.process_time() - began, "peak": _peak(), "before": before}
    (target / DOCUMENTS).write_bytes(pickle.dumps(list(list_documents(site))))
    return found


def take_shell(project: Path) -> Shell:
    """The shell that a build kept, or a new one."""
    from casebook.adapter.run import run_mkdocs
    from casebook.building.shell import load_shell, save_shell

    shell = load_shell(project)
    if shell is None:
        shell = run_mkdocs(project)
        save_shell(project, shell)
    return shell


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    told = json.dumps(measure(*(Path(argument).resolve() for argument in sys.argv[1:3])))
    print(f"\n{told}")  # a line of its own, whatever MkDocs said before
