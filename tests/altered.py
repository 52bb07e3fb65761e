"""The site after what happens to records: translations in each state, cases renamed, merged and withdrawn."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import run_casebook
from tests.publishing.registers import add_cases

STATES = ("reviewed", "unreviewed", "outdated", "missing")
CASES = dict(zip(STATES, ("aset-abishev", "vladimir-kozlov", "marat-zhylanbaev", "kz-0010"), strict=True))
STATUTES = dict(zip(STATES, ("cc-2014/174", "cc-2014/274", "cc-2014/405", "cao-2014/488"), strict=True))
PAGES = dict(zip(STATES, ("about", "contact", "method", "corrections"), strict=True))
LANGUAGES = ("ru", "kk")
REVIEW = "reviewed: [{role: native-reader, on: 2026-11-20}]\n"


def put_into(state: str, file: Path) -> None:
    """Bring a current, unreviewed translation into `state`; what is outdated was made from other English."""
    text = file.read_text(encoding="utf-8")
    assert "\nreviewed:" not in text
    if state == "missing":
        file.unlink()
    elif state == "reviewed":
        file.write_text(text.replace("\nmade_from:", f"\n{REVIEW}made_from:", 1), encoding="utf-8")
    elif state == "outdated" and "\nbody_made_from:" in text:
        head, hashes = text.split("\nbody_made_from:\n", 1)
        first, _, rest = hashes.split("\n", 2)
        file.write_text(f"{head}\nbody_made_from:\n{first}\n- 0123456789ab\n{rest}", encoding="utf-8")
    elif state == "outdated":
        file.write_text(re.sub("(summary: )[0-9a-f]{12}", r"\g<1>0123456789ab", text, count=1), encoding="utf-8")


def alter(project: Path) -> None:
    """Bring records of `project` into every state that a page can tell of, and build its site."""
    for language in LANGUAGES:
        for state in STATES:
            for name in (f"cases/{CASES[state]}", f"statutes/{STATUTES[state]}", f"pages/{PAGES[state]}"):
                put_into(state, project / f"content/{name}.{language}.md")
    slugs = add_cases(project, range(900, 904))
    for command in (
        ("ledger",),
        ("rename", slugs[0], "another-name", "--on", "2026-11-22"),
        ("withdraw", slugs[1], "--merged-into", "another-name", "--on", "2026-11-22"),
        ("withdraw", slugs[2], "--error", "--on", "2026-11-22"),
        ("withdraw", slugs[3], "--safety", "--on", "2026-11-22"),
        ("build",),
    ):
        done = run_casebook(project, *command)
        assert done.returncode == 0, done.stderr


NOTICES = {
    "renamed": "cases/ulgi-person-900/",
    "merged": "cases/dala-person-901/",
    "withdrawn": "cases/zher-person-902/",
    "withdrawn for safety": "kz-0903/",
}
"""What became of the four cases that `alter` adds → an address that tells of it."""
