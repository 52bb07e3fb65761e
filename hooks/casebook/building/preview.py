"""What `casebook serve` shows: the last good tree, what is wrong with the newest content, and which build this is."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from html import escape
from pathlib import Path

PLACES = (re.compile(rb"<main\b[^>]*>"), re.compile(rb"<body\b[^>]*>"))
"""Where a fault is put: inside `main`, or else `body`."""

SCRIPT_PATH = "/_casebook/reload.js"
STYLE_PATH = "/_casebook/fault.css"
VERSION_PATH = "/_casebook/version"

SCRIPT = b"""// Waits for the next build and loads the page again; only in a preview.
(async () => {
  let seen = null;
  for (;;) {
    try {
      const answer = await fetch("/_casebook/version" + (seen === null ? "" : "?since=" + seen));
      const version = await answer.text();
      if (seen !== null && version !== seen) { location.reload(); return; }
      seen = version;
    } catch { await new Promise((done) => setTimeout(done, 2000)); }
    if (document.hidden) {
      await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
    }
  }
})();
"""

STYLE = b"""#casebook-fault { border: 3px solid #b00020; margin: 1rem 0; padding: 1rem; background: #fff; color: #111;
  font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
"""


class Preview:
    """Shared by the builder, which changes it, and the server's threads, which read it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        """The published tree; another folder takes its name at each release."""
        self._faults: tuple[str, ...] = ()
        self._version = 0
        self._changed = threading.Condition()
        self._ended = False

    def show(self, faults: Sequence[str], *, changed: bool) -> None:
        """Show `faults` (none: all is well) from now on; pages load again if that or the site changed."""
        with self._changed:
            if changed or self._faults != tuple(faults):
                self._faults = tuple(faults)
                self._version += 1
                self._changed.notify_all()

    def wait(self, since: str, seconds: float) -> str:
        """The number of the build; not before it differs from `since`, or `seconds` have passed."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or str(self._version) != since, seconds)
            return str(self._version)

    def end(self) -> None:
        """Let everybody who waits go."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def decorate(self, page: bytes) -> bytes:
        """`page` with the faults on top and the script that loads it again."""
        faults = self._faults
        script = f'<script src="{SCRIPT_PATH}" defer></script>'
        block = script + (_fault_block(faults) if faults else "")
        at = next((found.end() for place in PLACES if (found := place.search(page))), 0)
        return page[:at] + block.encode() + page[at:]


def _fault_block(faults: Sequence[str]) -> str:
    """HTML that says what is wrong; nothing of it is markup of the content."""
    items = "".join(f"<li><code>{escape(fault)}</code></li>" for fault in faults)
    return (
        f'<link rel="stylesheet" href="{STYLE_PATH}"><section id="casebook-fault" role="alert" lang="en" dir="ltr">'
        f"<h2>This is the last good build: the newest changes have faults</h2><ol>{items}</ol></section>"
    )
