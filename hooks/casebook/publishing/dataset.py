"""Files of the dataset: tables of the whole register, and the JSON of each record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.cards import digest_of
from casebook.publishing.dataset_rows import file_inputs, rows_of
from casebook.publishing.output import Output, Renderer
from casebook.publishing.record_inputs import case_inputs, case_sources, statute_inputs
from casebook.publishing.site import Site
from casebook.rendering.dataset.files import FOLDER, data_files, file_names
from casebook.rendering.dataset.record_json import case_json, statute_json


def list_dataset(site: Site) -> Iterator[Output]:
    """Files of /data/, and one JSON a record beside its English page."""
    facts = site.facts
    for name in file_names():
        yield Output(f"{FOLDER}{name}", file_inputs(site, name), "data", (name,))
    base = (digest_of(facts.addresses, facts.register.languages),)
    for slug in facts.derived:
        inputs = (*base, *case_inputs(site, slug))
        for path in _json_files(site, f"cases/{slug}/"):
            yield Output(path, inputs, "case-json", (slug,))
    for key in facts.register.statutes:
        inputs = (*base, *statute_inputs(site, key))
        for path in _json_files(site, f"statutes/{key}/"):
            yield Output(path, inputs, "statute-json", (key,))


def _json_files(site: Site, page: str) -> Iterator[str]:
    """Beside the page, and under its former addresses: no host can lead a program on from an HTML page."""
    for address in (page, *site.former.get(page, ())):
        yield f"{address.rstrip('/')}.json"


def _data(site: Site, args: tuple[str, ...]) -> bytes:
    rows_of(site)
    return data_files(site.facts).content(args[0])


def _case(site: Site, args: tuple[str, ...]) -> bytes:
    return case_json(site.facts, args[0], case_sources(site, args[0]))


def _statute(site: Site, args: tuple[str, ...]) -> bytes:
    return statute_json(site.facts, args[0], site.cited.get(("statute", args[0]), ()))


DATASET: Mapping[str, Renderer] = {"data": _data, "case-json": _case, "statute-json": _statute}
