"""The command `casebook`: check, build, serve, images, release, ledger, new, translate, rename, withdraw."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.model.problem import CannotBuild, InvalidContent

if TYPE_CHECKING:
    from casebook.rendering.frame import Shell

FAULT = 2
"""Exit code when the content has problems or a command cannot be carried out."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, or 2 after one line a problem on stderr."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    options = _parser().parse_args(arguments)
    project = options.project.resolve()
    if not (project / "mkdocs.yml").is_file():
        print(f"{project} holds no mkdocs.yml: run this in the project's folder", file=sys.stderr)
        return FAULT
    try:
        return _COMMANDS[options.command](project, options)
    except InvalidContent as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        print(f"{len(error.problems)} problem(s); nothing was written", file=sys.stderr)
        return FAULT
    except CannotBuild as error:
        print(error, file=sys.stderr)
        return FAULT
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="casebook", description="Builds the register from content/.")
    parser.add_argument("--project", type=Path, default=Path(), help="folder with mkdocs.yml (this one)")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="look at the content only; writes nothing")
    check.add_argument("--today", action="store_true", help="also list open records that nobody confirmed for a year")
    build = commands.add_parser("build", help="build the site into site/")
    build.add_argument("--audit", action="store_true", help="compare every file of site/ with what was written")
    build.add_argument("--thorough", action="store_true", help="compare inputs by content, not by date")
    commands.add_parser("serve", help="live preview on 127.0.0.1:8000")
    ledger = commands.add_parser("ledger", help="append every new permanent address to content/addresses.csv")
    ledger.add_argument("--against", type=Path, help="only compare: the ledger of the base branch, as a file")
    commands.add_parser("images", help="draw the pictures that previews of links show, before a release")
    release = commands.add_parser("release", help="write down what changed since the last release, and the ledger")
    release.add_argument("--on", required=True, metavar="DAY", help="day of the release, such as 2026-11-22")
    new = commands.add_parser("new", help="open a new record")
    new.add_argument("kind", choices=("person", "outlet", "organisation", "group", "source"))
    new.add_argument("key", help="its file name without .md: aset-abishev, iphr-2023-h2")
    translate = commands.add_parser("translate", help="list what waits for a translation, or open one")
    translate.add_argument("name", nargs="?", help="record or page: aset-abishev, cc-2014/274, pages/about")
    translate.add_argument("language", nargs="?", help="such as ru")
    rename = commands.add_parser("rename", help="give a record another file name; its old address goes on answering")
    rename.add_argument("old", help="aset-abishev, kz-0007, cc-2014/274, sources/iphr-2023-h2")
    rename.add_argument("new", help="the new file name without .md")
    withdraw = commands.add_parser("withdraw", help="take a record out; its addresses say what became of it")
    withdraw.add_argument("name", help="aset-abishev, kz-0007, sources/iphr-2023-h2")
    kind = withdraw.add_mutually_exclusive_group(required=True)
    kind.add_argument("--merged-into", dest="merged", metavar="RECORD", help="it is part of another record now")
    kind.add_argument("--moved-to", dest="moved", metavar="RECORD", help="another record stands in its place")
    kind.add_argument("--error", action="store_true", help="it should not have been published")
    kind.add_argument("--safety", action="store_true", help="it endangers somebody: name, texts and address go")
    for command in (rename, withdraw):
        command.add_argument("--on", type=date.fromisoformat, default=None, help="day of the change (today)")
    return parser


