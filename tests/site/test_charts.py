"""Charts on pages and in files: what they show is what the register holds, to the last number."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from casebook.deriving.ranges import list_sentences
from casebook.deriving.statute_counts import StatuteCounts, count_statute
from casebook.deriving.statutes import ATTRIBUTED, NAMED, Row
from casebook.deriving.subject import Derived
from casebook.model.register import Register
from tests.conftest import BuiltSite
from tests.site.article import open_article, text_of
from tests.site.tree import SITE_URL

PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
SVG = "{http://www.w3.org/2000/svg}"
every_language = pytest.mark.parametrize("language", PREFIXES)


@pytest.fixture(scope="module")
def counted(
    register: Register, derived: Mapping[str, Derived], rows: Mapping[str, tuple[Row, ...]]
) -> dict[str, StatuteCounts]:
    """What is counted under every article, law and order."""
    keys = (key for key in register.statutes if "/" in key)
    return {key: count_statute(register, derived, rows.get(key, ())) for key in keys}


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def drawings(site: Path) -> Iterator[Path]:
    """Every chart that is a file."""
    return (path for path in sorted(site.rglob("statutes/**/*.svg")))


def test_totals_are_those_of_the_page_and_of_the_data(
    built_site: BuiltSite, register: Register, rows: Mapping[str, tuple[Row, ...]], counted: dict[str, StatuteCounts]
) -> None:
    data = built_site.path / "data"
    charges = {line["id"]: line for line in table(data / "charges.csv")}
    outcomes = {line["id"]: line for line in table(data / "outcomes.csv")}
    parties = {line["id"]: line for line in table(data / "parties.csv")}
    people = {line["id"]: line for line in table(data / "cases.csv")}
    in_data: dict[str, set[tuple[str, str]]] = {}
    for line in table(data / "charge_outcomes.csv"):
        outcome, charge = outcomes[line["outcome"]], charges[line["charge"]]
        party = parties.get(outcome["party"], {})
        standing = party.get("standing") or people[outcome["case"]]["standing"]
        if (
            standing == "target"
            and outcome["prosecution"] == "true"
            and not (party and not party["member"] and party["count"])
        ):
            for key in {charge["statute"], charge["attributed"]} - {""}:
                in_data.setdefault(key, set()).add((outcome["case"] + outcome["party"], outcome["proceeding"]))
    checked = 0
    for key, counts in counted.items():
        assert counts.total.named == len(in_data.get(key, ())), key
        listed = {
            (row.case, row.party, row.against.key) for row in rows.get(key, ()) if row.table in (NAMED, ATTRIBUTED)
        }
        assert len(counts.prosecutions) == len(listed), key
        checked += counts.total.named
    assert checked > 25
    assert sum(counts.total.unnamed for counts in counted.values()) > 20


@every_language
def test_a_chart_by_years_says_every_number(
    built_site: BuiltSite, register: Register, counted: dict[str, StatuteCounts], language: str
) -> None:
    drawn = 0
    for key, counts in counted.items():
        article = open_article(built_site.path, f"{PREFIXES[language]}statutes/{key}/")
        places = article.main.xpath("//section[@aria-labelledby='years']")
        assert bool(places) is (counts.total.named + counts.total.unnamed > 0), key
        if not places:
            continue
        (section,) = places
        body = [[text_of(cell) for cell in line.xpath("./td")] for line in section.xpath(".//tbody/tr")]
        numbers = [
            int("".join(cell.split())) if cell != "–" else 0 for line in body[: len(counts.years)] for cell in line
        ]
        assert sum(numbers) == counts.total.named + counts.total.unnamed, key
        anchors = [f"y{year if year is not None else '-unknown'}" for year in counts.years]
        assert [one.get("id") for one in section.xpath(".//*[@id]") if one.tag in ("li", "tr")] == anchors
        marks = section.xpath(".//p[@class='mk']//svg")
        assert len(marks) in (0, counts.total.named), "one mark a prosecution, none for those who are not named"
        drawn += bool(marks)
    assert drawn >= 2


@every_language
def test_the_table_of_articles_by_years_leads_to_each_year(
    built_site: BuiltSite, counted: dict[str, StatuteCounts], language: str
) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}statutes/")
    shown: Counter[str] = Counter()
    for link in article.main.xpath("//table[@class='mx']//td/a"):
        named = re.match(r"\d+", text_of(link))
        shown[article.leads_to(link)] += int(named[0]) if named else 0
    wanted: Counter[str] = Counter()
    for key, counts in counted.items():
        for year in counts.years:
            if (number := counts.of(year)).named or number.unnamed:
                wanted[f"{PREFIXES[language]}statutes/{key}/#y{year or '-unknown'}"] = number.named
    assert shown == wanted and len(wanted) > 20


@every_language
def test_every_sentence_on_record_stands_beside_the_range(
    built_site: BuiltSite, register: Register, rows: Mapping[str, tuple[Row, ...]], language: str
) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}statutes/cc-2014/274/")
    (section,) = article.main.xpath("//section[@aria-labelledby='penalties']")
    (figure,) = section.xpath(".//*[@role='group' and @class='chart']")
    allowed = [one.get("width") for one in figure.xpath(".//rect[@class='rng']")]
    assert allowed == ["12.5%", "37.5%", "62.5%", "50%"], "one, three, five years, and three to seven, of eight"
    imposed = [one.get("width") for one in figure.xpath(".//rect[@class='oh']")]
    assert sorted(imposed) == ["18.8%", "18.8%", "75%"], "suspended and restricted ones are outlined"
    assert not figure.xpath(".//rect[@class='bh']")
    lines = figure.xpath(".//tbody/tr")
    assert len(lines) == 3 == sum(bool(list_sentences(row.against)) for row in rows["cc-2014/274"])


def test_what_was_overturned_is_not_drawn_as_standing(built_site: BuiltSite) -> None:
    statute = open_article(built_site.path, "statutes/cc-2014/130/")
    case = open_article(built_site.path, "cases/amangeldy-batyrbekov/")
    (row,) = statute.main.xpath("//ul[contains(@class, 'bars')]/li[contains(., 'overturned')]")
    (heading,) = case.main.xpath("//section[@id='defamation-2019']//h4[contains(., 'overturned')]")
    for words, drawn in ((row, row), (heading, heading.getnext())):
        assert "overturned: 9 January 2020" in text_of(words).replace("\N{NO-BREAK SPACE}", " ")
        rects = drawn.xpath(".//rect/@class")
        assert "xo" in rects and not {"bh", "m bh", "oh", "m oh"} & set(rects)


@every_language
def test_a_case_shows_the_range_of_the_articles_that_a_source_names(built_site: BuiltSite, language: str) -> None:
    article = open_article(built_site.path, f"{PREFIXES[language]}cases/marat-zhylanbaev/")
    (chart,) = article.main.xpath("//section[@id='extremism-2023']//ul[@class='bars']")
    spans = [(one.get("x"), one.get("width")) for one in chart.xpath(".//rect[@class='rng']")]
    assert spans == [("0%", "50%"), ("0%", "16.7%"), ("41.7%", "33.3%"), ("58.3%", "41.7%")]
    lines = {one.get("x") for one in chart.xpath(".//rect[contains(@class, 'm ')]")}
    assert lines == {"58%"}, "seven of twelve years, across every row"
    assert not article.main.xpath("//section[@id='assembly-2023']//ul[@class='bars']"), "the editors named that article"


def test_where_the_law_is_not_known_the_page_says_so(built_site: BuiltSite) -> None:
    article = open_article(built_site.path, "cases/askar-moldashev/")
    assert "What the law allowed is not known to the register." in article.text
    assert not article.main.xpath("//ul[@class='bars']")


def test_a_line_of_law_leads_from_old_to_new(built_site: BuiltSite) -> None:
    for address in ("statutes/cc-1997/337-1/", "statutes/cc-2014/405/"):
        article = open_article(built_site.path, address)
        stages = article.main.xpath("//ol[@class='line']/li")
        assert [re.findall(r"Article [\d-]+", text_of(one))[:1] for one in stages] == [
            ["Article 337-1"],
            ["Article 405"],
        ]
        (here,) = [one for one in stages if one.get("aria-current")]
        assert not here.xpath(".//a") and len(article.main.xpath("//ol[@class='line']//a")) == 1


def test_a_law_and_an_article_without_cases_have_no_empty_chart(built_site: BuiltSite) -> None:
    for address in ("statutes/law/mass-media-2024/", "statutes/order/accreditation-2013/", "statutes/cc-2014/174/"):
        article = open_article(built_site.path, address)
        for name in ("years", "together", "regions"):
            assert not article.main.xpath(f"//section[@aria-labelledby='{name}']"), address
        assert not article.main.xpath("//ul[not(*)] | //table[not(.//td)] | //figure[not(.//svg)]"), address


@every_language
def test_each_chart_can_be_taken_away(built_site: BuiltSite, register: Register, language: str) -> None:
    prefix, found = PREFIXES[language], 0
    for key in (key for key in register.statutes if "/" in key):
        article = open_article(built_site.path, f"{prefix}statutes/{key}/")
        links = {link for link in article.links() if link.endswith((".svg", ".csv"))}
        assert all((built_site.path / link).is_file() for link in links)
        here = {f"{path.name}" for path in (built_site.path / f"{prefix}statutes/{key}").glob("*.svg")}
        assert {link.rpartition("/")[2] for link in links if link.endswith(".svg")} == here
        assert bool(article.main.xpath("//*[@class='chart']")) is bool(here), key
        found += len(here)
    assert found > 25


def test_a_drawing_stands_alone(built_site: BuiltSite) -> None:
    found = list(drawings(built_site.path))
    assert len(found) > 75
    for path in found:
        text = path.read_text("utf-8")
        root = ET.fromstring(text)
        assert root.tag == f"{SVG}svg" and root.findtext(f"{SVG}title")
        width, height = float(root.get("width", "")), float(root.get("height", ""))
        words = [one.text or "" for one in root.iter(f"{SVG}text")]
        assert any(word.startswith(SITE_URL) for word in words), "the credit names the address"
        assert any("2026" in word for word in words) and any("CC BY 4.0" in word for word in words)
        assert not re.search(r"\b(?:class|style)=|<(?:style|script|image|use)\b|var\(|currentColor", text), path
        assert set(re.findall(r"https?://[^\s<\"]+", text)) <= {"http://www.w3.org/2000/svg", *words}
        for one in root.iter():
            if one.tag in (f"{SVG}rect", f"{SVG}text") and one.get("x"):
                assert float(one.get("x", "")) >= -1 and float(one.get("y", "")) <= height, path
                assert float(one.get("x", "")) + float(one.get("width", "0")) <= width + 1, path


def test_a_table_of_numbers_is_read_by_any_program(built_site: BuiltSite, counted: dict[str, StatuteCounts]) -> None:
    files = sorted(built_site.path.glob("statutes/*/*/*.csv"))
    assert len(files) > 25 and not list(built_site.path.glob("ru/statutes/**/*.csv"))
    for path in files:
        raw = path.read_bytes()
        lines = table(path)
        assert raw.endswith(b"\r\n") and lines and None not in lines[0] and None not in lines[0].values()
        assert io.StringIO(raw.decode("utf-8"), newline="").read().count("\r\n") == len(lines) + 1
        if path.name == "years.csv":
            counts = counted[lines[0]["statute"]]
            assert sum(int(line["on_record"]) for line in lines) == counts.total.named
            assert sum(int(line["not_named_at_least"]) for line in lines) == counts.total.unnamed
        else:
            assert {line["row"] for line in lines} <= {"allowed", "imposed"}
            assert all(float(line["least"]) <= float(line["most"]) for line in lines)
            assert all(bool(line["case"]) is (line["row"] == "imposed") for line in lines)
