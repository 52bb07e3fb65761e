"""The example that editors learn from is a record that the checks accept."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT, copy_project, run_casebook

EXAMPLE = re.compile(r"^`(content/\S+\.md)`\n\n```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_worked_example_passes_the_checks(tmp_path: Path) -> None:
    examples = EXAMPLE.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert len(examples) == 2
    project = copy_project(tmp_path / "casebook")
    for path, text in examples:
        (project / path).write_text(text, encoding="utf-8")
    done = run_casebook(project, "check")
    assert done.returncode == 0, done.stderr
