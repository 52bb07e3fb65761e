"""Pages: each frame filled with its article, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casebook.publishing.cards import digest_of
from casebook.publishing.dependencies import (
    as_of_inputs,
    case_inputs,
    list_inputs,
    site_page_inputs,
    source_inputs,
    statute_inputs,
)
from casebook.publishing.list_dependencies import a_to_z_inputs, overview_index_inputs, overview_inputs, way_inputs
from casebook.publishing.output import Output, Renderer
from casebook.publishing.page_filling import describe, fill_page, make_head
from casebook.publishing.release_dependencies import release_inputs
from casebook.publishing.routes import list_routes
from casebook.publishing.share_images import share_image
from casebook.publishing.site import Site
from casebook.rendering.articles import render_article
from casebook.rendering.as_of_page import as_of_index, as_of_page
from casebook.rendering.case_lists import Turning, a_to_z_page, list_page, ways_page
from casebook.rendering.case_page import Page as View
from casebook.rendering.case_page import case_page
from casebook.rendering.context import Context, open_page
from casebook.rendering.feed_list import feed_of
from casebook.rendering.frame import Page
from casebook.rendering.index_pages import code_page, statutes_page
from casebook.rendering.linked_data import PAGE_DATA, site_page_data
from casebook.rendering.overview_page import overview_index, overview_page
from casebook.rendering.releases import release_page
from casebook.rendering.site_pages import render_site_page
from casebook.rendering.source_pages import source_page, sources_page
from casebook.rendering.statute_page import statute_page
from casebook.rendering.views import Item


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


def list_pages(site: Site) -> Iterator[Output]:
    """Every page of the register in every language, then the site's own pages."""
    digests = {key: digest_of(frame) for key, frame in site.shell.frames.items()}
    addresses, names = site.facts.addresses, digest_of(site.shell.site_name)
    for kind, args, segments in list_routes(site.facts):
        picture = share_image(site, args[0]) if kind == "case" else None
        inputs = (names, picture or "", *KINDS[kind].inputs(site, args))
        for language in site.shell.languages:
            path = addresses.file(addresses.of(language, *segments))
            frame = digests[segments[0], len(segments), language]
            own = KINDS[kind].in_language(site, language, args)
            yield Output(path, (*inputs, *own, frame), f"page-{kind}", (language, "/".join(segments), *args))
    printed: dict[str, tuple[str, ...]] = {}
    for page in site.shell.pages:
        inputs = (names, *site_page_inputs(site, page, printed))
        yield Output(site.facts.addresses.file(page.address), inputs, "site-page", (page.name, page.language))


def is_listed(site: Site, slug: str) -> bool:
    """Whether search engines may list a case."""
    return not site.facts.register.cases[slug].record.concerns_minor


def page_addresses(site: Site) -> Iterator[Mapping[str, str]]:
    """Addresses by language of each page that may be listed, for the sitemap."""
    of, languages = site.facts.addresses.of, site.shell.languages
    for kind, args, segments in list_routes(site.facts):
        if kind != "case" or is_listed(site, args[0]):
            yield {language: of(language, *segments) for language in languages}
    names: dict[str, dict[str, str]] = {}
    for page in site.shell.pages:
        names.setdefault(page.name, {})[page.language] = page.address
    yield from ({language: found[language] for language in languages} for found in names.values())


def _register_page(kind: str) -> Renderer:
    def render(site: Site, args: tuple[str, ...]) -> bytes:
        language, path, *about = args
        segments = tuple(path.split("/"))
        context = open_page(site.facts, language, site.facts.addresses.of(language, *segments))
        view = KINDS[kind].view(context, tuple(about))
        article = render_article(site.facts.project, language, KINDS[kind].template, view)
        frame = site.shell.frames[segments[0], len(segments), language]
        named = {f"segment{number}": segment for number, segment in enumerate(segments, 1)}
        title, data = str(view.get("title") or view["name"]), PAGE_DATA[kind](context, tuple(about), view)
        head = make_head(site, context, title, describe(view), data, kind=kind)
        if kind == "case":
            image = share_image(site, about[0])
            picture = site.facts.addresses.absolute(image) if image else ""
            head = replace(head, is_listed=is_listed(site, about[0]), image=picture)
        data_file = view.get("json")
        others = (("application/json", data_file.link),) if isinstance(data_file, Item) else ()
        head = replace(head, others=(*others, *feed_of(context, kind, tuple(about))))
        turning = view.get("turning")
        if isinstance(turning, Turning):
            head = replace(head, turning=turning.links, styles=_styles(context, segments))
        return fill_page(frame, title, head, article, named)

    return render


def _styles(context: Context, segments: tuple[str, ...]) -> tuple[str, ...]:
    """cases/2/ has the frame of a case, which leaves out what lists need."""
    addresses = context.facts.addresses
    return (addresses.relative(context.address, "assets/lists.css"),) if len(segments) == 2 else ()


def _site_page(site: Site, args: tuple[str, ...]) -> bytes:
    name, language = args
    page = next(page for page in site.shell.pages if (page.name, page.language) == (name, language))
    context = open_page(site.facts, language, page.address)
    title, description = page_words(context, page)
    head = make_head(site, context, title, description, site_page_data(context, page))
    head = replace(head, others=tuple(feed_of(context, page.name, ())))
    return fill_page(page.frame, title, head, render_site_page(context, page), {})


def page_words(context: Context, page: Page) -> tuple[str, str]:
    """Title and description; the home page has the site's own."""
    if page.name == "index":
        return "", context.labels.gettext(
            "A public register of people, outlets and organisations prosecuted for expression in Kazakhstan."
        )
    return page.title, page.description


PAGES: Mapping[str, Renderer] = {
    "site-page": _site_page,
    **{f"page-{kind}": _register_page(kind) for kind in KINDS},
}
