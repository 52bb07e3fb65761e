"""Guards over the real content: what would publish too much, or break a page, is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import copy_project, run_casebook

CIVIL = "sources:\n    kind: civil\n    steps: [{type: complaint, date: 2023, src: [iphr-2023-h2]}]\n  "

GUARDS = [
    (
        "cases/aset-mataev.md",
        "standing: target",
        "standing: target\nstate: draft",
        "R008",
        {"content/cases/mataev-trial.md", "content/cases/seitkazy-mataev.md"},
    ),
    ("cases/vladimir-kozlov.md", "standing: target", "standing: target   # +7 701 123 45 67", "P001", None),
    ("cases/nurlan-kanatov.md", "text:\n  summary: >-\n", "text:\n  summary: |-\n    One.\n\n", "X005", None),
    ("cases/nurlan-kanatov.md", "proceedings:\n  ", f"proceedings:\n  {CIVIL}", "I007", None),
    ("addresses.csv", "address,record,salt,chain\n", "", "A004", None),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project."""
    return copy_project(tmp_path_factory.mktemp("guards") / "project")


@pytest.mark.parametrize(("name", "before", "after", "code", "told"), GUARDS, ids=lambda value: str(value)[:24])
def test_the_content_is_refused(
    project: Path, name: str, before: str, after: str, code: str, told: set[str] | None
) -> None:
    """One change of one file, one code at the file that must change."""
    file = project / "content" / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    result = run_casebook(project, "check")
    file.write_text(text, encoding="utf-8")
    lines = [line for line in result.stderr.splitlines() if f": {code} " in line]
    assert result.returncode == 2
    assert lines, result.stderr
    assert {line.split(":")[0] for line in lines} == (told or {f"content/{name}"})


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("about", "<!-- casebook:nothing -->", "M007"),
        ("about", "Text.\n\n<!-- casebook:home -->", "M007"),
        ("about", "Text.\n\n<!-- casebook:unknown -->", "M007"),
        ("about", "Call 8 701 123 45 67.", "P001"),
        ("about", "[there](page:nowhere)", "M006"),
        ("cases", "Text.", "F007"),
        ("kz-0006", "Text.", "F007"),
    ],
)
def test_a_page_is_refused(project: Path, name: str, body: str, code: str) -> None:
    """A hole that nothing fills, private data, a dead link, an address of the register: exit 2, nothing written."""
    file = project / "content/pages" / f"{name}.md"
    before = file.read_bytes() if file.exists() else None
    file.write_text(f"---\ntitle: T\ndescription: D\n---\n{body}\n", encoding="utf-8")
    result = run_casebook(project, "build")
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)
    assert result.returncode == 2
    assert f"content/pages/{name}.md:" in result.stderr
    assert f": {code} " in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("epoch", ["²", "-5", "9" * 17, "soon"])
def test_an_epoch_that_is_no_time_is_refused(project: Path, epoch: str) -> None:
    """Readable, exit 2."""
    result = run_casebook(project, "build", SOURCE_DATE_EPOCH=epoch)
    assert result.returncode == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr
    assert "Traceback" not in result.stderr
