"""The page that tells how each translation stands, what to do next first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.deriving.translations import KINDS, Standing, TranslationState, Work
from casebook.rendering.articles import render_article
from casebook.rendering.context import Context, Facts, remembered
from casebook.rendering.labels import Labels
from casebook.rendering.long_lists import Part, Spot, show_part
from casebook.rendering.turning import LENGTH
from casebook.rendering.views import Item

PAGE = "translations"
"""Name of the page of content/pages, and its address."""
ONLY = ""
"""Code of its one list."""


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
class Table:
    """Lines under the names of the languages."""

    languages: list[str]
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Total:
    """A language and how many of its translations are in each state."""

    name: str
    numbers: tuple[int, ...]


def count_works(facts: Facts) -> dict[str, int]:
    """Lines of the one list."""
    return {ONLY: len(facts.works)}


@remembered
def works_of(facts: Facts) -> list[Work]:
    """All of it in an order that no translation changes: else one that is made would move many lines to other pages."""
    return sorted(facts.works, key=lambda work: (KINDS.index(work.folder), work.key))


def works_part(context: Context, code: str = ONLY, number: int = 1) -> Part:
    """Everything that has texts, or a further page of it."""
    heading, found = context.labels.gettext("All translations"), works_of(context.facts)
    return show_part(
        context, Spot((PAGE,), code, number), heading, found, lambda shown: [_table(context, shown)],
        form="translated", anchor="works",
    )  # fmt: skip


def urgent_works(facts: Facts) -> Mapping[TranslationState, list[Work]]:
    """What is to be done, by what is the matter with it."""
    states = (TranslationState.OUTDATED, TranslationState.MISSING)
    found = {state: [work for work in facts.works if worst(work) is state] for state in states}
    return {state: works for state, works in found.items() if works}


def _urgent(context: Context, state: TranslationState, works: list[Work]) -> Part:
    """The first of them; the list of all has the others."""
    labels = context.labels
    intro = ""
    if len(works) > LENGTH:
        pattern = labels.gettext("The first {number}; the list of all translations has the others.")
        intro = pattern.format(number=labels.number(LENGTH))
    rows = [_table(context, works[:LENGTH])]
    return Part(state.value, state_label(labels, state), rows, labels.number(len(works)), "translated", "", "", intro)


def _table(context: Context, works: Sequence[Work]) -> Table:
    return Table(_languages(context), [_line(context, work) for work in works])


def translations_part(context: Context) -> Markup:
    """What fills the hole of content/pages/translations.md."""
    labels, works = context.labels, context.facts.works
    totals = [
        Total(name, tuple(_count(works, language, state) for state in TranslationState))
        for language, name in zip(context.register.translated, _languages(context), strict=True)
    ]
    view = {
        "language": context.language,
        "states": [state_label(labels, state) for state in TranslationState],
        "totals": totals,
        "parts": [
            *(_urgent(context, state, found) for state, found in urgent_works(context.facts).items()),
            works_part(context),
        ],
    }
    return render_article(context.facts.project, context.language, "translations", view)


def _languages(context: Context) -> list[str]:
    """Names of the languages into which the register is translated."""
    return [context.labels.capital(context.labels.language_name(code)) for code in context.register.translated]


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


def _count(works: Iterable[Work], language: str, state: TranslationState) -> int:
    return sum(1 for work in works if language in work.standings and work.standings[language].state is state)


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
