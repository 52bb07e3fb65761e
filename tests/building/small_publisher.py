"""A register of one paragraph a case: enough for the engine to have real files, dependencies and faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.building.groups import SHELL
from casebook.building.inputs import take_inputs
from casebook.building.publisher import Publisher
from casebook.model.problem import InvalidContent, Problem
from casebook.publishing.output import Output
from casebook.rendering.frame import Frame, Shell

SITE_URL = "https://example.org/"


@dataclass(frozen=True, slots=True)
class Site:
    """The texts of the cases by name, and the frame around them."""

    texts: dict[str, str]
    edition: str
    """Text of content/edition.txt: on every page."""
    frame: Frame
    frame_digest: str


def run_mkdocs(project: Path) -> Shell:
    """A shell whose only frame shows the text of mkdocs.yml."""
    name = (project / "mkdocs.yml").read_text("utf-8").strip()
    page = (f'<title>{name}</title><link href="{SITE_URL}"><main id="main">', "</main>")
    return Shell(
        site_url=SITE_URL,
        site_name={"en": name},
        frames={("cases", 1, "en"): Frame(page, ("article",))},
        pages=(),
        assets={},
        digest=take_inputs(project, SHELL).digest,
        languages=("en", "ru", "kk"),
    )


def read_site(project: Path, shell: Shell) -> Site:
    """All cases; raises InvalidContent for each that says INVALID."""
    files = sorted((project / "content" / "cases").rglob("*.md"))
    texts = {
        file.relative_to(project / "content" / "cases").with_suffix("").as_posix(): file.read_text("utf-8")
        for file in files
    }
    bad = [
        Problem(f"content/cases/{name}.md", 1, 1, "T001", "is <invalid>") for name in texts if "INVALID" in texts[name]
    ]
    if bad:
        raise InvalidContent(bad)
    edition = (project / "content" / "edition.txt").read_text("utf-8")
    return Site(texts, edition, shell.frames["cases", 1, "en"], shell.digest)


def list_outputs(site: Site) -> Iterator[Output]:
    """A page a case, and the list of all."""
    common = (site.edition, site.frame_digest)
    yield Output("index.html", (*common, *site.texts), "list", ())
    for name, text in site.texts.items():
        yield Output(f"cases/{name}/index.html", (*common, text), "case", (name,))


def render_output(site: Site, output: Output) -> bytes:
    """The page; raises InvalidContent where a text says BROKEN and ZeroDivisionError where it says CRASH."""
    article = "\n".join(site.texts)
    if output.renderer == "case":
        article = site.texts[output.args[0]]
    if "BROKEN" in article:
        raise InvalidContent([Problem(f"content/cases/{output.args[0]}.md", 1, 1, "T002", "is broken")])
    if "CRASH" in article:
        raise ZeroDivisionError
    return site.frame.fill({"article": f"{article} [{site.edition}]"}).encode()


def keep_nothing(site: Any, published: Path) -> None:
    """Every build makes everything."""


PUBLISHER = Publisher(read_site, list_outputs, render_output, run_mkdocs, keep_nothing)


def make_project(folder: Path, cases: int, edition: str = "1") -> Path:
    """A project in `folder` with so many cases, `case-0` …"""
    (folder / "content" / "cases").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("Register", "utf-8")
    (folder / "content" / "edition.txt").write_text(edition, "utf-8")
    for number in range(cases):
        write_case(folder, f"case-{number}", f"text {number}")
    return folder


def write_case(project: Path, name: str, text: str) -> None:
    """Add or replace a case."""
    path = project / "content" / "cases" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def read_tree(tree: Path) -> dict[str, bytes]:
    """Bytes of each file but release.txt, by path."""
    files = (path for path in tree.rglob("*") if path.is_file() or path.is_symlink())
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in files if path.name != "release.txt"}


def clean_tree(project: Path) -> dict[str, bytes]:
    """What a clean build of `project` has to hold."""
    site = read_site(project, run_mkdocs(project))
    return {output.path: render_output(site, output) for output in list_outputs(site)}


def inodes(tree: Path) -> dict[str, int]:
    """Inode by path: another one tells that a file was written anew."""
    return {str(path): path.stat().st_ino for path in tree.rglob("*")}
