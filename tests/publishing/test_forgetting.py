"""A withdrawn record is taken out of the history of releases, also where a group tells of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from casebook.publishing.forgetting import forget_record
from tests.conftest import ROOT

MEMBER, GROUP, KEY = "kz-0013", "kz-0011", "tleuzhan"
TOLD = (
    {"on": "2026-12-01", "record": GROUP, "kind": "added", "what": f"proceedings.riots-2022.steps.0.who.{KEY}"},
    {"on": "2026-12-01", "record": GROUP, "kind": "removed", "what": f"parties.{KEY}", "was": {"case": MEMBER}},
    {"on": "2026-12-01", "record": "kz-0012", "kind": "added", "what": "related.0", "now": {"case": MEMBER}},
    {"on": "2026-12-01", "record": "kz-0012", "kind": "added", "what": f"places.{KEY}"},
)


def history(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for file in sorted(folder.iterdir()) for line in file.read_text("utf-8").splitlines()]


def test_nothing_is_left_of_a_member_and_all_is_left_of_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "content/history"
    shutil.copytree(ROOT / "content/history", folder)
    with (folder / "changes.jsonl").open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(line, separators=(",", ":")) + "\n" for line in TOLD)
    before = history(folder)
    forget_record(tmp_path, MEMBER)
    after = history(folder)
    lost = [line for line in before if line not in after]
    assert {str(line["record"]) for line in lost} <= {MEMBER, GROUP, "kz-0012"}
    text = "".join(file.read_text("utf-8") for file in folder.iterdir())
    assert MEMBER not in text and f"parties.{KEY}" not in text and f"who.{KEY}" not in text
    assert json.dumps(TOLD[3], separators=(",", ":")) in text, "a place of that name is nobody"
    (group,) = [line["facts"] for line in after if line.get("record") == GROUP and "facts" in line]
    assert isinstance(group, dict) and "parties.nurpeisov.case" in group and "names.en" in group
    (old,) = [line["facts"] for line in before if line.get("record") == GROUP and "facts" in line]
    assert isinstance(old, dict) and group.items() <= old.items()


def test_what_has_nothing_to_do_with_it_keeps_its_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "content/history"
    shutil.copytree(ROOT / "content/history", folder)
    forget_record(tmp_path, "kz-9999")
    for file in folder.iterdir():
        assert file.read_bytes() == (ROOT / "content/history" / file.name).read_bytes()
