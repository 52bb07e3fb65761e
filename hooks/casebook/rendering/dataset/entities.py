"""The register as FollowTheMoney entities, for Aleph and its like: followthemoney.tech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from casebook.deriving.dated import DatedStep
from casebook.deriving.proceedings import Against
from casebook.deriving.subject import Derived
from casebook.model.case import Case
from casebook.model.codes import CaseKind
from casebook.model.edtf import Edtf
from casebook.model.languages import ENGLISH
from casebook.model.values import Stated
from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import id_of
from casebook.rendering.dataset.formats import compact
from casebook.rendering.dataset.proceeding_rows import fallen
from casebook.rendering.status import status_code

SCHEMATA = {
    CaseKind.PERSON: "Person",
    CaseKind.OUTLET: "Organization",
    CaseKind.ORGANISATION: "Organization",
    CaseKind.GROUP: "Event",
}
PUBLISHER = "Casebook"
_PAGES = frozenset({"article-newspaper", "article-magazine", "webpage", "post"})
_COUNTRY = "kz"
_LANGUAGES = {"en": "eng", "ru": "rus", "kk": "kaz", "uk": "ukr", "de": "deu", "fr": "fra", "ky": "kir", "uz": "uzb",
              "pl": "pol", "tk": "tuk"}  # fmt: skip
"""The model names languages by ISO 639-3."""

Properties = Mapping[str, Iterable[str | None]]


def entity_lines(facts: Facts) -> bytes:
    """One entity a line."""
    return "".join(compact(entity) + "\n" for entity in _entities(facts)).encode()


def _entities(facts: Facts) -> Iterator[dict[str, Any]]:
    for slug in facts.derived:
        yield from _of_case(facts, slug)
    for key, entry in facts.register.sources.items():
        yield _document(facts, key)
        for kind, slug in facts.web.citing.get(key, ()):
            if kind == "case" and slug in facts.derived:
                case_id = facts.register.cases[slug].record.id
                yield _entity(
                    f"{case_id}/documentation/{key}", "Documentation",
                    {"entity": [_name(case_id)], "document": [_name(f"source/{key}")], "role": ["source"],
                     "date": _dates(entry.record.issued)},
                )  # fmt: skip


def _name(row: str) -> str:
    """Names of entities have no slash and tell whose they are."""
    return "casebook-" + row.replace("/", ".")


def _entity(row: str, schema: str, properties: Properties) -> dict[str, Any]:
    cleaned = {name: list(dict.fromkeys(one for one in values if one)) for name, values in properties.items()}
    filled = {name: values for name, values in sorted(cleaned.items()) if values}
    return {"id": _name(row), "schema": schema, "properties": filled}


def _of_case(facts: Facts, slug: str) -> Iterator[dict[str, Any]]:
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    address = facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id))
    common: dict[str, list[str | None]] = {
        "name": [case.names.en],
        "alias": [case.names.ru, case.names.kk, *(one.text for one in case.names.spellings)],
        "country": [_COUNTRY],
        "sourceUrl": [address],
        "publisher": [PUBLISHER],
        "summary": [case.text["summary"]],
        "notes": [*_leads(facts, derived), _status(facts, derived)],
    }
    if case.kind is CaseKind.GROUP:
        members = [id_of(facts, party.case) for party in case.parties.values()]
        common["involved"] = [_name(member) for member in members if member]
        common["recordId"] = [case.id]
    yield _entity(case.id, SCHEMATA[case.kind], common)
    yield from _bodies(case)
    yield from _links(facts, case)
    yield from _proceedings(facts, case, derived)
    yield from _episodes(facts, case)


def _leads(facts: Facts, derived: Derived) -> list[str | None]:
    """Acquittals and overturned findings, before the status."""
    found: list[str | None] = []
    for one in derived.overturned:
        step = one.outcomes.overturned or one.outcomes.deciding
        if step is not None:
            what = "acquitted" if one.state == "acquitted" else "finding overturned"
            found.append(f"{what}: {_date_words(step.step.date)}")
    return found


def _status(facts: Facts, derived: Derived) -> str:
    headline = derived.headline
    label = facts.register.vocabulary["headlines"][status_code(headline)].en
    if headline.step is None or headline.source is None:
        return f"status: {label}"
    publisher = ", ".join(facts.register.sources[headline.source].record.publisher)
    return f"status: {label}, as of {_date_words(headline.step.step.date)}, according to {publisher}"


def _date_words(value: Stated[Edtf]) -> str:
    points = sorted(value.possible, key=lambda one: (one.earliest or date.min, one.latest or date.max))
    return " or ".join(point.text for point in points)


def _bodies(case: Case) -> Iterator[dict[str, Any]]:
    """Outlets and organisations that are parties and have no record; people are never named so."""
    for key, party in case.parties.items():
        if party.names is not None and party.kind is not CaseKind.PERSON:
            yield _entity(
                f"{case.id}/parties/{key}", "LegalEntity",
                {"name": [party.names.en], "alias": [party.names.ru, party.names.kk], "country": [_COUNTRY]},
            )  # fmt: skip


def _links(facts: Facts, case: Case) -> Iterator[dict[str, Any]]:
    terms = facts.register.vocabulary
    for number, one in enumerate(case.related, 1):
        other = id_of(facts, one.case)
        if other is not None:
            yield _entity(
                f"{case.id}/related/{number}", "UnknownLink",
                {"subject": [_name(case.id)], "object": [_name(other)], "role": [terms["relations"][one.as_].en],
                 "publisher": [PUBLISHER]},
            )  # fmt: skip
    for number, work in enumerate(case.affiliations, 1):
        other = id_of(facts, work.case)
        if other is not None and case.kind is not CaseKind.GROUP:
            is_body = facts.register.cases[work.case].record.kind in (CaseKind.OUTLET, CaseKind.ORGANISATION)
            ends = ("member", "organization") if is_body else ("subject", "object")
            yield _entity(
                f"{case.id}/affiliations/{number}", "Membership" if is_body else "UnknownLink",
                {ends[0]: [_name(case.id)], ends[1]: [_name(other)], "role": [terms["roles"][work.role].en],
                 **_span(work.when)},
            )  # fmt: skip


def _proceedings(facts: Facts, case: Case, derived: Derived) -> Iterator[dict[str, Any]]:
    kinds, states = facts.register.vocabulary["proceedings"], facts.register.vocabulary["proceeding-states"]
    for key, one in case.proceedings.items():
        row = f"{case.id}/proceedings/{key}"
        charges = [charge.statute for charge in one.charges.values()]
        yield _entity(
            row, "CourtCase",
            {"name": [f"{case.names.en}: {kinds[one.kind].en}"], "type": [kinds[one.kind].en], "country": [_COUNTRY],
             "keywords": charges, "publisher": [PUBLISHER]},
        )  # fmt: skip
        aside = fallen(derived, key)
        for number, step in enumerate(one.steps, 1):
            label = facts.register.vocabulary["steps"][step.type].en
            result = facts.register.vocabulary["outcomes"][step.outcome].en if step.outcome else ""
            yield _event(
                facts, f"{row}/steps/{number}", f"{label}: {result}" if result else label, step.date, step.place,
                _involved(facts, case, step.who), row, aside.get(number - 1),
            )  # fmt: skip
    if not derived.parties:
        for against in derived.proceedings:
            yield _side(facts, case, derived, against, states)


def _side(facts: Facts, case: Case, derived: Derived, one: Against, states: Mapping[str, Any]) -> dict[str, Any]:
    """A party of a court case, with the state of it as of the day of the check."""
    owner = facts.register.cases[one.case].record.id
    state = f"{states[one.state].en}, as of {derived.on.isoformat()}" if one.state else None
    row = f"{owner}/proceedings/{one.key}"
    return _entity(
        f"{row}/outcomes/{case.id}", "CourtCaseParty",
        {"party": [_name(case.id)], "case": [_name(row)], "status": [state], "recordId": [row]},
    )  # fmt: skip


def _involved(facts: Facts, case: Case, who: Iterable[str]) -> list[str]:
    """Subjects of a step that have entities of their own."""
    if not case.parties:
        return [_name(case.id)]
    keys = tuple(who) or tuple(case.parties)
    members = (id_of(facts, case.parties[key].case) for key in keys)
    return [_name(member) for member in members if member]


def _episodes(facts: Facts, case: Case) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(case.episodes, 1):
        label = facts.register.vocabulary["episodes"][one.type].en
        label = f"{label} (as alleged)" if one.alleged else label
        involved = _involved(facts, case, ())
        yield _event(facts, f"{case.id}/episodes/{number}", label, one.date, one.place, involved, case.id)


def _event(
    facts: Facts,
    row: str,
    label: str,
    when: Stated[Edtf],
    place: Stated[str] | None,
    involved: list[str],
    record: str,
    aside: DatedStep | None = None,
) -> dict[str, Any]:
    places = facts.register.vocabulary["places"]
    days = [_span(point) for point in when.possible]
    return _entity(
        row, "Event",
        {
            "name": [label], "involved": involved, "country": [_COUNTRY], "recordId": [record],
            "notes": [f"overturned: {_date_words(aside.step.date)}"] if aside else [],
            "location": [places[claim.value].en for claim in place.values] if place else [],
            **{name: [day for one in days for day in one.get(name, [])] for name in ("date", "startDate", "endDate")},
        },
    )  # fmt: skip


def _span(value: Edtf) -> dict[str, list[str]]:
    """A day, month or year as it is; anything else as its first and last day."""
    plain = value.text.rstrip("~?%")
    if value.precision in ("day", "month", "year"):
        return {"date": [plain]}
    ends = {"startDate": value.earliest, "endDate": value.latest}
    return {name: [day.isoformat()] for name, day in ends.items() if day is not None}


def _dates(value: Edtf | None) -> list[str]:
    return _span(value).get("date", []) if value is not None else []


def _document(facts: Facts, key: str) -> dict[str, Any]:
    """A page or an article; of other documents the model asks for a file name, which is the source's own here."""
    source = facts.register.sources[key].record
    is_page = source.type in _PAGES
    return _entity(
        f"source/{key}", "Article" if is_page else "Document",
        {
            "fileName": [] if is_page else [key],
            "title": [source.title], "publisher": list(source.publisher), "publishedAt": _dates(source.issued),
            "sourceUrl": [source.url], "language": [_LANGUAGES.get(source.language)],
            "name": [source.title],
        },
    )  # fmt: skip
