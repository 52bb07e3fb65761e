"""The catalogues of messages: what templates and code say, merged into the .po files.

Run as `python -m casebook.rendering.messages`; it writes only under hooks/casebook/locale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from casebook.rendering.translations import DOMAIN, TRANSLATED_LANGUAGES, catalogue_path
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


def update() -> dict[str, int]:
    """Merge new messages into every .po, keep all translations; how many lack one, by language."""
    template, missing = extract(), {}
    for language in TRANSLATED_LANGUAGES:
        catalogue = read_catalogue(language)
        _revive(catalogue, template)
        # Guesses are never made: a translation of another message would be published as if it were meant.
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue_path(language).write_bytes(_written(catalogue))
        missing[language] = sum(1 for _ in list_untranslated(catalogue))
    return missing


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language as it stands in its .po."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)


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
    for name, count in update().items():
        print(f"{catalogue_path(name).relative_to(PROJECT)}: {count} without a translation", file=sys.stderr)
