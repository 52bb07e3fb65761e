"""Whatever editors rename, merge and withdraw: every address that was ever published answers."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from casebook.model.problem import CannotBuild, InvalidContent
from casebook.model.register import Register
from casebook.publishing.answers import list_addresses, list_answers
from casebook.publishing.former import ended_addresses, former_addresses, kept_feeds
from casebook.publishing.renaming import rename_record
from casebook.publishing.site import check_project, list_published
from casebook.publishing.withdrawing import find_record, withdraw_record
from casebook.rendering.addresses import Addresses
from tests.publishing.registers import add_case, cases_without_ties, make_register, publish

DAY = date(2026, 11, 22)
REFUSALS = ("exists already", "no name of a file", "was never published", "only cases are withdrawn")
PROBLEMS = {"A003", "A005", "A007", "M006", "P004", "R001", "R002", "R004", "W001", "W003", "X001"}
"""What may speak against a change: whose address it was, who still names it, and the law itself."""


def records_of(register: Register) -> Iterator[tuple[str, str]]:
    """(folder, key) of everything that can be renamed."""
    yield from (("cases", slug) for slug in register.cases)
    yield from (("sources", key) for key in register.sources)
    yield from (("statutes", key) for key in register.statutes if "/" in key)
    yield from (("pages", name) for name in register.pages if name != "index")


def another_name(folder: str, key: str) -> str:
    """A name that the record may have: of an article, another number."""
    head, slash, tail = key.rpartition("/")
    return f"{head}{slash}{tail}x" if folder != "statutes" else f"{head}/{int(tail.split('-')[0]) + 1}"


class Editors(RuleBasedStateMachine):
    """A random course of a register's life."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.project = make_register(Path(self.folder.name) / "project")
        self.next = 900
        self.published: dict[str, str] = {}
        """What readers may have linked to, and whose it was: kept by the test itself."""
        self.safe: set[str] = set()
        self.renamed: list[tuple[str, str, str]] = []
        self._release()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def _release(self) -> None:
        register = publish(self.project)
        self.published |= {**dict(list_addresses(register, Addresses(""))), **dict(list_published(register))}

    def _rename(self, folder: str, key: str, new: str) -> bool:
        register, _ = check_project(self.project)
        try:
            rename_record(self.project, register, f"{folder}/{key}", new, DAY)
        except CannotBuild as refused:
            assert any(reason in str(refused) for reason in REFUSALS), refused
        except InvalidContent as refused:
            assert {problem.code for problem in refused.problems} <= PROBLEMS
        else:
            return True
        return False

    @rule()
    def release(self) -> None:
        self._release()

    @rule()
    def add(self) -> None:
        add_case(self.project, self.next)
        self.next += 1

    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        register, _ = check_project(self.project)
        folder, key = data.draw(st.sampled_from(sorted(records_of(register))))
        new = another_name(folder, key)
        if self._rename(folder, key, new):
            self.renamed.append((folder, key, new))

    @precondition(lambda self: bool(getattr(self, "renamed", [])))
    @rule(data=st.data())
    def rename_back(self, data: st.DataObject) -> None:
        folder, old, new = data.draw(st.sampled_from(self.renamed))
        register, _ = check_project(self.project)
        if (folder, new) in records_of(register) and (folder, old) not in records_of(register):
            assert self._rename(folder, new, old), "its own name is free for it"

    @precondition(lambda self: bool(getattr(self, "renamed", [])))
    @rule(data=st.data())
    def use_a_freed_name_for_another(self, data: st.DataObject) -> None:
        cases = [(old, new) for folder, old, new in self.renamed if folder == "cases"]
        register, _ = check_project(self.project)
        freed = [old for old, _ in cases if old not in register.cases and f"cases/{old}/" in self.published]
        if not freed:
            return
        slug = data.draw(st.sampled_from(freed))
        made = self.project / f"content/cases/{add_case(self.project, self.next)}.md"
        made = made.rename(made.with_name(f"{slug}.md"))
        codes = {problem.code for problem in check_project(self.project)[1]}
        made.unlink()
        assert codes <= {"A002", "A003"} and (codes or self.published[f"cases/{slug}/"] in self.safe)

    @precondition(lambda self: hasattr(self, "project"))
    @rule(kind=st.sampled_from(["error", "safety", "merged"]), data=st.data())
    def withdraw(self, kind: str, data: st.DataObject) -> None:
        register, _ = check_project(self.project)
        free = [("cases", slug) for slug in sorted(cases_without_ties(register))]
        others = [one for one in sorted(records_of(register)) if one[0] != "cases"]
        (folder, key), (_, other) = data.draw(st.sampled_from([
            *((one, two) for one in free for two in free if one != two),
            *((one, two) for one in others for two in others if one != two and one[0] == two[0]),
        ]))  # fmt: skip
        _, _, record = find_record(register, f"{folder}/{key}")
        into = f"{folder}/{other}" if kind == "merged" else None
        led = {one for one, entry in register.withdrawn.items() if entry.into == record}
        try:
            withdraw_record(self.project, register, f"{folder}/{key}", kind, into, DAY)
        except CannotBuild as refused:
            assert any(reason in str(refused) for reason in REFUSALS), refused
            return
        except InvalidContent as refused:
            assert {problem.code for problem in refused.problems} <= PROBLEMS
            return
        if kind == "safety":
            self.safe |= {record, *led}

    @invariant()
    def every_address_answers(self) -> None:
        if not hasattr(self, "project"):
            return
        register, problems = check_project(self.project)
        assert problems == []
        lists = {address for address, record in list_published(register) if record.startswith("list:")}
        today = dict(list_addresses(register, Addresses("")))
        answers = {answer.address: answer for answer in list_answers(register, Addresses(""), lists)}
        text = (self.project / "content/addresses.csv").read_text(encoding="utf-8")
        for address, record in self.published.items():
            if record in self.safe and address != f"{record}/":
                assert address not in today and address not in answers and address not in text
            elif address.endswith("/feed.atom"):
                self._feed_answers(register, address.removesuffix("feed.atom"), record)
            elif address in today:
                assert today[address] == record  # never another's
            elif address not in lists:
                answer = answers[address]
                assert answer.record == record
                self._leads_on(register, {**today, **dict.fromkeys(lists, "list")}, answer.target, record)

    def _leads_on(self, register: Register, there: dict[str, str], target: str, record: str) -> None:
        """One hop, to the same subject; a list that is gone leads to a page above it; else there is a notice."""
        if record.startswith("list:"):
            assert target in there
        elif target:
            assert there[target] == record
        else:
            withdrawal = register.withdrawn[record]
            assert withdrawal.into is None or withdrawal.into in there.values()

    def _feed_answers(self, register: Register, page: str, record: str) -> None:
        """It stays where its article is; it follows it; or it says that the article was withdrawn."""
        if record.removeprefix("statute:") in register.statutes:
            assert record.removeprefix("statute:") in kept_feeds(register)
        else:
            followed = {one for former in former_addresses(register).values() for one in former}
            assert page in followed | {address for address, _ in ended_addresses(register)}


Editors.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],  # each step checks a register: to shrink a failure takes minutes
)
TestEditors = Editors.TestCase
