"""What a page is and is about, as schema.org has it: no more than the page says, and of no person a status."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebook.deriving.revision import revision_of, statute_day
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.edtf import Edtf
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.frame import Page
from casebook.rendering.list_pages import WAYS, way_label

Node = dict[str, object]
"""A JSON-LD object; what has no value is left out when it is written."""

SCHEMA = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
COUNTRY = "KZ"
LAW_LANGUAGES = ["kk", "ru"]
"""Kazakhstan publishes its laws in both."""

_SUBJECTS = {
    CaseKind.PERSON: "Person",
    CaseKind.OUTLET: "NewsMediaOrganization",
    CaseKind.ORGANISATION: "Organization",
    CaseKind.GROUP: "Event",  # a trial, a protest, an attack: what was done to several together
}
_SITE_PAGES = {"about": "AboutPage", "contact": "ContactPage", "search": "SearchResultsPage"}


def _case(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A page about a person, a body or an event; its sources are in its JSON, since every byte of a case counts."""
    entry = context.case(args[0])
    case = entry.record
    members = [party.case for party in case.parties.values() if party.case in context.facts.derived]
    return {
        **_page(context, str(view["name"])),
        "identifier": case.id,
        "version": revision_of(entry),
        "dateModified": case.checked.isoformat(),
        "about": {"@type": _SUBJECTS[case.kind], **_names(context, case)},
        "mentions": [{"@id": _url(context, "cases", slug)} for slug in members if slug is not None],
    }


def _names(context: Context, case: Case) -> Node:
    own = context.labels.name(case.names)
    return {"name": own, "alternateName": [form for form in dict.fromkeys(case.names.forms.values()) if form != own]}


def _sources(context: Context, view: View) -> Node:
    """The list at the end of the page; each is described on its own page."""
    lines = view["sources"]
    assert isinstance(lines, tuple)
    return {"citation": [{"@id": _work_id(context, line.key)} for line in lines]}


def _work_id(context: Context, source: str) -> str:
    """A source itself, apart from its page here."""
    return f"{_url(context, 'sources', source)}#work"


def _statute(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A page about an article, a law or an order."""
    key = args[0]
    entry = context.register.statutes[key]
    statute, code = entry.record, key.partition("/")[0]
    whole = {"@type": "Legislation", "@id": f"{_url(context, 'statutes', code)}#law", "name": context.labels.code(code)}
    name = context.labels.capital(context.labels.statute(key, statute))
    law: Node = {
        "@type": "Legislation",
        "@id": f"{context.facts.addresses.absolute(context.address)}#law",
        "name": name,
        "alternateName": list(dict.fromkeys(title.text for title in statute.titles.forms.values())),
        "legislationIdentifier": statute.number or key,
        "legislationDate": _iso(statute.adopted.only) if statute.adopted else "",
        "legislationJurisdiction": COUNTRY,
        "inLanguage": LAW_LANGUAGES,
        "url": statute.address,
        "isPartOf": whole if code in context.register.statutes else None,
    }
    return {
        **_page(context, name),
        "version": revision_of(entry),
        "dateModified": statute_day(context.register, key, context.facts.rows.get(key, ())).isoformat(),
        "about": law,
        **_sources(context, view),
    }


def _iso(value: Edtf | None) -> str:
    """A day, month or year; '' for what ISO 8601 cannot say so plainly."""
    plain = value is not None and not (value.approximate or value.uncertain)
    return value.text if value is not None and plain and value.precision in ("day", "month", "year") else ""


def _source(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A page about something published elsewhere."""
    source = context.register.sources[args[0]].record
    work: Node = {
        "@type": "CreativeWork",
        "@id": _work_id(context, args[0]),
        "name": source.title,
        "inLanguage": source.language,
        "publisher": list(source.publisher),  # names only: the record does not tell bodies from people
        "datePublished": _iso(source.issued),
        "url": source.url,
        "archivedAt": source.archived,
    }
    return {**_page(context, source.title), "about": work}


def _list(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A list of records, and where it stands: under the list of all, and of one way of browsing."""
    gettext = context.labels.gettext
    above = [(context.facts.site_names[context.language], _url(context))]
    if args and args[0] in WAYS:
        above.append((gettext("Cases"), _url(context, "cases")))
        above += [(way_label(context, args[0]), _url(context, "cases", "by", args[0]))] if args[1:] else []
    elif args:
        sections = {
            "as-of": gettext("By day"),
            "overviews": gettext("By half-year"),
            "changes": gettext("All changes of the register"),
        }
        first = context.address.removeprefix(f"{context.language}/").partition("/")[0]
        name = sections.get(first, gettext("Articles of law"))
        above.append((name, _url(context, first if first in sections else "statutes")))
    trail = [*above, (str(view["name"]), context.facts.addresses.absolute(context.address))]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(trail, 1)
    ]
    page = {**_page(context, str(view["name"])), "@type": "CollectionPage"}
    return {**page, "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": items}}


def site_page_data(context: Context, page: Page) -> Node:
    """A page of text; the home page tells what the whole site is."""
    if page.name != "index":
        return {**_page(context, page.title), "@type": _SITE_PAGES.get(page.name, "WebPage")}
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
                "publishingPrinciples": _url(context, "method"),
                "correctionsPolicy": _url(context, "corrections"),
            },
        ]
    }


def _page(context: Context, name: str) -> Node:
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


def _url(context: Context, *segments: str) -> str:
    """Absolute address in the page's language."""
    return context.facts.addresses.absolute(context.facts.addresses.of(context.language, *segments))


PAGE_DATA: Mapping[str, Callable[[Context, tuple[str, ...], View], Node]] = {
    "case": _case,
    "statute": _statute,
    "source": _source,
    "a-z": lambda context, args, view: _list(context, (), view),
    **dict.fromkeys(("ways", "list", "statutes", "code", "sources"), _list),
    **dict.fromkeys(("as-of-days", "as-of", "overviews", "overview", "release"), _list),
}
"""By kind of page."""
