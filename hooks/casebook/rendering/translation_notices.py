"""What a reader is told of the translation in front of them: four states, four notices that never look alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.deriving.translations import Standing, TranslationState, weigh_record
from casebook.model.languages import ENGLISH
from casebook.model.register import AnyEntry
from casebook.rendering.context import Context
from casebook.rendering.frame import Page
from casebook.rendering.labels import Labels
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; `kind` is the state and chooses its form."""

    kind: str
    heading: str
    text: str
    english: Item | None
    """Link to the page in English."""


def record_notice(context: Context, entry: AnyEntry, english: str) -> Notice | None:
    """Of a record's texts; None on English pages and where there is nothing to translate. `english` is an address."""
    standing = None if context.language == ENGLISH else weigh_record(entry, context.language)
    return None if standing is None else _notice(context, standing, _missing_texts(context.labels), english)


def page_notice(context: Context, page: Page) -> Notice | None:
    """Of a page of content/pages."""
    if page.standing is None:
        return None
    missing = context.labels.gettext("This page is not translated yet; it stands in English.")
    return _notice(context, page.standing, missing, context.facts.addresses.page(page.name, "en"))


def _missing_texts(labels: Labels) -> str:
    return labels.gettext("The facts are translated; the texts are still in English.")


def _notice(context: Context, standing: Standing, missing: str, english: str) -> Notice:
    labels = context.labels
    match standing.state:
        case TranslationState.MISSING:
            heading, text = labels.gettext("Not translated."), missing
        case TranslationState.OUTDATED:
            heading, text = labels.gettext("Translation outdated."), " ".join(_what_changed(labels, standing))
        case TranslationState.UNREVIEWED:
            heading, text = labels.gettext("Translation not reviewed."), _maker(labels, standing)
        case TranslationState.REVIEWED:
            heading, text = labels.gettext("Translation reviewed."), _reviewer(labels, standing)
    link = None
    if standing.state is not TranslationState.MISSING:
        address = context.facts.addresses.relative(context.address, english)
        link = Item(labels.gettext("Read it in English"), address)
    return Notice(standing.state.value, heading, text, link)


def _maker(labels: Labels, standing: Standing) -> str:
    by_machine = labels.gettext("Machine-made.")
    by_person = labels.gettext("Made by a person.")
    return by_machine if standing.made_by == "machine" else by_person


def _reviewer(labels: Labels, standing: Standing) -> str:
    assert standing.review is not None
    role, date = labels.term("review-roles", standing.review.role), labels.date(standing.review.on)
    return labels.gettext("Compared with the English: {role}, {date}.").format(role=role, date=date)


def _what_changed(labels: Labels, standing: Standing) -> Iterator[str]:
    """How many texts are older than the English, how many are missing, which paragraphs of a longer account."""
    if standing.changed:
        yield labels.ngettext(
            "The English has changed since: {number} text here is older than it.",
            "The English has changed since: {number} texts here are older than it.",
            len(standing.changed),
        )
    if standing.new:
        yield labels.ngettext(
            "{number} text was added since and stands in English.",
            "{number} texts were added since and stand in English.",
            len(standing.new),
        )
    if standing.paragraphs:
        numbers = labels.join(map(str, standing.paragraphs))
        yield labels.gettext("Paragraphs changed or added in the English: {numbers}.").format(numbers=numbers)
    if standing.fewer:
        yield labels.gettext("The English has dropped a paragraph that still stands here.")
