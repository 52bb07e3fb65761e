"""The page that tells how each translation stands, what to do next first."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.deriving.translations import Standing, TranslationState, Work, list_work
from casebook.rendering.articles import render_article
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class Cell:
    """State of one translation, and what of it is out of date."""

    kind: str
    label: str
    link: str
    language: str
    details: str


@dataclass(frozen=True, slots=True)
class Line:
    """A record or page in a table."""

    name: Item
    what: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Records whose worst translation is in one state."""

    anchor: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A language and how many of its translations are in each state."""

    name: str
    numbers: tuple[int, ...]


def translations_part(context: Context) -> Markup:
    """What fills the hole of content/pages/translations.md."""
    labels, languages = context.labels, context.register.translated
    works = [work for work in list_work(context.register, languages) if _is_public(context, work)]
    names = {language: labels.capital(labels.language_name(language)) for language in languages}
    states = {state: state_label(labels, state) for state in TranslationState}
    parts = [
        Part(state.value, states[state], tuple(_line(context, work) for work in works if worst(work) is state))
        for state in TranslationState
    ]
    totals = [
        Total(names[language], tuple(_count(works, language, state) for state in TranslationState))
        for language in languages
    ]
    view = {
        "language": context.language,
        "states": list(states.values()),
        "totals": totals,
        "languages": list(names.values()),
        "parts": [part for part in parts if part.lines],
    }
    return render_article(context.facts.project, context.language, "translations", view)


def worst(work: Work) -> TranslationState:
    """The state that decides where a record stands in the list."""
    order = list(TranslationState)
    return min((standing.state for standing in work.standings.values()), key=order.index)


def state_label(labels: Labels, state: TranslationState) -> str:
    """The state in a cell or a heading."""
    return {
        TranslationState.OUTDATED: labels.gettext("Outdated"),
        TranslationState.MISSING: labels.gettext("Missing"),
        TranslationState.UNREVIEWED: labels.gettext("Not reviewed"),
        TranslationState.REVIEWED: labels.gettext("Reviewed"),
    }[state]


def _count(works: list[Work], language: str, state: TranslationState) -> int:
    return sum(1 for work in works if language in work.standings and work.standings[language].state is state)


def _is_public(context: Context, work: Work) -> bool:
    return work.folder != "cases" or work.key in context.facts.derived


def _line(context: Context, work: Work) -> Line:
    name, what = _name(context, work)
    cells = (_cell(context, work, language) for language in context.register.translated)
    return Line(name, what, tuple(cells))


def _name(context: Context, work: Work) -> tuple[Item, str]:
    """How the record is called in the page's language, and what it is."""
    labels, links, key = context.labels, context.links, work.key
    match work.folder:
        case "cases":
            return Item(context.name(key), links.case(key)), labels.gettext("case")
        case "statutes":
            name = labels.capital(labels.statute(key, context.register.statutes[key].record))
            return Item(name, links.statute(key)), labels.gettext("law")
        case "sources":
            source = context.register.sources[key].record
            return Item(source.title, links.source(key), language=source.language), labels.gettext("source")
    texts = context.register.pages[key]
    language = context.language if context.language in texts else "en"
    other = language if language != context.language else ""
    return Item(texts[language].header.title, links.page(key), language=other), labels.gettext("page")


def _cell(context: Context, work: Work, language: str) -> Cell | None:
    standing = work.standings.get(language)
    if standing is None:
        return None
    label = state_label(context.labels, standing.state)
    return Cell(standing.state.value, label, _address(context, work, language), language, _details(context, standing))


def _address(context: Context, work: Work, language: str) -> str:
    addresses = context.facts.addresses
    address = {
        "cases": addresses.case, "statutes": addresses.statute, "sources": addresses.source, "pages": addresses.page,
    }[work.folder](work.key, language)  # fmt: skip
    return addresses.relative(context.address, address)


def _details(context: Context, standing: Standing) -> str:
    """Keys of texts and numbers of paragraphs that are to be done again; codes, as editors know them."""
    paragraphs = [context.labels.gettext("paragraph {number}").format(number=number) for number in standing.paragraphs]
    return ", ".join((*standing.changed, *standing.new, *paragraphs))
