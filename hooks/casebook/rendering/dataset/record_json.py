"""The JSON of one record: facts, what follows from them, texts in each language, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casebook.deriving.proceedings import Against
from casebook.deriving.revision import revision_of
from casebook.deriving.statutes import amended_by, successors
from casebook.deriving.subject import Derived
from casebook.deriving.translations import weigh_record
from casebook.model.languages import DATA_LANGUAGES, ENGLISH
from casebook.model.register import AnyEntry
from casebook.rendering.context import Facts
from casebook.rendering.dataset.case_rows import id_of
from casebook.rendering.dataset.columns import DATA_VERSION
from casebook.rendering.dataset.formats import readable
from casebook.rendering.dataset.proceeding_rows import sanction_id, step_id
from casebook.rendering.dataset.record_facts import plain
from casebook.rendering.status import status_code

LICENCE_NAME = "CC-BY-4.0"


def case_json(facts: Facts, slug: str, cited: Iterable[str]) -> bytes:
    """`/cases/<slug>.json`; `cited` are the sources of the record and of the joint proceedings."""
    entry, derived = facts.register.cases[slug], facts.derived[slug]
    case = entry.record
    head = {
        "data-version": DATA_VERSION,
        "type": "case",
        "id": case.id,
        "slug": slug,
        "address": facts.addresses.absolute(facts.addresses.of(ENGLISH, case.id)),
        "pages": _pages(facts, lambda language: facts.addresses.case(slug, language)),
        "license": LICENCE_NAME,
        "revision": revision_of(entry),
        "as_of": derived.on.isoformat(),
    }
    return readable(
        {**head, "derived": derived_part(facts, slug), "record": plain(case), "texts": _texts(facts, entry),
         "sources": _sources(facts, cited)}
    )  # fmt: skip


def statute_json(facts: Facts, key: str, cited: Iterable[str]) -> bytes:
    """`/statutes/<key>.json`; `cited` are the sources of the record."""
    entry = facts.register.statutes[key]
    head = {
        "data-version": DATA_VERSION,
        "type": "statute",
        "id": key,
        "address": facts.addresses.absolute(facts.addresses.statute(key, ENGLISH)),
        "pages": _pages(facts, lambda language: facts.addresses.statute(key, language)),
        "license": LICENCE_NAME,
        "revision": revision_of(entry),
    }
    return readable(
        {**head, "derived": statute_part(facts, key), "record": plain(entry.record), "texts": _texts(facts, entry),
         "sources": _sources(facts, cited)}
    )  # fmt: skip


def _pages(facts: Facts, address: Any) -> dict[str, str]:
    return {language: facts.addresses.absolute(address(language)) for language in facts.register.languages}


def derived_part(facts: Facts, slug: str) -> dict[str, Any]:
    """What follows from the record and from joint proceedings: what was set aside stands first."""
    case, derived = facts.register.cases[slug].record, facts.derived[slug]
    days = derived.days
    told: dict[str, Any] = {
        "set_aside": [_set_aside(facts, one) for one in derived.overturned],
        "status": _status(facts, derived),
        "regions": list(derived.regions),
        "outcomes": [_outcome(facts, one) for one in derived.proceedings if not derived.parties],
        "related": [
            {"case": id_of(facts, one.case), "slug": one.case, "relation": one.code, "inverse": one.inverse,
             "src": list(one.sources)}
            for one in derived.related if one.case in facts.derived
        ],
    }  # fmt: skip
    if derived.parties:
        told["parties"] = [
            {"party": state.key, "case": id_of(facts, case.parties[state.key].case),
             "outcomes": [_outcome(facts, one) for one in state.proceedings]}
            for state in derived.parties
        ]  # fmt: skip
    else:
        told["days_deprived_of_liberty"] = {"least": days.least, "most": days.most}
        told["days_of_house_arrest"] = {"least": days.house_least, "most": days.house_most}
    return told


def _status(facts: Facts, derived: Derived) -> dict[str, Any]:
    headline = derived.headline
    code = status_code(headline)
    term = facts.register.vocabulary["headlines"][code]
    return {
        "code": code,
        "label": {language: getattr(term, language) for language in DATA_LANGUAGES},
        "as_of": plain(headline.step.step.date) if headline.step else None,
        "source": headline.source,
        "level": headline.level,
        "computed": headline.computed,
        "stale": headline.stale,
        "proceeding": proceeding_id(facts, headline.against) if headline.against else None,
    }


def proceeding_id(facts: Facts, one: Against) -> str:
    """Name of its row in `proceedings`."""
    return f"{facts.register.cases[one.case].record.id}/proceedings/{one.key}"


def _set_aside(facts: Facts, one: Against) -> dict[str, Any]:
    dated = one.outcomes.overturned or one.outcomes.deciding
    row = proceeding_id(facts, one)
    told: dict[str, Any] = {"proceeding": row, "state": one.state, "step": step_id(row, dated)}
    if dated is not None:
        told |= {"date": plain(dated.step.date), "src": list(dated.step.src)}
        if dated.step.by is not None:
            told["by"] = plain(dated.step.by)
    return told


def _outcome(facts: Facts, one: Against) -> dict[str, Any]:
    row = proceeding_id(facts, one)
    return {
        "proceeding": row,
        "kind": one.proceeding.kind.value,
        "party": one.party,
        "state": one.state,
        "charges": [
            {"charge": f"{row}/charges/{state.key}", "statute": state.charge.statute,
             "attributed": state.charge.attributed, "state": state.state, "final": state.final,
             "appealed": state.appealed, "since": step_id(row, state.since),
             "set_aside_by": step_id(row, state.overturned)}
            for state in one.charges
        ],
        "standing_sanctions": [
            {"sanction": sanction_id(row, imposed.step, imposed.sanction), **plain(imposed.sanction)}
            for imposed in one.sanctions
        ],
    }  # fmt: skip


def statute_part(facts: Facts, key: str) -> dict[str, Any]:
    """Successors, laws that amended it, and every charge under it with what became of it."""
    return {
        "replaced_by": list(successors(facts.register, key)),
        "amended_by": list(amended_by(facts.register, key)),
        "cases": [
            {"case": id_of(facts, row.case), "slug": row.case, "party": row.party, "how": row.table,
             "proceeding": proceeding_id(facts, row.against), "charge": row.charge.key if not row.mentioned else None,
             "state": row.charge.state if not row.mentioned else None}
            for row in facts.rows.get(key, ())
        ],
    }  # fmt: skip


def _texts(facts: Facts, entry: AnyEntry) -> dict[str, Any]:
    """Markdown by language; a translation says how it stands."""
    told: dict[str, Any] = {ENGLISH: _texts_of(entry.record.text, entry.body.markdown)}
    for language in facts.register.translated:
        standing = weigh_record(entry, language)
        if standing is None:
            continue
        told[language] = {"state": standing.state.value}
        if language in entry.translations:
            made, body, _ = entry.translations[language]
            review = plain(standing.review) if standing.review else None
            told[language] |= {"made_by": made.made_by, "reviewed": review}
            told[language] |= {"outdated": list(standing.changed), "missing": list(standing.new)}
            told[language] |= _texts_of(made.text, body.markdown)
    return told


def _texts_of(texts: Mapping[str, str], body: str) -> dict[str, Any]:
    return {"texts": dict(texts), **({"account": body} if body else {})}


def sources_in(value: object) -> Iterator[str]:
    """Every source that a part of the JSON names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "src" or (name == "as_given" and isinstance(inner, dict)):
                yield from inner
            elif name == "source" and inner is not None:
                yield inner
            else:
                yield from sources_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sources_in(inner)


def _sources(facts: Facts, cited: Iterable[str]) -> dict[str, Any]:
    """Every source that is named, and those that quote them."""
    sources, found, waiting = facts.register.sources, set[str](), sorted(set(cited))
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            quoted = sources[key].record.quoted_in
            waiting += [quoted] if quoted else []
    return {key: plain(sources[key].record) for key in sorted(found)}
