"""The site as a usual host serves it: compressed, with the headers of the tests' server."""

from __future__ import annotations

import gzip
from contextlib import AbstractContextManager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tests.browser.server import HEADERS, POLICY, StrictHandler, serve

READING = {**HEADERS, "Content-Security-Policy": f"{POLICY}; connect-src 'self'"}
"""Lighthouse reads robots.txt from within the page, which the policy of the tests forbids to every script."""

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}


class CompressingHandler(StrictHandler):
    """Sends what can be compressed as gzip, level 6."""

    def end_headers(self) -> None:
        """Add the headers to every answer."""
        for name, value in READING.items():
            self.send_header(name, value)
        SimpleHTTPRequestHandler.end_headers(self)

    def do_GET(self) -> None:  # noqa: N802 - the name is the base class's
        """Answer with the compressed file if there is one to compress."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in COMPRESSED or not file.is_file():
            return super().do_GET()
        body = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        return None


def serve_compressed(folder: Path) -> AbstractContextManager[str]:
    """Serve `folder` as `tests.browser.server.serve` does, compressed."""
    return serve(folder, CompressingHandler)
