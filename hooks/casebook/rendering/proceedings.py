"""Proceedings on a case's page: charges, by whom they are named, and what became of them."""

from __future__ import annotations

from casebook.deriving.proceedings import Against
from casebook.deriving.states import ChargeState
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.proceeding import Charge
from casebook.model.register import Entry
from casebook.rendering.charges import charges_line, short_charge
from casebook.rendering.chronology import anchor_of, date_words, lane_title, party_names
from casebook.rendering.context import Context
from casebook.rendering.prose import record_text
from casebook.rendering.sentences import activity_title, sanction_words
from casebook.rendering.views import ChargeLine, Item, PartyLine, ProceedingBlock


def show_proceedings(context: Context, derived: Derived) -> tuple[ProceedingBlock, ...]:
    """A block for each proceeding, own ones first."""
    return tuple(_block(context, derived, against) for against in derived.proceedings)


def _block(context: Context, derived: Derived, against: Against) -> ProceedingBlock:
    labels = context.labels
    entry = context.case(against.case)
    proceeding = against.proceeding
    names = charges_line(context, [state.charge for state in against.charges])
    title = lane_title(context, against) + (f": {names}" if names else "")
    joint = against.case != derived.slug
    told_in = Item(context.name(against.case), context.links.case(against.case)) if joint else None
    return ProceedingBlock(
        anchor=anchor_of(derived, against),
        title=title,
        kind=labels.term("proceedings", proceeding.kind),
        state=_states(context, derived, against),
        remarks=_remarks(context, against) if not derived.parties else (),
        told_in=told_in,
        charges=tuple(_charge(context, entry, derived, against, state) for state in against.charges),
        sanctions=sanction_items(context, against) if not derived.parties else (),
        activities=_activities(context, entry, proceeding.over),
        parties=_parties(context, derived, against.key) if not joint else (),
        note=record_text(entry, proceeding.note, context.links),
    )


def _states(context: Context, derived: Derived, against: Against) -> str:
    """The state of a proceeding; of a group, every state that a party of it has."""
    if not derived.parties:
        return state_words(context, against)
    found = dict.fromkeys(state_words(context, one) for one in derived.against_parties(against.key))
    return "; ".join(found) or state_words(context, against)


def state_words(context: Context, against: Against) -> str:
    """What has become of a proceeding, in a word or two."""
    if against.state is None:
        return context.labels.gettext("State not known")
    return context.labels.capital(context.labels.term("proceeding-states", against.state))


def _remarks(context: Context, against: Against) -> tuple[str, ...]:
    remarks = []
    if against.outcomes.overturned is not None:
        when = date_words(context, against.outcomes.overturned.step.date)
        remarks.append(context.labels.gettext("earlier finding overturned: {date}").format(date=when))
    last = against.last
    if last is not None:
        remarks.append(context.labels.gettext("last step: {date}").format(date=date_words(context, last.step.date)))
    return tuple(remarks)


def _charge(context: Context, entry: Entry[Case], derived: Derived, against: Against, state: ChargeState) -> ChargeLine:
    labels, charge = context.labels, state.charge
    parties = ""
    if against.party is None and charge.who:
        parties = labels.gettext("about: {who}").format(who=party_names(context, entry, charge.who))
    states = _states_of_charge(derived, against, state)
    words = dict.fromkeys(labels.term("charge-states", one.state) for one in states if one.state)
    return ChargeLine(
        name=_name(context, charge),
        by=_by(context, charge),
        quotes=context.citing.quotes(charge.as_given),
        state=labels.capital("; ".join(words) or labels.gettext("state not known")),
        remarks=charge_remarks(context, against, states[0]) if len(states) == 1 else (),
        refs=context.citing.refs(charge.src),
        note=record_text(entry, charge.note, context.links),
        parties=parties,
    )


def _states_of_charge(derived: Derived, against: Against, state: ChargeState) -> list[ChargeState]:
    """The charge as it stands against each party of a group, different states only; else the one."""
    if not derived.parties:
        return [state]
    found: dict[str | None, ChargeState] = {}
    for one in derived.against_parties(against.key):
        for charge in one.charges:
            if charge.key == state.key:
                found.setdefault(charge.state, charge)
    return list(found.values()) or [state]


def _name(context: Context, charge: Charge) -> Item:
    """The article with its title, or the offence."""
    labels = context.labels
    if charge.statute is None:
        return Item(labels.capital(short_charge(context, charge)))
    statute = context.register.statutes[charge.statute].record
    text = labels.statute(charge.statute, statute)
    if charge.part:
        text = labels.gettext("{article}, part {part}").format(article=text, part=charge.part)
    title = labels.title(statute.titles).text
    return Item(labels.capital(f"{text}: {title}"), context.links.statute(charge.statute))


def _by(context: Context, charge: Charge) -> tuple[Item, ...]:
    """Whether a source names the article, and what the editors attribute."""
    labels, items = context.labels, []
    if charge.statute is not None:
        refs = context.citing.refs(charge.named_by)
        items.append(Item(labels.gettext("article named by the source"), refs=refs))
    if charge.attributed is not None:
        name = labels.statute(charge.attributed, context.register.statutes[charge.attributed].record)
        text = labels.gettext("attributed by the editors: {article}").format(article=name)
        items.append(Item(text, context.links.statute(charge.attributed)))
    return tuple(items)


def charge_remarks(context: Context, against: Against, state: ChargeState) -> tuple[str, ...]:
    """Overturned, final, appealed, replaced."""
    labels, remarks = context.labels, []
    if state.overturned is not None:
        when = date_words(context, state.overturned.step.date)
        remarks.append(labels.gettext("earlier finding overturned: {date}").format(date=when))
    if state.final:
        remarks.append(labels.gettext("last decided by a higher court"))
    if state.appealed:
        remarks.append(labels.gettext("appeal filed"))
    if state.replaced_by:
        charges = charges_line(context, [against.proceeding.charges[key] for key in state.replaced_by])
        remarks.append(labels.gettext("replaced by: {charges}").format(charges=charges))
    return tuple(remarks)


def sanction_items(context: Context, against: Against) -> tuple[Item, ...]:
    """Sanctions of the last decision that stands, each with its sources."""
    return tuple(
        Item(
            context.labels.capital(sanction_words(context.labels, imposed.sanction)),
            refs=context.citing.refs(imposed.sanction.src or imposed.step.step.src),
        )
        for imposed in against.sanctions
    )


def _activities(context: Context, entry: Entry[Case], keys: tuple[str, ...]) -> tuple[Item, ...]:
    items = []
    for key in keys:
        activity = entry.record.activities[key]
        text = f"{activity_title(context.labels, activity)}, {date_words(context, activity.date)}"
        items.append(Item(text, refs=context.citing.refs(activity.src)))
    return tuple(items)


def _parties(context: Context, derived: Derived, key: str) -> tuple[PartyLine, ...]:
    lines = []
    entry = context.case(derived.slug)
    for party in derived.parties:
        for against in party.proceedings:
            if against.key != key:
                continue
            slug = entry.record.parties[party.key].case
            name = context.labels.capital(party_names(context, entry, (party.key,)))
            who = Item(name, context.case_link(slug))
            remarks = _remarks(context, against)
            lines.append(PartyLine(who, state_words(context, against), remarks, sanction_items(context, against)))
    return tuple(lines)
