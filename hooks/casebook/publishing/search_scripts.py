"""The interface of the search as scripts: one a language for the boxes of all pages, one for the search page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer, read_asset
from casebook.publishing.search_files import FOLDER, bare_script
from casebook.publishing.site import Site
from casebook.rendering.context import open_page
from casebook.rendering.search_words import search_words

BUNDLES: Mapping[str, tuple[str, ...]] = {
    "suggest": ("say", "row", "options", "listbox"),
    "results": ("say", "row", "place", "filters", "chips", "answers", "results"),
}
"""Script, without its language → the scripts of overrides/assets/search that make it; page.js brings the first."""
INTERFACE_PARTS = frozenset(f"{FOLDER}{name}.js" for names in BUNDLES.values() for name in names)
"""Assets that are published inside of others only."""


def list_search_scripts(site: Site) -> Iterator[Output]:
    """Both bundles in each language."""
    for language in site.shell.languages:
        words = _words(site, language)
        for bundle, names in BUNDLES.items():
            digest = digest_of([read_asset(site, f"{FOLDER}{name}.js") for name in names])
            yield Output(f"{FOLDER}{bundle}-{language}.js", (digest, words), "search-interface", (bundle, language))


def _words(site: Site, language: str) -> str:
    words = search_words(open_page(site.facts, language, ""), site.shell.languages)
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _bundle(site: Site, args: tuple[str, ...]) -> bytes:
    """It must run without the engine too, to say that the engine could not be loaded."""
    bundle, language = args
    start = f"var casebookSearch=casebookSearch||{{}};casebookSearch.interface={_words(site, language)};\n"
    return "\n".join([start, *(bare_script(site, name) for name in BUNDLES[bundle])]).encode()


SEARCH_SCRIPTS: Mapping[str, Renderer] = {"search-interface": _bundle}
