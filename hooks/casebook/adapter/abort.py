"""How a fault ends a build: `mkdocs build` with exit code 2, `run_mkdocs` with an exception of ours."""

from __future__ import annotations

from typing import Any

from click import echo
from mkdocs.exceptions import Abort

from casebook.model.problem import CannotBuild, InvalidContent


class ContentAbort(Abort):
    """Ends MkDocs with the content's problems, one a line, exit code 2 and no traceback, in serve too."""

    # click asks for `exit_code`; livereload and Python ask a SystemExit for `code`.
    code = exit_code = 2

    def __init__(self, fault: InvalidContent) -> None:
        super().__init__(str(fault))
        self.fault = fault

    def show(self, *_: Any, **__: Any) -> None:
        for problem in self.fault.problems:
            echo(str(problem), err=True)
        echo(self.format_message(), err=True)


class FrameAbort(Abort):
    """Ends MkDocs because a frame is not what the engine can fill: a fault of templates or code, not of content."""

    code = exit_code = 2


class ShellFailed(CannotBuild):
    """MkDocs made no shell, for a reason other than the content; the text says which, for people."""
