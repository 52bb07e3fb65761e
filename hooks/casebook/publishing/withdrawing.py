"""`casebook withdraw`: a record leaves the register, and its addresses say what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from casebook.model.case import Case
from casebook.model.ledger import LedgerLine
from casebook.model.problem import CannotBuild, InvalidContent, Problem
from casebook.model.register import Entry, Register
from casebook.model.withdrawal import Withdrawal
from casebook.publishing.changing import files_of, make_change, text_files
from casebook.publishing.forgetting import forget_record
from casebook.publishing.ledger import write_ledger
from casebook.reading.ledger import WITHDRAWN, read_ledger, read_withdrawn

_HEAD = "# Records that are no longer in the register, and what became of them. Written by `casebook withdraw`.\n"


def find_record(register: Register, name: str) -> tuple[str, str, str]:
    """Folder, key and id of the record that `name` means: `aset-abishev`, `kz-0007`, `cc-2014/274`, `sources/x`."""
    name = name.removeprefix("content/").removesuffix(".md")
    found = [one for one in _records(register) if name in (one[1], one[2], f"{one[0]}/{one[1]}")]
    if not found:
        raise CannotBuild(f"no record is called “{name}”: give its file name or its id")
    if len(found) > 1:
        raise CannotBuild(f"“{name}” may be " + " or ".join(f"{folder}/{key}" for folder, key, _ in found))
    return found[0]


def _records(register: Register) -> Iterator[tuple[str, str, str]]:
    yield from (("cases", slug, entry.record.id) for slug, entry in register.cases.items())
    yield from (("statutes", key, f"statute:{key}") for key in register.statutes)
    yield from (("sources", key, f"source:{key}") for key in register.sources)
    yield from (("pages", name, f"page:{name}") for name in register.pages)


def withdraw_record(project: Path, register: Register, name: str, kind: str, into: str | None, on: date) -> str:
    """Delete the record's files, note what became of it, and for safety seal its address; returns what was done.

    Raises InvalidContent with every place that still names the record: nothing is written before these are mended.
    """
    folder, key, record = find_record(register, name)
    if not any(line.record == record for line in register.ledger):
        raise CannotBuild(f"{record} was never published: delete content/{folder}/{key}.md, nothing else is needed")
    if kind == "safety" and folder != "cases":
        raise CannotBuild("only cases are withdrawn for safety; another record is merged, moved or an error")
    target = find_record(register, into)[2] if into else None
    entry = Withdrawal.model_validate({"kind": kind, "on": on, "into": target})
    if kind == "safety":
        _refuse_what_tells(project, register.cases[key])

    def change(where: Path) -> None:
        for file in files_of(where, folder, key):
            file.unlink(missing_ok=True)
        forget_record(where, record)
        gone = write_withdrawal(where, record, entry)
        if kind == "safety":
            kept, _ = read_ledger(where)
            write_ledger(where, (_sealed(line, gone) for line in kept))

    entry_of = register.cases.get(key) if kind == "safety" else None
    make_change(project, change)
    places = _places_of_surname(project, entry_of) if entry_of is not None else ()
    return "\n".join([f"{record}: {kind}", *places])


def _sealed(line: LedgerLine, gone: Collection[str]) -> LedgerLine:
    """The line without an address that names one of the records; its number may be read on."""
    return line.seal() if line.record in gone and line.address not in ("", f"{line.record}/") else line


def _refuse_what_tells(project: Path, entry: Entry[Case]) -> None:
    """Raise InvalidContent while another file still has the name: the site would go on publishing it."""
    names = entry.record.names
    words = {names.en, names.ru, names.kk, entry.key, *(one.text for one in names.spellings)}
    own = {project / entry.path, *files_of(project, "cases", entry.key)}
    problems = [
        problem for file in text_files(project) if file not in own for problem in _mentions(project, file, words)
    ]
    if problems:
        raise InvalidContent(problems)


def _places_of_surname(project: Path, entry: Entry[Case]) -> Iterator[str]:
    """Where the last name is still written, in any case ending: it may be a namesake's, so nobody is stopped."""
    forms = (*entry.record.names.forms.values(), *(one.text for one in entry.record.names.spellings))
    stems = {form.split()[-1][: max(4, len(form.split()[-1]) - 1)] for form in forms if len(form.split()) > 1}
    for file in text_files(project):
        for problem in _mentions(project, file, stems):
            yield f"{problem.path}:{problem.line}: perhaps of the same person; read it again"


def _mentions(project: Path, file: Path, words: Iterable[str]) -> Iterator[Problem]:
    path = file.relative_to(project).as_posix()
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        for word in sorted(words):
            if (column := line.find(word)) >= 0:
                message = "the record to be withdrawn for safety is still named here; take it out first"
                yield Problem(path, number, column + 1, "P004", message)
                break


def write_withdrawal(project: Path, record: str, entry: Withdrawal) -> Collection[str]:
    """Add an entry to content/withdrawn.yaml; what led to the record leads on to where it stands now, or goes with it.

    Returns the records that share its fate.
    """
    entries: dict[str, Withdrawal] = dict(read_withdrawn(project)[0])
    led = [other for other, old in entries.items() if old.into == record]
    if entry.into is None:
        entries |= dict.fromkeys(led, entry)
    else:
        _lead_on(entries, record, entry.into)
    entries[record] = entry
    _write_withdrawn(project, entries)
    return frozenset((record, *led)) if entry.into is None else frozenset((record,))


def follow_rename(project: Path, record: str, renamed: str) -> None:
    """What led to the record leads to it under its new name."""
    entries = dict(read_withdrawn(project)[0])
    if any(old.into == record for old in entries.values()):
        _lead_on(entries, record, renamed)
        _write_withdrawn(project, entries)


def _lead_on(entries: dict[str, Withdrawal], record: str, into: str) -> None:
    """Change what leads to `record`; one that comes back under the name from which it was moved needs no entry."""
    for other, old in list(entries.items()):
        if old.into != record:
            continue
        if other == into and old.kind == "moved":
            del entries[other]
        else:
            entries[other] = old.model_copy(update={"into": into})


def _write_withdrawn(project: Path, entries: Mapping[str, Withdrawal]) -> None:
    (project / WITHDRAWN).write_text(_HEAD + "".join(_lines(entries)), encoding="utf-8")


def _lines(entries: Mapping[str, Withdrawal]) -> Iterator[str]:
    for record, entry in sorted(entries.items()):
        into = f", into: '{entry.into}'" if entry.into else ""
        yield f"'{record}': {{kind: {entry.kind}, on: {entry.on}{into}}}\n"
