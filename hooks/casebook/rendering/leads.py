"""What was set aside, or ended in acquittal: it stands before the verdict wherever a case is shown."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.dated import DatedStep
from casebook.deriving.headline_value import Headline
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.codes import ProceedingKind
from casebook.model.proceeding import Charge
from casebook.rendering.charges import charges_line
from casebook.rendering.context import Context
from casebook.rendering.views import Item

_TELLING = frozenset({"acquitted", "conviction-overturned"})


def show_leads(context: Context, derived: Derived) -> list[Item]:
    """Every acquittal and overturned finding, with its charges and according to whom."""
    return [_show(context, one) for one in derived.overturned if lead_step(one) is not None]


def leads_beside_status(context: Context, derived: Derived) -> list[Item]:
    """Those of them that the status itself does not tell."""
    return [_show(context, one) for one in beside_status(derived) if lead_step(one) is not None]


def beside_status(derived: Derived) -> Iterator[Against]:
    """Proceedings that ended so, but for the one of which the status says so."""
    return (one for one in derived.overturned if not _tells(derived.headline, one))


def status_about(context: Context, derived: Derived, concerned: str = "") -> Item | None:
    """Of a status that tells of an acquittal: of which charge, whom it concerns, by which court, and when."""
    told = next((one for one in derived.overturned if _tells(derived.headline, one)), None)
    step = lead_step(told) if told is not None else None
    if told is None or step is None:
        return None
    words = [_charge_words(context, told), concerned, _court(context, step)]
    if derived.headline.step is not None and derived.headline.step.number != step.number:
        words.insert(1, context.labels.dates(claim.value for claim in step.step.date.values))
    sources = [*step.step.src[1:], *(charge.src[0] for charge in _freed(told))]
    return Item(" · ".join(filter(None, words)), refs=context.citing.refs(sources))


def lead_step(one: Against) -> DatedStep | None:
    """The step that overturned a finding, or that acquitted."""
    return one.outcomes.overturned or one.outcomes.deciding


def lead_words(context: Context, one: Against, charges: str = "") -> str:
    """`Acquitted: 9 January 2020 · Turkistan regional court`, of a proceeding in which a finding was set aside."""
    labels, step = context.labels, lead_step(one)
    if step is None:
        return ""
    code = "acquitted" if one.state == "acquitted" else "conviction-overturned"
    if code != "acquitted" and one.proceeding.kind is ProceedingKind.ADMINISTRATIVE:
        code = "penalty-overturned"
    dates = labels.dates(claim.value for claim in step.step.date.values)
    told = [f"{labels.capital(labels.term('headlines', code))}: {charges or dates}", charges and dates]
    return " · ".join(filter(None, [*told, _court(context, step)]))


def _show(context: Context, one: Against) -> Item:
    labels, step = context.labels, lead_step(one)
    assert step is not None
    text = lead_words(context, one, charges_line(context, _freed(one)))
    publisher = labels.join(context.register.sources[step.step.src[0]].record.publisher)
    according = labels.gettext("according to {source}").format(source=publisher)
    return Item(f"{text}, {according}", refs=context.citing.refs(step.step.src))


def _tells(headline: Headline, one: Against) -> bool:
    against = headline.against
    if against is None or headline.code not in _TELLING:
        return False
    return (against.case, against.key) == (one.case, one.key)


def _freed(one: Against) -> list[Charge]:
    """The charges that ended so."""
    return [state.charge for state in one.charges if state.state == "acquitted" or state.overturned is not None]


def _charge_words(context: Context, one: Against) -> str:
    labels, charges = context.labels, charges_line(context, _freed(one))
    return labels.capital(labels.gettext("charge: {charges}").format(charges=charges)) if charges else ""


def _court(context: Context, step: DatedStep) -> str:
    """Every court that sources name, or ''."""
    if step.step.by is None:
        return ""
    names = context.labels.terms("authorities", (claim.value for claim in step.step.by.values))
    return context.labels.gettext(" or ").join(names)
