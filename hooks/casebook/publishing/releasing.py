"""`casebook release`: what changed since the last one is written down, and the ledger is brought up to date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from casebook.checking.released_facts import new_corrections
from casebook.deriving.changes import Difference, compare_facts
from casebook.deriving.relations import weave
from casebook.deriving.released import STATUS, list_facts
from casebook.deriving.subject import derive_case
from casebook.model.case import Case
from casebook.model.history import Change, FactMap
from casebook.model.problem import CannotBuild
from casebook.model.register import Entry, Register
from casebook.publishing.ledger import append_addresses
from casebook.reading.history import CHANGES, FACTS
from casebook.rendering.status import status_code

Statuses = Mapping[str, FactMap]
"""Case by id → its status, with the date and the source according to which it is so."""


def release(project: Path, register: Register, on: date, lists: Iterable[tuple[str, str]] = ()) -> str:
    """Write content/history and the ledger; nothing changes when no fact did. Returns what was done.

    `lists` are addresses of lists of cases, with their ids in the ledger.
    """
    last = register.released.on
    if last is not None and on < last:
        raise CannotBuild(f"the last release was on {last}; a release of {on} cannot come after it")
    statuses = _list_statuses(register)
    facts = {
        record: {**({STATUS: statuses[record]["status"]} if record in statuses else {}), **found}
        for record, found in sorted(list_facts(register).items())
    }
    new = list(_list_changes(register, facts, statuses, on))
    kept = list(_list_kept(register, facts))
    if new or kept != list(register.changes) or facts != register.released.facts:
        _write(project / CHANGES, (_change_line(one) for one in (*kept, *new)))
        _write(project / FACTS, _fact_lines(on, facts))
    return f"{on}: {len(new)} change(s); {append_addresses(project, register, lists)} address(es) added to the ledger"


def _list_statuses(register: Register) -> Statuses:
    web, found = weave(register), {}
    for slug, entry in register.cases.items():
        if entry.record.state != "published":
            continue
        headline = derive_case(register, web, slug).headline
        told = {"status": status_code(headline)}
        if headline.step is not None:
            told["date"] = "|".join(str(one) for one in headline.step.step.date.possible)
            told["source"] = headline.step.step.src[0]
        found[entry.record.id] = told
    return found


def _list_changes(register: Register, facts: Mapping[str, FactMap], statuses: Statuses, on: date) -> Iterator[Change]:
    cases = {entry.record.id: entry for entry in register.cases.values()}
    for record, now in facts.items():
        was = register.released.facts.get(record)
        if was is None:
            yield Change(on, record, "new", now=statuses.get(record, {}))
        elif was != now:
            yield from _of_record(register, cases.get(record), record, was, now, statuses, on)


def _of_record(
    register: Register, entry: Entry[Case] | None, record: str, was: FactMap, now: FactMap, statuses: Statuses, on: date
) -> Iterator[Change]:
    kinds = {one.kind for one in new_corrections(register, entry)} if entry is not None else set()
    shy = entry is not None and (entry.record.minor or entry.record.risk == "high")
    if was.get(STATUS) != now.get(STATUS):
        before_it = {} if "safety" in kinds else {"status": was.get(STATUS, "")}
        yield Change(on, record, "status", STATUS, statuses[record], before_it)
    before, after = ({path: text for path, text in one.items() if path != STATUS} for one in (was, now))
    for one in compare_facts(before, after):
        if one.owes and "safety" in kinds:
            continue  # what was taken out for somebody's safety is not repeated
        yield Change(on, record, _kind(one, bool(kinds)), one.path, one.now, {} if shy else one.was)


def _kind(one: Difference, corrected: bool) -> str:
    if one.path.startswith("corrections.") or (corrected and one.owes):
        return "corrected"
    return "changed" if one.kind == "more-exact" else one.kind


def _list_kept(register: Register, facts: Mapping[str, FactMap]) -> Iterator[Change]:
    """Lines of earlier releases, but not of a record that went; of one corrected for safety, only that it is there."""
    safer = {
        entry.record.id
        for entry in register.cases.values()
        if any(one.kind == "safety" for one in new_corrections(register, entry))
    }
    for one in register.changes:
        if one.record not in facts:
            continue
        if one.record not in safer or one.what.startswith("corrections."):
            yield one
        elif one.kind == "new":
            yield replace(one, now={})


def _change_line(one: Change) -> str:
    data: dict[str, Any] = {"on": str(one.on), "record": one.record, "kind": one.kind}
    data |= {name: value for name, value in (("what", one.what), ("now", one.now), ("was", one.was)) if value}
    return _json(data)


def _fact_lines(on: date, facts: Mapping[str, FactMap]) -> Iterator[str]:
    yield _json({"released": str(on)})
    yield from (_json({"record": record, "facts": found}) for record, found in sorted(facts.items()))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _write(file: Path, lines: Iterable[str]) -> None:
    """The whole file, exchanged in one step."""
    text = "".join(f"{line}\n" for line in lines)
    file.parent.mkdir(parents=True, exist_ok=True)
    making = file.with_name(f".{file.name}.new")
    making.write_text(text, encoding="utf-8")
    making.replace(file)
