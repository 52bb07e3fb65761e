"""What the register does not know: each gap as a list of the records that have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from casebook.deriving.dated import DatedStep
from casebook.model.case import LaterReport
from casebook.model.codes import CaseKind
from casebook.model.count import Count
from casebook.model.values import Stated
from casebook.rendering.chronology import date_words
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.views import Item

PAGE = "unknown"
"""Name of the page of content/pages, and its address."""


_FIELDS = {
    "confirmed": "unconfirmed",
    "computed": "computed",
    "reports": "unreviewed",
    "unnamed": "unnamed",
    "disputed": "disputed",
    "places": "placeless",
    "articles": "offences",
    "penalties": "unpenalised",
    "unverified": "unverified",
    "excerpts": "excerpts",
    "archived": "unarchived",
}
"""Lists in their order, by their part of the address → where `Gaps` has them."""
_BY_NAME = frozenset({"confirmed", "computed", "unnamed", "places"})


def count_gaps(facts: Facts) -> dict[str, int]:
    """Code of each list that is not empty → its lines."""
    lists = {code: getattr(facts.gaps, field) for code, field in _FIELDS.items()}
    return {code: len(found) for code, found in lists.items() if found}


@remembered
def gaps_of(facts: Facts, language: str, code: str) -> list[Any]:
    """The lines of one list as `Gaps` has them; a mapping as pairs, and cases by name."""
    found = getattr(facts.gaps, _FIELDS[code])
    lines = list(found.items() if isinstance(found, Mapping) else found)
    if code not in _BY_NAME:
        return lines
    return facts.by_name(lines, language, lambda line: line if isinstance(line, str) else line[0])


def gap_part(context: Context, code: str, number: int = 1) -> Part:
    """One list, or a further page of it."""
    heading, intro = _words(context)[code]
    return show_part(
        context, Spot((PAGE,), code, number), heading, gaps_of(context.facts, context.language, code),
        lambda shown: [_ITEMS[code](context, one) for one in shown],
        form="lacking" if number == 1 else "plain", anchor=f"u-{code}", intro=intro,
    )  # fmt: skip


def _words(context: Context) -> dict[str, tuple[str, str]]:
    """Code → heading and introduction of the list."""
    gettext = context.labels.gettext
    return {
        "confirmed": (
            gettext("Not confirmed for more than a year"),
            gettext("The status of these cases may have changed since; the date is that of the last step on record."),
        ),
        "computed": (
            gettext("Terms over by their length only"),
            gettext("No source tells of the end or of a release; the date is that of the last step on record."),
        ),
        "reports": (
            gettext("Newer reports that nobody has reviewed"),
            gettext("Seen by the editors and not yet read through; no status is computed from them."),
        ),
        "unnamed": (
            gettext("Records that count people without names"),
            gettext(
                "Beside each record: how many, one number for each group that sources count. The numbers are not "
                "added up, since some of these people may be on record elsewhere by name."
            ),
        ),
        "disputed": (
            gettext("Records in which sources disagree"),
            gettext("On dates, terms, numbers or statements; beside each stands on how many."),
        ),
        "places": (gettext("Cases without a place"), gettext("Neither a region nor a town is known.")),
        "articles": (
            gettext("Offences charged without an article"),
            gettext("The source names an offence and no article."),
        ),
        "penalties": (
            gettext("Articles without penalties on record"),
            gettext("What they allow was not found in a text that the editors could read."),
        ),
        "unverified": (
            gettext("Articles whose penalties are not verified"),
            gettext("At least one edition was not compared with the official text."),
        ),
        "excerpts": (
            gettext("Sources seen as an excerpt only"),
            gettext("What stands in the rest of them is not known to the editors."),
        ),
        "archived": (
            gettext("Sources without an archived copy"),
            gettext("If the publisher takes them down, the register cannot show what they said."),
        ),
    }


def _dated(context: Context, found: tuple[str, DatedStep]) -> Item:
    """A case with the date of its last step."""
    slug, dated = found
    return _case(context, slug, date_words(context, dated.step.date))


def _reported(context: Context, found: tuple[str, LaterReport]) -> Item:
    slug, report = found
    return _case(context, slug, context.labels.date(report.date))


def _counting(context: Context, found: tuple[str, tuple[Stated[Count], ...]]) -> Item:
    slug, counts = found
    return _case(context, slug, _numbers(context, counts))


def _numbers(context: Context, counts: Iterable[Stated[Count]]) -> str:
    """`4 people · 2 people or 3 people`: what sources count in each group."""
    people = [[context.labels.people(claim.value, CaseKind.PERSON) for claim in count.values] for count in counts]
    return " · ".join(context.labels.gettext(" or ").join(either) for either in people)


def _disputes(context: Context, found: tuple[str, str, int]) -> Item:
    folder, key, number = found
    words = context.labels.number(number)
    if folder == "cases":
        return Item(context.name(key), context.links.case(key, "disputed"), note=words)
    return Item(_statute(context, key).text, f"{context.links.statute(key)}#disputed", note=words)


def _offence(context: Context, found: tuple[str, int]) -> Item:
    labels, (code, number) = context.labels, found
    name = labels.capital(labels.term("offences", code))
    note = labels.ngettext("{number} record", "{number} records", number)
    return Item(name, context.links.list("offence", code), note=note)


def _case(context: Context, slug: str, note: str = "") -> Item:
    return Item(context.name(slug), context.links.case(slug), note=note)


def _statute(context: Context, key: str) -> Item:
    name = context.labels.capital(context.labels.statute(key, context.register.statutes[key].record))
    return Item(name, context.links.statute(key))


def _source(context: Context, key: str) -> Item:
    source = context.register.sources[key].record
    note = context.labels.publishers(source.publisher)
    return Item(source.title, context.links.source(key), note=note, language=source.language)


_ITEMS: Mapping[str, Callable[[Context, Any], Item]] = {
    "confirmed": _dated,
    "computed": _dated,
    "reports": _reported,
    "unnamed": _counting,
    "disputed": _disputes,
    "places": _case,
    "articles": _offence,
    "penalties": _statute,
    "unverified": _statute,
    "excerpts": _source,
    "archived": _source,
}
"""Code → how a line reads."""
