"""The glossary: terms of procedure and law, explained in the page's language."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.model.glossary import GlossaryTerm
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.rendering.articles import render_article
from casebook.rendering.context import Context
from casebook.rendering.labels import Labels
from casebook.rendering.views import Item


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, how the other languages call it, and what it means."""

    anchor: str
    name: str
    language: str
    """Of the term and its meaning: English where the page's own has none."""
    others: tuple[Item, ...]
    meaning: str
    unreviewed: bool
    law: Item | None


@dataclass(frozen=True, slots=True)
class Part:
    """Terms of one group, in the order of the alphabet."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


def glossary_part(context: Context) -> Markup:
    """What fills the hole of content/pages/glossary.md."""
    labels, terms = context.labels, context.register.glossary
    parts = []
    for group, heading in group_labels(labels).items():
        found = [_entry(context, key, term) for key, term in terms.items() if term.group == group]
        found.sort(key=lambda entry: labels.sort_key(entry.name))
        if found:
            parts.append(Part(f"g-{group}", heading, tuple(found)))
    view = {"language": context.language, "parts": parts}
    return render_article(context.facts.project, context.language, "glossary", view)


def group_labels(labels: Labels) -> dict[str, str]:
    """Headings of the groups, in their order on the page."""
    return {
        "register": labels.gettext("Words of this register"),
        "people": labels.gettext("People in a proceeding"),
        "procedure": labels.gettext("Course of a proceeding"),
        "measures": labels.gettext("Measures before the verdict"),
        "outcomes": labels.gettext("Outcomes"),
        "sanctions": labels.gettext("Sanctions"),
        "offences": labels.gettext("Offences"),
        "law": labels.gettext("Law"),
        "bodies": labels.gettext("Courts and authorities"),
    }


def _entry(context: Context, key: str, term: GlossaryTerm) -> Entry:
    language = context.language if context.language in DATA_LANGUAGES else ENGLISH
    others = tuple(Item(term.in_language(one), language=one) for one in DATA_LANGUAGES if one != language)
    law = None
    if term.statute is not None and term.statute in context.register.statutes:
        statute = context.register.statutes[term.statute].record
        name = context.labels.capital(context.labels.statute(term.statute, statute))
        law = Item(name, context.links.statute(term.statute))
    name, meaning = term.in_language(language), term.meaning.in_language(language)
    return Entry(key, name, language, others, meaning, language in term.unreviewed, law)
