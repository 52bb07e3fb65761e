"""Run by the kill tests in a process of its own: build edition after edition until killed, or so many times."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook.building.engine import build
from tests.building.small_publisher import PUBLISHER


def main(project: Path, first: int, count: int) -> None:
    """Build editions `first` … of `project`, each of which changes every page."""
    for number in range(first, first + count):
        (project / "content" / "edition.txt").write_text(str(number), "utf-8")
        print("building", flush=True)
        build(project, publisher=PUBLISHER)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
