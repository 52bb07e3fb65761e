"""A small server that gzips what a usual host gzips, and writes down what it sent."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

GZIPPED = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml")
"""What hosts of static pages compress; other files go as they are."""


@dataclass
class Sent:
    """Bodies sent since the last look: (path, bytes on the wire)."""

    bodies: list[tuple[str, int]] = field(default_factory=list)
    guard: threading.Lock = field(default_factory=threading.Lock)

    def add(self, path: str, size: int) -> None:
        """Write down one answer."""
        with self.guard:
            self.bodies.append((path, size))

    def take(self) -> list[tuple[str, int]]:
        """Everything since the last time."""
        with self.guard:
            taken, self.bodies = self.bodies, []
        return taken


class Server:
    """Serves folders under their prefixes; used as a context."""

    def __init__(self, folders: Mapping[str, Path]) -> None:
        """`folders`: first part of the address → folder."""
        self.sent = Sent()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folders, self.sent))
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Server:
        """Begin to serve."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


@cache
def packed_size(file: Path) -> int:
    """Bytes of a file on the wire."""
    return len(_packed(file))


@cache
def _packed(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.compress(data, 6, mtime=0) if file.suffix in GZIPPED else data


def _handler(folders: Mapping[str, Path], sent: Sent) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            _, prefix, rest = (*path.split("/", 2), "")[:3]
            folder = folders.get(prefix)
            file = folder / rest if folder else None
            if file is None or not file.is_file() or ".." in rest.split("/"):
                self.send_error(404)
                sent.add(path, 0)
                return
            body = _packed(file)
            self.send_response(200)
            self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if file.suffix in GZIPPED:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)
            sent.add(path, len(body))

        def log_message(self, *args: Any, **named: Any) -> None:
            """Say nothing."""

    return Handler
