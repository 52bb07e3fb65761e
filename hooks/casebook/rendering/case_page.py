"""A case's page: name, status, facts, chronology, charges, disputes, sources."""

from __future__ import annotations

from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.languages import ENGLISH
from casebook.rendering.case_acts import show_pair
from casebook.rendering.case_head import (
    LONG_NAME,
    checked_words,
    days_words,
    key_facts,
    kick_words,
    later_reports,
    notices,
    other_forms,
)
from casebook.rendering.case_people import show_parties, show_related, total_words
from casebook.rendering.case_restraints import show_restraints
from casebook.rendering.charts.case_ranges import case_ranges
from casebook.rendering.chronology import show_chronology
from casebook.rendering.citations import cite_case
from casebook.rendering.context import Context
from casebook.rendering.disputes import dispute_views, joint_disputes
from casebook.rendering.history_part import record_history
from casebook.rendering.leads import leads_beside_status, status_about
from casebook.rendering.press_kit import press_kit
from casebook.rendering.press_words import concerned_words
from casebook.rendering.proceedings import show_proceedings
from casebook.rendering.prose import record_body, record_text
from casebook.rendering.status import FREED, show_status
from casebook.rendering.strip import show_strip
from casebook.rendering.timeline import show_timeline
from casebook.rendering.translation_notices import record_notice
from casebook.rendering.views import Item

Page = dict[str, object]
"""What a template is filled with."""


def case_page(context: Context, slug: str) -> Page:
    """Everything that `articles/case.html` prints."""
    entry, derived = context.case(slug), context.facts.derived[slug]
    case, labels = entry.record, context.labels
    moments = show_chronology(context, entry, derived)
    page: Page = {
        "language": context.language,
        "name": labels.name(case.names),
        "name_is_long": len(labels.name(case.names)) > LONG_NAME,
        "name_language": labels.name_language(case.names),
        "alts": other_forms(context, case),
        "kick": kick_words(context, case),
        "lede": record_text(entry, "summary", context.links),
        "status": show_status(context, derived, own=True),
        "leads_first": derived.headline.code not in FREED,
        "leads": leads_beside_status(context, derived),
        "about": status_about(context, derived, _concerned(context, derived)),
        "days": days_words(context, derived),
        "strip": show_strip(context, derived) if case.kind is CaseKind.PERSON else None,
        "checked": checked_words(context, case),
        "later": later_reports(context, entry),
        "moments": moments,
        "proceedings": show_proceedings(context, derived),
        "ranges": case_ranges(context, derived),
        "parties": show_parties(context, entry),
        "total": total_words(context, case),
        "facts": key_facts(context, case),
        "restrictions": show_restraints(context, entry, derived),
        "pair": show_pair(context, case, derived),
        "body": record_body(entry, context.links),
        "disputes": (
            *dispute_views(entry, labels, context.links, context.citing),
            *joint_disputes(context, derived),
        ),
        "related": show_related(context, derived),
        "corrections": _corrections(context, case),
        "history": record_history(context, slug),
        "translation": record_notice(context, entry, context.facts.addresses.case(slug, "en")),
        "notices": notices(context, entry),
        "report": context.links.page("contact"),
        "permanent": context.facts.addresses.absolute(context.facts.addresses.of(ENGLISH, case.id)),
    }
    page["timeline"] = show_timeline(context, case, derived, moments, with_life=bool(page["days"] and page["strip"]))
    page["json"] = Item("JSON", context.facts.addresses.relative(context.address, f"cases/{slug}.json"))
    page["cite"] = _cite(context, case, derived)
    page["citation"] = cite_case(context, slug)
    page["press"] = press_kit(context, derived)
    page["sources"] = context.citing.lines()
    page["contents"] = contents(
        page,
        ("parties", labels.gettext("Who is concerned"), "parties"),
        ("moments", labels.gettext("Timeline"), "timeline"),
        ("proceedings", labels.gettext("Charges and outcomes"), "charges"),
        ("restrictions", labels.gettext("Restrictions"), "restrictions"),
        ("disputes", labels.gettext("Where sources disagree"), "disputed"),
        ("sources", labels.gettext("Sources"), "sources"),
        ("related", labels.gettext("Related records"), "related"),
        ("cite", labels.gettext("Cite this page"), "cite"),
        ("press", labels.gettext("Press kit"), "press"),
    )
    return page


def _concerned(context: Context, derived: Derived) -> str:
    """Whom the proceeding that decides a status concerns, where a record has parties on several sides."""
    against = derived.headline.against
    return concerned_words(context, derived, against.key) if against is not None else ""


def contents(page: Page, *entries: tuple[str, str, str]) -> list[dict[str, str]]:
    """The contents line: sections that are not empty."""
    return [{"label": label, "anchor": anchor} for key, label, anchor in entries if page[key]]


def _corrections(context: Context, case: Case) -> list[dict[str, str]]:
    labels = context.labels
    pattern = labels.gettext("{kind}: “{was}” was corrected to “{now}”")
    return [
        {
            "when": labels.date(one.on),
            "what": pattern.format(kind=labels.capital(labels.term("corrections", one.kind)), was=one.was, now=one.now),
        }
        for one in case.corrections
    ]


def _cite(context: Context, case: Case, derived: Derived) -> str:
    labels = context.labels
    status = show_status(context, derived)
    words = f"{status.label}, {status.as_of}" if status.as_of else status.label
    words = ". ".join([*(line.text for line in leads_beside_status(context, derived)), words])
    checked = labels.gettext("record checked: {date}").format(date=labels.date(case.checked))
    name = labels.name(case.names)
    return labels.gettext("Casebook: {name} ({record}). {status}; {checked}.").format(
        name=name, record=case.id, status=words, checked=checked
    )
