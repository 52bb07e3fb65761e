"""Addresses of former times: a page that leads on in one hop, and the same as lines for a host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from casebook.model.register import Register
from casebook.publishing.answers import Answer, list_answers
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


Lists = Sequence[Answer]
"""Answers for lists that are gone, or pages of lists: nothing hangs on their addresses."""


def moved(register: Register, lists: Lists, languages: tuple[str, ...]) -> Iterator[tuple[str, str, bool]]:
    """(address of former times, address of today, whether files hang on it) on the web, in every language."""
    online = Addresses("")
    for found, has_files in ((list_answers(register, online), True), (lists, False)):
        for answer in found:
            for language in languages if answer.target else ():
                old, new = (in_language(online, one, language) for one in (answer.address, answer.target))
                yield old, new, has_files


def render_host_lines(register: Register, lists: Lists, languages: tuple[str, ...]) -> str:
    """`_redirects`, as Netlify and Cloudflare Pages read it: what hangs below an address follows it."""
    lines = []
    for old, new, has_files in moved(register, lists, languages):
        if not has_files:
            lines.append(f"/{old} /{new} 301")
            continue
        lines += [f"/{old}* /{new}:splat 301", f"/{old.rstrip('/')}.json /{new.rstrip('/')}.json 301"]
    return "".join(f"{line}\n" for line in lines)


def render_nginx_lines(register: Register, lists: Lists, languages: tuple[str, ...]) -> str:
    """`redirects.nginx`, to be included in a `server` block."""
    lines = []
    for old, new, has_files in moved(register, lists, languages):
        if not has_files:
            lines.append(f"rewrite ^/{old}$ /{new} permanent;")
            continue
        lines += [
            f"rewrite ^/{old}(.*)$ /{new}$1 permanent;",
            f"rewrite ^/{old.rstrip('/')}(\\.[a-z]+)$ /{new.rstrip('/')}$1 permanent;",
        ]
    return "".join(f"{line}\n" for line in lines)
