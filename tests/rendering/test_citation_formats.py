"""Each format of a citation, read back by a program that somebody else wrote."""

from __future__ import annotations

import html
import json
import re
import warnings
from datetime import date
from pathlib import Path

import jsonschema
import mwparserfromhell
import pytest
import rispy
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import parse_string

from casebook.rendering.citation_formats import Work, to_bibtex, to_csl, to_gost, to_ris, to_wiki

with warnings.catch_warnings():  # it asks for styles that it does not bring
    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

SCHEMA = json.loads(Path(__file__).parents[1].joinpath("vendor", "csl-data.json").read_text(encoding="utf-8"))
ADDRESS = "https://casebook.example/kz-0007/"
DAY = date(2026, 11, 2)

SIGNS = "ab ÉәғқңөұүһіӘҒЯё«»“”„'\"`{}[]|\\$%&#_^~<>=*/:;,.-–—!?()@+№0"
lines = st.text(st.sampled_from(SIGNS), min_size=1, max_size=40).map(lambda text: " ".join(text.split()))
titles = lines.filter(bool)
ODD = "}{ \\ 50% |a=b| [[x]] {{y}} ~~~~ ''и'' </pre> http://x __TOC__ Қ&amp;Ө"


def make_work(title: str, site: str = "Істер кітабы") -> Work:
    note = "Record kz-0007, revision 3f2a9c1b, as of 2 November 2026"
    return Work("kz-0007", title, site, "kk", DAY, "3f2a9c1b", note, ADDRESS)


MACROS = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
MACROS |= {"textasciitilde": "~", "textasciicircum": "^"}


def read_tex(text: str) -> str:
    """What TeX prints, as far as letters go."""
    return re.sub(r"\{\\(\w+)\}|\\(.)", lambda found: MACROS[found[1]] if found[1] else found[2], text)


@given(titles, titles)
@example(ODD, "{Books} & Co.")
def test_bibtex_is_one_entry_with_the_title_as_it_is(title: str, site: str) -> None:
    data = parse_string(to_bibtex(make_work(title, site)), "bibtex")
    assert list(data.entries) == ["casebook-kz-0007-3f2a9c1b"]
    entry = data.entries["casebook-kz-0007-3f2a9c1b"]
    told = entry.fields["title"]
    assert told[0] == "{" and told[-1] == "}", "capitals stay"
    assert read_tex(told[1:-1]) == title
    assert [read_tex(str(author)[1:-1]) for author in entry.persons["author"]] == [site], "one body, no first name"
    assert (entry.type, entry.fields["year"], entry.fields["month"]) == ("misc", "2026", "November")
    assert entry.fields["url"] == ADDRESS and "3f2a9c1b" in entry.fields["note"]
    assert entry.fields["langid"] == "kazakh" and "urldate" not in entry.fields


@given(titles, titles)
@example(ODD, "ER  - ")
@example("TY  - ELEC", "Дел, книга")
def test_ris_is_one_record_with_the_title_as_it_is(title: str, site: str) -> None:
    (record,) = rispy.loads(to_ris(make_work(title, site.strip())))
    assert record["title"] == title and record["authors"] == [site.strip()]
    assert record["type_of_reference"] == "ELEC" and record["urls"] == [ADDRESS]
    assert (record["year"], record["date"], record["language"]) == ("2026", "2026/11/02/", "kk")
    assert "3f2a9c1b" in record["notes"][0] and "access_date" not in record


@given(titles, titles)
@example(ODD, "«Книга дел»")
def test_csl_json_obeys_its_schema(title: str, site: str) -> None:
    data = json.loads(to_csl(make_work(title, site)))
    jsonschema.validate(data, SCHEMA)
    (item,) = data
    assert (item["title"], item["author"], item["version"]) == (title, [{"literal": site}], "3f2a9c1b")
    assert "accessed" not in item


@pytest.mark.parametrize("title", ["Марат Жыланбаев", "Ұлттық «Сөз»"])
def test_csl_json_is_rendered_by_a_citation_processor(title: str) -> None:
    source = CiteProcJSON(json.loads(to_csl(make_work(title))))
    shelf = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    shelf.register(Citation([CitationItem("casebook-kz-0007-3f2a9c1b")]))
    (line,) = (str(one) for one in shelf.bibliography())
    assert line.startswith("Істер кітабы (2026)") and title in line and ADDRESS in line


@given(titles, titles)
@example(ODD, "a|b=c")
@example("<ref>", "~~~~~")
def test_a_wiki_template_keeps_its_parameters_whatever_the_title_is(title: str, site: str) -> None:
    code = mwparserfromhell.parse(to_wiki(make_work(title, site)))
    (template,) = code.filter_templates()
    assert str(template.name).strip() == "cite web" and str(code).startswith("{{")
    told = {str(one.name): html.unescape(str(one.value)).strip() for one in template.params}
    assert told == {
        "url": ADDRESS, "title": title, "website": site, "date": "2026-11-02", "language": "kk", "access-date": "",
    }  # fmt: skip
    value = template.get("title").value
    assert value.filter_wikilinks() == value.filter_tags() == value.filter_external_links() == []
    assert str(code).endswith("revision 3f2a9c1b, as of 2 November 2026")


def test_gost_leaves_the_day_of_reading_to_the_reader() -> None:
    assert to_gost(make_work("Марат Жыланбаев", "Книга дел")) == (
        "Марат Жыланбаев [Электронный ресурс] // Книга дел : [сайт]. Record kz-0007, revision 3f2a9c1b, "
        "as of 2 November 2026. URL: https://casebook.example/kz-0007/ (дата обращения: __.__.____)."
    )
