"""What counts as a change between two releases, and what of it is owed a correction."""

from __future__ import annotations

import pytest

from casebook.deriving.changes import Difference, compare_facts

STEPS = {
    "proceedings.trial.kind": "criminal",
    "proceedings.trial.steps.0.type": "detained",
    "proceedings.trial.steps.0.date": "2023-05",
    "proceedings.trial.steps.0.src.a": "",
    "proceedings.trial.steps.1.type": "verdict",
    "proceedings.trial.steps.1.date": "2023-11-30",
    "proceedings.trial.steps.1.outcome": "convicted",
    "proceedings.trial.steps.1.sanctions.0.kind": "imprisonment",
    "proceedings.trial.steps.1.sanctions.0.length": "P7Y",
}


def told(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.path, one.owes) for one in compare_facts(old, new)]


def moved(facts: dict[str, str], by: int) -> dict[str, str]:
    """The same steps, each so many places further down."""
    found = {}
    for path, text in facts.items():
        parts = path.split(".")
        if "steps" in parts:
            at = parts.index("steps") + 1
            parts[at] = str(int(parts[at]) + by)
        found[".".join(parts)] = text
    return found


def test_the_same_facts_differ_in_nothing() -> None:
    assert told(STEPS, dict(reversed(STEPS.items()))) == []


def test_a_step_put_before_others_is_one_addition() -> None:
    first = {"proceedings.trial.steps.0.type": "search", "proceedings.trial.steps.0.date": "2023-04-01"}
    (one,) = compare_facts(STEPS, {**first, **moved(STEPS, 1)})
    assert one == Difference("added", "proceedings.trial.steps.0", {"type": "search", "date": "2023-04-01"})
    assert not one.owes


def test_a_new_proceeding_is_told_with_its_steps() -> None:
    found = told({"kind": "person"}, {"kind": "person", **STEPS})
    assert [path for _, path, _ in found] == [
        "proceedings.trial",
        "proceedings.trial.steps.0",
        "proceedings.trial.steps.1",
    ]
    assert not any(owes for _, _, owes in found)


@pytest.mark.parametrize(
    ("path", "text", "kind", "owes"),
    [
        ("proceedings.trial.steps.0.date", "2023-05-17", "more-exact", False),
        ("proceedings.trial.steps.0.date", "2023-05-17|2023-05-18", "more-exact", False),
        ("proceedings.trial.steps.0.date", "2023-05|2023-06-01", "added", False),
        ("proceedings.trial.steps.0.date", "2023-06", "changed", True),
        ("proceedings.trial.steps.1.date", "2023-11", "changed", True),
        ("proceedings.trial.steps.1.outcome", "acquitted", "changed", True),
        ("proceedings.trial.steps.1.sanctions.0.length", "P5Y", "changed", True),
    ],
)
def test_another_value(path: str, text: str, kind: str, owes: bool) -> None:
    assert told(STEPS, {**STEPS, path: text}) == [(kind, path, owes)]


def test_of_a_dispute_no_side_may_go_silently() -> None:
    old = {**STEPS, "proceedings.trial.steps.1.date": "2023-11-29|2023-11-30"}
    assert told(old, STEPS) == [("changed", "proceedings.trial.steps.1.date", True)]


def test_what_goes_is_owed_whatever_it_was() -> None:
    without_source = {path: text for path, text in STEPS.items() if not path.endswith(".src.a")}
    assert told(STEPS, without_source) == [("removed", "proceedings.trial.steps.0.src", True)]
    without_step = {path: text for path, text in STEPS.items() if ".steps.1." not in path}
    (one,) = compare_facts(STEPS, without_step)
    assert (one.kind, one.owes) == ("removed", True)
    assert one.was == {"type": "verdict", "date": "2023-11-30", "outcome": "convicted", "sanctions": "imprisonment"}


def test_two_steps_of_a_kind_are_told_apart_by_what_they_say() -> None:
    old = {"steps.0.type": "refusal", "steps.0.nth": "18", "steps.0.date": "2023-08"}
    old |= {"steps.1.type": "refusal", "steps.1.nth": "21", "steps.1.date": "2023-12-15"}
    new = {"steps.0.type": "refusal", "steps.0.nth": "21", "steps.0.date": "2023-12-16"}
    found = compare_facts(old, new)
    assert [(one.kind, one.was.get("date")) for one in found] == [("changed", "2023-12-15"), ("removed", "2023-08")]


GROUP = {
    "parties.first.kind": "person",
    "parties.first.case": "kz-0001",
    "parties.others.kind": "person",
    "parties.others.count": "3",
    "activities.post.kind": "social-post",
    "proceedings.trial.kind": "criminal",
    "proceedings.trial.over.post": "",
    "proceedings.trial.charges.riot.offence": "mass-riots",
    "proceedings.trial.charges.riot.who.others": "",
    "proceedings.trial.charges.theft.offence": "robbery",
    "proceedings.trial.steps.0.type": "verdict",
    "proceedings.trial.steps.0.who.others": "",
    "proceedings.trial.steps.0.charges.riot": "",
    "proceedings.trial.steps.0.outcome": "convicted",
}


def with_keys(facts: dict[str, str], **renamed: str) -> dict[str, str]:
    """The same facts under other keys."""
    return {".".join(renamed.get(part, part) for part in path.split(".")): text for path, text in facts.items()}


@pytest.mark.parametrize(
    "renamed",
    [
        {"trial": "trial-2023"}, {"riot": "riots"}, {"others": "three"}, {"post": "video"},
        {"trial": "case", "riot": "riots", "others": "three", "post": "video", "first": "one"},
    ],
)  # fmt: skip
def test_another_key_is_no_other_fact(renamed: dict[str, str]) -> None:
    assert told(GROUP, with_keys(GROUP, **renamed)) == []


def test_what_is_said_anew_under_another_key_is_told_alone() -> None:
    new = with_keys({**GROUP, "proceedings.trial.steps.0.date": "2023-05-01"}, trial="trial-2023")
    assert told(GROUP, new) == [("added", "proceedings.trial-2023.steps.0.date", False)]
    first = {"proceedings.trial-2023.steps.0.type": "search"}
    shifted = {**first, **moved(with_keys(GROUP, trial="trial-2023"), 1)}
    assert told(GROUP, shifted) == [("added", "proceedings.trial-2023.steps.0", False)]


def test_something_else_under_another_key_is_owed_an_explanation() -> None:
    new = with_keys({**GROUP, "proceedings.trial.steps.0.outcome": "acquitted"}, trial="trial-2023")
    assert ("removed", "proceedings.trial", True) in told(GROUP, new)
    fewer = {path: text for path, text in GROUP.items() if "theft" not in path}
    assert told(GROUP, with_keys(fewer, riot="riots")) == [("removed", "proceedings.trial.charges.theft", True)]
