"""What a page is and is about, as schema.org has it: no more than the page says, and of no person a status."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebook.deriving.revision import revision_of, statute_day
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.edtf import Edtf
from casebook.rendering.case_page import Page as View
from casebook.rendering.context import Context
from casebook.rendering.linked_pages import Node, further_data, list_data, page_data, url_of

SCHEMA = "https://schema.org"
COUNTRY = "KZ"
LAW_LANGUAGES = ["kk", "ru"]
"""Kazakhstan publishes its laws in both."""

_SUBJECTS = {
    CaseKind.PERSON: "Person",
    CaseKind.OUTLET: "NewsMediaOrganization",
    CaseKind.ORGANISATION: "Organization",
    CaseKind.GROUP: "Event",  # a trial, a protest, an attack: what was done to several together
}


def _case(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A page about a person, a body or an event; its sources are in its JSON, since every byte of a case counts."""
    entry = context.case(args[0])
    case = entry.record
    members = [party.case for party in case.parties.values() if party.case in context.facts.derived]
    return {
        **page_data(context, str(view["name"])),
        "identifier": case.id,
        "version": revision_of(entry),
        "dateModified": case.checked.isoformat(),
        "about": {"@type": _SUBJECTS[case.kind], **_names(context, case)},
        "mentions": [{"@id": url_of(context, "cases", slug)} for slug in members if slug is not None],
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
    return f"{url_of(context, 'sources', source)}#work"


def _statute(context: Context, args: tuple[str, ...], view: View) -> Node:
    """A page about an article, a law or an order."""
    key = args[0]
    entry = context.register.statutes[key]
    statute, code = entry.record, key.partition("/")[0]
    of_code = f"{url_of(context, 'statutes', code)}#law"
    whole = {"@type": "Legislation", "@id": of_code, "name": context.labels.code(code)}
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
        **page_data(context, name),
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
    return {**page_data(context, source.title), "about": work}


PAGE_DATA: Mapping[str, Callable[[Context, tuple[str, ...], View], Node]] = {
    "case": _case,
    "statute": _statute,
    "source": _source,
    "a-z": lambda context, args, view: list_data(context, (), view),
    **dict.fromkeys(("ways", "list", "statutes", "code", "sources"), list_data),
    **dict.fromkeys(("as-of-days", "as-of", "overviews", "overview", "release"), list_data),
    "further": further_data,
}
"""By kind of page."""
