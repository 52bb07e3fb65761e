"""`casebook rename`: another file name, every mention with it, and the old address goes on answering."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from casebook.model.problem import CannotBuild
from casebook.model.register import Register
from casebook.model.withdrawal import Withdrawal
from casebook.publishing.changing import files_of, history_files, make_change, text_files
from casebook.publishing.withdrawing import find_record, follow_rename, write_withdrawal

_KEYS = {
    "cases": r"[a-z][a-z0-9-]{2,60}",
    "statutes": r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)?",
    "sources": r"[a-z0-9]{2,}(?:-[a-z0-9]+)*",
    "pages": r"[a-z][a-z0-9-]*",
}
_SCHEMES = {"cases": "case", "statutes": "statute", "sources": "source", "pages": "page"}
_FIELDS = {"cases": "case|published_in|perhaps_also", "statutes": "statute|attributed"}
"""Fields whose value is such a key; sources and lists of statutes stand in lists besides."""


def rename_record(project: Path, register: Register, old: str, new: str, on: date) -> str:
    """Rename; returns the new file. Raises CannotBuild for an impossible name, InvalidContent if something breaks."""
    folder, key, record = find_record(register, old)
    new = new.removeprefix("content/").removeprefix(f"{folder}/").removesuffix(".md")
    if not re.fullmatch(_KEYS[folder], new):
        raise CannotBuild(f"“{new}” is no name of a file in content/{folder}: small Latin letters, digits and hyphens")
    if files_of(project, folder, new)[0].exists():
        raise CannotBuild(f"content/{folder}/{new}.md exists already")
    moved = Withdrawal.model_validate({"kind": "moved", "on": on, "into": f"{_SCHEMES[folder]}:{new}"})
    # A case has a number; the id of anything else is its name, so that what stood under the old one has moved.
    has_moved = folder != "cases" and any(line.record == record for line in register.ledger)

    def change(where: Path) -> None:
        _rename(where, folder, key, new)
        if has_moved:
            write_withdrawal(where, record, moved)
        elif folder != "cases":
            follow_rename(where, record, f"{_SCHEMES[folder]}:{new}")

    make_change(project, change)
    return f"content/{folder}/{new}.md"


def _rename(project: Path, folder: str, old: str, new: str) -> None:
    for file in files_of(project, folder, old):
        if file.exists():
            target = project / "content" / folder / (new + file.name.removeprefix(old.rpartition("/")[2]))
            target.parent.mkdir(parents=True, exist_ok=True)
            file.rename(target)
    for file in history_files(project):
        if folder in ("statutes", "sources"):  # facts name cases by their numbers, and pages nowhere
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(rf"(?<![a-z0-9/-]){re.escape(old)}(?![a-z0-9/-])", new, text), encoding="utf-8")
    for file in text_files(project):
        text = file.read_text(encoding="utf-8")
        renamed = replace_key(text, folder, old, new)
        if renamed != text:
            file.write_text(renamed, encoding="utf-8")


def replace_key(text: str, folder: str, old: str, new: str) -> str:
    """`text` of a content file with every mention of a record under its new name."""
    key = rf"{re.escape(old)}(?![a-z0-9/-])"
    text = re.sub(rf"(\b{_SCHEMES[folder]}:){key}", rf"\g<1>{new}", text)
    if fields := _FIELDS.get(folder):
        text = re.sub(rf"(\b(?:{fields}):[ ]+){key}", rf"\g<1>{new}", text)
    if folder in ("sources", "statutes"):
        # In lists, and as the key of a quotation; a text never holds such a word outside a link.
        text = re.sub(rf"((?:^|[\[{{,])[ ]*(?:-[ ]+)?|quoted_in:[ ]+){key}(?=[ ]*(?:[\]}},:]|$))", rf"\g<1>{new}",
                      text, flags=re.MULTILINE)  # fmt: skip
    return text
