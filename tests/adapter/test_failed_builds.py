"""A build that fails: every fault with its place, nothing published, nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from casebook.adapter.abort import ContentAbort, FrameAbort, ShellFailed
from casebook.adapter.delivery import delivered_to
from casebook.adapter.run import run_mkdocs
from casebook.adapter.tokens import VALUES, split_frame
from casebook.model.problem import InvalidContent, Problem
from casebook.rendering.frame import VALUE_TOKENS, Shell
from tests.adapter.projects import PROJECT, make_project


def test_every_fault_of_a_page_is_reported_with_its_place(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    pages = project / "content/pages"
    (pages / "about.md").write_text("---\ntitle: About\ndescripton: wrong\n---\n", encoding="utf-8")
    (pages / "index.ru.md").write_text("No header\n", encoding="utf-8")
    (pages / "news.kk.md").write_text("---\ntitle: t\ndescription: d\n---\n", encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        run_mkdocs(project)
    found = [(problem.path.rpartition("/")[2], problem.line, problem.code) for problem in caught.value.problems]
    assert found == [
        ("about.md", 2, "S002"),
        ("about.md", 3, "S003"),
        ("index.ru.md", 1, "Y010"),
        ("news.kk.md", 1, "F005"),
        ("news.kk.md", 2, "S002"),
        ("news.kk.md", 2, "S002"),
    ]


def test_a_damaged_template_is_no_frame(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    base = project / "overrides/base.html"
    base.write_text(
        base.read_text(encoding="utf-8").replace(
            "{{ tokens.title }}", "{{ tokens.title }}{{ tokens.title | urlencode }}"
        ),
        encoding="utf-8",
    )
    with pytest.raises(ShellFailed, match="title stands 2 times"):
        run_mkdocs(project)


def test_a_token_of_another_page_is_found() -> None:
    html = "".join(VALUES.values())
    assert split_frame("x", html, {}, 3).names == VALUE_TOKENS
    with pytest.raises(FrameAbort, match="left in it"):
        split_frame("x", html + VALUES["title"].upper(), {}, 3)


def test_the_engine_gets_the_shell_and_its_problems_end_mkdocs(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    received: list[tuple[Path, Path, Shell]] = []

    def refuse(*delivery: object) -> None:
        received.append(delivery)  # type: ignore[arg-type]
        raise InvalidContent([Problem("content/cases/x.md", 3, 1, "S001", "wrong")])

    config = load_config(str(project / "mkdocs.yml"))
    with delivered_to(refuse), pytest.raises(ContentAbort) as caught:
        build(config)
    assert (caught.value.code, caught.value.exit_code) == (2, 2)
    [(root, site_dir, shell)] = received
    assert (root, site_dir) == (project, project / "site")
    assert shell.frames and shell.pages
    assert config.site_dir == str(project / "site")


WARNS_IN_ENGLISH = """
import logging

def on_post_build(config):
    if not config.plugins["i18n"].building:
        logging.getLogger("mkdocs.plugins.late").warning("only the outer build says this")
"""


def test_a_warning_publishes_nothing_unless_asked_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # MkDocs itself refuses a build only after on_post_build; a nested build is refused by MkDocs, before ours.
    project = make_project(tmp_path)
    (project / "hooks/late.py").write_text(WARNS_IN_ENGLISH, encoding="utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("  - hooks/build", "  - hooks/late.py\n  - hooks/build"),
        encoding="utf-8",
    )
    with pytest.raises(ShellFailed, match="1 warnings in strict mode"):
        run_mkdocs(project)
    assert "only the outer build says this" in capsys.readouterr().err
    assert not (project / ".cache/shell/tree").exists()
    assert run_mkdocs(project, strict=False).frames


def test_a_broken_configuration_makes_no_shell(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "extra_templates: [none.html]\n", encoding="utf-8")
    with pytest.raises(ShellFailed, match="1 warnings in strict mode"):
        run_mkdocs(project)
    config.write_text("site_name: x\nplugins: [none]\n", encoding="utf-8")
    with pytest.raises(ShellFailed, match="configuration error"):
        run_mkdocs(project)


def test_a_failed_build_leaves_the_assets_of_the_last_shell(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    assets = run_mkdocs(project).assets
    (project / "overrides/frame.html").write_text('{% extends "none.html" %}', encoding="utf-8")
    with pytest.raises(jinja2.TemplateNotFound):
        run_mkdocs(project)
    assert all(Path(file).is_file() for file in assets.values())


def test_mkdocs_ends_with_2_and_no_traceback_and_writes_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (project / "content/pages/about.md").write_text("---\ntitle: About\n---\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "content/pages/about.md:2:1: S002 `description` is missing" in result.stderr.splitlines()
    assert "Traceback" not in result.stderr
    assert not (project / "site").exists()
