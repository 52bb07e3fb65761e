"""A small project with the real frames, for builds that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[2]
ABOUT = '---\ntitle: "{}"\ndescription: About us\n---\n\n\n## Who {{we}} are\n'
ABOUT_IN_RUSSIAN = """\
---
title: О проекте
description: О нас
made_by: machine
made_from: {title: 0123456789ab, description: 0123456789ab}
body_made_from: [0123456789ab]
---
Текст.
"""


def make_project(folder: Path) -> Path:
    """A project with our frames and three small pages: `about` in English and Russian, `index`, `search`."""
    (folder / "hooks").mkdir(parents=True)
    shutil.copy(PROJECT / "hooks/build_casebook.py", folder / "hooks")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    pages = folder / "content/pages"
    pages.mkdir(parents=True)
    for name in ("index", "search"):
        (pages / f"{name}.md").write_text(f"---\ntitle: {name}\ndescription: d\n---\nText.\n", encoding="utf-8")
    (pages / "about.md").write_text(ABOUT.format("About"), encoding="utf-8")
    (pages / "about.ru.md").write_text(ABOUT_IN_RUSSIAN, encoding="utf-8")
    return folder
