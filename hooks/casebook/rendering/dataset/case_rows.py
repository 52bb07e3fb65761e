"""Rows of one case: who it is, what follows from its record, and what stands outside its proceedings."""

from __future__ import annotations

from casebook.deriving.counts import years_of
from casebook.deriving.revision import revision_of
from casebook.deriving.subject import Derived, is_prosecution
from casebook.model.case import Case, Contested, Episode, Party
from casebook.model.codes import CaseKind
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.register import Entry
from casebook.rendering.context import Facts
from casebook.rendering.dataset.gathering import Cells, Gatherer, code_cells, date_cells, measure_cells
from casebook.rendering.status import status_code


def id_of(facts: Facts, slug: str | None) -> str | None:
    """Number of a published case, by which every table names it."""
    return facts.register.cases[slug].record.id if slug is not None and slug in facts.derived else None


def gather_case(rows: Gatherer, facts: Facts, slug: str) -> None:
    """All rows of a case but those of its proceedings."""
    entry, derived = facts.register.cases[slug], facts.derived[slug]
    case = entry.record
    rows.add_value("cases", case.id, case, _case_cells(facts, entry, derived))
    _names(rows, case)
    for code, sources in case.roles.items():
        row = f"{case.id}/roles/{code}"
        rows.add("case_roles", {"id": row, "case": case.id, "role": code})
        rows.cite("case_roles", row, sources)
    for code, sources in case.places.items():
        row = f"{case.id}/places/{code}"
        rows.add("case_places", {"id": row, "case": case.id, "place": code})
        rows.cite("case_places", row, sources)
    rows.link("case_regions", case.id, derived.regions)
    rows.link("case_years", case.id, years_of(derived))
    _parties(rows, facts, case, derived)
    _relations(rows, facts, case)
    _outside(rows, facts, case)
    _of_the_record(rows, case)


def _case_cells(facts: Facts, entry: Entry[Case], derived: Derived) -> Cells:
    case, headline, days = entry.record, derived.headline, derived.days
    cells: Cells = {
        "slug": entry.key,
        "address": facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id)),
        "kind": case.kind.value,
        "standing": case.standing.value,
        **{f"name_{language}": getattr(case.names, language) for language in DATA_LANGUAGES},
        "set_aside": bool(derived.overturned),
        "status": status_code(headline),
        **date_cells("status_as_of", headline.step.step.date if headline.step else None),
        "status_source": headline.source,
        "status_level": headline.level,
        "status_computed": headline.computed,
        "status_stale": headline.stale,
        "prosecutions": 0 if case.kind is CaseKind.GROUP else sum(map(is_prosecution, derived.proceedings)),
        **measure_cells("total", case.total),
        "checked": case.checked.isoformat(),
        "revision": revision_of(entry),
    }
    if not derived.parties:  # a group has no liberty of its own
        cells |= {"days_least": days.least, "days_most": days.most}
        cells |= {"house_arrest_days_least": days.house_least, "house_arrest_days_most": days.house_most}
    return cells


def _names(rows: Gatherer, case: Case) -> None:
    for language in DATA_LANGUAGES:
        row = f"{case.id}/names/{language}"
        name, rendering = getattr(case.names, language), language in case.names.unreviewed
        rows.add(
            "names",
            {"id": row, "case": case.id, "language": language, "name": name, "spelling": False, "rendering": rendering},
        )
        if language != ENGLISH:
            rows.cite("names", row, case.names.src)
    for number, one in enumerate(case.names.spellings, 1):
        row = f"{case.id}/names/spellings/{number}"
        rows.add("names", {"id": row, "case": case.id, "name": one.text, "spelling": True, "rendering": False})
        rows.cite("names", row, one.src)


def _parties(rows: Gatherer, facts: Facts, case: Case, derived: Derived) -> None:
    states = {state.key: state for state in derived.parties}
    for key, party in case.parties.items():
        against = states[key].proceedings
        adding = sum(1 for one in against if is_prosecution(one) and one.charges)
        cells: Cells = {
            "case": case.id,
            "key": key,
            "member": id_of(facts, party.case),
            "kind": facts.register.cases[party.case].record.kind.value if party.case else party.kind.value,
            "standing": party.standing.value,
            "role": party.role,
            **measure_cells("count", party.count),
            "perhaps_also": id_of(facts, party.perhaps_also),
            "prosecutions_least": adding * _unnamed(party),
            "note": party.note,
        }
        if party.names is not None:
            cells |= {f"name_{language}": getattr(party.names, language) for language in DATA_LANGUAGES}
        rows.add_value("parties", f"{case.id}/parties/{key}", party, cells)


