"""Every rule across records, and the answers that records give to warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebook.checking.agreement import check_agreement
from casebook.checking.facts_of_record import check_stated_facts
from casebook.checking.further import check_further_names
from casebook.checking.identity import check_anchors, check_identity, check_minors, check_statute_keys
from casebook.checking.law import check_law
from casebook.checking.order import check_order
from casebook.checking.privacy import check_privacy, check_scripts
from casebook.checking.references import check_references
from casebook.checking.scripts_of_texts import check_languages
from casebook.checking.terms import check_terms
from casebook.checking.texts import check_markdown, check_paragraphs, check_texts, check_translations, check_wording
from casebook.deriving.relations import weave
from casebook.deriving.subject import derive_case
from casebook.model.problem import WARNING, Problem
from casebook.model.register import Register

Rule = Callable[[Register], Iterator[Problem]]

REFERENCES: tuple[Rule, ...] = (check_references, check_terms, check_texts, check_identity)
"""What must hold before anything can be derived."""

RULES: tuple[Rule, ...] = (
    check_order,
    check_law,
    check_anchors,
    check_minors,
    check_statute_keys,
    check_privacy,
    check_scripts,
    check_markdown,
    check_paragraphs,
    check_translations,
    check_further_names,
    check_agreement,
    check_stated_facts,
    check_languages,
    lambda register: check_wording(register, cleared(register)),
)


def check_register(register: Register) -> list[Problem]:
    """Problems of all rules; a warning that its record answers is none, an answer to nothing is one."""
    problems = [problem for rule in (*REFERENCES, *RULES) for problem in rule(register)]
    return [*_unanswered(register, problems)]


def cleared(register: Register) -> Callable[[str], bool]:
    """Tells of a case whether any finding against it was set aside, or it was acquitted or let go of."""
    web = weave(register)

    def is_cleared(slug: str) -> bool:
        return derive_case(register, web, slug).cleared

    return is_cleared


def _is_within(place: str, at: str | None) -> bool:
    """Whether `at` names whole steps of `place`: `assembly-2023` of `proceedings.assembly-2023.steps.0`."""
    return at is None or f".{at}." in f".{place}."


def _unanswered(register: Register, problems: list[Problem]) -> Iterator[Problem]:
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(problem.path, []).append(problem)
    answered: set[Problem] = set()
    for entry in register.entries():
        for number, accepted in enumerate(entry.record.accepted):
            met = {
                problem
                for problem in by_path.get(entry.path, [])
                if problem.level == WARNING and problem.code == accepted.code and _is_within(problem.at, accepted.at)
            }
            answered |= met
            if not met:
                line, column = entry.place("accepted", number)
                yield Problem(entry.path, line, column, "W000", f"nothing here warns of {accepted.code}; take it out")
    yield from (problem for problem in problems if problem not in answered)
