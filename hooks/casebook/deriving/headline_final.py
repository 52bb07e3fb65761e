"""The status that a decided proceeding leaves: acquitted, fined, served, remitted (record model, 4.4)."""

from __future__ import annotations

from datetime import date

from casebook.deriving.headline_value import Headline, make_headline
from casebook.deriving.proceedings import Against, is_running
from casebook.deriving.spells import BY_RELEASE, OPEN, Spell
from casebook.deriving.states import ACQUITTED, CLEARED, CLOSED, DROPPED, FOUND_GUILTY, ImposedSanction
from casebook.model.codes import ReleaseGround, SanctionKind


def final_headline(one: Against, on: date) -> Headline:
    """Of a proceeding in which all is decided."""
    if one.state in CLEARED:
        if one.outcomes.overturned is not None and one.state in (CLOSED, DROPPED):
            return make_headline("conviction-overturned", one, on)
        return make_headline({ACQUITTED: "acquitted", CLOSED: "closed", DROPPED: "dropped"}[str(one.state)], one, on)
    if one.state not in FOUND_GUILTY:
        return Headline("none")
    return _after_sentence(one, on)


def _after_sentence(one: Against, on: date) -> Headline:
    """A finding of guilt whose sanctions no longer run."""
    spell: Spell | None = one.spells[-1] if one.spells else None
    if any(imposed.sanction.custodial for imposed in one.sanctions) and spell is not None:
        if spell.ended == OPEN:
            return make_headline("convicted", one, on)
        if spell.ended != BY_RELEASE:
            return make_headline("term-ended", one, on, computed=True)
        if spell.ground is ReleaseGround.END_OF_TERM:
            return make_headline("served", one, on)
        if spell.ground in (ReleaseGround.PARDON, ReleaseGround.AMNESTY):
            return make_headline("remitted", one, on)
        over = spell.ground is ReleaseGround.PAROLE or (spell.term is not None and spell.term.latest <= on)
        return make_headline("term-ended" if over else "released", one, on, computed=over)
    if any(imposed.sanction.deferred_until is not None for imposed in one.sanctions):
        return make_headline("convicted", one, on)
    lasting = [imposed for imposed in one.sanctions if _lasts(imposed)]
    if any(imposed.sanction.kind is not SanctionKind.BAN_ON_ACTIVITY for imposed in lasting):
        over = not any(is_running(one, imposed, on) for imposed in lasting)
        return make_headline("term-ended" if over else "convicted", one, on, computed=over)
    if any(imposed.sanction.kind is SanctionKind.FINE for imposed in one.sanctions):
        return make_headline("fined", one, on)
    return make_headline("term-ended" if lasting else "convicted", one, on, computed=bool(lasting))


def _lasts(imposed: ImposedSanction) -> bool:
    """Has a length that runs from day to day; hours of community service are worked off nobody knows when."""
    sanction = imposed.sanction
    return sanction.length is not None and sanction.kind is not SanctionKind.COMMUNITY_SERVICE
