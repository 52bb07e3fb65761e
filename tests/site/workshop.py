"""A copy of the project in which a test edits records, builds, and sees what was rewritten."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import BuiltSite, copy_built
from tests.site.tree import read_tree

BUILD = """
import json, sys
from pathlib import Path
from casebook.adapter.run import run_mkdocs
from casebook.building.engine import build
from casebook.building.publisher import Publisher
from casebook.model.problem import InvalidContent
if __name__ == "__main__":
    try:
        report = build(Path(), Path(sys.argv[1]), publisher=Publisher(run_mkdocs=run_mkdocs), jobs=1)
    except InvalidContent as fault:
        sys.exit("\\n".join(map(str, fault.problems)))
    print(json.dumps([report.unchanged, report.rendered, report.changed, report.removed]))
"""
"""What `casebook build` does, with the report as data, and in one process: other tests have the other cores."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What one build did."""

    unchanged: bool
    rendered: frozenset[str]
    changed: frozenset[str]
    """New, or with other bytes."""
    removed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Workshop:
    """The copy."""

    project: Path

    @property
    def site(self) -> Path:
        """What is published."""
        return self.project / "site"

    def build(self, site: str = "site", **variables: str) -> Rewritten:
        """Build into `site` in a process of its own; the build must succeed."""
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(self.project / "hooks"), **variables}
        command = [sys.executable, "-c", BUILD, site]
        done = subprocess.run(command, cwd=self.project, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        unchanged, *paths = json.loads(done.stdout)
        return Rewritten(unchanged, *(frozenset(one) for one in paths))

    def clean_tree(self, **variables: str) -> dict[str, bytes]:
        """What a build into an empty folder makes of the same content."""
        self.build("clean/site", **variables)
        tree = read_tree(self.project / "clean" / "site")
        for left in (*self.project.joinpath(".cache").glob("*-site-*"), self.project / "clean"):
            shutil.rmtree(left)
        return tree

    @property
    def kept(self) -> Path:
        """The content as it was copied."""
        return self.project.with_name("content")

    def restore(self) -> None:
        """Bring content/ back as it was; builds nothing."""
        shutil.rmtree(self.project / "content")
        shutil.copytree(self.kept, self.project / "content")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace `old`, which stands once in content/`file`, by `new`."""
        path = self.project / "content" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")


def open_workshop(built: BuiltSite, folder: Path) -> Workshop:
    """A copy of the project in `folder`, built."""
    workshop = Workshop(copy_built(built, folder / "casebook"))
    facts = workshop.project / "content/history/facts.jsonl"
    # Its edits are no corrections: with no facts released, none is owed an explanation.
    facts.write_text(facts.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    shutil.copytree(workshop.project / "content", workshop.kept)
    workshop.build()
    return workshop


def in_all(*addresses: str) -> frozenset[str]:
    """The files of each address in the three languages."""
    return frozenset(f"{prefix}{address}index.html" for address in addresses for prefix in ("", "ru/", "kk/"))
