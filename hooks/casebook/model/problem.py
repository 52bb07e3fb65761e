"""A fault in the content, as a value with a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place of one file; sorts by place."""

    path: str
    """The file, relative to the project, with '/'."""
    line: int
    """1-based; 1 when the fault is the whole file's."""
    column: int
    """1-based, in characters."""
    code: str
    """Stable, such as `S001`: the first letter is the stage (see docs in CONTRIBUTING.md)."""
    message: str
    """What is wrong and what would be right, in one line."""
    level: str = ERROR
    """`error` ends the build; `warning` does so too, unless the record answers it by `accepted`."""
    at: str = ""
    """Where in the record a warning stands, such as `proceedings.assembly-2023.steps.0`."""

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}:{self.column}: {self.code} {printable(self.message)}"


class InvalidContent(Exception):
    """The content has problems; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problem(s) in the content")


class CannotBuild(Exception):
    """The site cannot be made for a reason other than the content; the text tells people which."""


def printable(text: str) -> str:
    """`text` on one line, with control and invisible characters escaped, so that no content can drive a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
