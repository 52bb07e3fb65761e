"""What machines read of a page: a preview for messengers, data for search engines, who may list it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from babel.core import get_global
from markupsafe import Markup

from casebook.rendering.linked_data import SCHEMA
from casebook.rendering.linked_pages import Node


@dataclass(frozen=True, slots=True)
class PageHead:
    """One page as a preview shows it."""

    title: str
    description: str
    url: str
    """Absolute."""
    site_name: str
    language: str
    """Of the site."""
    data: Node
    is_article: bool = False
    is_listed: bool = True
    """False: search engines are asked to leave it out."""
    others: tuple[tuple[str, str], ...] = ()
    """The same for programs: media type and address, as JSON or a feed."""
    image: str = ""
    """Absolute address of a picture for previews; '' where there is none."""
    turning: tuple[tuple[str, str], ...] = ()
    """The page before and the page after of a long list: `prev` or `next`, and its link."""
    styles: tuple[str, ...] = ()
    """Links to style sheets that the frame does not bring."""


def render_head(head: PageHead) -> Markup:
    """Lines for the head."""
    properties = [
        ("og:type", "article" if head.is_article else "website"),
        ("og:title", head.title),
        ("og:description", head.description),
        ("og:url", head.url),
        ("og:site_name", head.site_name),
        ("og:locale", territory_of(head.language)),
        *([("og:image", head.image)] if head.image else []),
    ]
    lines = [Markup('<meta property="{}" content="{}">').format(*one) for one in properties]
    if head.image:  # without this line a preview is small
        lines.append(Markup('<meta name="twitter:card" content="summary_large_image">'))
    lines += [Markup('<link rel="alternate" type="{}" href="{}">').format(*one) for one in head.others]
    lines += [Markup('<link rel="{}" href="{}">').format(*one) for one in head.turning]
    lines = [*(Markup('<link rel="stylesheet" href="{}">').format(one) for one in head.styles), *lines]
    if not head.is_listed:
        lines.insert(0, Markup('<meta name="robots" content="noindex">'))
    return Markup("\n").join(lines)


def render_data(head: PageHead) -> Markup:
    """The data for search engines; a block of data runs nothing, so that a strict content security policy lets it be.

    Of a record it stands after the text whose words it repeats: in the head it would be too far from them to be packed.
    """
    block = Markup(_in_script({"@context": SCHEMA, **head.data}))  # no sign of HTML is left in it
    return Markup('\n<script type="application/ld+json">{}</script>').format(block)


def territory_of(language: str) -> str:
    """`kk_KZ`: where most who speak a language live, by CLDR; previews know no language without a territory."""
    likely = get_global("likely_subtags").get(language, "")
    return f"{language}_{likely.rpartition('_')[2]}" if likely else language


def _in_script(data: Node) -> str:
    """JSON that no HTML parser can take for a tag, a comment or an entity."""
    text = json.dumps(_told(data), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _told(value: object) -> object:
    """Without what has no value."""
    if isinstance(value, dict):
        return {key: _told(one) for key, one in value.items() if one not in (None, "", [])}
    return [_told(one) for one in value] if isinstance(value, list) else value
