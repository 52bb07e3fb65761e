"""A tiny valid register in a folder of its own, and what is wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.checking.identity import check_identity, check_minors
from casebook.checking.law import check_law
from casebook.checking.privacy import check_privacy, check_scripts
from casebook.checking.references import check_references
from casebook.checking.terms import check_terms
from casebook.checking.texts import check_markdown, check_texts, check_translations
from casebook.model.problem import Problem
from casebook.model.register import Register
from casebook.reading.content import read_content
from tests.conftest import ROOT

FAULTS = ROOT / "tests" / "faults"
"""Broken files; `valid` in it is the register that each of them joins."""

RULES = (
    check_identity,
    check_minors,
    check_references,
    check_terms,
    check_texts,
    check_translations,
    check_markdown,
    check_privacy,
    check_scripts,
    check_law,
)


def make_project(project: Path) -> Path:
    """Write the tiny valid register, with the vocabulary of the real one, under `project`/content."""
    shutil.copytree(FAULTS / "valid", project / "content")
    shutil.copytree(ROOT / "content" / "vocabulary", project / "content" / "vocabulary")
    return project


def check_content(project: Path) -> tuple[Register, list[Problem]]:
    """The register and all its problems: of the files, then of the rules across records."""
    register, problems = read_content(project)
    for rule in RULES:
        problems += rule(register)
    return register, sorted(problems)
