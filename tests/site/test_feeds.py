"""Feeds and calendars of the built tree, through parsers that are not ours."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import atoma
import feedparser
import pytest
from icalendar import Calendar
from lxml import etree

from casebook.deriving.relations import published, weave
from casebook.deriving.statutes import list_rows
from casebook.deriving.subject import derive_case
from casebook.model.register import Register
from tests.conftest import ROOT, BuiltSite
from tests.site.tree import SITE_URL, SitePage

ATOM = "{http://www.w3.org/2005/Atom}"
EDITION = date(2026, 11, 22)
PREFIXES = {"en": "", "ru": "ru/", "kk": "kk/"}


def files(built_site: BuiltSite, ending: str) -> dict[str, Path]:
    return {path.relative_to(built_site.path).as_posix(): path for path in sorted(built_site.path.rglob(f"*{ending}"))}


def language_of(path: str) -> str:
    return next((one for one, prefix in PREFIXES.items() if prefix and path.startswith(prefix)), "en")


def target(built_site: BuiltSite, address: str) -> Path:
    """The file of the site that an absolute address names."""
    assert address.startswith(SITE_URL)
    path = built_site.path / address.removeprefix(SITE_URL)
    return path / "index.html" if address.endswith("/") else path


def test_every_case_statute_and_region_with_a_case_has_its_feeds(built_site: BuiltSite, register: Register) -> None:
    derived = {slug: derive_case(register, weave(register), slug) for slug in published(register)}
    wanted = {f"feeds/{name}" for name in ("changes.atom", "changes.json", "new.atom", "new.json", "calendar.ics")}
    wanted |= {f"cases/{slug}/feed.atom" for slug in derived}
    statutes = {key for key in list_rows(register, derived) if key in register.statutes and "/" in key}
    wanted |= {f"statutes/{key}/{name}" for key in statutes for name in ("feed.atom", "feed.json", "calendar.ics")}
    regions = {region for one in derived.values() for region in one.regions}
    wanted |= {f"feeds/region/{region}.{form}" for region in regions for form in ("atom", "json", "ics")}
    endings = (".atom", ".ics", "/feed.json", "feeds/changes.json", "feeds/new.json")
    found = {path for ending in (".atom", ".ics", ".json") for path in files(built_site, ending)}
    ours = {path for path in found if path.endswith(endings) or "feeds/region/" in path}
    assert ours == {f"{prefix}{path}" for prefix in PREFIXES.values() for path in wanted}
    assert len(statutes) > 20 and len(regions) > 10


def test_every_atom_feed_is_valid(built_site: BuiltSite) -> None:
    schema = etree.RelaxNG(etree.parse(ROOT / "tests/site/atom-profile.rng"))
    found = files(built_site, ".atom")
    assert len(found) > 300
    ids: dict[str, str] = {}
    for path, file in found.items():
        root = etree.fromstring(file.read_bytes())
        assert schema.validate(root), f"{path}: {schema.error_log}"
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo and feed.version == "atom10", path
        strict = atoma.parse_atom_bytes(file.read_bytes())  # raises when something that RFC 4287 requires is missing
        assert [entry.id_ for entry in strict.entries] == [entry.id for entry in feed.entries]
        assert strict.updated is not None and strict.updated.utcoffset() is not None
        assert feed.feed.language == language_of(path)
        assert feed.feed.id == SITE_URL + path and ids.setdefault(feed.feed.id, path) == path
        assert [link.href for link in feed.feed.links if link.rel == "self"] == [SITE_URL + path]
        assert [link.hreflang for link in feed.feed.links if link.rel == "alternate"] == [language_of(path)]
        assert all(target(built_site, link.href).is_file() for link in feed.feed.links), path
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True) and len({entry.id for entry in feed.entries}) == len(days)
        assert all(target(built_site, entry.link).is_file() for entry in feed.entries), path
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", day) for day in [*days, feed.feed.updated])
        assert feed.feed.updated == (days[0] if days else feed.feed.updated)


def test_a_feed_tells_the_same_as_json(built_site: BuiltSite) -> None:
    """jsonfeed.org/version/1.1: what it requires, and no field that it does not know."""
    known = {"id", "url", "title", "content_html", "content_text", "date_published", "date_modified", "tags"}
    for path, file in files(built_site, ".atom").items():
        other = file.with_suffix(".json")
        if not other.is_file():
            assert re.fullmatch(r"(?:ru/|kk/)?cases/[^/]+/feed\.atom", path), path
            continue
        data = json.loads(other.read_bytes())
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        strict = atoma.parse_json_feed_bytes(other.read_bytes())
        assert [item.id_ for item in strict.items] == [item["id"] for item in data["items"]]
        assert all(item.date_published is not None and item.content_html for item in strict.items)
        assert data["feed_url"] == SITE_URL + path.replace(".atom", ".json") and data["language"] == language_of(path)
        feed = feedparser.parse(file.read_bytes())
        assert data["title"] == feed.feed.title and data["home_page_url"] == feed.feed.link
        assert [(item["id"], item["title"], item["date_published"]) for item in data["items"]] == [
            (entry.id, entry.title, entry.published) for entry in feed.entries
        ]
        assert all(item.keys() <= known and item["content_text"].strip() for item in data["items"])


def test_every_calendar_holds_days_ahead(built_site: BuiltSite) -> None:
    found = files(built_site, ".ics")
    events, empty = 0, 0
    for path, file in found.items():
        data = file.read_bytes()
        assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
        assert max(map(len, data.split(b"\r\n"))) <= 75, path
        calendar = Calendar.from_ical(data)
        assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"] and not calendar.errors
        assert calendar.subcomponents, "a calendar needs something in it"
        seen = calendar.walk("VEVENT")
        empty += not seen
        assert len({str(event["UID"]) for event in seen}) == len(seen)
        for event in seen:
            events += 1
            assert not event.errors
            begin, stamp = event.decoded("DTSTART"), event.decoded("DTSTAMP")
            assert type(begin) is date and begin > EDITION
            assert stamp.date() == EDITION and stamp.tzinfo is not None
            assert target(built_site, str(event["URL"])).is_file()
    assert events > 30 and empty > 3


@pytest.mark.parametrize(("language", "word"), [("en", "computed"), ("ru", "вычислено"), ("kk", "есептелген")])
def test_a_computed_day_says_so(built_site: BuiltSite, language: str, word: str) -> None:
    path = built_site.path / PREFIXES[language] / "feeds/calendar.ics"
    events = {str(event["UID"]): event for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
    sentence = next(event for uid, event in events.items() if uid.startswith("kz-0013-") and "-sentence-" in uid)
    assert word in str(sentence["SUMMARY"])
    deferred = next(event for uid, event in events.items() if uid.startswith("kz-0008-") and "-deferral-" in uid)
    assert word not in str(deferred["SUMMARY"]) and deferred.decoded("DTSTART") == date(2028, 12, 31)


def test_the_pages_link_their_feeds(pages: Mapping[str, SitePage]) -> None:
    def links(path: str) -> set[str]:
        return {one.url for one in pages[path].references if one.element == "a"}

    for prefix in PREFIXES.values():
        assert "feed.atom" in links(f"{prefix}cases/marat-zhylanbaev/index.html")
        assert {"feed.atom", "feed.json", "calendar.ics"} <= links(f"{prefix}statutes/cc-2014/405/index.html")
        assert {"changes.atom", "new.json", "calendar.ics", "region/kz-75.ics"} <= links(f"{prefix}feeds/index.html")
