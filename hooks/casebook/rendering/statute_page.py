"""A statute's page: titles, force, penalties, and every case with its outcome."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from casebook.deriving.statutes import (
    ATTRIBUTED,
    MENTIONED,
    NAMED,
    OFFICIALS,
    UNNAMED,
    amended_by,
    successors,
)
from casebook.deriving.statutes import Row as StatuteRow
from casebook.model.amount import Amount
from casebook.model.codes import StatuteKind
from casebook.model.length import Length, Span
from casebook.model.register import Entry
from casebook.model.statute import Edition, Penalty, Statute
from casebook.rendering.case_page import TONGUES, Page, contents
from casebook.rendering.chronology import date_words, party_names
from casebook.rendering.context import Context
from casebook.rendering.disputes import dispute_views
from casebook.rendering.proceedings import charge_remarks
from casebook.rendering.prose import Text, record_body, record_text
from casebook.rendering.sentences import episode_details, episode_title, sanction_words
from casebook.rendering.status import show_status
from casebook.rendering.views import Fact, Item, Ref, Row


@dataclass(frozen=True, slots=True)
class Group:
    """Cases of one table."""

    anchor: str
    heading: str
    intro: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article with what it allows."""

    name: str
    about: Text | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Penalties:
    """One edition's penalties."""

    heading: str
    refs: tuple[Ref, ...]
    parts: tuple[Part, ...]
    note: Text | None
    incomplete: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the life of a law."""

    date: str
    title: str
    details: tuple[str, ...]
    note: Text | None
    refs: tuple[Ref, ...]


def statute_page(context: Context, key: str) -> Page:
    """Everything that `articles/statute.html` prints."""
    entry = context.register.statutes[key]
    statute, labels = entry.record, context.labels
    rows = context.facts.rows.get(key, ())
    refs = context.citing.refs(statute.src)
    groups = _groups(context, rows)
    page: Page = {
        "language": context.language,
        "name": statute_name(context, key, statute),
        "code": Item(labels.code(key.partition("/")[0]), context.links.statute(key.partition("/")[0])),
        "title": _title(context, statute),
        "lede": record_text(entry, "summary", context.links),
        "groups": groups,
        "no_cases": "" if groups else labels.gettext("None on record."),
        "total": _total(context, rows),
        "totals": _totals(context, rows),
        "in_force": force_words(context, statute),
        "refs": refs,
        "notices": _notices(context, entry),
        "editions": tuple(_penalties(context, entry, edition) for edition in statute.editions),
        "titles": _titles(context, statute),
        "facts": _facts(context, key, statute),
        "events": _events(context, entry),
        "note": record_text(entry, statute.note, context.links),
        "body": record_body(entry, context.links),
        "disputes": dispute_views(entry, labels, context.links, context.citing),
        "permanent": context.facts.addresses.absolute(context.facts.addresses.statute(key, "en")),
        "cite": labels.gettext("Casebook: {article}.").format(article=labels.statute(key, statute)),
    }
    page["sources"] = context.citing.lines()
    page["contents"] = [
        *({"label": group.heading, "anchor": group.anchor} for group in groups),
        *contents(
            page,
            ("editions", labels.gettext("Penalties"), "penalties"),
            ("titles", labels.gettext("Titles"), "titles"),
            ("events", labels.gettext("History of the law"), "events"),
            ("disputes", labels.gettext("Where sources disagree"), "disputed"),
            ("sources", labels.gettext("Sources"), "sources"),
        ),
    ]
    return page


def statute_name(context: Context, key: str, statute: Statute) -> str:
    """The heading: an article by its number, a law by its number and year or its title."""
    if statute.kind is StatuteKind.ARTICLE:
        return context.labels.gettext("Article {article}").format(article=key.partition("/")[2])
    if statute.number is not None and statute.adopted is not None:
        day = date_words(context, statute.adopted)
        pattern = context.labels.gettext("Law no. {number}, {date}")
        if statute.kind is StatuteKind.ORDER:
            pattern = context.labels.gettext("Order no. {number}, {date}")
        return pattern.format(number=statute.number, date=day)
    return statute.titles.in_language(context.language).text


def _title(context: Context, statute: Statute) -> Item:
    title = statute.titles.in_language(context.language)
    note = "" if title.verified else context.labels.gettext("title not verified")
    return Item(title.text, note=note)


def force_words(context: Context, statute: Statute) -> str:
    """When it was in force."""
    labels = context.labels
    begin = date_words(context, statute.in_force.from_)
    if statute.in_force.until is None:
        return labels.gettext("In force from: {date}").format(date=begin)
    end = date_words(context, statute.in_force.until)
    return labels.gettext("In force from: {begin}; to: {end}").format(begin=begin, end=end)


def _notices(context: Context, entry: Entry[Statute]) -> list[str]:
    labels, notices = context.labels, []
    if context.language != "en" and context.language not in entry.translations and entry.record.text:
        notices.append(labels.gettext("The explanations on this page are in English, not yet translated."))
    if any(not edition.verified for edition in entry.record.editions):
        notices.append(labels.gettext("Not all penalties were read in the text of the law itself."))
    return notices


_HEADINGS = {
    NAMED: ("cases", "Named by the source"),
    ATTRIBUTED: ("attributed", "Attributed by the editors"),
    OFFICIALS: ("officials", "Officials as defendants"),
    MENTIONED: ("mentioned", "Mentioned in a ruling"),
    UNNAMED: ("unnamed", "Offence named without an article"),
}


def _groups(context: Context, rows: tuple[StatuteRow, ...]) -> tuple[Group, ...]:
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
                (statute_row(context, row) for row in found), key=lambda row: context.labels.sort_key(row.name)
            )
            groups.append(Group(_HEADINGS[table][0], headings[table], intros.get(table, ""), tuple(shown)))
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
    words += charge_remarks(context, charge)
    return words + [sanction_words(labels, one.sanction) for one in row.sanctions]


def _who(context: Context, row: StatuteRow) -> str:
    case = context.case(row.case).record
    words = [*context.labels.terms("roles", case.roles), *(context.labels.place(code) for code in case.places)]
    return context.labels.capital(" · ".join(words))


def _total(context: Context, rows: tuple[StatuteRow, ...]) -> str:
    people = {row.case for row in rows if row.table in (NAMED, ATTRIBUTED)}
    if not people:
        return ""
    return context.labels.ngettext("{number} record", "{number} records", len(people))


def _totals(context: Context, rows: tuple[StatuteRow, ...]) -> list[str]:
    gettext, lines = context.labels.gettext, []
    for table, pattern in (
        (NAMED, gettext("article named by the source: {number}")),
        (ATTRIBUTED, gettext("article attributed by the editors: {number}")),
    ):
        number = len({(row.case, row.party, row.against.key) for row in rows if row.table == table})
        if number:
            lines.append(pattern.format(number=number))
    cleared = {(row.case, row.against.key) for row in rows if _is_cleared(row)}
    if cleared:
        lines.append(gettext("acquitted or overturned: {number}").format(number=len(cleared)))
    return lines


def _is_cleared(row: StatuteRow) -> bool:
    """An acquittal or an overturned finding; a mere mention is neither."""
    return row.mentioned is None and (row.charge.overturned is not None or row.charge.state == "acquitted")


def _penalties(context: Context, entry: Entry[Statute], edition: Edition) -> Penalties:
    labels = context.labels
    heading = labels.gettext("Edition from: {date}").format(date=labels.date(edition.from_))
    if edition.until is not None:
        heading += "; " + labels.gettext("to: {date}").format(date=labels.date(edition.until))
    for law in edition.by:
        day = labels.date(law.date)
        heading += " · " + labels.gettext("Law no. {number}, {date}").format(number=law.number, date=day)
    names = dict.fromkeys(penalty.part for penalty in edition.penalties)
    incomplete = "" if edition.complete else labels.gettext("Only some of the penalties are listed here.")
    return Penalties(
        heading,
        context.citing.refs(edition.src),
        tuple(_part(context, entry, edition, name) for name in names),
        record_text(entry, edition.note, context.links),
        incomplete,
    )


def _part(context: Context, entry: Entry[Statute], edition: Edition, name: str | None) -> Part:
    labels = context.labels
    lines = tuple(penalty_words(context, one) for one in edition.penalties if one.part == name)
    shown = labels.gettext("Part {part}").format(part=name) if name else labels.gettext("Article")
    about = record_text(entry, entry.record.parts.get(name) if name else None, context.links)
    return Part(shown, about, lines)


def penalty_words(context: Context, penalty: Penalty) -> str:
    """`imprisonment: from 3 to 7 years`; `individual: fine: up to 160 MCI`."""
    labels = context.labels
    words = labels.term("sanctions", penalty.kind)
    if penalty.who:
        words = f"{labels.term('offenders', penalty.who)}: {words}"
    detention = penalty.kind in ("administrative-detention", "arrest")
    allowed = _allowed(penalty)
    if allowed is not None:
        words += ": " + labels.measure(allowed, detention=detention)
    elif penalty.min is not None:
        words += ": " + labels.gettext("{least} at least").format(
            least=labels.measure(penalty.min, detention=detention)
        )
    addition = labels.gettext("in addition")
    return labels.capital(f"{words} ({addition})" if penalty.additional else words)


def _allowed(penalty: Penalty) -> Length | Amount | None:
    """From the least to the most that may be imposed, as one measure; None where the law names no most."""
    match penalty.min, penalty.max:
        case (None, Length() as most):
            return replace(most, least=Span())
        case (None, Amount() as most):
            return replace(most, least=Decimal(0))
        case (Length() as least, Length() as most):
            return replace(most, least=least.most)
        case (Amount() as least, Amount() as most):
            return replace(most, least=least.most)
    return None


def _titles(context: Context, statute: Statute) -> list[dict[str, str]]:
    gettext = context.labels.gettext
    notes = {True: gettext("read in the official text or a named page"), False: gettext("rendering, not verified")}
    return [
        {
            "label": TONGUES[language],
            "language": language,
            "text": statute.titles.in_language(language).text,
            "note": notes[statute.titles.in_language(language).verified],
        }
        for language in ("en", "ru", "kk")
    ]


def _facts(context: Context, key: str, statute: Statute) -> list[Fact]:
    gettext = context.labels.gettext
    lines = (
        (gettext("Replaces"), statute.replaces),
        (gettext("Replaced by"), successors(context.register, key)),
        (gettext("Added or changed by"), amended_by(context.register, key)),
        (gettext("Adds or changes"), statute.amends),
    )
    facts = [Fact(label, tuple(_statute_item(context, other) for other in keys)) for label, keys in lines if keys]
    if statute.adopted is not None:
        facts.append(Fact(gettext("Adopted"), (Item(date_words(context, statute.adopted)),)))
    if statute.address is not None:
        facts.append(Fact(gettext("Text of the law"), (Item(statute.address, statute.address),)))
    return facts


def _statute_item(context: Context, key: str) -> Item:
    statute = context.register.statutes[key].record
    name = context.labels.capital(context.labels.statute(key, statute))
    title = statute.titles.in_language(context.language).text
    return Item(name if name == title else f"{name}: {title}", context.links.statute(key))


def _events(context: Context, entry: Entry[Statute]) -> list[Event]:
    return [
        Event(
            date_words(context, event.date),
            episode_title(context.labels, event),
            tuple(episode_details(context.labels, event, None)),
            record_text(entry, event.note, context.links),
            context.citing.refs((*event.src, *event.date.sources)),
        )
        for event in entry.record.events
    ]
