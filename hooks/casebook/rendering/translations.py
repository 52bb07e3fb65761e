"""What a language needs: its catalogue of messages, and its locale in CLDR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Protocol, cast

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations

from casebook.model.languages import ENGLISH
from casebook.model.problem import Problem
from casebook.reading.languages import CONFIGURATION, Languages

LOCALE_FOLDER = Path(__file__).parent.parent / "locale"
DOMAIN = "casebook"
MAKE_CATALOGUES = ".venv/bin/python -m casebook.rendering.messages"
"""The command that makes and merges the catalogues of every language of mkdocs.yml."""
_LOCALES = {ENGLISH: "en_GB"}
"""Where a language of ours is another locale of CLDR: the day stands before the month in our English."""


class Catalogue(Protocol):
    """What we ask of `babel.support.Translations`, whose own types say less than it gives."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, number: int, /) -> str: ...
    def pgettext(self, context: str, message: str, /) -> str: ...
    def npgettext(self, context: str, one: str, many: str, number: int, /) -> str: ...


_WRITTEN: Mapping[str, Catalogue] = {ENGLISH: cast("Catalogue", NullTranslations())}
"""Messages are written in it, so that it has no catalogue."""


@lru_cache
def translations(language: str) -> Catalogue:
    """The catalogue of `language`, compiled in memory; a message that it lacks comes back in English.

    Raises FileNotFoundError without a catalogue, PoFileError for a broken one: `check_catalogues` looks first.
    """
    return _WRITTEN.get(language) or _compiled(catalogue_path(language), language)


def _compiled(path: Path, language: str) -> Catalogue:
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


@lru_cache
def stand_in(language: str) -> str:
    """The language of the data whose form of a name is shown where `language` has none: one of its script.

    Of two Cyrillic ones it is Russian, which more readers of a third know.
    """
    return next((one for one in ("ru", ENGLISH) if _script(one) == _script(language)), ENGLISH)


def _script(language: str) -> str:
    """`Cyrl`, `Latn` …, by CLDR; '' when it tells none."""
    likely = get_global("likely_subtags").get(language, language)
    return Locale.parse(likely).script or ""


@lru_cache
def language_name(code: str, language: str) -> str:
    """What `language` calls the language `code`."""
    return locale_of(code).get_language_name(language) or code


def check_catalogues(languages: Languages) -> Iterator[Problem]:
    """Languages that CLDR does not know, and catalogues that are missing or broken."""
    for code, place in languages.places.items():
        path = catalogue_path(code)
        shown = f"hooks/casebook/locale/{path.relative_to(LOCALE_FOLDER).as_posix()}"
        try:
            Locale.parse(code)
            translations(code)
        except UnknownLocaleError:
            yield Problem(CONFIGURATION, *place, "C003", f"CLDR knows no language “{code}”, so no date can be written")
        except FileNotFoundError:
            message = f"{code} has no catalogue {shown}; this makes it: {MAKE_CATALOGUES}"
            yield Problem(CONFIGURATION, *place, "C004", message)
        except (PoFileError, ValueError) as error:
            yield Problem(shown, getattr(error, "lineno", 0) or 1, 1, "C005", f"cannot be read: {error}")
