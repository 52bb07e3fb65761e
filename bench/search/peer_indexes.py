"""The indexes of others, made from the very pages that readers get."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from lxml import html

HERE = Path(__file__).parent
LANGUAGES = ("en", "ru", "kk")
PEERS = ("lunr", "minisearch", "pagefind")
SCRIPTS = {
    "lunr.js": "lunr/lunr.min.js",
    "lunr.stemmer.support.js": "lunr-languages/min/lunr.stemmer.support.min.js",
    "lunr.ru.js": "lunr-languages/min/lunr.ru.min.js",
    "minisearch.js": "minisearch/dist/umd/index.js",
}
"""Name in our folder of peers → file of node_modules."""


@dataclass(frozen=True, slots=True)
class Made:
    """What it took to make the indexes of one engine."""

    cpu: float
    """Seconds of processors, all languages together."""
    peak: int
    """Most memory of its processes, in bytes."""
    files: tuple[Path, ...]


def install_peers(cache: Path) -> None:
    """Bring what package.json names into `cache`/node_modules; nothing of it lands in the project."""
    cache.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, cache / name)
    if not (cache / "node_modules/pagefind").is_dir():
        # Not `npm ci`: a registry that lacks one of pagefind's programs for other systems makes it fail.
        run(["npm", "install", "--no-audit", "--no-fund"], cache)


def run(command: list[str], folder: Path) -> Made:
    """Run a command to its end; its output is seen when it fails."""
    with TemporaryFile("w+") as told:
        child = subprocess.Popen(command, cwd=folder, stdout=told, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            told.seek(0)
            raise SystemExit(f"{' '.join(command)}:\n{told.read()}")
    return Made(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, ())


def make_indexes(cache: Path, site: Path, target: Path, peers: tuple[str, ...]) -> None:
    """Each engine's indexes in `target`, if those there are of other pages; `cache` holds node_modules."""
    target.mkdir(parents=True, exist_ok=True)
    for name, source in SCRIPTS.items():
        shutil.copy(cache / "node_modules" / source, target / name)
    digest = blake2b(digest_size=8)
    for language in LANGUAGES:
        lines = [json.dumps(page, ensure_ascii=False) + "\n" for page in read_pages(site, language)]
        (target / f"pages-{language}.jsonl").write_text("".join(lines), encoding="utf-8")
        digest.update("".join(lines).encode())
    for peer in peers:
        note = _note(target, peer)
        if note.exists() and json.loads(note.read_text(encoding="utf-8"))["pages"] == digest.hexdigest():
            continue
        note.unlink(missing_ok=True)
        made = _make(cache, site, target, peer)
        files = [str(file.relative_to(target)) for file in made.files]
        told = {"pages": digest.hexdigest(), "cpu": made.cpu, "peak": made.peak, "files": files}
        note.write_text(json.dumps(told), encoding="utf-8")


def read_made(target: Path, peer: str) -> Made:
    """What an engine's indexes took when they were made; it lies beside them."""
    found = json.loads(_note(target, peer).read_text(encoding="utf-8"))
    return Made(found["cpu"], found["peak"], tuple(target / name for name in found["files"]))


def _note(target: Path, peer: str) -> Path:
    return target / f"{peer}.made.json"


def _make(cache: Path, site: Path, target: Path, peer: str) -> Made:
    if peer == "pagefind":
        command = ["node_modules/.bin/pagefind", "--site", str(site), "--output-path", str(target / peer)]
        done = run([*command, "--root-selector", "main", "--glob", GLOB], cache)
        files = tuple(file for file in (target / peer).rglob("*") if file.is_file())
        return Made(done.cpu, done.peak, files)
    cpu, peak = 0.0, 0
    indexes = []
    for language in LANGUAGES:
        index = target / f"{peer}-{language}.json"
        pages = str(target / f"pages-{language}.jsonl")
        program = ["node", "--max-old-space-size=12000", str(HERE / "peers/build.mjs")]
        done = run([*program, peer, language, pages, str(index)], cache)
        cpu, peak = cpu + done.cpu, max(peak, done.peak)
        indexes.append(index)
    return Made(cpu, peak, tuple(indexes))


GLOB = "{cases/*,statutes/*/*,ru/cases/*,ru/statutes/*/*,kk/cases/*,kk/statutes/*/*}/index.html"
"""Pages of cases and of articles, which all engines are given."""


def read_pages(site: Path, language: str) -> Iterator[dict[str, str]]:
    """Key, title and text of every page of a case or an article, in the order of their addresses."""
    top = site if language == "en" else site / language
    for kind, pattern in (("case", "cases/*/index.html"), ("statute", "statutes/*/*/index.html")):
        for file in sorted(top.glob(pattern)):
            key = str(file.parent.relative_to(top)).partition("/")[2]
            main = html.document_fromstring(file.read_text(encoding="utf-8")).find(".//main")
            heading = main.find(".//h1") if main is not None else None
            if key == "by" or main is None or heading is None:
                continue
            yield {"key": f"{kind}:{key}", "title": _words(heading), "text": _words(main)}


def _words(element: Any) -> str:
    return " ".join(" ".join(str(text) for text in element.itertext()).split())
