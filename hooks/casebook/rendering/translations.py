"""What a language needs: its catalogue of messages, and its locale in CLDR."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Protocol, cast

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

LOCALE_FOLDER = Path(__file__).parent.parent / "locale"
DOMAIN = "casebook"
SOURCE_LANGUAGE = "en"
"""Messages are written in it, so that it has no catalogue."""
TRANSLATED_LANGUAGES = ("ru", "kk")

_LOCALES = {"en": "en_GB"}
"""Where a language of ours is another locale of CLDR: the day stands before the month in our English."""


class Catalogue(Protocol):
    """What we ask of `babel.support.Translations`, whose own types say less than it gives."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, number: int, /) -> str: ...
    def pgettext(self, context: str, message: str, /) -> str: ...
    def npgettext(self, context: str, one: str, many: str, number: int, /) -> str: ...


@lru_cache
def translations(language: str) -> Catalogue:
    """The catalogue of `language`, compiled in memory; English gives messages back; FileNotFoundError for others."""
    if language == SOURCE_LANGUAGE:
        return cast("Catalogue", NullTranslations())
    path = catalogue_path(language)
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language, domain=DOMAIN, abort_invalid=True))
    compiled.seek(0)
    return cast("Catalogue", Translations(compiled, domain=DOMAIN))


@lru_cache
def locale_of(language: str) -> Locale:
    """The CLDR locale by which `language` formats numbers, months and lists."""
    return Locale.parse(_LOCALES.get(language, language))


def catalogue_path(language: str) -> Path:
    """Where the messages of `language` stand."""
    return LOCALE_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"
