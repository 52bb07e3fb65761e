"""Addresses of former times: a page that leads on in one hop, and the same as lines for a host."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html import escape

from casebook.model.register import Register
from casebook.publishing.answers import Answer, list_answers
from casebook.publishing.routes import WITH_FILES
from casebook.rendering.addresses import Addresses


def render_redirect(addresses: Addresses, origin: str, target: str, title: str, language: str) -> str:
    """A page that leads to `target` at once, without a script; it asks not to be indexed itself."""
    link = escape(addresses.relative(origin, target))
    title = escape(title)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{escape(addresses.absolute(target))}">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n</head>\n<body>\n'
        f'<main><h1>{title}</h1><p><a href="{link}">{escape(addresses.absolute(target))}</a></p></main>\n'
        "</body>\n</html>\n"
    )


def in_language(addresses: Addresses, address: str, language: str) -> str:
    """An address of the default language in another one."""
    return addresses.of(language, *address.removesuffix(".html").strip("/").split("/"))


def moved(register: Register, lists: Collection[str], languages: Iterable[str]) -> Iterator[Answer]:
    """Addresses of former times and where they lead on the web, in every language."""
    online = Addresses("")
    for answer in list_answers(register, online, lists):
        if answer.target:
            for language in languages:
                old, new = (in_language(online, one, language) for one in (answer.address, answer.target))
                yield Answer(old, answer.record, new)


def render_host_lines(answers: Iterable[Answer]) -> str:
    """`_redirects`, as Netlify and Cloudflare Pages read it: what hangs below a record's address follows it."""
    lines = []
    for one in answers:
        old, new = one.address, one.target
        if one.is_list:
            lines.append(f"/{old} /{new} 301")
        else:
            lines.append(f"/{old}* /{new}:splat 301")
            if old.startswith(WITH_FILES):  # a record's JSON stands beside its English page
                lines.append(f"/{old.rstrip('/')}.json /{new.rstrip('/')}.json 301")
    return "".join(f"{line}\n" for line in lines)


def render_nginx_lines(answers: Iterable[Answer]) -> str:
    """`redirects.nginx`, to be included in a `server` block."""
    lines = []
    for one in answers:
        old, new = one.address, one.target
        if one.is_list:
            lines.append(f"rewrite ^/{old}$ /{new} permanent;")
        else:
            lines.append(f"rewrite ^/{old}(.*)$ /{new}$1 permanent;")
            if old.startswith(WITH_FILES):
                lines.append(f"rewrite ^/{old.rstrip('/')}\\.json$ /{new.rstrip('/')}.json permanent;")
    return "".join(f"{line}\n" for line in lines)
