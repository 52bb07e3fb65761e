"""Rows of the proceedings of one case, and of what became of each against each subject."""

from __future__ import annotations

from casebook.deriving.dated import DatedStep
from casebook.deriving.moments import setting_aside
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.case import Case
from casebook.model.proceeding import Proceeding, Sanction, Step
from casebook.rendering.context import Facts
from casebook.rendering.dataset.gathering import Cells, Gatherer, code_cells, date_cells, measure_cells


def gather_proceedings(rows: Gatherer, facts: Facts, slug: str) -> None:
    """Proceedings of the record, and what became of them against its subject or against parties without a record."""
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    for key, one in case.proceedings.items():
        row = f"{case.id}/proceedings/{key}"
        aside = fallen(derived, key)
        cells: Cells = {"case": case.id, "key": key, "kind": one.kind.value, "note": one.note}
        rows.add_value("proceedings", row, one, {**cells, "brought_by_subject": one.brought_by_subject})
        rows.link("proceeding_activities", row, (f"{case.id}/activities/{activity}" for activity in one.over))
        _charges(rows, case, row, one)
        for number, step in enumerate(one.steps, 1):
            _step(rows, case, row, number, step, aside.get(number - 1))
    _outcomes(rows, facts, case, derived)


def _party(case: Case, key: str) -> str:
    return f"{case.id}/parties/{key}"


def _charges(rows: Gatherer, case: Case, proceeding: str, one: Proceeding) -> None:
    for key, charge in one.charges.items():
        row = f"{proceeding}/charges/{key}"
        cells: Cells = {"proceeding": proceeding, "case": case.id, "key": key, "statute": charge.statute}
        cells |= {"part": charge.part, "attributed": charge.attributed, "note": charge.note}
        rows.add_value("charges", row, charge, cells | code_cells("offence", charge.offence))
        rows.link("charge_parties", row, (_party(case, who) for who in charge.who))


def fallen(derived: Derived, key: str) -> dict[int, DatedStep]:
    """Place of each finding of guilt in a proceeding of the record → the step that set it aside for all."""
    against = next(one for one in derived.own if one.key == key)
    found = {dated.number: setting_aside(derived, against, dated) for dated in against.steps}
    return {number: dated for number, dated in found.items() if dated is not None}


def _step(rows: Gatherer, case: Case, proceeding: str, number: int, step: Step, aside: DatedStep | None) -> None:
    row = f"{proceeding}/steps/{number}"
    cells: Cells = {"proceeding": proceeding, "case": case.id, "number": number, "type": step.type.value}
    cells |= date_cells("date", step.date) | date_cells("until", step.until) | measure_cells("length", step.length)
    cells |= code_cells("by", step.by) | code_cells("place", step.place) | measure_cells("times", step.times)
    cells |= {
        "outcome": step.outcome.value if step.outcome else None,
        "set_aside_by": step_id(proceeding, aside),
        "ground": step.ground.value if step.ground else None,
        "closed_hearing": step.closed_hearing,
        "remote": step.remote,
        "in_absentia": step.in_absentia,
        "complainant": step.complainant,
        "nth": step.nth,
        "inferred": step.inferred,
        "note": step.note,
    }
    rows.add_value("steps", row, step, cells)
    rows.link("step_parties", row, (_party(case, who) for who in step.who))
    rows.link("step_charges", row, (f"{proceeding}/charges/{key}" for key in step.charges))
    rows.link("step_replacements", row, (f"{proceeding}/charges/{key}" for key in step.replaced_by))
    rows.link("step_mentions", row, step.mentions)
    for place, sanction in enumerate(step.sanctions, 1):
        owner: Cells = {"step": row, "proceeding": proceeding, "case": case.id, "number": place}
        _sanction(rows, f"{row}/sanctions/{place}", owner, sanction)


def _sanction(rows: Gatherer, row: str, owner: Cells, sanction: Sanction) -> None:
    cells: Cells = {**owner, "kind": sanction.kind.value, "only_on": sanction.only_on}
    cells |= measure_cells("length", sanction.length) | measure_cells("amount", sanction.amount)
    cells |= date_cells("deferred_until", sanction.deferred_until)
    cells |= date_cells("from", sanction.from_) | date_cells("until", sanction.until)
    cells |= {"suspended": sanction.suspended, "deferred_ground": sanction.deferred_ground}
    rows.add_value("sanctions", row, sanction, {**cells, "joint": sanction.joint, "note": sanction.note})
    rows.link("sanction_scopes", row, sanction.scope)


def _outcomes(rows: Gatherer, facts: Facts, case: Case, derived: Derived) -> None:
    if not derived.parties:
        for one in derived.proceedings:
            _outcome(rows, facts, case.id, derived, one)
        return
    for state in derived.parties:
        if case.parties[state.key].case is None:  # who has a record has the row there, as of that record's day
            for one in state.proceedings:
                _outcome(rows, facts, case.id, derived, one)
    for one in derived.own:
        if not one.charges and not derived.against_parties(one.key):
            _outcome(rows, facts, case.id, derived, one)


def _outcome(rows: Gatherer, facts: Facts, subject: str, derived: Derived, one: Against) -> None:
    owner = facts.register.cases[one.case].record.id
    proceeding = f"{owner}/proceedings/{one.key}"
    row = f"{proceeding}/outcomes/{one.party or 'subject'}"
    rows.add(
        "outcomes",
        {
            "id": row,
            "proceeding": proceeding,
            "case": subject,
            "party": f"{owner}/parties/{one.party}" if one.party else None,
            "as_of": derived.on.isoformat(),
            "prosecution": is_prosecution(one),
            "state": one.state,
            "set_aside_by": step_id(proceeding, one.outcomes.overturned),
            "last_step": step_id(proceeding, one.last),
        },
    )
    for state in one.charges:
        cells: Cells = {"outcome": row, "charge": f"{proceeding}/charges/{state.key}", "state": state.state}
        cells |= {"final": state.final, "appealed": state.appealed, "since": step_id(proceeding, state.since)}
        rows.add("charge_outcomes", {**cells, "set_aside_by": step_id(proceeding, state.overturned)})
    rows.link("standing_sanctions", row, (sanction_id(proceeding, one.step, one.sanction) for one in one.sanctions))


def step_id(proceeding: str, dated: DatedStep | None) -> str | None:
    """Name of the row of a step."""
    return f"{proceeding}/steps/{dated.number + 1}" if dated is not None else None


def sanction_id(proceeding: str, dated: DatedStep, sanction: Sanction) -> str:
    """Name of the row of a sanction that a step imposed."""
    place = next(number for number, one in enumerate(dated.step.sanctions, 1) if one is sanction)
    return f"{step_id(proceeding, dated)}/sanctions/{place}"
