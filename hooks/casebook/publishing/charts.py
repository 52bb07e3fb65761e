"""Charts of articles to take away: SVG in each language, CSV once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.publishing.chart_inputs import file_inputs
from casebook.publishing.former import at_former
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site
from casebook.rendering.articles import render_macro
from casebook.rendering.charts.chart_files import CSV, SVG, chart_address, chart_names
from casebook.rendering.charts.chart_sheets import chart_sheet
from casebook.rendering.charts.chart_tables import chart_table
from casebook.rendering.context import open_page


def list_charts(site: Site) -> Iterator[Output]:
    """Every file of every article that has a chart."""
    facts = site.facts
    contexts = {language: open_page(facts, language, "") for language in site.shell.languages}
    english = contexts[site.shell.languages[0]]
    for key in facts.register.statutes:
        page = f"statutes/{key}/"
        for name in chart_names(facts, key):
            table = file_inputs(facts, key, name, CSV)
            path = chart_address(english, key, name, CSV)
            yield from at_former(site.former, page, Output(path, table, "chart-csv", (key, name)))
            drawing = file_inputs(facts, key, name, SVG)
            for language, context in contexts.items():
                told = (*drawing, site.shell.site_name[language])
                path = chart_address(context, key, name, SVG)
                yield from at_former(site.former, page, Output(path, told, "chart-svg", (language, key, name)))


def _svg(site: Site, args: tuple[str, ...]) -> bytes:
    language, key, name = args
    sheet = chart_sheet(open_page(site.facts, language, ""), key, name)
    return (str(render_macro(site.facts.project, language, "chart-file", "svg", sheet)) + "\n").encode()


def _csv(site: Site, args: tuple[str, ...]) -> bytes:
    return chart_table(site.facts, *args)


CHARTS: Mapping[str, Renderer] = {"chart-svg": _svg, "chart-csv": _csv}
