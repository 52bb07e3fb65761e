"""A case's page: name, status, facts, chronology, charges, disputes, sources."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.relations import GROUP, MEMBER, PUBLISHED, Relation
from casebook.deriving.spells import OPEN
from casebook.deriving.subject import Derived
from casebook.model.case import Case, Party
from casebook.model.codes import CaseKind
from casebook.model.register import Entry
from casebook.rendering.chronology import party_names, show_chronology
from casebook.rendering.context import Context
from casebook.rendering.disputes import dispute_views, joint_disputes
from casebook.rendering.proceedings import show_proceedings
from casebook.rendering.prose import Text, record_body, record_text
from casebook.rendering.status import FREED, show_leads, show_status
from casebook.rendering.strip import show_strip
from casebook.rendering.views import Fact, Item, Status

Page = dict[str, object]
"""What a template is filled with."""

TONGUES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


@dataclass(frozen=True, slots=True)
class Named:
    """A record or a party in a list, with what it is and how it stands."""

    who: Item
    what: str
    status: Status | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days without liberty in words."""

    label: str
    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A later report that nobody has reviewed."""

    date: str
    text: Text
    refs: tuple[object, ...]


def case_page(context: Context, slug: str) -> Page:
    """Everything that `articles/case.html` prints."""
    entry, derived = context.case(slug), context.facts.derived[slug]
    case, labels = entry.record, context.labels
    page: Page = {
        "language": context.language,
        "name": case.names.in_language(context.language),
        "alts": _alts(context, case),
        "kick": _kick(context, case),
        "lede": record_text(entry, "summary", context.links),
        "status": show_status(context, derived, own=True),
        "leads_first": derived.headline.code not in FREED,
        "leads": show_leads(context, derived),
        "days": _days(context, derived),
        "strip": show_strip(context, derived) if case.kind is CaseKind.PERSON else None,
        "checked": _checked(context, case),
        "later": _later(context, entry),
        "moments": show_chronology(context, entry, derived),
        "proceedings": show_proceedings(context, derived),
        "parties": _parties(context, entry),
        "total": _total(context, case),
        "facts": _facts(context, case),
        "restrictions": _restrictions(context, entry),
        "body": record_body(entry, context.links),
        "disputes": (
            *dispute_views(entry, labels, context.links, context.citing),
            *joint_disputes(context, derived),
        ),
        "related": _related(context, derived),
        "corrections": _corrections(context, case),
        "notices": notices(context, entry),
        "report": context.links.page("contact"),
        "permanent": context.facts.addresses.absolute(context.facts.addresses.of("en", case.id)),
    }
    page["cite"] = _cite(context, case, derived)
    page["sources"] = context.citing.lines()
    page["contents"] = contents(
        page,
        ("parties", labels.gettext("Who is concerned"), "parties"),
        ("moments", labels.gettext("Timeline"), "timeline"),
        ("proceedings", labels.gettext("Charges and outcomes"), "charges"),
        ("disputes", labels.gettext("Where sources disagree"), "disputed"),
        ("sources", labels.gettext("Sources"), "sources"),
        ("related", labels.gettext("Related records"), "related"),
        ("cite", labels.gettext("Cite this page"), "cite"),
    )
    return page


def contents(page: Page, *entries: tuple[str, str, str]) -> list[dict[str, str]]:
    """The contents line: sections that are not empty."""
    return [{"label": label, "anchor": anchor} for key, label, anchor in entries if page[key]]


def notices(context: Context, entry: Entry[Case]) -> list[str]:
    """What the reader must know of the language of the page."""
    found = []
    labels = context.labels
    if context.language != "en" and context.language not in entry.translations:
        found.append(labels.gettext("The facts are translated; the texts are still in English."))
    if context.language in entry.record.names.unreviewed:
        found.append(labels.gettext("This form of the name is a rendering; it was not seen in print."))
    return found


def _alts(context: Context, case: Case) -> list[Item]:
    """The name in the other languages, each form once, with the languages that use it."""
    forms: dict[str, list[str]] = {}
    for language in ("en", "ru", "kk"):
        forms.setdefault(case.names.in_language(language), []).append(language)
    own = case.names.in_language(context.language)
    return [
        Item(form, note=", ".join(TONGUES[one] for one in used), language=used[-1])
        for form, used in forms.items()
        if form != own
    ]


def _kick(context: Context, case: Case) -> str:
    """Roles and places in a line."""
    labels = context.labels
    words = [*labels.terms("roles", case.roles)] or [labels.term("kinds", case.kind)]
    words += [labels.place(code) for code in case.places]
    return labels.capital(" · ".join(words))


def _days(context: Context, derived: Derived) -> Span | None:
    labels, days = context.labels, derived.days
    if derived.parties:
        return None  # a group has no liberty of its own
    notes = []
    if days.house_most:
        text = labels.days(days.house_least, days.house_most)
        notes.append(labels.gettext("House arrest, counted apart: {days}").format(days=text))
    spells = [spell for one in derived.proceedings for spell in one.spells]
    if days.most and any(spell.ended == OPEN for spell in spells):
        day = labels.date(derived.on)
        notes.append(labels.gettext("The most is counted to the day the record was checked, {date}.").format(date=day))
    if any(spell.presumed and spell.ordered is None for spell in spells):
        notes.append(labels.gettext("No source says on which day the person was taken in; the least leaves that out."))
    label = labels.gettext("Deprived of liberty:")
    if days.most:
        return Span(label, labels.days(days.least, days.most), tuple(notes))
    if days.most is None:
        return Span(label, labels.days(days.least, None), tuple(notes)) if days.least else None
    if days.house_least or days.house_most:
        return Span(labels.gettext("House arrest:"), labels.days(days.house_least, days.house_most), ())
    return None


def _checked(context: Context, case: Case) -> str:
    """When the editors last looked for news, and who has read the record through."""
    labels = context.labels
    words = [labels.gettext("Record checked: {date}").format(date=labels.date(case.checked))]
    for review in case.reviewed:
        role = labels.term("review-roles", review.role)
        words.append(labels.gettext("reviewed: {role}, {date}").format(role=role, date=labels.date(review.on)))
    return " · ".join(words)


def _later(context: Context, entry: Entry[Case]) -> list[Report]:
    reports = []
    for report in entry.record.later_reports:
        text = record_text(entry, report.note, context.links)
        assert text is not None
        reports.append(Report(context.labels.date(report.date), text, context.citing.refs(report.src)))
    return reports


def _facts(context: Context, case: Case) -> list[Fact]:
    labels = context.labels
    facts = []
    if case.names.spellings:
        items = tuple(Item(one.text, refs=context.citing.refs(one.src)) for one in case.names.spellings)
        facts.append(Fact(labels.gettext("Also printed as"), items))
    if case.roles:
        items = tuple(
            Item(labels.term("roles", code), refs=context.citing.refs(src)) for code, src in case.roles.items()
        )
        facts.append(Fact(labels.gettext("Described as"), items))
    if case.places:
        items = tuple(Item(labels.place(code), refs=context.citing.refs(src)) for code, src in case.places.items())
        facts.append(Fact(labels.gettext("Place"), items))
    if case.standing != "target":
        facts.append(Fact(labels.gettext("In this register as"), (Item(labels.term("standings", case.standing)),)))
    facts.append(Fact(labels.gettext("Record"), (Item(case.id),)))
    return facts


def _parties(context: Context, entry: Entry[Case]) -> list[Named]:
    parties = []
    for key, party in entry.record.parties.items():
        link = context.case_link(party.case)
        who = Item(context.labels.capital(party_names(context, entry, (key,))), link, context.citing.refs(party.src))
        status = None
        if party.case is not None and party.case in context.facts.derived:
            status = show_status(context, context.facts.derived[party.case])
        parties.append(Named(who, _party_words(context, party), status, record_text(entry, party.note, context.links)))
    return parties


def _party_words(context: Context, party: Party) -> str:
    labels = context.labels
    words = [labels.term("roles", party.role)] if party.role else []
    if party.case is None and party.kind is not CaseKind.PERSON:
        words.append(labels.term("kinds", party.kind))
    if party.standing != "target":
        words.append(labels.term("standings", party.standing))
    return " · ".join(words)


def _total(context: Context, case: Case) -> str:
    if case.total is None:
        return ""
    counts = context.labels.gettext(" or ").join(context.labels.count(claim.value) for claim in case.total.values)
    return context.labels.gettext("In all: {count}").format(count=counts)


def _restrictions(context: Context, entry: Entry[Case]) -> list[Item]:
    items = []
    for one in entry.record.restrictions:
        text = (
            f"{context.labels.capital(context.labels.term('restrictions', one.kind))}: {context.labels.date(one.from_)}"
        )
        if one.until is not None:
            text += f", {context.labels.until(one.until)}"
        items.append(Item(text, refs=context.citing.refs(one.src)))
    return items


def _related(context: Context, derived: Derived) -> list[Named]:
    """Each related record once, with every way in which it is related."""
    ways: dict[str, list[str]] = {}
    for relation in derived.related:
        if relation.case not in context.facts.derived or relation.case == derived.slug or relation.code == MEMBER:
            continue
        words = _relation_words(context, relation)
        if words not in ways.setdefault(relation.case, []):
            ways[relation.case].append(words)
    return [
        Named(
            Item(context.name(slug), context.links.case(slug)),
            " · ".join(words),
            show_status(context, context.facts.derived[slug]),
        )
        for slug, words in ways.items()
    ]


def _relation_words(context: Context, relation: Relation) -> str:
    """`leader of this`, with the direction shown: the term names what one is to the other."""
    labels = context.labels
    if relation.code == GROUP:
        return labels.gettext("joint record")
    if relation.code == PUBLISHED:
        if relation.inverse:
            return labels.gettext("published here what the case is about")
        return labels.gettext("published what the case is about")
    term = labels.term(relation.vocabulary, relation.code)
    if relation.code in _SYMMETRIC:
        return term
    if relation.inverse:  # the other record says it: "leader of" is what the other is to this one
        return term
    return labels.gettext("this record’s subject: {relation}").format(relation=term)


_SYMMETRIC = frozenset({"spouse", "co-activist", "same-event", "same-list", "same-name-not-same", "brother-of"})


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
    checked = labels.gettext("record checked: {date}").format(date=labels.date(case.checked))
    name = case.names.in_language(context.language)
    return labels.gettext("Casebook: {name} ({record}). {status}; {checked}.").format(
        name=name, record=case.id, status=words, checked=checked
    )
