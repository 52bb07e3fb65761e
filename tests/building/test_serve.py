"""The preview in a process of its own, asked over HTTP while its sources are edited."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casebook.building.engine import build
from tests.building.small_publisher import PUBLISHER, make_project, write_case

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Server:
    """A running preview."""

    project: Path
    port: int
    process: subprocess.Popen[str]

    def get(self, path: str, method: str = "GET", host: str = "") -> tuple[int, dict[str, str], str]:
        """Status, headers and text of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            connection.close()

    def version(self, since: str = "") -> str:
        """The number of the build, waiting for one after `since`."""
        return self.get("/_casebook/version" + (f"?since={since}" if since else ""))[2]


def start(project: Path, port: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.building.serve_small", str(project), str(port)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A preview of three cases."""
    project = make_project(tmp_path / "project", 3)
    with start(project, 0) as process:
        assert process.stderr
        lines = iter(process.stderr.readline, "")
        port = next(found[1] for line in lines if (found := re.search(r"serving http://127.0.0.1:(\d+)/", line)))
        yield Server(project, int(port), process)
        process.kill()


def test_files_are_served_as_what_they_are(server: Server) -> None:
    status, headers, page = server.get("/cases/case-1/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert headers["Cache-Control"] == "no-store"
    assert "text 1 [1]" in page and f'<link href="http://127.0.0.1:{server.port}/">' in page
    assert '<script src="/_casebook/reload.js" defer></script>' in page
    assert server.get("/_casebook/reload.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"
    assert server.get("/release.txt")[1]["Content-Type"] == "text/plain; charset=utf-8"
    assert server.get("/", "HEAD")[::2] == (200, "")
    assert server.get("/cases/case-1")[1]["Location"] == "/cases/case-1/"
    assert server.get("/?q=x")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/../mkdocs.yml",
        "/%2e%2e/mkdocs.yml",
        "/..%2fmkdocs.yml",
        "/cases//case-1/",
        "/cases/",
        "/%00",
        "/x%5c",
    ],
)
def test_what_is_not_there_is_404(server: Server, path: str) -> None:
    assert server.get(path)[0] == 404


def test_only_this_machine_reads_drafts(server: Server) -> None:
    assert server.get("/", host="evil.example")[0] == 403


def test_a_save_is_shown_without_mkdocs(server: Server) -> None:
    version = server.version()
    write_case(server.project, "case-1", "edited")
    later = server.version(version)
    assert later != version and "edited [1]" in server.get("/cases/case-1/")[2]
    (server.project / "mkdocs.yml").write_text("Renamed", "utf-8")
    server.version(later)
    assert "<title>Renamed</title>" in server.get("/cases/case-1/")[2]
    assert not (server.project / "site").exists()


def test_a_fault_is_shown_on_the_last_good_page(server: Server) -> None:
    version = server.version()
    write_case(server.project, "case-1", "INVALID")
    faulty = server.version(version)
    page = server.get("/cases/case-2/")[2]
    assert '<main id="main"><script' in page and "text 2 [1]" in page
    assert "content/cases/case-1.md:1:1: T001 is &lt;invalid&gt;" in page
    assert "T001" in server.get("/nothing/")[2]
    write_case(server.project, "case-1", "CRASH")
    crashed = server.version(faulty)
    assert "ZeroDivisionError" in server.get("/")[2]
    write_case(server.project, "case-1", "text 1")
    server.version(crashed)
    assert "casebook-fault" not in server.get("/")[2]


def test_new_code_asks_for_a_restart(server: Server) -> None:
    version = server.version()
    code = server.project / "hooks" / "casebook" / "new.py"
    code.parent.mkdir(parents=True)
    code.write_text("x = 1\n", "utf-8")
    write_case(server.project, "case-1", "not built by old code")
    server.version(version)
    page = server.get("/cases/case-1/")[2]
    assert "hooks/casebook/new.py:1:1: B006" in page and "text 1 [1]" in page


def test_ctrl_c_ends_cleanly(server: Server) -> None:
    server.process.send_signal(signal.SIGINT)
    output = server.process.communicate(timeout=15)[1]
    assert server.process.returncode == 0
    assert "ended" in output and "Traceback" not in output


def test_a_taken_port_is_said(server: Server) -> None:
    with start(server.project, server.port) as second:
        assert "cannot listen" in second.communicate(timeout=15)[1]
    assert second.returncode == 2


def test_a_preview_leaves_the_site_and_its_shell_alone(server: Server) -> None:
    report = build(server.project, publisher=PUBLISHER)
    assert not report.shell_ran, "the shell is the same but for its address"
    assert "https://example.org/" in (server.project / "site" / "index.html").read_text("utf-8")