def _check(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.site import check_project  # pydantic, Babel and Jinja are slow to import

    register, problems = check_project(project)
    if problems:
        raise InvalidContent(problems)
    print(
        f"{len(register.cases)} cases, {len(register.statutes)} statutes, {len(register.sources)} sources: no problem"
    )
    if options.today:
        from casebook.checking.today import find_stale

        for line in find_stale(register):
            print(line)
    return 0


def _run_mkdocs(project: Path) -> Shell:
    """MkDocs is imported only when its inputs changed."""
    from casebook.adapter.run import run_mkdocs

    return run_mkdocs(project)


def _build(project: Path, options: argparse.Namespace) -> int:
    from casebook.building.engine import build
    from casebook.building.publisher import Publisher
    from casebook.reading.epoch import read_epoch

    read_epoch()  # MkDocs reads it too, and less kindly
    publisher = Publisher(run_mkdocs=_run_mkdocs)
    print(build(project, audit=options.audit, thorough=options.thorough, publisher=publisher))
    return 0


def _serve(project: Path, options: argparse.Namespace) -> int:
    from casebook.building.publisher import Publisher
    from casebook.building.serve import serve

    serve(project, publisher=Publisher(run_mkdocs=_run_mkdocs))
    return 0


def _images(project: Path, options: argparse.Namespace) -> int:
    from casebook.building.images import make_images
    from casebook.building.publisher import Publisher

    print(make_images(project, Publisher(run_mkdocs=_run_mkdocs)))
    return 0


def _ledger(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.ledger import NO_LEDGER, append_addresses, compare_ledgers
    from casebook.publishing.site import check_project, list_published
    from casebook.reading.ledger import parse_ledger

    register, problems = check_project(project)
    if options.against is not None:
        base, faults = parse_ledger(str(options.against), options.against.read_bytes())
        problems += [*faults, *compare_ledgers(base, register.ledger)]
    else:  # what is asked for is its remedy; a ledger that was lost shows against the base branch
        problems = [one for one in problems if one.code != NO_LEDGER]
    if problems:
        raise InvalidContent(problems)
    if options.against is None:
        print(f"{append_addresses(project, register, list_published(register))} address(es) added to the ledger")
    return 0


def _release(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.releasing import release
    from casebook.publishing.site import check_project, list_published

    try:
        on = date.fromisoformat(options.on)
    except ValueError:
        raise CannotBuild(f"“{options.on}” is not a day; write it as 2026-11-22") from None
    register, problems = check_project(project)
    if problems:
        raise InvalidContent(problems)
    print(release(project, register, on, list_published(register)))
    return 0


def _new(project: Path, options: argparse.Namespace) -> int:
    from casebook.reading.content import read_content
    from casebook.reading.new_record import write_new_record

    register, _ = read_content(project)
    print(write_new_record(project, register, options.kind, options.key))
    return 0


def _translate(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.translating import list_translations, open_translation
    from casebook.reading.content import read_content

    register, problems = read_content(project)
    if problems:  # what cannot be read would be taken for missing, and written over
        raise InvalidContent(problems)
    if options.name and options.language not in register.translated:
        languages = ", ".join(register.translated)
        raise CannotBuild(f"Say into which language ({languages}): casebook translate {options.name} {languages[:2]}")
    if options.name:
        print(open_translation(project, register, options.name, options.language))
    else:
        print(list_translations(register, register.translated))
    return 0


def _today() -> date:
    """The day on which an editor's command runs; what is built never asks."""
    return datetime.now(UTC).date()


def _rename(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.renaming import rename_record
    from casebook.publishing.site import check_project

    register, problems = check_project(project)
    if problems:
        raise InvalidContent(problems)
    print(rename_record(project, register, options.old, options.new, options.on or _today()))
    return 0


def _withdraw(project: Path, options: argparse.Namespace) -> int:
    from casebook.publishing.site import check_project
    from casebook.publishing.withdrawing import withdraw_record

    register, problems = check_project(project)
    if problems:
        raise InvalidContent(problems)
    given = (("merged", options.merged), ("moved", options.moved), ("error", options.error), ("safety", options.safety))
    kind, value = next((kind, value) for kind, value in given if value)
    into = value if kind in ("merged", "moved") else None
    print(withdraw_record(project, register, options.name, kind, into, options.on or _today()))
    return 0


_COMMANDS = {
    "check": _check, "build": _build, "serve": _serve, "images": _images, "release": _release,
    "ledger": _ledger, "new": _new, "translate": _translate, "rename": _rename, "withdraw": _withdraw,
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
