"""The catalogues of messages: what templates and code say, merged into the .po files.

Run as `python -m casebook.rendering.messages`; it writes only under hooks/casebook/locale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.vocabulary import Term
from casebook.reading.content import read_content
from casebook.reading.languages import CONFIGURATION
from casebook.rendering.labels import vocabulary_context
from casebook.rendering.translations import DOMAIN, catalogue_path
from casebook.rendering.word_forms import list_messages

PROJECT = Path(__file__).resolve().parents[3]
"""The folder of babel.cfg; messages can be extracted from a checkout only."""
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
COMMENT_TAG = "Translators:"
WIDTH = 110
FOLDERS = ("hooks", "overrides")
_NEW = """\
# Messages of Casebook in a further language. What has no translation is shown in English.
# `vocabulary:…` are labels of content/vocabulary; `alphabet` is the order of lists of names.
# Code is MIT, texts are CC BY 4.0."""
_NO_DATE = datetime(2020, 1, 1, tzinfo=UTC)
"""A template made at any time is the same: nothing reads the clock."""


def extract() -> Catalog:
    """The template catalogue: every message of templates and code, with where it stands."""
    template = Catalog(project="Casebook", domain=DOMAIN, fuzzy=False, creation_date=_NO_DATE)
    with (PROJECT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(PROJECT, methods, options, KEYWORDS, (COMMENT_TAG,), directory_filter=_is_ours)
    for path, _, message, comments, context in found:
        template.add(message, locations=[(path, 0)], auto_comments=comments, context=context)
    for form_context, words in list_messages():
        template.add(words, locations=[("hooks/casebook/rendering/word_forms.py", 0)], context=form_context)
    return template


def add_labels(template: Catalog, vocabulary: Mapping[str, Mapping[str, Term]]) -> None:
    """Add every label of the vocabularies, for a language that has no field there."""
    for name, terms in sorted(vocabulary.items()):
        for term in terms.values():
            for label in (term, *term.former):
                template.add(
                    label.en, locations=[(f"content/vocabulary/{name}.yaml", 0)], context=vocabulary_context(name)
                )


def update(languages: Iterable[str], vocabulary: Mapping[str, Mapping[str, Term]]) -> dict[str, int]:
    """Merge new messages into the .po of each language, or make it; how many lack a translation, by language."""
    missing = {}
    for language in (one for one in languages if one != ENGLISH):
        template = extract()
        if language not in DATA_LANGUAGES:
            add_labels(template, vocabulary)
        catalogue = read_catalogue(language) if catalogue_path(language).is_file() else _new_catalogue(language)
        _revive(catalogue, template)
        # Guesses are never made: a translation of another message would be published as if it were meant.
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue_path(language).parent.mkdir(parents=True, exist_ok=True)
        catalogue_path(language).write_bytes(_written(catalogue))
        missing[language] = sum(1 for _ in list_untranslated(catalogue))
    return missing


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language as it stands in its .po."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)


def _new_catalogue(language: str) -> Catalog:
    """An empty catalogue, with the plural rule of the language as Babel knows it."""
    return Catalog(language, DOMAIN, header_comment=_NEW, project="Casebook", version="1",
                   msgid_bugs_address="see README.md", last_translator="nobody yet", language_team=language,
                   fuzzy=False, creation_date=_NO_DATE, revision_date=_NO_DATE)  # fmt: skip


def list_untranslated(catalogue: Catalog) -> Iterator[Message]:
    """Messages without a translation, or without one of its plural forms, or with one that is only guessed."""
    for message in catalogue:
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and (message.fuzzy or not all(texts)):
            yield message


def _revive(catalogue: Catalog, template: Catalog) -> None:
    """Take back what fell out of use earlier and is in use again, with its translation."""
    for key, message in list(catalogue.obsolete.items()):
        if template.get(message.id, message.context):
            catalogue.add(message.id, message.string, user_comments=message.user_comments, context=message.context)
            del catalogue.obsolete[key]


def _written(catalogue: Catalog) -> bytes:
    """The .po: sorted, without line numbers, so that a change of code changes no line here."""
    written = BytesIO()
    write_po(written, catalogue, width=WIDTH, sort_output=True, include_lineno=False)
    return written.getvalue()


def _is_ours(folder: str) -> bool:
    relative = Path(folder).relative_to(PROJECT)
    return relative.parts[0] in FOLDERS and not relative.name.startswith((".", "__"))


if __name__ == "__main__":
    register, problems = read_content(PROJECT)
    if faults := [problem for problem in problems if problem.path == CONFIGURATION]:
        sys.exit("\n".join(map(str, faults)))
    for name, count in update(register.languages, register.vocabulary).items():
        print(f"{catalogue_path(name).relative_to(PROJECT)}: {count} without a translation", file=sys.stderr)
