"""What the register does not know: lists computed from the records, each with its number and its links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from casebook.deriving.dated import DatedStep
from casebook.deriving.gaps import Gaps, find_gaps
from casebook.deriving.overviews import undated
from casebook.model.codes import CaseKind
from casebook.model.count import Count
from casebook.model.values import Stated
from casebook.rendering.articles import render_article
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context
from casebook.rendering.list_pages import sort_slugs
from casebook.rendering.views import Item

_OPEN_AT_ONCE = 12
"""A longer list is folded."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of gap."""

    anchor: str
    heading: str
    number: str
    intro: str
    items: tuple[Item, ...]
    folded: bool
    more: Item | None = None
    """A list elsewhere that has the rest."""


def unknown_part(context: Context) -> Markup:
    """What fills the hole of content/pages/unknown.md."""
    facts = context.facts
    gaps = find_gaps(facts.register, facts.derived, facts.rows, facts.edition)
    parts = [*_of_cases(context, gaps), *_of_documents(context, gaps)]
    parts = [part for part in parts if part.items or part.more]
    edition = context.labels.gettext("Register of {date}.").format(date=context.labels.date(facts.edition))
    view = {"language": context.language, "edition": edition, "parts": parts}
    return render_article(facts.project, context.language, "unknown", view)


def _part(context: Context, anchor: str, heading: str, intro: str, items: Iterable[Item]) -> Part:
    found = tuple(items)
    number = context.labels.number(len(found))
    return Part(f"u-{anchor}", heading, number, intro, found, len(found) > _OPEN_AT_ONCE)


def _of_cases(context: Context, gaps: Gaps) -> list[Part]:
    gettext = context.labels.gettext
    placeless = [_case(context, slug) for slug in sort_slugs(context, gaps.placeless)]
    return [
        _part(
            context, "confirmed", gettext("Not confirmed for more than a year"),
            gettext("The status of these cases may have changed since; the date is that of the last step on record."),
            _dated(context, gaps.unconfirmed),
        ),
        _part(
            context, "computed", gettext("Terms over by their length only"),
            gettext("No source tells of the end or of a release; the date is that of the last step on record."),
            _dated(context, gaps.computed),
        ),
        _part(
            context, "reports", gettext("Newer reports that nobody has reviewed"),
            gettext("Seen by the editors and not yet read through; no status is computed from them."),
            [_case(context, slug, context.labels.date(report.date)) for slug, report in gaps.unreviewed],
        ),
        _part(
            context, "unnamed", gettext("Records that count people without names"),
            gettext("Beside each record: how many, one number for each group that sources count. The numbers are not "
                    "added up, since some of these people may be on record elsewhere by name."),
            [_case(context, slug, _numbers(context, gaps.unnamed[slug])) for slug in sort_slugs(context, gaps.unnamed)],
        ),
        _part(
            context, "disputed", gettext("Records in which sources disagree"),
            gettext("On dates, terms, numbers or statements; beside each stands on how many."),
            [_disputed(context, *one) for one in gaps.disputed],
        ),
        _part(
            context, "places", gettext("Cases without a place"),
            gettext("Neither a region nor a town is known."), placeless,
        ),
        _dateless(context),
    ]  # fmt: skip


def _dated(context: Context, found: tuple[tuple[str, DatedStep], ...]) -> list[Item]:
    """Cases by name, each with the date of its last step."""
    steps = dict(found)
    return [_case(context, slug, date_words(context, steps[slug].step.date)) for slug in sort_slugs(context, steps)]


def _dateless(context: Context) -> Part:
    """Events that stand in no half-year."""
    labels, number = context.labels, undated(context.facts.happenings)
    more = Item(labels.gettext("Overviews by half-year"), context.links.of("overviews")) if number else None
    intro = labels.gettext("Steps and attacks of which not even the half-year can be told.")
    return Part("u-dates", labels.gettext("Events without a date"), labels.number(number), intro, (), False, more)


def _of_documents(context: Context, gaps: Gaps) -> list[Part]:
    labels = context.labels
    gettext = labels.gettext
    offences = [
        Item(
            labels.capital(labels.term("offences", code)),
            context.links.list("offence", code),
            note=labels.ngettext("{number} record", "{number} records", number),
        )
        for code, number in gaps.offences
    ]
    return [
        _part(
            context, "articles", gettext("Offences charged without an article"),
            gettext("The source names an offence and no article."), offences,
        ),
        _part(
            context, "penalties", gettext("Articles without penalties on record"),
            gettext("What they allow was not found in a text that the editors could read."),
            _each(context, _statute, gaps.unpenalised),
        ),
        _part(
            context, "unverified", gettext("Articles whose penalties are not verified"),
            gettext("At least one edition was not compared with the official text."),
            _each(context, _statute, gaps.unverified),
        ),
        _part(
            context, "excerpts", gettext("Sources seen as an excerpt only"),
            gettext("What stands in the rest of them is not known to the editors."),
            _each(context, _source, gaps.excerpts),
        ),
        _part(
            context, "archived", gettext("Sources without an archived copy"),
            gettext("If the publisher takes them down, the register cannot show what they said."),
            _each(context, _source, gaps.unarchived),
        ),
    ]  # fmt: skip


def _each(context: Context, item: Callable[[Context, str], Item], keys: Iterable[str]) -> list[Item]:
    return [item(context, key) for key in keys]


def _numbers(context: Context, counts: Iterable[Stated[Count]]) -> str:
    """`4 people · 2 people or 3 people`: what sources count in each group."""
    people = [[context.labels.people(claim.value, CaseKind.PERSON) for claim in count.values] for count in counts]
    return " · ".join(context.labels.gettext(" or ").join(either) for either in people)


def _case(context: Context, slug: str, note: str = "") -> Item:
    return Item(context.name(slug), context.links.case(slug), note=note)


def _statute(context: Context, key: str) -> Item:
    name = context.labels.capital(context.labels.statute(key, context.register.statutes[key].record))
    return Item(name, context.links.statute(key))


def _disputed(context: Context, folder: str, key: str, number: int) -> Item:
    words = context.labels.number(number)
    if folder == "cases":
        return Item(context.name(key), context.links.case(key, "disputed"), note=words)
    return Item(_statute(context, key).text, f"{context.links.statute(key)}#disputed", note=words)


def _source(context: Context, key: str) -> Item:
    source = context.register.sources[key].record
    note = context.labels.publishers(source.publisher)
    return Item(source.title, context.links.source(key), note=note, language=source.language)
