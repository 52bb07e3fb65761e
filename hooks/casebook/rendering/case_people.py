"""Who else is on a case's page: parties of a group, related records."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.deriving.relations import MEMBER
from casebook.deriving.subject import Derived
from casebook.model.case import Case, Party
from casebook.model.codes import CaseKind
from casebook.model.register import Entry
from casebook.rendering.chronology import party_names
from casebook.rendering.context import Context
from casebook.rendering.prose import Text, record_text
from casebook.rendering.relation_words import relation_words
from casebook.rendering.status import show_status
from casebook.rendering.views import Item, Status


@dataclass(frozen=True, slots=True)
class Named:
    """A record or a party in a list, with what it is and how it stands."""

    who: Item
    what: str
    status: Status | None = None
    note: Text | None = None


def show_parties(context: Context, entry: Entry[Case]) -> list[Named]:
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
    if party.perhaps_also is not None:
        words.append(
            labels.gettext("perhaps the same people as in: {case}").format(case=context.name(party.perhaps_also))
        )
    return " · ".join(words)


def total_words(context: Context, case: Case) -> str:
    if case.total is None:
        return ""
    counts = context.labels.gettext(" or ").join(context.labels.count(claim.value) for claim in case.total.values)
    return context.labels.gettext("In all: {count}").format(count=counts)


def show_related(context: Context, derived: Derived) -> list[Named]:
    """Each related record once, with every way in which it is related."""
    kind, ways = context.case(derived.slug).record.kind, dict[str, list[str]]()
    sources: dict[str, list[str]] = {}
    for relation in derived.related:
        if relation.case not in context.facts.derived or relation.case == derived.slug or relation.code == MEMBER:
            continue
        words = relation_words(context.labels, relation, kind)
        sources.setdefault(relation.case, []).extend(relation.sources)
        if words not in ways.setdefault(relation.case, []):
            ways[relation.case].append(words)
    return [
        Named(
            Item(context.name(slug), context.links.case(slug), context.citing.refs(sources[slug])),
            " · ".join(words),
            show_status(context, context.facts.derived[slug]),
        )
        for slug, words in ways.items()
    ]
