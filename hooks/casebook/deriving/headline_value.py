"""The status of a record as a value: what it says, since which step, and whether it is old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from casebook.deriving.dated import DatedStep
from casebook.deriving.proceedings import Against

SILENCE = timedelta(days=365)
"""An open state that nobody spoke of for longer is not known any more; an editorial number."""

DEPRIVED, RESTRICTED, FREE, UNKNOWN, NO_LEVEL = "deprived", "restricted", "free", "unknown", "none"

LEVELS = {
    "in-custody": DEPRIVED, "serving": DEPRIVED, "held": DEPRIVED, "house-arrest": DEPRIVED,
    "custody-unknown": UNKNOWN, "prosecution-unknown": UNKNOWN, "outcome-unknown": UNKNOWN, "absent": UNKNOWN,
    "convicted": UNKNOWN, "deferred": RESTRICTED, "suspended": RESTRICTED, "restricted-freedom": RESTRICTED,
    "on-parole": RESTRICTED, "free-restricted": RESTRICTED, "conviction-overturned": FREE, "acquitted": FREE,
    "closed": FREE, "dropped": FREE, "served": FREE, "released": FREE, "remitted": FREE, "term-ended": FREE,
    "fined": FREE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Headline:
    """The status, never to be printed without its date and source."""

    code: str
    """Term of the vocabulary `headlines`."""
    step: DatedStep | None = None
    """The last step of the deciding proceeding: its date and its first source are the status's."""
    against: Against | None = None
    """The deciding proceeding."""
    stale: bool = False
    """Open, and nobody spoke of it for a year."""
    computed: bool = False
    """Follows from a length, not from a source that says so."""
    form: str = ""
    """Form of the deprivation of liberty, when there is one."""

    @property
    def level(self) -> str:
        """deprived, restricted, free, unknown or none."""
        return LEVELS.get(self.code, NO_LEVEL)

    @property
    def source(self) -> str | None:
        """Key of the source according to which it is so."""
        return self.step.step.src[0] if self.step is not None else None


def make_headline(code: str, one: Against, on: date, *, computed: bool = False, form: str = "") -> Headline:
    """The headline that a proceeding gives, as of its last step."""
    still_open = LEVELS.get(code) in (DEPRIVED, RESTRICTED) or code in (
        "on-trial", "under-investigation", "pending", "custody-unknown", "prosecution-unknown", "outcome-unknown"
    )  # fmt: skip
    return Headline(code, one.last, one, still_open and is_silent(one, on), computed, form)


def is_silent(one: Against, on: date) -> bool:
    """Whether nobody has spoken of a proceeding for longer than is bearable."""
    if one.last is None:
        return False
    bounds = one.last.bounds
    known = bounds.earliest if bounds.latest == date.max else bounds.latest  # an open end is no news
    return on - min(known, on) > SILENCE
