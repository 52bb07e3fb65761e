"""Pages: each frame filled with its article, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from casebook.publishing.cards import digest_of
from casebook.publishing.hole_dependencies import site_page_inputs
from casebook.publishing.line_dependencies import first_lines, further_inputs
from casebook.publishing.output import Output, Renderer
from casebook.publishing.page_filling import describe, fill_page, make_head
from casebook.publishing.page_kinds import KINDS, VIEWS
from casebook.publishing.routes import FURTHER, list_routes
from casebook.publishing.share_images import share_image
from casebook.publishing.site import Site
from casebook.rendering.articles import render_article
from casebook.rendering.context import Context, open_page
from casebook.rendering.feed_list import feed_of
from casebook.rendering.frame import Page
from casebook.rendering.linked_data import PAGE_DATA
from casebook.rendering.linked_pages import site_page_data
from casebook.rendering.site_pages import render_site_page
from casebook.rendering.turning import Turning
from casebook.rendering.views import Item


def list_pages(site: Site) -> Iterator[Output]:
    """Every page of the register in every language, then the site's own pages."""
    digests = {key: digest_of(frame) for key, frame in site.shell.frames.items()}
    addresses, names = site.facts.addresses, digest_of(site.shell.site_name)
    for kind, args, segments in list_routes(site.facts):
        picture = share_image(site, args[0]) if kind == "case" else None
        inputs = (names, picture or "", *(KINDS[kind].inputs(site, args) if kind in KINDS else ()))
        for language in site.shell.languages:
            path = addresses.file(addresses.of(language, *segments))
            frame = digests[segments[0], len(segments), language]
            own = _in_language(site, language, kind, args)
            yield Output(path, (*inputs, *own, frame), f"page-{kind}", (language, "/".join(segments), *args))
    printed: dict[str, tuple[str, ...]] = {}
    for page in site.shell.pages:
        inputs = (names, *site_page_inputs(site, page, printed))
        yield Output(site.facts.addresses.file(page.address), inputs, "site-page", (page.name, page.language))


def _in_language(site: Site, language: str, kind: str, args: tuple[str, ...]) -> tuple[str, ...]:
    """What decides a page of the register in one language: names are ordered by its alphabet."""
    if kind == FURTHER:
        return further_inputs(site, language, args)
    return (*KINDS[kind].in_language(site, language, args), *first_lines(site, language, kind, args))


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
        template, make_view = VIEWS[kind]
        view = make_view(context, tuple(about))
        article = render_article(site.facts.project, language, template, view)
        frame = site.shell.frames[segments[0], len(segments), language]
        named = {f"segment{number}": segment for number, segment in enumerate(segments, 1)}
        title, data = str(view.get("head_title") or view["name"]), PAGE_DATA[kind](context, tuple(about), view)
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
    if segments[0] != "cases" or len(segments) != 2:
        return ()
    return (context.facts.addresses.relative(context.address, "assets/lists.css"),)


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
    **{f"page-{kind}": _register_page(kind) for kind in VIEWS},
}
