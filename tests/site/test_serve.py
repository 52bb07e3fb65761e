"""The preview of the real content: an edit is shown, a fault is shown, and the last good page stays."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import copy_project

SERVE = """
from pathlib import Path
from casebook.adapter.run import run_mkdocs
from casebook.building.publisher import Publisher
from casebook.building.serve import serve
if __name__ == "__main__":
    serve(Path(), port=0, publisher=Publisher(run_mkdocs=run_mkdocs))
"""
"""`casebook serve` at any free port."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview of a copy of the project."""

    project: Path
    port: int

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def next_version(self, since: str) -> str:
        """The number of the build after `since`, waited for."""
        for _ in range(20):
            version = self.get(f"/_casebook/version?since={since}")[1]
            if version != since:
                return version
        raise AssertionError("no build after the edit")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """`casebook serve` in a copy."""
    project = copy_project(tmp_path_factory.mktemp("preview") / "casebook")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks")}
    command = [sys.executable, "-c", SERVE]
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        lines = iter(process.stderr.readline, "")
        port = next(found[1] for line in lines if (found := re.search(r"serving http://127.0.0.1:(\d+)/", line)))
        reader = threading.Thread(target=process.stderr.read)  # a full pipe would stop the server
        reader.start()
        yield Preview(project, int(port))
        process.kill()
        reader.join()


@pytest.mark.parametrize("prefix", ["", "ru/", "kk/"])
def test_pages_are_served_in_every_language(preview: Preview, prefix: str) -> None:
    for address in ("", "cases/marat-zhylanbaev/", "statutes/cc-2014/405/", "search/"):
        status, page = preview.get(f"/{prefix}{address}")
        assert status == 200 and "</html>" in page
        assert f'href="http://127.0.0.1:{preview.port}/{prefix}{address}"' in page, "links stay in the preview"
    assert preview.get(f"/{prefix}cases/nobody/")[0] == 404


def test_a_saved_edit_is_shown_and_a_fault_too(preview: Preview) -> None:
    record = preview.project / "content/cases/zhibek-amenova.md"
    sound = record.read_text(encoding="utf-8")
    version = preview.get("/_casebook/version")[1]
    record.write_text(sound.replace("who spoke at a meeting", "who raised her voice at a meeting"), encoding="utf-8")
    version = preview.next_version(version)
    assert "who raised her voice at a meeting" in preview.get("/cases/zhibek-amenova/")[1]

    record.write_text(sound.replace("kind: person", "kind: persona"), encoding="utf-8")
    version = preview.next_version(version)
    for address in ("/cases/zhibek-amenova/", "/kk/", "/statutes/cc-2014/405/"):
        page = preview.get(address)[1]
        assert re.search(r"content/cases/zhibek-amenova\.md:3:\d+: [A-Z]\d{3} ", page), address
        assert 'role="alert"' in page and "</main>" in page
    assert "who raised her voice at a meeting" in preview.get("/cases/zhibek-amenova/")[1], "the last good page"

    record.write_text(sound, encoding="utf-8")
    preview.next_version(version)
    page = preview.get("/cases/zhibek-amenova/")[1]
    assert "who spoke at a meeting" in page and 'role="alert"' not in page
    assert not (preview.project / "site").exists(), "a preview publishes nothing"
