"""What a build did, as a value and as the line that `make` shows."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

LIMITS = (
    ("GitHub Pages", None, 1_000_000_000),
    ("Cloudflare Pages, free", 20_000, None),
    ("Cloudflare Pages, paid", 100_000, None),
)
"""Host, most files, most bytes."""


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one build."""

    unchanged: bool
    """Nothing was published, as nothing differs."""
    outputs: int
    """Files in the site."""
    bytes: int
    """Their size altogether."""
    release: str
    """What `release.txt` says."""
    languages: tuple[str, ...]
    shell_ran: bool = False
    """Whether MkDocs ran."""
    rendered: tuple[str, ...] = ()
    """Paths rendered in this build, sorted."""
    changed: tuple[str, ...] = ()
    """Paths that are new or have other bytes than what was published before, sorted."""
    removed: tuple[str, ...] = ()
    """Paths that were published before and are no more, sorted."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Time by step, in the order of the steps."""

    def __str__(self) -> str:
        size = f"{self.outputs:,} files, {self.bytes / 1e6:,.1f} MB, {' '.join(self.languages)}"
        steps = ", ".join(f"{name} {spent:.1f}" for name, spent in self.seconds.items() if spent >= 0.05)
        spent = f"{sum(self.seconds.values()):.2f} s" + (f" ({steps})" if steps else "")
        done = "nothing changed"
        if not self.unchanged:
            done = f"{len(self.rendered):,} rendered, {len(self.changed):,} changed, {len(self.removed):,} removed"
        return "\n".join([f"{size}; {done}; {spent}", *self._limits()])

    def _limits(self) -> list[str]:
        over = [
            host for host, files, size in LIMITS if (files and self.outputs > files) or (size and self.bytes > size)
        ]
        return [f"note: more than {host} takes" for host in over]


class Clock:
    """Measures the steps of a build."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, step: str) -> None:
        """Add the time since the last lap to `step`."""
        now = time.perf_counter()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self._last
        self._last = now
