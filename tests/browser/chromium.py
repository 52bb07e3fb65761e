"""Find the Chromium that the browser tests drive; `python -m tests.browser.chromium --install` gets one."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

COMMANDS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
"""First the one without windows: a full one draws a toolbar beside each page, which costs more than most pages do."""

APPLICATIONS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
)
DEBIAN_PACKAGES = ("chromium-headless-shell", "chromium")
"""The first that apt knows: an older Debian has no package of the one without windows."""

DEBIAN_FONTS = "fonts-noto-core"
"""It holds the Kazakh letters, which a bare Debian lacks."""

CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nobody else is asked, whatever a page tries
)

ADVICE = """\
No Chromium was found. One of these helps:
  on Debian, as root:  apt-get install chromium-headless-shell fonts-noto-core
  elsewhere:           install Chromium or Google Chrome
  or name one:         CASEBOOK_CHROMIUM=/path/to/chromium make test"""


class NoChromium(Exception):
    """There is no Chromium here that runs."""


def find_chromium() -> Path:
    """The first Chromium that runs; the one named in CASEBOOK_CHROMIUM or none if that is set."""
    named = os.environ.get("CASEBOOK_CHROMIUM")
    if named:
        if runs(Path(named)):
            return Path(named)
        raise NoChromium(f"CASEBOOK_CHROMIUM is {named}, which does not run")
    for candidate in list_candidates():
        if runs(candidate):
            return candidate
    raise NoChromium(ADVICE)


def list_candidates() -> Iterator[Path]:
    """Places where a Chromium may be: commands, applications of macOS, then Playwright's own."""
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        for application in APPLICATIONS:
            yield folder / application
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def runs(program: Path) -> bool:
    """Whether `program --version` works: Ubuntu's chromium-browser may only tell to install something else."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install_chromium() -> None:
    """Get a Chromium through apt when root on Debian, otherwise through Playwright."""
    if is_debian() and os.geteuid() == 0:
        install_on_debian()
    else:
        print("Installing Playwright's Chromium", flush=True)
        run_quietly(sys.executable, "-m", "playwright", "install", "chromium")


def install_on_debian() -> None:
    """Get the first of DEBIAN_PACKAGES that apt knows, and fonts."""
    print("Installing Chromium and fonts through apt", flush=True)
    run_quietly("apt-get", "update")
    for package in DEBIAN_PACKAGES:
        if subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0:
            break
    run_quietly("apt-get", "install", "--yes", "--no-install-recommends", package, DEBIAN_FONTS)


def is_debian() -> bool:
    """Whether this is Debian itself: Ubuntu's package of that name is a pointer to a snap."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian" and shutil.which("apt-get") is not None
    except OSError:
        return False


def run_quietly(*command: str) -> None:
    """Run a command; its output is seen only when it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise NoChromium(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}\n{ADVICE}")


def main(arguments: list[str]) -> int:
    """Print where Chromium is; with --install say nothing if there is one, and get one if not."""
    try:
        try:
            found = find_chromium()
        except NoChromium:
            if "--install" not in arguments or os.environ.get("CASEBOOK_CHROMIUM"):
                raise
            install_chromium()
            found = find_chromium()
    except NoChromium as fault:
        print(fault, file=sys.stderr)
        return 1
    if "--install" not in arguments:
        print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
