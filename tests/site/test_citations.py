"""“Cite this page” as built: each format with the page's own day, revision and address."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import jsonschema
import mwparserfromhell
import pytest
import rispy
import yaml
from lxml import etree
from pybtex.database import parse_string

from casebook.deriving.relations import published
from casebook.deriving.revision import revision_of
from casebook.model.register import Register
from tests.conftest import ROOT, BuiltSite
from tests.site.tree import SITE_URL
from tests.site.workshop import Workshop, in_all

SITES = {"en": "Casebook", "ru": "Книга дел", "kk": "Істер кітабы"}
PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}
DAYS = {"en": "22 November 2026", "ru": "22 ноября 2026 года", "kk": "2026 жылғы 22 қарашадағы"}
FORMATS = ("plain", "gost", "wiki", "bibtex", "ris", "csl")
VENDOR = Path(__file__).parents[1] / "vendor"


def citations(site: Path, path: str) -> dict[str, str]:
    """Text of each format on a page, as a reader selects it."""
    root = etree.HTML((site / path / "index.html").read_bytes().decode())
    found = {str(one.get("id"))[5:]: "".join(map(str, one.itertext())) for one in root.iter("pre")}
    return {name: found[name] for name in FORMATS}


@pytest.mark.parametrize("language", SITES)
def test_every_case_is_cited_by_its_permanent_address(built_site: BuiltSite, register: Register, language: str) -> None:
    schema = json.loads((VENDOR / "csl-data.json").read_text(encoding="utf-8"))
    for slug, entry in published(register).items():
        case, revision = entry.record, revision_of(entry)
        name, site, address = case.names.in_language(language), SITES[language], f"{SITE_URL}{case.id}/"
        found = citations(built_site.path, f"{PREFIXES[language]}cases/{slug}")
        for text in found.values():
            assert address in text and revision in text and case.id in text, slug
            assert "\u00a0" not in text
        (item,) = json.loads(found["csl"])
        jsonschema.validate([item], schema)
        assert (item["title"], item["author"], item["language"]) == (name, [{"literal": site}], language)
        assert item["issued"] == {"date-parts": [[case.checked.year, case.checked.month, case.checked.day]]}
        (record,) = rispy.loads(found["ris"])
        assert (record["title"], record["authors"]) == (name, [site])
        (key,) = parse_string(found["bibtex"], "bibtex").entries
        assert key == item["id"] == record["id"]
        (template,) = mwparserfromhell.parse(found["wiki"]).filter_templates()
        assert html.unescape(str(template.get("title").value)).strip() == name
        assert str(template.get("language").value).strip() == language
        assert found["plain"].startswith(f"{site}. ") and name.removesuffix(".") in found["plain"]
        assert found["gost"].startswith(f"{case.names.ru} [Электронный ресурс] // Книга дел")


@pytest.mark.parametrize("language", SITES)
def test_a_statute_is_cited_by_its_own_address(built_site: BuiltSite, register: Register, language: str) -> None:
    found = citations(built_site.path, f"{PREFIXES[language]}statutes/cc-2014/274")
    revision = revision_of(register.statutes["cc-2014/274"])
    for name, text in found.items():
        whose = "ru" if name == "gost" else language
        assert f"{SITE_URL}{PREFIXES[whose]}statutes/cc-2014/274/" in text and revision in text
        assert DAYS[whose] in text, name
    for key in register.statutes:
        if "/" in key:
            assert citations(built_site.path, f"{PREFIXES[language]}statutes/{key}")


def test_a_revision_changes_with_its_record_only(workshop: Workshop) -> None:
    group, member = "cases/mataev-trial", "cases/seitkazy-mataev"
    before = {one: citations(workshop.site, one) for one in (group, member)}
    workshop.edit(f"{group}.md", "The court apologised", "The court also apologised")
    assert workshop.build().changed >= in_all(f"{group}/", f"{member}/")
    assert citations(workshop.site, member) == before[member], "what a group tells has the group's revision"
    assert all(text != before[group][name] for name, text in citations(workshop.site, group).items())
    checked_later(workshop)


def checked_later(workshop: Workshop) -> None:
    """A case that is checked later makes the page of its article speak of a later day."""
    workshop.edit("cases/marat-zhylanbaev.md", "checked: 2026-11-22", "checked: 2026-11-23")
    done = workshop.build(SOURCE_DATE_EPOCH="1795305600")  # the day of the edition is not what is looked at
    assert in_all("statutes/cc-2014/405/") <= done.changed
    assert "23 November 2026" in citations(workshop.site, "statutes/cc-2014/405")["plain"]
    assert not in_all("statutes/cc-2014/274/") & done.changed


def test_the_register_is_cited_as_a_dataset(built_site: BuiltSite) -> None:
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    jsonschema.validate(told, json.loads((VENDOR / "cff-1.2.0.json").read_text(encoding="utf-8")))
    assert told["type"] == "dataset" and told["url"] == SITE_URL and told["license"] == "CC-BY-4.0"


def test_what_is_copied_needs_no_script(built_site: BuiltSite) -> None:
    page = (built_site.path / "kk/cases/dvk/index.html").read_text(encoding="utf-8")
    found = set(re.findall(r'<(?:p|pre)[^>]* id="([^"]+)" data-copy\b', page))
    assert len(found) > len(FORMATS)
    assert "<button" not in page.partition("<main")[2].partition("</main>")[0], "a button that does nothing"
    assert re.search(r' data-later="[^"]*assets/copy\.js\?v=[0-9a-f]+"></script>', page)
    listed = (built_site.path / "kk/cases/index.html").read_text(encoding="utf-8")
    assert "copy.js" not in listed, "a list has nothing to copy"
