"""What stands around an article: title, description and head of its page, put into the frame."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from casebook.publishing.site import Site
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.frame import Frame
from casebook.rendering.linked_pages import Node
from casebook.rendering.page_head import PageHead, render_data, render_head
from casebook.rendering.views import Status


def describe(view: View) -> str:
    """What a search engine or a messenger shows: the summary, acquittals, and the status, else the introduction."""
    lede, status, leads = view.get("lede"), view.get("status"), view.get("leads")
    # A description cannot say that it is in another language than its page.
    told = getattr(lede, "plain", "") if getattr(lede, "language", "") == view["language"] else ""
    words = [told or str(view.get("intro") or "")]
    if isinstance(status, Status) and isinstance(leads, list):
        words = [told or f"{view['name']}.", *(f"{line.text}." for line in leads)]
        words.append(", ".join(filter(None, (status.label, status.as_of, status.according_to))))
    return " ".join(word.strip() for word in words if word).strip() or str(view["name"])


def make_head(site: Site, context: Context, title: str, description: str, data: Node, *, kind: str = "") -> PageHead:
    """The head of a page in its language; `kind` is that of a page of the register, '' of a page of text."""
    return PageHead(
        title=title or site.shell.site_name[context.language],
        description=description,
        url=site.facts.addresses.absolute(context.address),
        site_name=site.shell.site_name[context.language],
        language=context.language,
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
