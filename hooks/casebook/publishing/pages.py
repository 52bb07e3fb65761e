"""Pages: each frame filled with its article, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup, escape

from casebook.deriving.as_of import census_days
from casebook.publishing.cards import digest_of
from casebook.publishing.dependencies import (
    as_of_inputs,
    case_inputs,
    list_inputs,
    site_page_inputs,
    source_inputs,
    statute_inputs,
)
from casebook.publishing.output import Output, Renderer
from casebook.publishing.share_images import share_image
from casebook.publishing.site import Site
from casebook.rendering.articles import render_article
from casebook.rendering.as_of_page import as_of_index, as_of_page
from casebook.rendering.case_page import Page as View
from casebook.rendering.case_page import case_page
from casebook.rendering.context import Context, open_page
from casebook.rendering.feed_list import feed_of
from casebook.rendering.frame import Frame, Page
from casebook.rendering.index_pages import code_page, source_page, sources_page, statutes_page
from casebook.rendering.linked_data import PAGE_DATA, Node, site_page_data
from casebook.rendering.list_pages import WAYS, a_to_z_page, list_page, ways_page
from casebook.rendering.page_head import PageHead, render_data, render_head
from casebook.rendering.site_pages import render_site_page
from casebook.rendering.statute_page import statute_page
from casebook.rendering.views import Item, Status


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its template, its view, and what decides its bytes."""

    template: str
    view: Callable[[Context, tuple[str, ...]], View]
    inputs: Callable[[Site, tuple[str, ...]], tuple[str, ...]]


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
    "a-z": Kind("list", lambda context, args: a_to_z_page(context), lambda site, args: list_inputs(site, "cases")),
    "ways": Kind(
        "list", lambda context, args: ways_page(context, args[0]), lambda site, args: list_inputs(site, "ways", *args)
    ),
    "list": Kind(
        "list", lambda context, args: list_page(context, *args), lambda site, args: list_inputs(site, "list", *args)
    ),
}


def list_pages(site: Site) -> Iterator[Output]:
    """Every page of the register in every language, then the site's own pages."""
    digests = {key: digest_of(frame) for key, frame in site.shell.frames.items()}
    addresses, names = site.facts.addresses, digest_of(site.shell.site_name)
    for kind, args, segments in _register_pages(site):
        picture = share_image(site, args[0]) if kind == "case" else None
        inputs = (names, picture or "", *KINDS[kind].inputs(site, args))
        for language in site.shell.languages:
            path = addresses.file(addresses.of(language, *segments))
            frame = digests[segments[0], len(segments), language]
            yield Output(path, (*inputs, frame), f"page-{kind}", (language, "/".join(segments), *args))
    for page in site.shell.pages:
        inputs = (names, *site_page_inputs(site, page))
        yield Output(site.facts.addresses.file(page.address), inputs, "site-page", (page.name, page.language))


def _register_pages(site: Site) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """(kind, what it is about, segments of its address) of each page."""
    facts = site.facts
    yield "a-z", (), ("cases",)
    for slug in facts.derived:
        yield "case", (slug,), ("cases", slug)
    for way in WAYS:
        yield "ways", (way,), ("cases", "by", way)
        for value in facts.ways[way]:
            yield "list", (way, value), ("cases", "by", way, value)
    yield "as-of-days", (), ("as-of",)
    for day in census_days(facts.derived, facts.edition):
        yield "as-of", (str(day),), ("as-of", str(day))
    yield "statutes", (), ("statutes",)
    codes = {key.partition("/")[0] for key in facts.register.statutes}
    for code in sorted(codes):
        yield "code", (code,), ("statutes", code)
    for key in facts.register.statutes:
        if "/" in key:
            yield "statute", (key,), ("statutes", *key.split("/"))
    yield "sources", (), ("sources",)
    for key in facts.register.sources:
        yield "source", (key,), ("sources", key)


