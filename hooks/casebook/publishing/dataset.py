"""Files of the dataset: tables of the whole register, and the JSON of each record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.dependencies import dataset_inputs, source_digests
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site
from casebook.rendering.dataset.files import FOLDER, data_files, file_names
from casebook.rendering.dataset.record_json import case_json, derived_part, sources_in, statute_json, statute_part
from casebook.rendering.status import status_code


def list_dataset(site: Site) -> Iterator[Output]:
    """Files of /data/, and one JSON a record beside its English page."""
    facts = site.facts
    whole = dataset_inputs(site)
    for name in file_names():
        yield Output(f"{FOLDER}{name}", whole, "data", (name,))
    base = (digest_of(facts.addresses, facts.register.languages),)
    for slug in facts.derived:
        inputs = (*base, *_case_inputs(site, slug))
        for path in _json_files(site, f"cases/{slug}/"):
            yield Output(path, inputs, "case-json", (slug,))
    for key in facts.register.statutes:
        inputs = (*base, *_statute_inputs(site, key))
        for path in _json_files(site, f"statutes/{key}/"):
            yield Output(path, inputs, "statute-json", (key,))


def _json_files(site: Site, page: str) -> Iterator[str]:
    """Beside the page, and under its former addresses: no host can lead a program on from an HTML page."""
    for address in (page, *site.former.get(page, ())):
        yield f"{address.rstrip('/')}.json"


def _case_inputs(site: Site, slug: str) -> tuple[str, ...]:
    """Its record, what follows from joint proceedings, the label of its status, its sources."""
    facts = site.facts
    derived = facts.derived[slug]
    related = [one for one in derived.related if one.case in facts.derived]
    label = facts.register.vocabulary["headlines"][status_code(derived.headline)]
    joint = derived_part(facts, slug) if derived.joint else None  # all else follows from the record itself
    found = digest_of(related, derived.regions, (label.en, label.ru, label.kk), joint)
    return (facts.register.cases[slug].digest, found, *source_digests(site, _case_sources(site, slug)))


def _case_sources(site: Site, slug: str) -> set[str]:
    """Sources of the record, and of what other records say of it."""
    derived = site.facts.derived[slug]
    found = {*site.cited.get(("case", slug), ()), *(key for one in derived.related for key in one.sources)}
    return found | set(sources_in(derived_part(site.facts, slug))) if derived.joint else found


def _statute_inputs(site: Site, key: str) -> tuple[str, ...]:
    """Its record, every charge under it, its sources."""
    cited = set(site.cited.get(("statute", key), ()))
    found = digest_of(statute_part(site.facts, key))
    return (site.facts.register.statutes[key].digest, found, *source_digests(site, cited))


def _data(site: Site, args: tuple[str, ...]) -> bytes:
    return data_files(site.facts)[args[0]]


def _case(site: Site, args: tuple[str, ...]) -> bytes:
    return case_json(site.facts, args[0], _case_sources(site, args[0]))


def _statute(site: Site, args: tuple[str, ...]) -> bytes:
    return statute_json(site.facts, args[0], site.cited.get(("statute", args[0]), ()))


DATASET: Mapping[str, Renderer] = {"data": _data, "case-json": _case, "statute-json": _statute}
