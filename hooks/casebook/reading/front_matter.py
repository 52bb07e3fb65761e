"""A content file's front matter and body, through python-frontmatter with a strict handler.

python-frontmatter by itself publishes an unclosed header as text, takes `+++` and `;;;`, and loses
line numbers. Our handler refuses all but a closed `---` fence at the top and keeps the offsets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from casebook.model.problem import Problem
from casebook.model.register import Body
from casebook.reading.strict_yaml import Data, Path, StrictYamlError, read_yaml

FENCE = "---"

Places = dict[Path, tuple[int, int]]
"""Line and column (1-based) by path in the data."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The header as data with 1-based places, and the body."""

    data: dict[str, Data]
    positions: Places
    keys: Places
    body: Body


class _StrictHandler(BaseHandler):
    """One file's handler: remembers where the body begins and what the values' places are."""

    def __init__(self) -> None:
        self.data: dict[str, Data] = {}
        self.positions: Places = {}
        self.keys: Places = {}
        self.body_line = 1
        self.body = ""

    def detect(self, text: str) -> bool:
        return True

    def split(self, text: str) -> tuple[str, str]:
        lines = text.split("\n")
        fences = [line.rstrip() for line in lines]  # spaces after a fence are not to be seen
        if fences[0] != FENCE:
            raise StrictYamlError("Y010", "a record begins with a line `---`, then its facts, then a line `---`", 0, 0)
        try:
            end = fences.index(FENCE, 1)
        except ValueError:
            raise StrictYamlError("Y011", "the front matter is not closed: a line `---` is missing", 0, 0) from None
        self.body_line = end + 2
        self.body = "\n".join(lines[end + 1 :])
        return "\n".join(lines[1:end]), self.body

    def load(self, fm: str, **kwargs: Any) -> dict[str, Data]:
        try:
            document = read_yaml(fm)
        except StrictYamlError as error:
            error.line += 1  # the fence
            raise
        if not isinstance(document.data, dict):
            raise StrictYamlError("Y012", "the front matter is a list of fields, `name: value`", 1, 0)
        self.positions = {path: (line + 2, column + 1) for path, (line, column) in document.positions.items()}
        self.keys = {path: (line + 2, column + 1) for path, (line, column) in document.keys.items()}
        self.data = document.data
        return document.data


def read_front_matter(path: str, text: str) -> tuple[FrontMatter | None, list[Problem]]:
    """The file's header and body, or the fault that makes it unreadable."""
    handler = _StrictHandler()
    try:
        if text[:1].isspace():  # python-frontmatter strips these before the handler sees them
            raise StrictYamlError("Y010", "a record begins with a line `---` and nothing before it", 0, 0)
        frontmatter.parse(text, handler=handler)
    except StrictYamlError as error:
        return None, [Problem(path, error.line + 1, error.column + 1, error.code, error.message)]
    blank = len(handler.body) - len(handler.body.lstrip("\n"))
    body = Body(handler.body.strip("\n"), handler.body_line + blank)
    return FrontMatter(handler.data, handler.positions, handler.keys, body), []
