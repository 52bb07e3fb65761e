"""A statute's page: titles, force, penalties, and every case with its outcome."""

from __future__ import annotations

from casebook.deriving.statutes import amended_by
from casebook.model.codes import StatuteKind
from casebook.model.register import Entry
from casebook.model.statute import Statute
from casebook.rendering.case_page import Page, contents
from casebook.rendering.charts.chart_files import chart_links, credit_words
from casebook.rendering.charts.statute_ranges import statute_figures
from casebook.rendering.charts.years import region_items, statute_counts, together_items, year_figure
from casebook.rendering.chronology import date_words
from casebook.rendering.citations import cite_statute
from casebook.rendering.context import Context
from casebook.rendering.disputes import dispute_views
from casebook.rendering.feed_list import Scope, follow_links
from casebook.rendering.penalties import Penalties, edition_penalties
from casebook.rendering.prose import record_body, record_text
from casebook.rendering.statute_history import force_words, show_events, show_lineage, statute_item
from casebook.rendering.statute_rows import count_rows, numbers_words, statute_part, total_words, totals_words
from casebook.rendering.translation_notices import record_notice
from casebook.rendering.views import Fact, Item


def statute_page(context: Context, key: str) -> Page:
    """Everything that `articles/statute.html` prints."""
    entry = context.register.statutes[key]
    statute, labels = entry.record, context.labels
    rows = context.facts.rows.get(key, ())
    refs = context.citing.refs(statute.src)
    groups = [statute_part(context, key, code) for code in count_rows(context.facts, key)]
    counts = statute_counts(context, key)
    figures = statute_figures(context, key)
    page: Page = {
        "language": context.language,
        "name": statute_name(context, key, statute),
        "code": Item(labels.code(key.partition("/")[0]), context.links.statute(key.partition("/")[0])),
        "title": _title(context, statute),
        "lede": record_text(entry, "summary", context.links),
        "groups": groups,
        "no_cases": "" if groups else labels.gettext("None on record."),
        "total": total_words(context, counts),
        "totals": [*numbers_words(context, counts), *totals_words(context, rows)],
        "in_force": force_words(context, statute),
        "refs": refs,
        "translation": record_notice(context, entry, context.facts.addresses.statute(key, "en")),
        "notices": _notices(context, entry),
        "figures": figures,
        "has_sentences": any(figure.has_sentences for figure in figures),
        "years": year_figure(context, counts),
        "together": together_items(context, counts),
        "regions": region_items(context, counts),
        "editions": _editions(context, entry),
        "line": show_lineage(context, key),
        "titles": _titles(context, statute),
        "facts": _facts(context, key, statute),
        "events": show_events(context, entry),
        "note": record_text(entry, statute.note, context.links),
        "body": record_body(entry, context.links),
        "disputes": dispute_views(entry, labels, context.links, context.citing),
        "permanent": context.facts.addresses.absolute(context.address),
        "citation": cite_statute(context, key),
        "follow": tuple(follow_links(context, Scope("statute", key))) if rows and "/" in key else (),
        "cite": labels.gettext("Casebook: {article}.").format(article=labels.statute(key, statute)),
    }
    page["files"], page["credit"] = chart_links(context, key), credit_words(context, key)
    page["json"] = Item("JSON", context.facts.addresses.relative(context.address, f"statutes/{key}.json"))
    page["sources"] = context.citing.lines()
    page["contents"] = [
        *({"label": group.heading, "anchor": group.anchor} for group in groups),
        *contents(
            page,
            _penalties_entry(context, page),
            ("years", labels.gettext("By year and outcome"), "years"),
            ("together", labels.gettext("Charged together with"), "together"),
            ("regions", labels.gettext("By region"), "regions"),
            ("line", labels.gettext("Before and after"), "line"),
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
    return context.labels.title(statute.titles).text


def _title(context: Context, statute: Statute) -> Item:
    title = context.labels.title(statute.titles)
    note = "" if title.verified else context.labels.gettext("title not verified")
    return Item(title.text, note=note, language=context.labels.title_language(statute.titles))


def _penalties_entry(context: Context, page: Page) -> tuple[str, str, str]:
    """Of the contents line."""
    if page["has_sentences"]:
        return "figures", context.labels.gettext("Penalties and sentences"), "penalties"
    return "editions", context.labels.gettext("Penalties"), "penalties"


def _editions(context: Context, entry: Entry[Statute]) -> tuple[Penalties, ...]:
    """The newest first."""
    return tuple(edition_penalties(context, entry, edition) for edition in reversed(entry.record.editions))


def _notices(context: Context, entry: Entry[Statute]) -> list[str]:
    labels, notices = context.labels, []
    if any(not edition.verified for edition in entry.record.editions):
        notices.append(labels.gettext("Not all penalties were read in the text of the law itself."))
    return notices


def _titles(context: Context, statute: Statute) -> list[dict[str, str]]:
    gettext = context.labels.gettext
    notes = {True: gettext("read in the official text or a named page"), False: gettext("rendering, not verified")}
    return [
        {
            "label": context.labels.capital(context.labels.language_name(language)),
            "language": language,
            "text": title.text,
            "note": notes[title.verified],
        }
        for language, title in statute.titles.forms.items()
    ]


def _facts(context: Context, key: str, statute: Statute) -> list[Fact]:
    gettext = context.labels.gettext
    lines = (
        (gettext("Added or changed by"), amended_by(context.register, key)),
        (gettext("Adds or changes"), statute.amends),
    )
    facts = [Fact(label, tuple(statute_item(context, other) for other in keys)) for label, keys in lines if keys]
    if statute.adopted is not None:
        facts.append(Fact(gettext("Adopted"), (Item(date_words(context, statute.adopted)),)))
    if statute.address is not None:
        facts.append(Fact(gettext("Text of the law"), (Item(statute.address, statute.address),)))
    return facts
