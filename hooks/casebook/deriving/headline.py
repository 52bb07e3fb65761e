"""The one status of a record (record model, 4.4 and 4.5), as of a date and according to a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from casebook.deriving.headline_final import final_headline
from casebook.deriving.headline_value import Headline, is_silent, make_headline
from casebook.deriving.proceedings import Against, is_running
from casebook.deriving.spells import BY_RELEASE, HOUSE_ARREST, OPEN, POLICE, REMAND, Spell
from casebook.deriving.states import (
    CLEARED,
    FOUND_GUILTY,
    ON_TRIAL,
    OPEN_STATES,
    ImposedSanction,
)
from casebook.model.codes import CaseKind, Outcome, ProceedingKind, ReleaseGround, SanctionKind, StepType

_CRIMINAL = (ProceedingKind.CRIMINAL, ProceedingKind.ADMINISTRATIVE)
_OPEN_FIRST = {REMAND: 0, "imprisonment": 1, "arrest": 1, "administrative-detention": 1, POLICE: 2, HOUSE_ARREST: 3}
_RESTRICTED_FIRST = ("deferred", "suspended", "restricted-freedom", "on-parole", "absent")


def find_headline(kind: CaseKind, proceedings: Sequence[Against], on: date, *, restricted: bool = False) -> Headline:
    """The headline of a subject from all proceedings against it; `restricted` tells of a restriction still running."""
    begun = [one for one in proceedings if one.steps]
    if kind in (CaseKind.OUTLET, CaseKind.ORGANISATION):
        body = _of_body(begun, on)
        if body is not None:
            return body
    prosecuted = [one for one in begun if one.proceeding.kind in _CRIMINAL and not one.proceeding.brought_by_subject]
    for candidate in _in_order(prosecuted, on, restricted):
        return candidate
    return Headline("none") if kind is CaseKind.PERSON else _of_request(begun, on)


def _in_order(prosecuted: Sequence[Against], on: date, restricted: bool) -> Iterator[Headline]:
    """Candidates, the most pressing first."""
    for one in prosecuted:
        if any(dated.step.type is StepType.DIED for dated in one.steps):
            yield make_headline("died", one, on)
    yield from _deprived(prosecuted, on)
    yield from _restricted(prosecuted, on)
    yield from _pending(prosecuted, on)
    for one in prosecuted:
        if any(_is_ban(imposed.sanction.kind) and is_running(one, imposed, on) for imposed in _lasting(one)):
            yield make_headline("free-restricted", one, on, computed=True)
    last = max((one for one in prosecuted if one.state is not None), key=_decided_last, default=None)
    if restricted and last is not None and last.state not in CLEARED:  # an acquittal is never hidden by an old list
        yield make_headline("free-restricted", last, on)
    if last is not None:
        yield final_headline(last, on)


def _decided_last(one: Against) -> tuple[date, int]:
    step = one.outcomes.deciding or one.last
    assert step is not None
    return step.bounds.earliest, step.number


def _deprived(prosecuted: Sequence[Against], on: date) -> Iterator[Headline]:
    spells = [(spell, one) for one in prosecuted for spell in one.spells if spell.ended == OPEN]
    for spell, one in sorted(spells, key=lambda pair: _OPEN_FIRST[pair[0].form]):
        if _is_unclear(spell, one, on):
            continue
        if spell.form == HOUSE_ARREST:
            yield make_headline("custody-unknown" if is_silent(one, on) else "house-arrest", one, on, form=spell.form)
        elif _OPEN_FIRST[spell.form] == 1:
            yield make_headline("serving", one, on, form=spell.form)
        elif is_silent(one, on):
            yield make_headline("custody-unknown", one, on, form=spell.form)
        else:
            yield make_headline("held" if spell.form == POLICE else "in-custody", one, on, form=spell.form)


def _is_unclear(spell: Spell, one: Against, on: date) -> bool:
    """Found guilty, and punished we know not how; or in a detention of days, ordered long ago, that has no length."""
    if one.state in FOUND_GUILTY and spell.form in (POLICE, REMAND, HOUSE_ARREST):
        return True
    return spell.form == "administrative-detention" and spell.term is None and is_silent(one, on)


def _restricted(prosecuted: Sequence[Against], on: date) -> Iterator[Headline]:
    found = [(code, one) for one in prosecuted for code in _ways(one, on)]
    for code, one in sorted(found, key=lambda pair: _RESTRICTED_FIRST.index(pair[0])):
        yield make_headline(code, one, on)


def _ways(one: Against, on: date) -> Iterator[str]:
    """How sanctions of a proceeding are being served outside prison."""
    for imposed in one.sanctions:
        sanction = imposed.sanction
        if not is_running(one, imposed, on):
            continue
        if sanction.deferred_until is not None:
            yield "deferred"
        elif sanction.suspended:
            yield "suspended"
        elif sanction.kind is SanctionKind.RESTRICTION_OF_FREEDOM:
            yield "restricted-freedom"
        elif sanction.custodial and _is_absent(one):
            yield "absent"
        elif sanction.custodial and _last_ground(one) is ReleaseGround.PAROLE:
            yield "on-parole"


def _is_absent(one: Against) -> bool:
    """Convicted in absentia and not taken in since, whatever became of the sentence on appeal."""
    absent = [dated.number for dated in one.steps if dated.step.in_absentia and dated.step.outcome is Outcome.CONVICTED]
    return bool(absent) and not any(spell.opened_by.number > absent[-1] for spell in one.spells)


def _last_ground(one: Against) -> ReleaseGround | None:
    return one.spells[-1].ground if one.spells and one.spells[-1].ended == BY_RELEASE else None


def _pending(prosecuted: Sequence[Against], on: date) -> Iterator[Headline]:
    pending = [one for one in prosecuted if one.state in OPEN_STATES]
    for one in sorted(pending, key=lambda one: one.state != ON_TRIAL):
        code = "on-trial" if one.state == ON_TRIAL else "under-investigation"
        yield make_headline("prosecution-unknown" if is_silent(one, on) else code, one, on)


def _is_ban(kind: SanctionKind) -> bool:
    return kind is SanctionKind.BAN_ON_ACTIVITY


def _lasting(one: Against) -> Iterator[ImposedSanction]:
    """Sanctions that have a length, so that it can be said of them that they still run."""
    return (imposed for imposed in one.sanctions if imposed.sanction.length is not None)


def _of_body(begun: Sequence[Against], on: date) -> Headline | None:
    """Outlets and organisations: bans, then refused registration, come before all else."""
    bans = [one for one in begun if one.proceeding.kind is ProceedingKind.BAN]
    for one in bans:
        if one.state == "banned":
            return make_headline("banned", one, on)
    for one in bans:
        if one.state == "pending":
            return make_headline("outcome-unknown" if is_silent(one, on) else "pending", one, on)
    for one in begun:
        if one.proceeding.kind is ProceedingKind.REGISTRATION and one.state == "refused":
            return make_headline("registration-refused", one, on)
    return None


def _of_request(begun: Sequence[Against], on: date) -> Headline:
    """Registration, assembly, civil matters: the state of the last."""
    for one in sorted(begun, key=_decided_last, reverse=True):
        if one.state == "pending" and is_silent(one, on):
            return make_headline("outcome-unknown", one, on)
        if one.state in ("registered", "refused", "granted", "closed", "pending", "banned"):
            return Headline(str(one.state), one.last, one)
    return Headline("none")
