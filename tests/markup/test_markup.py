"""Every built page, style sheet and picture, read by strict readers that others wrote: nothing to mend."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.altered import NOTICES
from tests.conftest import BuiltSite
from tests.markup.checkers import check_with_html_validate, check_with_nu

Checker = Callable[[Path], list[str]]
NU, STRICT = CHECKERS = (check_with_nu, check_with_html_validate)


@pytest.mark.parametrize("checker", CHECKERS)
def test_nothing_is_to_mend_on_any_page(built_site: BuiltSite, checker: Checker) -> None:
    assert sum(1 for _ in built_site.path.rglob("*.html")) > 1000
    assert checker(built_site.path) == []


@pytest.mark.parametrize("checker", CHECKERS)
def test_nothing_is_to_mend_on_notices(
    built_site: BuiltSite, altered_site: BuiltSite, tmp_path: Path, checker: Checker
) -> None:
    """Pages that only a register has in which records were renamed, withdrawn, or are not translated."""
    for page in altered_site.path.rglob("*.html"):
        path = page.relative_to(altered_site.path)
        usual = built_site.path / path
        if not usual.is_file() or usual.read_bytes() != page.read_bytes():
            (tmp_path / path.parent).mkdir(parents=True, exist_ok=True)
            shutil.copy(page, tmp_path / path)
    assert all((tmp_path / address / "index.html").is_file() for address in NOTICES.values())
    assert checker(tmp_path) == []


WHOLE = (
    '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>T</title></head>\n<body>{}</body>\n</html>\n'
)
FAULTS = {
    "a part without a heading": (NU, "a.html", WHOLE.format("<section><p>T</p></section>"), "lacks heading"),
    "an id twice": (NU, "a.html", WHOLE.format('<p id="a">T</p><p id="a">T</p>'), "Duplicate ID"),
    "no such property": (NU, "a.css", "p{colour:red}", "colour"),
    "no such element": (NU, "a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><blink/></svg>', "blink"),
    "a button of no type": (STRICT, "a.html", WHOLE.format("<button>T</button>"), "no-implicit-button"),
    "a style in place": (STRICT, "a.html", WHOLE.format('<p style="color:red">T</p>'), "no-inline-style"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    checker, file, text, told = FAULTS[name]
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / file).write_text(text, encoding="utf-8")
    found = checker(tmp_path)
    assert len(found) >= 1 and all(line.startswith(f"deep/{file}:") for line in found), found
    assert any(told in line for line in found), found
