"""A statute's cases on its page: each charge against each party, in tables kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.statute_counts import StatuteCounts
from casebook.deriving.statutes import (
    ATTRIBUTED,
    MENTIONED,
    NAMED,
    OFFICIALS,
    UNNAMED,
)
from casebook.deriving.statutes import Row as StatuteRow
from casebook.rendering.chronology import date_words, party_names
from casebook.rendering.context import Context
from casebook.rendering.proceedings import charge_remarks
from casebook.rendering.sentences import sanction_words
from casebook.rendering.status import show_status, sort_name
from casebook.rendering.views import Row


@dataclass(frozen=True, slots=True)
class Group:
    """Cases of one table."""

    anchor: str
    heading: str
    intro: str
    rows: tuple[Row, ...]


_ANCHORS = {
    NAMED: "cases",
    ATTRIBUTED: "attributed",
    OFFICIALS: "officials",
    MENTIONED: "mentioned",
    UNNAMED: "unnamed",
}


def statute_groups(context: Context, rows: tuple[StatuteRow, ...]) -> tuple[Group, ...]:
    gettext = context.labels.gettext
    headings = {
        NAMED: gettext("Cases: article named by the source"),
        ATTRIBUTED: gettext("Cases: article attributed by the editors"),
        OFFICIALS: gettext("Officials as defendants"),
        MENTIONED: gettext("Mentioned in a ruling"),
        UNNAMED: gettext("Cases: offence named without an article"),
    }
    intros = {
        ATTRIBUTED: gettext("The source names an offence or describes it; the article is the editors’ view."),
        MENTIONED: gettext("A court spoke of the article; no charge under it is known."),
        OFFICIALS: gettext("Counted apart from people prosecuted for expression."),
    }
    groups = []
    for table in (NAMED, ATTRIBUTED, UNNAMED, OFFICIALS, MENTIONED):
        found = [row for row in rows if row.table == table]
        if found:
            shown = sorted(
                (statute_row(context, row) for row in found), key=lambda row: context.labels.sort_key(row.sort)
            )
            groups.append(Group(_ANCHORS[table], headings[table], intros.get(table, ""), tuple(shown)))
    return tuple(groups)


def statute_row(context: Context, row: StatuteRow) -> Row:
    """One charge against one party."""
    labels = context.labels
    entry = context.case(row.case)
    name = context.name(row.case)
    if row.party is not None:
        name += f": {party_names(context, entry, (row.party,))}"
    charge = row.charge
    words = _outcome_words(context, row)
    details = []
    if row.part:
        details.append(labels.gettext("part {part}").format(part=row.part))
    if row.together:
        names = "; ".join(labels.statute(key, context.register.statutes[key].record) for key in row.together)
        details.append(labels.gettext("together with: {articles}").format(articles=names))
    told = row.mentioned or charge.since
    refs = context.citing.refs(told.step.src if told else charge.charge.src)
    anchor = row.against.key if row.against.case == row.case else f"{row.against.case}-{row.against.key}"
    return Row(
        name=name,
        link=context.links.case(row.case, anchor),
        who=_who(context, row),
        status=show_status(context, context.facts.derived[row.case]),
        what=" · ".join(words),
        detail=" · ".join(details),
        refs=refs,
        key=row.case,
        sort=sort_name(entry.record, context.language),
    )


def _outcome_words(context: Context, row: StatuteRow) -> list[str]:
    """What became of the charge; of a mere mention, only that it was made."""
    labels, charge = context.labels, row.charge
    if row.mentioned is not None:
        step = row.mentioned.step
        return [labels.capital(labels.term("steps", step.type)), date_words(context, step.date)]
    words = [labels.capital(labels.term("charge-states", str(charge.state)))]
    if charge.since is not None:
        words.append(date_words(context, charge.since.step.date))
    words += charge_remarks(context, row.against, charge)
    return words + [sanction_words(labels, one.sanction) for one in row.sanctions]


def _who(context: Context, row: StatuteRow) -> str:
    case = context.case(row.case).record
    words = [*context.labels.terms("roles", case.roles), *(context.labels.place(code) for code in case.places)]
    return context.labels.capital(" · ".join(words))


def total_words(context: Context, counts: StatuteCounts) -> str:
    """`4 people on record`; '' where nobody is."""
    if not counts.people:
        return ""
    words = context.labels.ngettext("{number} person on record", "{number} people on record", counts.people)
    return context.labels.capital(words)


def numbers_words(context: Context, counts: StatuteCounts) -> list[str]:
    """Outlets, prosecutions and those who are not named, a line each: they are never added up.

    Prosecutions are told only where somebody has several; else their number is that of the people and bodies.
    """
    gettext, once = context.labels.gettext, counts.people + counts.bodies
    lines = (
        (gettext("outlets and organisations on record: {number}"), counts.bodies),
        (gettext("prosecutions of those on record: {number}"), counts.total.named if counts.total.named != once else 0),
        (gettext("prosecutions of people who are not named, at least: {number}"), counts.total.unnamed),
    )
    return [_counted(context, pattern, number) for pattern, number in lines if number]


def totals_words(context: Context, rows: tuple[StatuteRow, ...]) -> list[str]:
    """Who named the article, where not every source did; and what was set aside."""
    gettext = context.labels.gettext
    by = {table: len({(row.case, row.party, row.against.key) for row in rows if row.table == table})
          for table in (NAMED, ATTRIBUTED)}  # fmt: skip
    lines = (
        (gettext("article named by the source: {number}"), by[NAMED] if by[ATTRIBUTED] else 0),
        (gettext("article attributed by the editors: {number}"), by[ATTRIBUTED]),
        (
            gettext("acquitted or overturned: {number}"),
            len({(row.case, row.against.key) for row in rows if _is_cleared(row)}),
        ),
    )
    return [_counted(context, pattern, number) for pattern, number in lines if number]


def _counted(context: Context, pattern: str, number: int) -> str:
    """`Prosecutions of those on record: 9`, as a line of its own begins."""
    return context.labels.capital(pattern.format(number=context.labels.number(number)))


def _is_cleared(row: StatuteRow) -> bool:
    """An acquittal or an overturned finding; a mere mention is neither."""
    return row.mentioned is None and (row.charge.overturned is not None or row.charge.state == "acquitted")
