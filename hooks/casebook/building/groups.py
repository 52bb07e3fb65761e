"""The groups of files that a site is made from, and the facts that are not files."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from casebook.building.inputs import Group, Inputs, changed_paths, take_inputs, untouched

SHELL = Group(
    (
        "mkdocs.yml",
        "content/pages",
        "overrides",
        "hooks/build_casebook.py",
        "hooks/casebook/adapter",
        "hooks/casebook/model/languages.py",
        "hooks/casebook/reading/languages.py",
        "hooks/casebook/rendering/addresses.py",
        "hooks/casebook/rendering/frame.py",
        "hooks/casebook/rendering/translations.py",
        "hooks/casebook/locale",
        "requirements.lock",
    ),
    without=("overrides/articles", "overrides/fragments"),
)
"""What MkDocs makes the frames from."""

CODE = Group(("hooks/casebook", "requirements.lock"))
"""Ourselves and the versions that we stand on; read when the process starts, so an edit needs a new process."""

TEMPLATES = Group(("overrides/articles", "overrides/fragments"))
"""What our own Jinja environment renders."""

RECORDS = Group(("content", "*"))
"""Records, and the files at the top of the project, which a publisher may read too."""

SHARE = Group((".cache/share",))
"""Pictures of cases that `casebook images` made."""

GROUPS: Mapping[str, Group] = {"shell": SHELL, "code": CODE, "templates": TEMPLATES, "records": RECORDS, "share": SHARE}

Taken = Mapping[str, Inputs]
"""Inputs by the name of their group."""


def take_all(project: Path, remembered: Taken, *, thorough: bool = False) -> Taken:
    """Look at every group."""
    return {
        name: take_inputs(project, group, remembered.get(name), thorough=thorough) for name, group in GROUPS.items()
    }


def all_same(before: Taken, after: Taken) -> bool:
    """Whether no file of any group was added, removed or given other bytes."""
    return before.keys() == after.keys() and not any(changed_paths(before[name], after[name]) for name in after)


def all_untouched(project: Path, taken: Taken) -> bool:
    """Whether no file was touched since `taken`."""
    return all(untouched(project, group, taken[name]) for name, group in GROUPS.items())


def engine_digest(taken: Taken) -> str:
    """What all keys depend on: our code, our templates and the language that runs them."""
    version = ".".join(map(str, sys.version_info[:2]))
    return f"{version} {taken['code'].digest} {taken['templates'].digest}"


def read_facts(site_url: str) -> tuple[str, ...]:
    """What decides the site besides its files; `site_url` is '' unless it differs from the shell's."""
    version = ".".join(map(str, sys.version_info[:2]))
    return (version, site_url, os.environ.get("SOURCE_DATE_EPOCH", ""))