def is_listed(site: Site, slug: str) -> bool:
    """Whether search engines may list a case."""
    return not site.facts.register.cases[slug].record.concerns_minor


def page_addresses(site: Site) -> Iterator[Mapping[str, str]]:
    """Addresses by language of each page that may be listed, for the sitemap."""
    of, languages = site.facts.addresses.of, site.shell.languages
    for kind, args, segments in _register_pages(site):
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
        title, data = str(view["name"]), PAGE_DATA[kind](context, tuple(about), view)
        head = _head(site, context, title, _description(view), data, kind=kind)
        if kind == "case":
            image = share_image(site, about[0])
            picture = site.facts.addresses.absolute(image) if image else ""
            head = replace(head, is_listed=is_listed(site, about[0]), image=picture)
        data_file = view.get("json")
        others = (("application/json", data_file.link),) if isinstance(data_file, Item) else ()
        head = replace(head, others=(*others, *feed_of(context, kind, tuple(about))))
        return fill_page(frame, title, head, article, named)

    return render


def _site_page(site: Site, args: tuple[str, ...]) -> bytes:
    name, language = args
    page = next(page for page in site.shell.pages if (page.name, page.language) == (name, language))
    context = open_page(site.facts, language, page.address)
    title, description = page_words(context, page)
    head = _head(site, context, title, description, site_page_data(context, page))
    head = replace(head, others=tuple(feed_of(context, page.name, ())))
    return fill_page(page.frame, title, head, render_site_page(context, page), {})


def page_words(context: Context, page: Page) -> tuple[str, str]:
    """Title and description; the home page has the site's own."""
    if page.name == "index":
        return "", context.labels.gettext(
            "A public register of people, outlets and organisations prosecuted for expression in Kazakhstan."
        )
    return page.title, page.description


def _description(view: View) -> str:
    """What a search engine or a messenger shows: the summary, acquittals, and the status, else the introduction."""
    lede, status, leads = view.get("lede"), view.get("status"), view.get("leads")
    # A description cannot say that it is in another language than its page.
    told = getattr(lede, "plain", "") if getattr(lede, "language", "") == view["language"] else ""
    words = [told or str(view.get("intro") or "")]
    if isinstance(status, Status) and isinstance(leads, list):
        words = [told or f"{view['name']}.", *(f"{line.text}." for line in leads)]
        words.append(", ".join(filter(None, (status.label, status.as_of, status.according_to))))
    return " ".join(word.strip() for word in words if word).strip() or str(view["name"])


def _head(site: Site, context: Context, title: str, description: str, data: Node, *, kind: str = "") -> PageHead:
    return PageHead(
        title=title or site.shell.site_name[context.language],
        description=description,
        url=site.facts.addresses.absolute(context.address),
        site_name=site.shell.site_name[context.language],
        language=context.language,
        languages=site.shell.languages,
        data=data,
        is_article=kind in ("case", "statute", "source"),
    )


def fill_page(frame: Frame, title: str, head: PageHead, article: Markup, segments: Mapping[str, str]) -> bytes:
    """A page with all that its head says."""
    block, data = render_head(head), render_data(head)
    if head.is_article:
        article += data
    else:
        block += data
    return fill_frame(frame, title, head.site_name, head.description, block, article, segments)


def fill_frame(
    frame: Frame, title: str, site_name: str, description: str, head: Markup, article: Markup,
    segments: Mapping[str, str],
) -> bytes:  # fmt: skip
    """A frame with every hole filled; what is no Markup is escaped here."""
    whole = f"{title} · {site_name}" if title else site_name
    values = {
        "title": str(escape(whole)),
        "description": str(escape(description)),
        "head": str(head),
        "article": str(article),
        **{key: str(escape(value)) for key, value in segments.items()},
    }
    return frame.fill(values).encode()


PAGES: Mapping[str, Renderer] = {
    "site-page": _site_page,
    **{f"page-{kind}": _register_page(kind) for kind in KINDS},
}
