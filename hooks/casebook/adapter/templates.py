"""What our templates of frames find besides what MkDocs gives them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from casebook.adapter.assets import version_assets
from casebook.adapter.claims import find_claim
from casebook.adapter.languages import current_language, list_alternates, page_name, site_names
from casebook.adapter.tokens import VALUES
from casebook.rendering.addresses import Addresses
from casebook.rendering.translations import translations


def prepare_environment(env: Environment, config: MkDocsConfig) -> None:
    """Give MkDocs's Jinja our autoescape, our catalogue and the versions of our assets."""
    env.autoescape = True  # MkDocs's own is off; a name of the site or a translation may hold an ampersand
    catalogue = translations(current_language(config))
    env.globals.update(
        _=catalogue.gettext,
        gettext=catalogue.gettext,
        ngettext=catalogue.ngettext,
        asset=version_assets(config),
        addresses=edition_addresses(config),
    )


def page_context(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Names of frame.html: tokens, where the page stands, and the page in other languages."""
    claim = find_claim(page.file.src_uri, config)
    alternates = list_alternates(page.file, config)
    language = current_language(config)
    return {
        "tokens": VALUES,
        "language": language,
        "depth": claim.depth if claim else 0,
        "section": claim.section if claim else page_name(page.file),
        "alternates": alternates,
        "canonical": next(alternate.online for alternate in alternates if alternate.language == language),
        "site_url": config.site_url,
    }


def error_page_context(config: MkDocsConfig) -> dict[str, Any]:
    """Names of 404.html, equal in every language's build."""
    assert config.site_url is not None, "checked in on_config"
    names = site_names(config)
    editions = [(language, names[language], translations(language).gettext) for language in names]
    return {"root": urlsplit(config.site_url).path, "editions": editions}


def edition_addresses(config: MkDocsConfig) -> Addresses:
    """Addresses of the edition that is being built."""
    assert config.site_url is not None, "checked in on_config"
    return Addresses(config.site_url, config.use_directory_urls)
