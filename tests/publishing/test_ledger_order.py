"""What the ledger and the history of releases must not tell, and what renaming must not touch."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from casebook.publishing.renaming import rename_record
from casebook.publishing.site import check_project
from casebook.publishing.withdrawing import withdraw_record
from tests.publishing.registers import add_case, make_register, publish


def test_new_lines_stand_in_no_order_of_names(tmp_path: Path) -> None:
    project = make_register(tmp_path / "project")
    old = len(check_project(project)[0].ledger)
    for number in range(900, 910):
        add_case(project, number)
    new = publish(project).ledger[old:]
    assert len(new) >= 20
    assert [line.salt for line in new] == sorted(line.salt for line in new)
    assert [line.address for line in new] != sorted(line.address for line in new)


def test_renaming_a_page_changes_no_fact_of_that_name(tmp_path: Path) -> None:
    project = make_register(tmp_path / "project")
    folder = project / "content/history"
    folder.mkdir()
    lines = [{"released": "2026-03-01"}, {"record": "source:sample-2026-01", "facts": {"kind": "about"}}]
    (folder / "facts.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    before = (folder / "facts.jsonl").read_bytes()
    rename_record(project, check_project(project)[0], "pages/about", "register", date(2026, 3, 2))
    assert (folder / "facts.jsonl").read_bytes() == before
    rename_record(project, check_project(project)[0], "sources/sample-2026-01", "sample-renamed", date(2026, 3, 2))
    assert b'"source:sample-renamed"' in (folder / "facts.jsonl").read_bytes()


def test_a_withdrawal_for_safety_names_the_places_to_read_again(tmp_path: Path) -> None:
    project = make_register(tmp_path / "project")
    slug = add_case(project, 901)
    source = next(iter((project / "content/sources").glob("*.md")))
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("title: ", "title: Of Mr Dala, ", 1), encoding="utf-8")
    publish(project)
    told = withdraw_record(project, check_project(project)[0], slug, "safety", None, date(2026, 11, 22))
    line = (
        source.read_text(encoding="utf-8")
        .splitlines()
        .index("title: Of Mr Dala, " + text.split("title: ")[1].split("\n")[0])
    )
    assert told.splitlines() == [
        "kz-0901: safety", f"content/sources/{source.name}:{line + 1}: perhaps of the same person; read it again",
    ]  # fmt: skip
