"""Run by the tests of serve in a process of its own: a preview of a small project at any free port."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook.building.serve import serve
from tests.building.small_publisher import PUBLISHER

if __name__ == "__main__":
    serve(Path(sys.argv[1]), port=int(sys.argv[2]), publisher=PUBLISHER)
