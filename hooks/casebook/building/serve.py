"""`casebook serve`: a preview that follows every save."""

from __future__ import annotations

import sys
import threading
import traceback
from dataclasses import replace
from pathlib import Path

from casebook.building.engine import Edition, build_edition
from casebook.building.groups import CODE
from casebook.building.inputs import Inputs, changed_paths, take_inputs
from casebook.building.preview import Preview
from casebook.building.preview_server import PreviewServer
from casebook.building.publisher import Publisher
from casebook.building.trees import preview_trees
from casebook.building.watching import settle, watched
from casebook.model.problem import InvalidContent, Problem

END_SECONDS = 10.0
"""How long Ctrl-C waits for a build to end; one cut short later leaves whole trees too."""


def serve(project: Path, host: str = "127.0.0.1", port: int = 8000, *, publisher: Publisher | None = None) -> None:
    """Build and serve a preview at `host`:`port` until Ctrl-C; ends the process with code 2 when the port is taken."""
    project = project.resolve()
    edition = Edition(project, preview_trees(project), publisher or Publisher())
    preview = Preview(edition.trees.published)
    with _listening(host, port, preview) as server:
        builder = Builder(replace(edition, site_url=f"http://{host}:{server.server_port}/"), preview)
        try:
            builder.build()
            with watched(project, builder.woken.set):
                builder.start()
                _say(f"serving {builder.edition.site_url} (Ctrl-C ends)")
                server.serve_forever()
        except KeyboardInterrupt:
            _say("ended")
        finally:
            preview.end()
            builder.end()


def _listening(host: str, port: int, preview: Preview) -> PreviewServer:
    try:
        return PreviewServer(host, port, preview)
    except OSError as error:
        _say(f"cannot listen on {host}:{port}: {error.strerror}; does another preview run?")
        raise SystemExit(2) from None


class Builder(threading.Thread):
    """Builds each time it is woken, one build at a time."""

    def __init__(self, edition: Edition, preview: Preview) -> None:
        super().__init__(name="builder", daemon=True)
        self.edition = edition
        self.preview = preview
        self.code: Inputs = take_inputs(edition.project, CODE)
        """The code that this process runs, as it was when it started."""
        self.woken = threading.Event()
        self._ending = False

    def run(self) -> None:
        """Wait, settle, build; until `end`."""
        while True:
            self.woken.wait()
            settle(self.woken)
            if self._ending:
                return
            self.build()

    def end(self) -> None:
        """Stop after the build that is under way."""
        self._ending = True
        self.woken.set()
        if self.is_alive():
            self.join(END_SECONDS)

    def build(self) -> None:
        """Build once; whatever goes wrong is shown, and the last good tree stays."""
        try:
            self._refuse_new_code()
            report = build_edition(self.edition)
        except InvalidContent as fault:
            faults = [str(problem) for problem in fault.problems]
            _say("\n".join(faults))
            self.preview.show(faults, changed=False)
        except (Exception, SystemExit) as error:  # MkDocs ends by SystemExit
            _say(traceback.format_exc())
            self.preview.show([f"{type(error).__name__}: {error}"], changed=False)
        else:
            _say(str(report))
            self.preview.show((), changed=not report.unchanged)

    def _refuse_new_code(self) -> None:
        """Raise InvalidContent when the code on the disk is not what runs: its outputs would get false keys."""
        hint = "changed since serve was started: end it (Ctrl-C) and start it again"
        paths = changed_paths(self.code, take_inputs(self.edition.project, CODE, self.code))
        if paths:
            raise InvalidContent(Problem(path, 1, 1, "B006", hint) for path in paths)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
