"""The status unit of a record, and the row by which lists show it."""

from __future__ import annotations

from casebook.deriving.headline_value import Headline
from casebook.deriving.subject import Derived
from casebook.model.case import Case, Episode
from casebook.model.codes import CaseKind, ProceedingKind, Standing
from casebook.model.edtf import Edtf
from casebook.model.values import Stated
from casebook.rendering.charges import charges_line
from casebook.rendering.context import Context
from casebook.rendering.leads import leads_beside_status
from casebook.rendering.sentences import sanction_words
from casebook.rendering.translations import stand_in
from casebook.rendering.views import Row, Status

_SHAPES = {"deprived": "held", "restricted": "restricted"}
_OPEN = frozenset({"on-trial", "under-investigation", "pending"})
FREED = frozenset({"acquitted", "conviction-overturned", "closed", "dropped", "released", "remitted"})
"""Headlines that tell of an acquittal, or of a release, themselves."""
_UNKNOWN = frozenset({"custody-unknown", "prosecution-unknown", "outcome-unknown", "absent", "convicted", "none"})


_WORDS = frozenset({"statement", "account", "analysis", "clashes"})
"""Episodes in which nothing was done to anybody, or which do not say by whom."""


def shape_of(headline: Headline) -> str:
    """Icon of a headline: held, restricted, open, free, unknown, or done for all that is over."""
    if headline.level in _SHAPES:
        return _SHAPES[headline.level]
    for codes, shape in ((_OPEN, "open"), (FREED, "free"), (_UNKNOWN, "unknown")):
        if headline.code in codes:
            return shape
    return "done"


def status_code(headline: Headline) -> str:
    """The term of `headlines` that words a status: an administrative matter has no conviction and no prison."""
    if headline.code == "serving" and headline.form == "administrative-detention":
        return "serving-detention"
    administrative = headline.against is not None and headline.against.proceeding.kind is ProceedingKind.ADMINISTRATIVE
    if headline.code == "conviction-overturned" and administrative:
        return "penalty-overturned"
    return headline.code


def show_status(context: Context, derived: Derived, *, own: bool = False) -> Status:
    """The unit; with `own`, on the record's own page, with letters and remarks."""
    headline = derived.headline
    group = context.case(derived.slug).record.kind is CaseKind.GROUP
    labels = context.labels
    label = labels.term("headlines", status_code(headline))
    if group and headline.code != "none":
        label = labels.gettext("outcome of the case: {state}").format(state=label)
    label = labels.capital(label)
    if headline.step is None:
        return _of_event(context, derived, own=own) or Status(shape_of(headline), label, "", "")
    as_of = as_of_words(context, headline.step.step.date)
    if headline.computed:  # the last step is not when it came to be so
        dates = labels.dates(headline.step.step.date.possible)
        as_of = labels.gettext("last known step: {date}").format(date=dates)
    shape = shape_of(headline)
    if shape == "free" and context.case(derived.slug).record.standing is Standing.VICTIM:
        shape = "done"  # that somebody else was acquitted sets no victim free
    source = context.register.sources[headline.step.step.src[0]].record
    according = labels.gettext("according to {source}").format(source=labels.publishers(source.publisher))
    if not own:
        return Status(shape, label, as_of, according)
    notes = []
    if headline.computed:
        notes.append(labels.gettext("That the term is over is computed from its length."))
    if headline.step.step.inferred is not None:
        why = labels.term("inferred", headline.step.step.inferred)
        notes.append(labels.gettext("The date: {why}.").format(why=why))
    if headline.stale:
        notes.append(labels.gettext("No later confirmation is known to the register."))
    ref = context.citing.ref(headline.step.step.src[0])
    return Status(shape, label, as_of, according, ref, tuple(notes))


def _of_event(context: Context, derived: Derived, *, own: bool) -> Status | None:
    """Of a record about what was done to people: what that was, instead of a prosecution that there is not."""
    labels, case = context.labels, context.case(derived.slug).record
    events = events_of(case)
    if not events:
        return None
    last = events[-1]
    what = labels.join(dict.fromkeys(labels.term("episodes", one.type) for one in events))
    dates = labels.gettext(" or ").join(labels.date(claim.value) for claim in last.date.values)
    according = labels.gettext("according to {source}").format(
        source=labels.publishers(context.register.sources[last.src[0]].record.publisher)
    )
    ref = context.citing.ref(last.src[0]) if own else None
    return Status("done", labels.capital(labels.gettext("concerns: {what}").format(what=what)), dates, according, ref)


def events_of(case: Case) -> tuple[Episode, ...]:
    """What was done, in a record of a group or of victims that knows of no proceeding."""
    if case.proceedings or (case.kind is not CaseKind.GROUP and case.standing != "victim"):
        return ()
    return tuple(one for one in case.episodes if one.type not in _WORDS)


def as_of_words(context: Context, when: Stated[Edtf]) -> str:
    """`as of 19 January 2024`; of a disputed date, every reading, the earliest first."""
    labels = context.labels
    if when.only is not None:
        return labels.as_of(when.only)
    return labels.gettext("as of: {dates}").format(dates=labels.dates(when.possible))


def show_row(context: Context, derived: Derived) -> Row:
    """A case in a list: name, roles and places, status, and what it is in a sentence."""
    entry = context.case(derived.slug)
    case = entry.record
    who = [*context.labels.terms("roles", case.roles), *(context.labels.place(code) for code in case.places)]
    if not who:
        who = [context.labels.term("kinds", case.kind)]
    status = show_status(context, derived)
    link = context.links.case(derived.slug)
    return Row(
        name=context.name(derived.slug),
        link=link,
        who=context.labels.capital(" · ".join(who)),
        status=status,
        what=_what(context, derived),
        lead="; ".join(item.text for item in leads_beside_status(context, derived)),
        key=derived.slug,
    )


def _what(context: Context, derived: Derived) -> str:
    """Charges and standing sanctions of the deciding proceeding."""
    labels, against = context.labels, derived.headline.against
    if against is None:
        return ""
    charges = charges_line(context, [state.charge for state in against.charges])
    if charges:  # what somebody was accused of is no fact about them
        charges = labels.gettext("charge: {charges}").format(charges=charges)
    sanctions = "; ".join(dict.fromkeys(sanction_words(labels, one.sanction) for one in against.sanctions))
    return " · ".join(labels.capital(words) for words in (charges, sanctions) if words)


def sort_name(case: Case, language: str) -> str:
    """The name as a list is ordered by it: a person's last name first, no quotation marks."""
    name = case.names.in_language(language, stand_in(language))
    name = name.translate({ord(sign): None for sign in '«»“”"„'})
    if case.kind is CaseKind.PERSON:
        first, _, last = name.rpartition(" ")
        return f"{last} {first}".strip()
    return name
