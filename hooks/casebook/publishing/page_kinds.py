"""Kinds of pages: the template of each, its view, and what decides its bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from casebook.publishing.dependencies import (
    as_of_inputs,
    case_inputs,
    list_inputs,
    source_inputs,
    statute_inputs,
)
from casebook.publishing.list_dependencies import a_to_z_inputs, overview_index_inputs, overview_inputs, way_inputs
from casebook.publishing.release_dependencies import release_inputs
from casebook.publishing.routes import FURTHER
from casebook.publishing.site import Site
from casebook.rendering.as_of_page import as_of_index, as_of_page
from casebook.rendering.case_lists import a_to_z_page, list_page, ways_page
from casebook.rendering.case_page import Page as View
from casebook.rendering.case_page import case_page
from casebook.rendering.context import Context
from casebook.rendering.further_pages import show_further
from casebook.rendering.index_pages import code_page, statutes_page
from casebook.rendering.overview_page import overview_index, overview_page
from casebook.rendering.releases import release_page
from casebook.rendering.source_pages import source_page, sources_page
from casebook.rendering.statute_page import statute_page


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its template, its view, and what decides its bytes."""

    template: str
    view: Callable[[Context, tuple[str, ...]], View]
    inputs: Callable[[Site, tuple[str, ...]], tuple[str, ...]]
    in_language: Callable[[Site, str, tuple[str, ...]], tuple[str, ...]] = lambda site, language, args: ()
    """What decides them besides in one language only."""


KINDS: Mapping[str, Kind] = {
    "case": Kind(
        "case", lambda context, args: case_page(context, args[0]), lambda site, args: case_inputs(site, args[0])
    ),
    "statute": Kind(
        "statute",
        lambda context, args: statute_page(context, args[0]),
        lambda site, args: statute_inputs(site, args[0]),
    ),
    "code": Kind(
        "code",
        lambda context, args: code_page(context, args[0]),
        lambda site, args: list_inputs(site, "statutes", args[0]),
    ),
    "statutes": Kind("code", lambda context, args: statutes_page(context), lambda site, args: list_inputs(site)),
    "source": Kind(
        "source", lambda context, args: source_page(context, args[0]), lambda site, args: source_inputs(site, args[0])
    ),
    "sources": Kind(
        "sources", lambda context, args: sources_page(context), lambda site, args: list_inputs(site, "sources")
    ),
    "as-of-days": Kind("as-of", lambda context, args: as_of_index(context), lambda site, args: as_of_inputs(site)),
    "as-of": Kind(
        "as-of",
        lambda context, args: as_of_page(context, date.fromisoformat(args[0])),
        lambda site, args: as_of_inputs(site, args[0]),
    ),
    "release": Kind(
        "release",
        lambda context, args: release_page(context, date.fromisoformat(args[0]), int(args[1])),
        lambda site, args: release_inputs(site, date.fromisoformat(args[0]), int(args[1])),
    ),
    "overviews": Kind(
        "overview", lambda context, args: overview_index(context), lambda site, args: overview_index_inputs(site)
    ),
    "overview": Kind(
        "overview",
        lambda context, args: overview_page(context, args[0]),
        lambda site, args: overview_inputs(site, args[0]),
    ),
    "a-z": Kind(
        "list", lambda context, args: a_to_z_page(context, int(args[0])), lambda site, args: args, a_to_z_inputs
    ),
    "ways": Kind(
        "list", lambda context, args: ways_page(context, args[0]), lambda site, args: list_inputs(site, "ways", *args)
    ),
    "list": Kind(
        "list",
        lambda context, args: list_page(context, args[0], args[1], int(args[2])),
        lambda site, args: args,
        way_inputs,
    ),
}
VIEWS: Mapping[str, tuple[str, Callable[[Context, tuple[str, ...]], View]]] = {
    **{kind: (one.template, one.view) for kind, one in KINDS.items()},
    FURTHER: ("further", show_further),
}
"""Template and view, by kind of page."""
