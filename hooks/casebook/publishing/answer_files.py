"""Files for addresses of former times: ways on, notices, and lines for hosts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from casebook.model.languages import ENGLISH
from casebook.publishing.answers import list_answers
from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer
from casebook.publishing.page_filling import fill_frame
from casebook.publishing.redirects import in_language, moved, render_host_lines, render_nginx_lines, render_redirect
from casebook.publishing.site import Site
from casebook.rendering.articles import render_article
from casebook.rendering.context import open_page
from casebook.rendering.frame import Frame
from casebook.rendering.tombstone import tombstone_page

NOINDEX = Markup('<meta name="robots" content="noindex">')


def list_answer_files(site: Site) -> Iterator[Output]:
    """Every address of the ledger that no page answers, in each language."""
    facts, languages = site.facts, site.shell.languages
    for slug in facts.derived:
        origin = facts.addresses.of(ENGLISH, facts.register.cases[slug].record.id)
        yield _way_on(site, origin, facts.addresses.case(slug, ENGLISH), ENGLISH)
    for answer in list_answers(facts.register, facts.addresses, site.lists):
        short = answer.address.startswith("kz-") and answer.target  # has no variants to follow it
        for language in (ENGLISH,) if short else languages:
            origin = in_language(facts.addresses, answer.address, language)
            if answer.target:
                yield _way_on(site, origin, in_language(facts.addresses, answer.target, language), language)
            else:
                yield _notice(site, origin, answer.record, language)
    lines = (digest_of(list(moved(facts.register, site.lists, languages))),)
    yield Output("_redirects", lines, "host-lines", ())
    yield Output("redirects.nginx", lines, "nginx-lines", ())


def _way_on(site: Site, origin: str, target: str, language: str) -> Output:
    path = site.facts.addresses.file(origin)
    return Output(path, (site.shell.site_url, target), "way-on", (origin, target, language))


def _notice(site: Site, origin: str, record: str, language: str) -> Output:
    facts = site.facts
    withdrawal = facts.register.withdrawn[record]
    frame = digest_of(_frame(site, origin, language))
    inputs = (facts.register.vocabulary_digest, frame, digest_of(withdrawal), *_into(site, withdrawal.into))
    return Output(facts.addresses.file(origin), inputs, "notice", (origin, record, language))


def _into(site: Site, record: str | None) -> Iterator[str]:
    """What is printed of the record that stands in the place of the old one."""
    kind, _, key = (record or "").partition(":")
    register = site.facts.register
    if kind == "statute":
        yield digest_of(register.statutes[key].record.titles)
    elif kind == "source":
        yield digest_of(register.sources[key].record.title)
    elif kind == "page":
        yield register.pages[key]["en"].header.title
    elif record:
        yield digest_of([(slug, register.cases[slug].record.names) for slug in site.facts.derived
                         if register.cases[slug].record.id == record])  # fmt: skip


def _segments(site: Site, origin: str, language: str) -> list[str]:
    parts = origin.removesuffix(".html").strip("/").split("/")
    return parts if language == site.shell.languages[0] else parts[1:]


def _frame(site: Site, origin: str, language: str) -> Frame:
    """A frame of that depth: each part of its address is a token, so that any address fits."""
    segments = _segments(site, origin, language)
    section = segments[0] if (segments[0], len(segments), language) in site.shell.frames else "cases"
    return site.shell.frames[section, len(segments), language]


def _render_notice(site: Site, args: tuple[str, ...]) -> bytes:
    origin, record, language = args
    context = open_page(site.facts, language, origin)
    view = tombstone_page(context, record, site.facts.register.withdrawn[record])
    article = render_article(site.facts.project, language, "tombstone", view)
    segments = {f"segment{number}": one for number, one in enumerate(_segments(site, origin, language), 1)}
    name, text = str(view["name"]), str(view["text"])
    frame, site_name = _frame(site, origin, language), site.shell.site_name[language]
    return fill_frame(frame, name, site_name, text, NOINDEX, article, segments)


def _render_way_on(site: Site, args: tuple[str, ...]) -> bytes:
    origin, target, language = args
    return render_redirect(site.facts.addresses, origin, target, target, language).encode()


def _host_lines(site: Site, args: tuple[str, ...]) -> bytes:
    return render_host_lines(moved(site.facts.register, site.lists, site.shell.languages)).encode()


def _nginx_lines(site: Site, args: tuple[str, ...]) -> bytes:
    return render_nginx_lines(moved(site.facts.register, site.lists, site.shell.languages)).encode()


ANSWER_FILES: Mapping[str, Renderer] = {
    "way-on": _render_way_on,
    "notice": _render_notice,
    "host-lines": _host_lines,
    "nginx-lines": _nginx_lines,
}
