"""The one place that knows mkdocs-static-i18n: its order, its nested builds, its alternates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File

from casebook.rendering.addresses import DEFAULT_LANGUAGE

BEFORE_I18N = 50
"""For on_files: static-i18n (−100) must see claimed pages as ordinary files. For on_config: before it logs."""

AFTER_I18N = -110
"""For on_files: static-i18n rebuilds File objects at −100 and would drop a text. For on_post_build: it builds
the other languages at −100."""


class _Language(Protocol):
    locale: str
    name: str
    site_name: str | None


class _Options(Protocol):
    languages: Sequence[_Language]


class _I18n(Protocol):
    config: _Options
    building: bool
    current_language: str
    default_language: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page in one language, as its own frame names it."""

    language: str
    name: str
    """The language's name in itself."""
    address: str
    """In this edition, such as `ru/about/`; '' is the home page."""
    online: str
    """In the edition on the web."""


def is_nested(config: MkDocsConfig) -> bool:
    """Whether this is one of the builds of static-i18n inside a build: all languages but the first."""
    return _plugin(config).building


def current_language(config: MkDocsConfig) -> str:
    """Language being built; known once static-i18n's on_config has run."""
    return _plugin(config).current_language


def language_codes(config: MkDocsConfig) -> tuple[str, ...]:
    """The languages of the site, in their order."""
    return tuple(language.locale for language in _plugin(config).config.languages)


def check_languages(config: MkDocsConfig, wanted: Sequence[str]) -> None:
    """Raise ConfigurationError unless MkDocs builds the languages that the records are read in, English by default."""
    if language_codes(config) != tuple(wanted) or _plugin(config).default_language != DEFAULT_LANGUAGE:
        message = f"plugins.i18n.languages must be {', '.join(wanted)}, in this order, {DEFAULT_LANGUAGE} the default"
        raise ConfigurationError(message)


def site_names(config: MkDocsConfig) -> dict[str, str]:
    """Name of the site by language."""
    return {language.locale: language.site_name or config.site_name for language in _plugin(config).config.languages}


def text_language(file: File) -> str:
    """Language of the file's text; differs from the page's where no translation exists."""
    return str(file.locale)  # type: ignore[attr-defined]


def page_name(file: File) -> str:
    """Path under docs_dir without language and suffix: `about`."""
    return str(file.norm_src_uri).removesuffix(".md")  # type: ignore[attr-defined]


def list_alternates(file: File, config: MkDocsConfig) -> list[Alternate]:
    """The page in every language, itself included, in the order of mkdocs.yml."""
    files = cast(Mapping[str, File], file.alternates)  # type: ignore[attr-defined]
    names = {language.locale: language.name for language in _plugin(config).config.languages}
    return [
        Alternate(language, name, address := to_address(files[language].url), to_online(address))
        for language, name in names.items()
    ]


def to_address(url: str) -> str:
    """MkDocs's address of a page as ours: its './' for home is ''."""
    return "" if url in (".", "./") else url


def to_online(address: str) -> str:
    """The address on the web: the edition for `file://` has `x.html` where the web has `x/`."""
    if address == "index.html" or address.endswith("/index.html"):
        return address.removesuffix("index.html")
    return address.removesuffix(".html") + "/" if address.endswith(".html") else address


def _plugin(config: MkDocsConfig) -> _I18n:
    return cast(_I18n, config.plugins["i18n"])
