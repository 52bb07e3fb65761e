"""What schema.org has for pages that are no record's: lists and where they stand, pages of text, the site itself."""

from __future__ import annotations

from urllib.parse import urljoin

from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.frame import Page
from casebook.rendering.list_pages import WAYS, way_label
from casebook.rendering.views import Item

Node = dict[str, object]
"""A JSON-LD object; what has no value is left out when it is written."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_SITE_PAGES = {"about": "AboutPage", "contact": "ContactPage", "search": "SearchResultsPage"}


def list_data(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A list of records, and where it stands: under the list of all, and of one way of browsing."""
    gettext = context.labels.gettext
    above = [(context.facts.site_names[context.language], url_of(context))]
    if args and args[0] in WAYS:
        above.append((gettext("Cases"), url_of(context, "cases")))
        above += [(way_label(context, args[0]), url_of(context, "cases", "by", args[0]))] if args[1:] else []
    elif args:
        sections = {
            "as-of": gettext("By day"),
            "overviews": gettext("By half-year"),
            "changes": gettext("All changes of the register"),
        }
        first = context.address.removeprefix(f"{context.language}/").partition("/")[0]
        name = sections.get(first, gettext("Articles of law"))
        above.append((name, url_of(context, first if first in sections else "statutes")))
    return _collection(context, view, above)


def _collection(context: Context, view: View, above: list[tuple[str, str]]) -> Node:
    """A list, under the pages above it: (name, address) each."""
    trail = [*above, (str(view["name"]), context.facts.addresses.absolute(context.address))]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(trail, 1)
    ]
    page = {**page_data(context, str(view["name"])), "@type": "CollectionPage"}
    return {**page, "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": items}}


def further_data(context: Context, args: tuple[str, ...], view: View) -> Node:
    """Where a list of another page goes on: under that page."""
    owner = view["kick"]
    assert isinstance(owner, Item)
    above = urljoin(context.facts.addresses.absolute(context.address), owner.link)
    site = (context.facts.site_names[context.language], url_of(context))
    return _collection(context, view, [site, (owner.text, above)])


def site_page_data(context: Context, page: Page) -> Node:
    """A page of text; the home page tells what the whole site is."""
    if page.name != "index":
        return {**page_data(context, page.title), "@type": _SITE_PAGES.get(page.name, "WebPage")}
    names, url = context.facts.site_names, context.facts.addresses.absolute("")
    name = names[context.language]
    called: Node = {"name": name, "alternateName": [one for one in dict.fromkeys(names.values()) if one != name]}
    return {
        "@graph": [
            {
                "@type": "WebSite",
                "@id": f"{url}#site",
                "url": url,
                **called,
                "inLanguage": list(names),
                "license": LICENCE,
                "publisher": {"@id": f"{url}#publisher"},
            },
            {
                "@type": "Organization",
                "@id": f"{url}#publisher",
                "url": url,
                **called,
                "publishingPrinciples": url_of(context, "method"),
                "correctionsPolicy": url_of(context, "corrections"),
            },
        ]
    }


def page_data(context: Context, name: str) -> Node:
    """What every page says of itself."""
    site, url = context.facts.addresses.absolute(""), context.facts.addresses.absolute(context.address)
    return {
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": name,
        "inLanguage": context.language,
        "license": LICENCE,
        "isPartOf": {"@id": f"{site}#site"},  # the home page tells its name and who publishes it
    }


def url_of(context: Context, *segments: str) -> str:
    """Absolute address in the page's language."""
    return context.facts.addresses.absolute(context.facts.addresses.of(context.language, *segments))
