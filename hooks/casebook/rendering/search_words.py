"""What the scripts of the search say, as data: no sentence, plural rule or shape is written in a script."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from casebook.rendering.articles import render_macro
from casebook.rendering.context import Context
from casebook.rendering.list_pages import way_label
from casebook.rendering.translations import Catalogue, translations

SHAPES = ("held", "restricted", "open", "free", "done", "unknown")
PLURALS = 200
"""Numbers for which a form is given; of larger ones the last two digits decide, as in every rule of gettext."""


def search_words(context: Context, languages: Iterable[str]) -> dict[str, object]:
    """Sentences, plural forms, names of facets and of languages, and the icons of statuses.

    `forms`: message → its plural forms; `plural`: for each number from 0 to 199, which of them; `say`: the other
    messages; `group`: what parts thousands; `facets`: [facet, its name]; `shapes`: icon → SVG.
    """
    labels = context.labels
    plural, forms = plural_forms(context.language)
    return {
        "say": _sentences(context),
        "forms": forms,
        "plural": plural,
        "group": labels.number(1000)[1:-3],
        "facets": _facets(context),
        "languages": {code: labels.capital(labels.language_name(code)) for code in languages},
        "shapes": {
            name: str(render_macro(context.facts.project, context.language, "parts", "shape", name)) for name in SHAPES
        },
    }


def plural_forms(language: str) -> tuple[str, dict[str, list[str]]]:
    """A digit for each number from 0 to 199, and each message's forms in the order of these digits."""
    catalogue = translations(language)
    found: dict[tuple[str, ...], int] = {}
    digits = []
    for number in range(PLURALS):
        messages = _counted(partial(_form, catalogue, number))
        digits.append(str(found.setdefault(tuple(messages.values()), len(found))))
    return "".join(digits), {name: [texts[place] for texts in found] for place, name in enumerate(messages)}


def _form(catalogue: Catalogue, number: int, one: str, many: str) -> str:
    return catalogue.ngettext(one, many, number)


def _counted(ngettext: Callable[[str, str], str]) -> dict[str, str]:
    """Messages with a number; the calls bear the name by which the extraction of messages knows them."""
    return {
        "results": ngettext("{number} result", "{number} results"),
        "suggestions": ngettext("{number} suggestion", "{number} suggestions"),
        "similar": ngettext("{number} similar name", "{number} similar names"),
        "elsewhere": ngettext("{number} result in texts: {language}", "{number} results in texts: {language}"),
    }


def _sentences(context: Context) -> dict[str, str]:
    gettext = context.labels.gettext
    return {
        "suggestions": gettext("Suggestions"),
        "all": gettext("All results: {query}"),
        "matched": gettext("Spelling found: {name}"),
        "statute": gettext("Article of law"),
        "similar": gettext("Similar names"),
        "none": gettext("Nothing found"),
        "remove": gettext("Remove the filter: {filter}"),
        "clear": gettext("Remove all filters"),
        "shown": gettext("shown: {number}"),
        "every": gettext("All values: {number}"),
        "fewer": gettext("Fewer values"),
        "chosen": gettext("chosen: {number}"),
        "texts": gettext("Search in the texts too"),
        "in": gettext("Searched in texts: {language}"),
        "names": gettext("Back to the search of names"),
    }


def _facets(context: Context) -> list[tuple[str, str]]:
    gettext = context.labels.gettext
    ways = [(way, way_label(context, way)) for way in ("status", "kind", "year", "region", "role")]
    return [*ways, ("statute", gettext("Article of law")), ("language", gettext("Language of texts"))]
