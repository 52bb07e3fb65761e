"""Names beside the markers of a timeline, for wide screens: only where they touch nothing."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.deriving.lanes import Mark

_EM = 2.05
"""Percent of an em where the drawing is 635 px wide, the narrowest on which names are shown."""
_LETTER = 0.6 * _EM
"""Percent of a letter, on the safe side."""
_BESIDE = 1.15 * _EM
"""Percent from the middle of a marker to its name."""
_MARKER = 1.1 * _EM
_LONGEST = 36
"""Letters."""


def name_marks(
    marks: Sequence[Mark], titles: Sequence[str], walls: Sequence[tuple[float, float]] = ()
) -> list[tuple[str, bool]]:
    """For each mark its title or '', and whether it stands at the left; a title that has no room is left out.

    `walls` are left and right sides of what no title may cross, in percent.
    """
    taken = [(mark.row, mark.x - _MARKER, mark.x + _MARKER) for mark in marks]
    taken += [(mark.row, *wall) for mark in marks for wall in walls]
    found: list[tuple[str, bool]] = []
    for mark, title in zip(marks, titles, strict=True):
        width = len(title) * _LETTER
        sides = [(mark.x + _BESIDE, mark.x + _BESIDE + width), (mark.x - _BESIDE - width, mark.x - _BESIDE)]
        own = (mark.row, mark.x - _MARKER, mark.x + _MARKER)
        others = [one for one in taken if one != own and abs(one[0] - mark.row) < 0.75]
        free = [
            number
            for number, (left, right) in enumerate(sides)
            if left >= 0 and right <= 100 and all(right < one[1] or left > one[2] for one in others)
        ]
        if not free or len(title) > _LONGEST:
            found.append(("", False))
            continue
        taken.append((mark.row, *sides[free[0]]))
        found.append((title, free[0] == 1))
    return found
