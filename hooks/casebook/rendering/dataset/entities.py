"""The register as FollowTheMoney entities, for Aleph and its like: followthemoney.tech."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.edtf import Edtf
from casebook.model.languages import ENGLISH
from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import id_of
from casebook.rendering.dataset.entity_events import episode_entities, proceeding_entities
from casebook.rendering.dataset.entity_parts import (
    COUNTRY,
    PUBLISHER,
    Entity,
    date_words,
    entity_name,
    make_entity,
    span,
)
from casebook.rendering.status import status_code

SCHEMATA = {
    CaseKind.PERSON: "Person",
    CaseKind.OUTLET: "Organization",
    CaseKind.ORGANISATION: "Organization",
    CaseKind.GROUP: "Event",
}
_PAGES = frozenset({"article-newspaper", "article-magazine", "webpage", "post"})
_LANGUAGES = {"en": "eng", "ru": "rus", "kk": "kaz", "uk": "ukr", "de": "deu", "fr": "fra", "ky": "kir", "uz": "uzb",
              "pl": "pol", "tk": "tuk"}  # fmt: skip
"""The model names languages by ISO 639-3."""


def case_entities(facts: Facts, slug: str) -> Iterator[Entity]:
    """The subject of a record, bodies named in it, its relations, proceedings, steps and episodes."""
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    yield _subject(facts, case, derived)
    yield from _bodies(case)
    yield from _links(facts, case)
    yield from proceeding_entities(facts, case, derived)
    yield from episode_entities(facts, case)


def source_entities(facts: Facts, key: str) -> Iterator[Entity]:
    """A document, and what ties it to each case that cites it."""
    yield _document(facts, key)
    for kind, slug in facts.web.citing.get(key, ()):
        if kind == "case" and slug in facts.derived:
            case_id = facts.register.cases[slug].record.id
            yield make_entity(
                f"{case_id}/documentation/{key}", "Documentation",
                {"entity": [entity_name(case_id)], "document": [entity_name(f"source/{key}")],
                 "role": ["source"], "date": _dates(facts.register.sources[key].record.issued)},
            )  # fmt: skip


def _subject(facts: Facts, case: Case, derived: Derived) -> Entity:
    address = facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id))
    common: dict[str, list[str | None]] = {
        "name": [case.names.en],
        "alias": [case.names.ru, case.names.kk, *(one.text for one in case.names.spellings)],
        "country": [COUNTRY],
        "sourceUrl": [address],
        "publisher": [PUBLISHER],
        "summary": [case.text["summary"]],
        "notes": [*_leads(facts, derived), _status(facts, derived)],
    }
    if case.kind is CaseKind.GROUP:
        members = [id_of(facts, party.case) for party in case.parties.values()]
        common["involved"] = [entity_name(member) for member in members if member]
        common["recordId"] = [case.id]
    return make_entity(case.id, SCHEMATA[case.kind], common)


def _leads(facts: Facts, derived: Derived) -> list[str | None]:
    """Acquittals and overturned findings, before the status."""
    found: list[str | None] = []
    for one in derived.overturned:
        step = one.outcomes.overturned or one.outcomes.deciding
        if step is not None:
            what = "acquitted" if one.state == "acquitted" else "finding overturned"
            found.append(f"{what}: {date_words(step.step.date)}")
    return found


def _status(facts: Facts, derived: Derived) -> str:
    headline = derived.headline
    label = facts.register.vocabulary["headlines"][status_code(headline)].en
    if headline.step is None or headline.source is None:
        return f"status: {label}"
    publisher = ", ".join(facts.register.sources[headline.source].record.publisher)
    return f"status: {label}, as of {date_words(headline.step.step.date)}, according to {publisher}"


def _bodies(case: Case) -> Iterator[Entity]:
    """Outlets and organisations that are parties and have no record; people are never named so."""
    for key, party in case.parties.items():
        if party.names is not None and party.kind is not CaseKind.PERSON:
            yield make_entity(
                f"{case.id}/parties/{key}", "LegalEntity",
                {"name": [party.names.en], "alias": [party.names.ru, party.names.kk], "country": [COUNTRY]},
            )  # fmt: skip


def _links(facts: Facts, case: Case) -> Iterator[Entity]:
    terms = facts.register.vocabulary
    for number, one in enumerate(case.related, 1):
        other = id_of(facts, one.case)
        if other is not None:
            yield make_entity(
                f"{case.id}/related/{number}", "UnknownLink",
                {"subject": [entity_name(case.id)], "object": [entity_name(other)],
                 "role": [terms["relations"][one.as_].en], "publisher": [PUBLISHER]},
            )  # fmt: skip
    for number, work in enumerate(case.affiliations, 1):
        other = id_of(facts, work.case)
        if other is not None and case.kind is not CaseKind.GROUP:
            is_body = facts.register.cases[work.case].record.kind in (CaseKind.OUTLET, CaseKind.ORGANISATION)
            ends = ("member", "organization") if is_body else ("subject", "object")
            yield make_entity(
                f"{case.id}/affiliations/{number}", "Membership" if is_body else "UnknownLink",
                {ends[0]: [entity_name(case.id)], ends[1]: [entity_name(other)], "role": [terms["roles"][work.role].en],
                 **span(work.when)},
            )  # fmt: skip


def _dates(value: Edtf | None) -> list[str]:
    return span(value).get("date", []) if value is not None else []


def _document(facts: Facts, key: str) -> Entity:
    """A page or an article; of other documents the model asks for a file name, which is the source's own here."""
    source = facts.register.sources[key].record
    is_page = source.type in _PAGES
    return make_entity(
        f"source/{key}", "Article" if is_page else "Document",
        {
            "fileName": [] if is_page else [key],
            "title": [source.title], "publisher": list(source.publisher), "publishedAt": _dates(source.issued),
            "sourceUrl": [source.url], "language": [_LANGUAGES.get(source.language)],
            "name": [source.title],
        },
    )  # fmt: skip
