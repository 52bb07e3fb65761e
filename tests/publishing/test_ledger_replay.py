"""Whatever editors rename, merge and withdraw: every address that was ever published answers."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from casebook.model.problem import CannotBuild, InvalidContent
from casebook.publishing.answers import list_addresses, list_answers
from casebook.publishing.renaming import rename_record
from casebook.publishing.site import check_project
from casebook.publishing.withdrawing import withdraw_record
from casebook.rendering.addresses import Addresses
from tests.publishing.registers import add_case, cases_without_ties, make_register, publish

DAY = date(2026, 11, 22)


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
        self._release()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def _release(self) -> None:
        register = publish(self.project)
        self.published |= dict(list_addresses(register, Addresses("")))

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
        folder, key = data.draw(st.sampled_from([
            *(("cases", slug) for slug in register.cases),
            *(("sources", key) for key in register.sources),
            *(("statutes", key) for key in register.statutes if "/" in key),
        ]))  # fmt: skip
        head, slash, tail = key.rpartition("/")
        new = f"{head}{slash}{tail}x" if folder != "statutes" else f"{head}/{int(tail.split('-')[0]) + 1}"
        try:
            rename_record(self.project, register, f"{folder}/{key}", new, DAY)
        except CannotBuild as refused:
            assert "exists already" in str(refused) or "no name of a file" in str(refused)
        except InvalidContent as refused:  # the law itself speaks against it: an article of another number
            assert all(problem.code in ("A003", "A007", "W001", "W003", "X001") for problem in refused.problems)

    @precondition(lambda self: hasattr(self, "project"))
    @rule(kind=st.sampled_from(["error", "safety", "merged"]), data=st.data())
    def withdraw(self, kind: str, data: st.DataObject) -> None:
        register, _ = check_project(self.project)
        free = sorted(cases_without_ties(register))
        if len(free) < 2:
            return
        slug, other = data.draw(st.permutations(free))[:2]
        record = register.cases[slug].record.id
        into = other if kind == "merged" else None
        try:
            withdraw_record(self.project, register, slug, kind, into, DAY)
        except CannotBuild as refused:
            assert "was never published" in str(refused) or "what becomes of it" in str(refused)
            return
        except InvalidContent as refused:
            assert {problem.code for problem in refused.problems} <= {"P004", "A007", "R001", "R002", "M006"}
            return
        if kind == "safety":
            self.safe.add(record)

    @invariant()
    def every_address_answers(self) -> None:
        if not hasattr(self, "project"):
            return
        register, problems = check_project(self.project)
        assert problems == []
        today = dict(list_addresses(register, Addresses("")))
        answers = {answer.address: answer for answer in list_answers(register, Addresses(""))}
        text = (self.project / "content/addresses.csv").read_text(encoding="utf-8")
        for address, record in self.published.items():
            if record in self.safe and address != f"{record}/":
                assert address not in today and address not in answers and address not in text
                continue
            if address in today:
                assert today[address] == record  # never another's
                continue
            answer = answers[address]
            assert answer.record == record
            if answer.target:
                assert today[answer.target] == record  # one hop, to the same subject
            else:
                withdrawal = register.withdrawn[record]
                assert withdrawal.into is None or withdrawal.into in today.values()


Editors.TestCase.settings = settings(
    max_examples=6, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditors = Editors.TestCase
