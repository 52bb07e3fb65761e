"""Which browser the tests drive, and what is installed where there is none: no second one beside one that runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import chromium

Place = Callable[[str, str], None]

TELLS = 'echo "$(basename "$0") $*" >> "$(dirname "$0")/told"'
INSTALLED = ["apt-get update", "apt-get install --yes --no-install-recommends {} fonts-noto-core"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Puts a program of that name and script where programs are looked for first."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.delenv("CASEBOOK_CHROMIUM", raising=False)

    def put(name: str, script: str) -> None:
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
        (tmp_path / name).chmod(0o755)

    return put


def test_the_one_without_windows_comes_first(place: Place, tmp_path: Path) -> None:
    for name in ("chromium", "google-chrome", "chromium-headless-shell"):
        place(name, "exit 0")
    assert chromium.find_chromium() == tmp_path / "chromium-headless-shell"


def test_a_full_one_will_do_and_no_other_is_installed(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place("chromium-headless-shell", "exit 1")
    place("chromium", "exit 0")
    place("apt-get", TELLS)
    assert chromium.main(["--install"]) == 0
    assert chromium.main([]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'chromium'}\n"
    assert not (tmp_path / "told").exists()


@pytest.mark.parametrize("package", ["chromium-headless-shell", "chromium"])
def test_debian_gets_the_one_without_windows_if_it_has_it(place: Place, tmp_path: Path, package: str) -> None:
    place("apt-get", TELLS)
    place("apt-cache", f'test "$2" = {package}')
    chromium.install_on_debian()
    told = (tmp_path / "told").read_text(encoding="ascii").splitlines()
    assert told == [line.format(package) for line in INSTALLED]


def test_what_apt_says_is_seen_when_it_fails(place: Place) -> None:
    place("apt-get", "echo the line is down; exit 100")
    with pytest.raises(chromium.NoChromium, match=r"(?s)the line is down.*chromium-headless-shell"):
        chromium.install_on_debian()