def _unnamed(party: Party) -> int:
    """People of a party who are counted and not named; those who may be others' too are never added up."""
    if party.count is None or party.kind is not CaseKind.PERSON or party.perhaps_also is not None:
        return 0
    return min((value.least for value in party.count.possible), default=1)


def _relations(rows: Gatherer, facts: Facts, case: Case) -> None:
    for number, one in enumerate(case.related, 1):
        cells: Cells = {"case": case.id, "other": id_of(facts, one.case), "relation": one.as_, "terms": "relations"}
        rows.add_value("relations", f"{case.id}/related/{number}", one, cells)
    for number, work in enumerate(case.affiliations, 1):
        cells = {"case": case.id, "other": id_of(facts, work.case), "relation": work.role, "terms": "roles"}
        cells |= date_cells("when", work.when)
        rows.add_value("relations", f"{case.id}/affiliations/{number}", work, cells)


def _outside(rows: Gatherer, facts: Facts, case: Case) -> None:
    """Activities, episodes, restrictions."""
    for key, one in case.activities.items():
        cells: Cells = {"case": case.id, "key": key, "kind": one.kind, **date_cells("date", one.date)}
        cells |= {"published_in": id_of(facts, one.published_in), "platform": one.platform}
        cells |= {"inferred": one.inferred, "note": one.note}
        rows.add_value("activities", f"{case.id}/activities/{key}", one, cells)
    gather_episodes(rows, f"{case.id}/episodes", {"case": case.id}, case.episodes)
    for number, held in enumerate(case.restrictions, 1):
        cells = {"case": case.id, "number": number, "kind": held.kind, "note": held.note}
        cells |= date_cells("from", held.from_) | date_cells("until", held.until)
        rows.add_value("restrictions", f"{case.id}/restrictions/{number}", held, cells)


def gather_episodes(rows: Gatherer, name: str, owner: Cells, episodes: tuple[Episode, ...]) -> None:
    """Episodes of a case, or the history of a law."""
    for number, one in enumerate(episodes, 1):
        cells: Cells = {**owner, "number": number, "type": one.type, **date_cells("date", one.date)}
        cells |= code_cells("by", one.by) | code_cells("place", one.place) | measure_cells("length", one.length)
        cells |= {"alleged": one.alleged, "inferred": one.inferred, "note": one.note}
        rows.add_value("episodes", f"{name}/{number}", one, cells)


def gather_contested(rows: Gatherer, name: str, owner: Cells, contested: dict[str, Contested]) -> None:
    """What sources disagree on and has no column."""
    for key, one in contested.items():
        row = f"{name}/{key}"
        rows.add("contested", {"id": row, **owner, "key": key, "kind": one.kind})
        for side, sources in one.values.items():
            rows.add("contested_sides", {"id": f"{row}/{side}", "contested": row, "side": side})
            rows.cite("contested_sides", f"{row}/{side}", sources)


def _of_the_record(rows: Gatherer, case: Case) -> None:
    """What is contested, later reports, corrections, reviews."""
    gather_contested(rows, f"{case.id}/contested", {"case": case.id}, case.contested)
    for number, report in enumerate(case.later_reports, 1):
        cells: Cells = {"case": case.id, "number": number, "note": report.note, **date_cells("date", report.date)}
        rows.add_value("later_reports", f"{case.id}/later-reports/{number}", report, cells)
    for number, one in enumerate(case.corrections, 1):
        cells = {"case": case.id, "number": number, "on": one.on.isoformat(), "kind": one.kind}
        rows.add("corrections", {"id": f"{case.id}/corrections/{number}", **cells, "was": one.was, "now": one.now})
    for number, review in enumerate(case.reviewed, 1):
        cells = {"case": case.id, "number": number, "role": review.role, "on": review.on.isoformat()}
        rows.add("reviews", {"id": f"{case.id}/reviews/{number}", **cells})
