"""A statute's cases on its page: each charge against each party, in tables kept apart."""

from __future__ import annotations

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
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.proceedings import charge_remarks
from casebook.rendering.sentences import sanction_words
from casebook.rendering.status import show_status
from casebook.rendering.views import Row

CODES = {
    NAMED: "cases",
    ATTRIBUTED: "attributed",
    UNNAMED: "unnamed",
    OFFICIALS: "officials",
    MENTIONED: "mentioned",
}
"""Tables in their order, each with its anchor, which is the part of the address where a long one goes on."""


def count_rows(facts: Facts, key: str) -> dict[str, int]:
    """Code of each table that an article has → its rows."""
    tables = [row.table for row in facts.rows.get(key, ())]
    return {code: tables.count(table) for table, code in CODES.items() if table in tables}


@remembered
def rows_of(facts: Facts, language: str, key: str, code: str) -> list[StatuteRow]:
    """The rows of one table, by name."""
    rows = [row for row in facts.rows[key] if CODES[row.table] == code]
    return facts.by_name(rows, language, lambda row: row.case)


def statute_part(context: Context, key: str, code: str, number: int = 1) -> Part:
    """One table of an article's cases, by name, or a further page of it."""
    rows = rows_of(context.facts, context.language, key, code)
    heading, intro = _headings(context)[code]
    spot = Spot(("statutes", *key.split("/")), code, number)
    return show_part(
        context, spot, heading, rows, lambda shown: [statute_row(context, row) for row in shown],
        form="cases", intro=intro,
    )  # fmt: skip


def _headings(context: Context) -> dict[str, tuple[str, str]]:
    """Code → heading and introduction of the table."""
    gettext = context.labels.gettext
    return {
        CODES[NAMED]: (gettext("Cases: article named by the source"), ""),
        CODES[ATTRIBUTED]: (
            gettext("Cases: article attributed by the editors"),
            gettext("The source names an offence or describes it; the article is the editors’ view."),
        ),
        CODES[UNNAMED]: (gettext("Cases: offence named without an article"), ""),
        CODES[OFFICIALS]: (
            gettext("Officials as defendants"),
            gettext("Counted apart from people prosecuted for expression."),
        ),
        CODES[MENTIONED]: (
            gettext("Mentioned in a ruling"),
            gettext("A court spoke of the article; no charge under it is known."),
        ),
    }


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
