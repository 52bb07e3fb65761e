"""A register of people who do not exist, which nobody edits, so that only our own changes change its pages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.conftest import ROOT, BuiltSite, copy_project, run_casebook
from tests.publishing.registers import add_case

HERE = Path(__file__).parent
HOLE = re.compile(r"<!-- casebook:[a-z-]+ -->")
PROSE = "A paragraph of the page, which says what it is about, at some length, so that its lines break.\n\n## Part\n\n"


def build_small_register(folder: Path) -> BuiltSite:
    """The site of tests/pictures/content in `folder`, with one change released and one case withdrawn."""
    project = copy_project(folder)
    shutil.rmtree(project / "content")
    shutil.copytree(HERE / "content", project / "content")
    shutil.copytree(ROOT / "content/vocabulary", project / "content/vocabulary")
    shorten_pages(project / "content/pages")
    person = project / "content/cases/botagoz-dala.md"
    before = person.read_text(encoding="utf-8")
    withdrawn = add_case(project, 999)
    run(project, "ledger")
    run(project, "release", "--on", "2026-03-01")
    person.write_text(before.replace("{activist: [", "{blogger: [sample-news-2], activist: ["), encoding="utf-8")
    run(project, "release", "--on", "2026-03-05")
    run(project, "withdraw", withdrawn, "--error", "--on", "2026-03-06")
    run(project, "build")
    return BuiltSite(project, project / "site", "")


def run(project: Path, *arguments: str) -> None:
    """One command, which must succeed."""
    done = run_casebook(project, *arguments)
    assert done.returncode == 0, done.stderr


def shorten_pages(folder: Path) -> None:
    """The pages of content/pages with what the engine fills in, and one paragraph in place of their prose."""
    folder.mkdir()
    for page in sorted((ROOT / "content/pages").glob("*.md")):
        if page.name.count(".") == 1:
            name, body = page.stem.capitalize(), page.read_text(encoding="utf-8").split("\n---\n", 1)[1]
            holes = HOLE.findall(body)
            parts = [PROSE * 2 if HOLE.sub("", body).strip() else "", *holes]  # some stand alone on their page
            head = f"---\ntitle: {name}\ndescription: About {name}.\n---\n"
            (folder / page.name).write_text(head + "\n\n".join(parts) + "\n", encoding="utf-8")
