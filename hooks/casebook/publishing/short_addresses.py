"""`/kz-0001/`: a permanent address of each record, which leads to its page."""

from __future__ import annotations

from html import escape

from casebook.rendering.addresses import DEFAULT_LANGUAGE, Addresses


def render_short_address(addresses: Addresses, case_id: str, slug: str, title: str) -> str:
    """A page that leads to the record at once, without a script; it asks not to be indexed itself."""
    origin = addresses.of(DEFAULT_LANGUAGE, case_id)
    target = addresses.case(slug, DEFAULT_LANGUAGE)
    link = escape(addresses.relative(origin, target))
    return (
        f'<!DOCTYPE html>\n<html lang="{DEFAULT_LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        f'<title>{escape(title)}</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{escape(addresses.absolute(target))}">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n</head>\n<body>\n'
        f'<main><h1>{escape(title)}</h1><p><a href="{link}">{escape(case_id)}</a></p></main>\n</body>\n</html>\n'
    )
