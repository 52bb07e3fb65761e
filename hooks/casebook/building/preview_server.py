"""A small HTTP server for the published tree of a preview. Not for the public: it knows no cache and no load."""

from __future__ import annotations

import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, quote, unquote, urlsplit

from casebook.building.preview import SCRIPT, SCRIPT_PATH, STYLE, STYLE_PATH, VERSION_PATH, Preview

LONG_POLL_SECONDS = 25.0
"""Shorter than any timeout on the way."""

HTML = "text/html; charset=utf-8"

TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".ris": "application/x-research-info-systems",
    ".ttl": "text/turtle; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
"""By suffix, as the machine's own table differs from one to the next; others from that table."""


class PreviewServer(ThreadingHTTPServer):
    """Serves `preview` at one address; raises OSError when the port is taken."""

    daemon_threads = True

    def __init__(self, host: str, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__((host, port), _Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (host, "localhost", "127.0.0.1")}
        """Names this server is called by; none are checked when it listens to other machines."""
        if host not in ("localhost", "127.0.0.1"):
            self.hosts = set()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    timeout = 60
    own: ClassVar[dict[str, tuple[str, bytes]]] = {
        SCRIPT_PATH: (TYPES[".js"], SCRIPT),
        STYLE_PATH: (TYPES[".css"], STYLE),
    }

    def do_GET(self) -> None:
        """Answer with a file of the tree."""
        url = urlsplit(self.path)
        if self.server.hosts and self.headers.get("Host") not in self.server.hosts:
            # Else any web page could read unpublished drafts by pointing its own name at this machine.
            self._answer(HTTPStatus.FORBIDDEN, TYPES[".txt"], b"unknown host\n")
        elif url.path == VERSION_PATH:
            since = parse_qs(url.query).get("since", [""])[0]
            self._answer(HTTPStatus.OK, TYPES[".txt"], self.server.preview.wait(since, LONG_POLL_SECONDS).encode())
        elif url.path in self.own:
            self._answer(HTTPStatus.OK, *self.own[url.path])
        else:
            self._answer_file(unquote(url.path))

    def do_HEAD(self) -> None:
        """The same without the file."""
        self.do_GET()

    def _answer_file(self, path: str) -> None:
        root = self.server.preview.root
        found = _find(root, path)
        if found is not None and found.is_dir():
            self._answer(HTTPStatus.FOUND, TYPES[".txt"], b"", location=quote(path) + "/")
        elif found is None or (content := _read(found)) is None:
            missing = _read(root / "404.html") or b"<!doctype html><title>404</title><main><p>No such page</p></main>"
            self._answer(HTTPStatus.NOT_FOUND, HTML, self.server.preview.decorate(missing))
        else:
            kind = TYPES.get(found.suffix) or mimetypes.guess_type(found.name)[0] or "application/octet-stream"
            self._answer(HTTPStatus.OK, kind, self.server.preview.decorate(content) if kind == HTML else content)

    def _answer(self, status: HTTPStatus, kind: str, content: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for builds."""


def _find(root: Path, path: str) -> Path | None:
    """The file or folder that answers at `path`, inside `root`."""
    parts = path.split("/")[1:]
    if not path.startswith("/") or "" in parts[:-1] or any(p in (".", "..") or "\0" in p or "\\" in p for p in parts):
        return None
    found = root.joinpath(*parts)
    return found / "index.html" if path.endswith("/") else found


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
