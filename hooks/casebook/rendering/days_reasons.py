"""Why the least and the most days without liberty differ: each reason in a sentence, once."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.spells import BY_DECISION, BY_RELEASE, BY_TERM, HOUSE_ARREST, OPEN, Spell
from casebook.deriving.subject import Derived
from casebook.rendering.context import Context
from casebook.rendering.sentences import form_words


def days_reasons(context: Context, derived: Derived, *, house: bool) -> Iterator[str]:
    """Reasons of the days in custody, or of those in house arrest; none where least and most are the same."""
    days = derived.days
    least, most = (days.house_least, days.house_most) if house else (days.least, days.most)
    if least == most:
        return
    spells = [spell for one in derived.proceedings for spell in one.spells if (spell.form == HOUSE_ARREST) == house]
    found = [*_beginnings(context, spells), *(_ends(context, derived, spells) if most else ())]
    yield from found or _vague(context, spells)


def _beginnings(context: Context, spells: list[Spell]) -> Iterator[str]:
    labels = context.labels
    for spell in (one for one in spells if one.is_open_before):
        form, dates = form_words(labels, spell.form), labels.dates(spell.opened_by.step.date.possible)
        yield labels.gettext("{form}: {date}; since when, no source says. The line shows its end only.").format(
            form=labels.capital(form), date=dates
        )
    if any(spell.presumed and spell.ordered is None for spell in spells):
        yield labels.gettext("No source says on which day the person was taken in; the least leaves that out.")


def _ends(context: Context, derived: Derived, spells: list[Spell]) -> Iterator[str]:
    labels = context.labels
    if any(spell.ended == OPEN for spell in spells):
        day = labels.date(derived.on)
        yield labels.gettext("The most is counted to the day the record was checked, {date}.").format(date=day)
    yield from term_reasons(context, spells)
    if any(_runs_to_decision(spell) for spell in spells):
        yield labels.gettext(
            "The most is counted to the next decision; until then, no source says where the person was."
        )


def _vague(context: Context, spells: list[Spell]) -> Iterator[str]:
    """That a date is not exact: told where nothing weightier makes the difference, for the line shows it as well."""
    if any(_is_vague(spell) for spell in spells):
        yield context.labels.gettext("On which day the person was taken in or let go, is not known exactly.")


def term_reasons(context: Context, spells: list[Spell]) -> Iterator[str]:
    """That a sentence is counted to its computed end, for want of a source that tells of a release."""
    ends = [spell.term.latest for spell in spells if spell.ended == BY_TERM and spell.ordered is None and spell.term]
    if ends:
        yield context.labels.gettext(
            "The most is counted to the computed end of the sentence, {date}; no source tells of a release."
        ).format(date=context.labels.date(max(ends)))


def _runs_to_decision(spell: Spell) -> bool:
    return spell.ended == BY_DECISION and spell.end is not None and spell.spoken < spell.end.earliest


def _is_vague(spell: Spell) -> bool:
    """Whether a date itself, and not the want of a later one, makes the difference."""
    if spell.is_open_before or (spell.presumed and spell.ordered is None):
        return False
    started = spell.start.earliest != spell.start.latest
    released = spell.ended == BY_RELEASE and spell.end is not None and spell.end.earliest != spell.end.latest
    return started or released
