"""The charts of the home page as files: SVG in each language, CSV once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.model.languages import DATA_LANGUAGES
from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site
from casebook.rendering.addresses import DEFAULT_LANGUAGE
from casebook.rendering.articles import render_macro
from casebook.rendering.charts.home_years import all_years, chart_address, draw_years
from casebook.rendering.charts.region_tiles import draw_tiles
from casebook.rendering.charts.table_file import csv_file
from casebook.rendering.context import open_page
from casebook.rendering.front import Numbers, count_placeless, count_values

_WAYS = {"years": "year", "regions": "region"}
"""Chart → the way of browsing whose lists it counts."""


def list_home_charts(site: Site) -> Iterator[Output]:
    """Two charts; a drawing speaks as of the day of the register, a table of numbers has no day."""
    facts = site.facts
    for name, way in _WAYS.items():
        inputs = (facts.register.vocabulary_digest, digest_of(count_values(facts, way)))
        yield Output(f"charts/{name}.csv", inputs, "home-chart", (name, DEFAULT_LANGUAGE, "csv"))
        said = (site.shell.site_url, site.shell.directory_addresses, facts.edition)
        left = count_placeless(facts) if name == "regions" else 0
        for language in site.shell.languages:
            path = chart_address(open_page(facts, language, ""), f"{name}.svg")
            drawn = digest_of(*said, left, site.shell.site_name[language])
            yield Output(path, (*inputs, drawn), "home-chart", (name, language, "svg"))


def _render(site: Site, args: tuple[str, ...]) -> bytes:
    name, language, form = args
    numbers = count_values(site.facts, _WAYS[name])
    context = open_page(site.facts, language, "")
    if form == "csv":
        return csv_file(_years(numbers) if name == "years" else _regions(site, numbers))
    placeless = count_placeless(site.facts)
    sheet = draw_years(context, numbers) if name == "years" else draw_tiles(context, numbers, placeless)
    return (str(render_macro(site.facts.project, language, "chart-file", "svg", sheet)) + "\n").encode()


def _years(numbers: Numbers) -> list[tuple[str, ...]]:
    found = dict(numbers)
    return [("year", "records"), *((year, str(found.get(year, 0))) for year in all_years(found))]


def _regions(site: Site, numbers: Numbers) -> list[tuple[str, ...]]:
    """Every region of the vocabulary, by its ISO code; a number of 0 is none on record."""
    found, places = dict(numbers), site.facts.register.vocabulary["places"]
    names = tuple(f"name_{language}" for language in DATA_LANGUAGES)
    rows = [
        (place.iso or code, *(place.in_language(language) for language in DATA_LANGUAGES), str(found.get(code, 0)))
        for code, place in places.items()
        if place.kind == "region"
    ]
    return [("iso", *names, "records"), *sorted(rows)]


HOME_CHARTS: Mapping[str, Renderer] = {"home-chart": _render}
