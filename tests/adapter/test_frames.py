"""The shell of a real MkDocs build: frames, pages and assets, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from mkdocs import utils

from casebook.adapter.run import run_mkdocs
from casebook.adapter.tokens import has_token
from casebook.model.languages import DATA_LANGUAGES as LANGUAGES
from casebook.rendering.addresses import Addresses
from casebook.rendering.frame import VALUE_TOKENS, Frame, Shell
from tests.adapter.projects import PROJECT, make_project

SUB_PATH = "https://example.org/some/path/"
SECTIONS = {
    "cases": "12345", "statutes": "1235", "sources": "124", "as-of": "124", "overviews": "124", "changes": "23",
    "prosecutions": "3", "unknown": "3", "translations": "2", "corrections": "2",
}  # fmt: skip
"""How many parts their addresses may have."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def shell(project: Path) -> Shell:
    return run_mkdocs(project)


@pytest.fixture(scope="module")
def shell_under_path(project: Path) -> Shell:
    return run_mkdocs(project, site_url=SUB_PATH)


@pytest.fixture(scope="module")
def flat_shell(project: Path) -> Shell:
    return run_mkdocs(project, use_directory_urls=False)


def fill(frame: Frame, *segments: str) -> str:
    """The frame with `segments` as its address and each other value as `[name]`."""
    values = {name: f"[{name}]" for name in VALUE_TOKENS}
    return frame.fill(values | {f"segment{n}": segment for n, segment in enumerate(segments, 1)})


def links(html: str) -> dict[str, str]:
    """Canonical and alternates of a page, by `canonical` or language."""
    found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))
    return found | {"canonical": "".join(re.findall(r'<link rel="canonical" href="([^"]+)">', html))}


def page(shell: Shell, name: str, language: str) -> str:
    return fill(next(p.frame for p in shell.pages if (p.name, p.language) == (name, language)))


def follow(origin: str, link: str) -> str:
    """Address of the site that `link` on the page at `origin` leads to."""
    parts = origin.split("/")[:-1]
    for step in link.partition("?")[0].split("/"):
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    address = "/".join(parts)
    return address + "/" if link in ("..", ".") and parts else address


def test_every_section_depth_and_language_is_a_frame(shell: Shell) -> None:
    wanted = {
        (section, depth, language)
        for section, depths in SECTIONS.items()
        for depth in map(int, depths)
        for language in LANGUAGES
    }
    assert set(shell.frames) == wanted


def test_frames_have_their_tokens_and_no_other(shell: Shell) -> None:
    for (section, depth, language), frame in shell.frames.items():
        where = (section, depth, language)
        assert set(frame.names) == {*VALUE_TOKENS, *(f"segment{n}" for n in range(1, depth + 1))}, where
        assert all(frame.names.count(name) == 1 for name in VALUE_TOKENS), where
    for each in shell.pages:
        assert sorted(each.frame.names) == sorted(VALUE_TOKENS), each.address
    frames = [*shell.frames.values(), *(each.frame for each in shell.pages)]
    assert not any(has_token(text) for frame in frames for text in frame.texts)


def test_no_token_and_nothing_of_the_theme_in_the_assets(shell: Shell) -> None:
    folder = PROJECT / "overrides"
    expected = {f.relative_to(folder).as_posix() for f in (folder / "assets").rglob("*") if f.is_file()}
    assert set(shell.assets) == {"404.html", *expected}
    assert not any(
        has_token(Path(file).read_text(encoding="utf-8", errors="replace")) for file in shell.assets.values()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_of_the_page(shell: Shell, language: str) -> None:
    html = fill(shell.frames["cases", 2, language], "cases", "x")
    assert f'<html lang="{language}">' in html
    assert shell.site_name[language] in html
    assert [*re.findall(r'hreflang="(\w+)" aria-current="true"', html)] == [language]


@pytest.mark.parametrize("site_url", ["https://casebook.example/", SUB_PATH])
def test_canonical_and_alternates_are_absolute(shell: Shell, shell_under_path: Shell, site_url: str) -> None:
    made = shell if site_url == shell.site_url else shell_under_path
    assert made.site_url == site_url
    for language, prefix in {"en": "", "ru": "ru/", "kk": "kk/"}.items():
        html = fill(made.frames["statutes", 3, language], "statutes", "cc-2014", "274")
        assert links(html) == {
            "canonical": f"{site_url}{prefix}statutes/cc-2014/274/",
            "en": f"{site_url}statutes/cc-2014/274/",
            "ru": f"{site_url}ru/statutes/cc-2014/274/",
            "kk": f"{site_url}kk/statutes/cc-2014/274/",
            "x-default": f"{site_url}statutes/cc-2014/274/",
        }
        home = {"canonical": site_url + prefix, "en": site_url, "ru": f"{site_url}ru/", "kk": f"{site_url}kk/"}
        assert links(page(made, "index", language)) == home | {"x-default": site_url}


def test_the_edition_for_files_names_the_addresses_of_the_web(flat_shell: Shell) -> None:
    html = fill(flat_shell.frames["cases", 2, "ru"], "cases", "x")
    assert links(html)["canonical"] == "https://casebook.example/ru/cases/x/"
    assert links(page(flat_shell, "index", "ru"))["canonical"] == "https://casebook.example/ru/"
    assert not flat_shell.directory_addresses


@pytest.mark.parametrize("edition", ["shell", "shell_under_path", "flat_shell"])
def test_every_link_of_every_frame_leads_to_its_page(edition: str, request: pytest.FixtureRequest) -> None:
    made: Shell = request.getfixturevalue(edition)
    addresses = Addresses(made.site_url, made.directory_addresses)
    for (section, depth, language), frame in made.frames.items():
        segments = [section, "a", "b", "c", "d"][:depth]
        origin = addresses.of(language, *segments)
        html = fill(frame, *segments)
        for other in LANGUAGES:
            link = re.findall(rf'<a href="([^"]+)" lang="{other}"', html)[0]
            target = addresses.of(other, *segments)
            assert follow(origin, link) == target or (link == "./" and other == language), (origin, link)
        nav = re.findall(r'<a href="([^"]+)"', html.partition('<nav class="nav"')[2].partition("</nav>")[0])
        names = [addresses.page("about", language), addresses.page("search", language)]
        lists = [addresses.list("", "", language), addresses.of(language, "statutes")]
        found = [origin if link == "./" else follow(origin, link.removesuffix("#q")) for link in nav]
        assert found == [
            *lists,
            addresses.list("year", "", language),
            *names,
        ], origin


def test_the_section_is_marked(shell: Shell) -> None:
    marked = re.compile(r'<a href="[^"]*" aria-current="page">([^<]*)</a>')
    assert len(marked.findall(fill(shell.frames["cases", 3, "en"], "cases", "by", "year"))) == 1
    assert marked.findall(page(shell, "about", "en"))
    assert not marked.findall(page(shell, "index", "en"))


def test_assets_are_named_with_the_hash_of_their_content(project: Path, shell: Shell, tmp_path: Path) -> None:
    html = fill(shell.frames["sources", 1, "en"], "sources")
    version = re.findall(r'href="../assets/casebook\.css\?v=([0-9a-f]+)"', html)
    other = make_project(tmp_path / "other")
    (other / "overrides/assets/casebook.css").write_text("body{}", encoding="utf-8")
    changed = run_mkdocs(other)
    assert version and f"?v={version[0]}" not in fill(changed.frames["sources", 1, "en"], "sources")
    assert changed.digest != shell.digest == run_mkdocs(project).digest


def test_a_page_keeps_its_text_and_the_place_of_it(shell: Shell) -> None:
    about = {each.language: each for each in shell.pages if each.name == "about"}
    assert {language: each.text_language for language, each in about.items()} == {"en": "en", "ru": "ru", "kk": "en"}
    assert {language: each.address for language, each in about.items()} == {
        "en": "about/", "ru": "ru/about/", "kk": "kk/about/",
    }  # fmt: skip
    assert (about["en"].markdown, about["en"].first_line) == ("## Who {we} are", 7)
    assert (about["ru"].title, about["ru"].description) == ("О проекте", "О нас")
    assert about["kk"].path == "content/pages/about.md"


def test_404_speaks_three_languages_and_is_the_same_whoever_is_last(shell: Shell, shell_under_path: Shell) -> None:
    html = Path(shell.assets["404.html"]).read_text(encoding="utf-8")
    assert re.findall(r'<section[^>]* lang="(\w+)"', html) == ["en", "ru", "kk"]
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html and "hreflang" not in html
    under_path = Path(shell_under_path.assets["404.html"]).read_text(encoding="utf-8")
    for prefix, text in (("/", html), ("/some/path/", under_path)):
        for language in ("", "ru/", "kk/"):
            for name in ("cases", "statutes", "search"):
                assert f'href="{prefix}{language}{name}/"' in text
        assert all(link.startswith(("/", "#")) for link in re.findall(r'(?:href|src)="([^"]+)"', text))


def test_pages_need_no_inline_script_or_style(shell: Shell) -> None:
    for html in (
        fill(shell.frames["cases", 1, "kk"], "cases"),
        Path(shell.assets["404.html"]).read_text(encoding="utf-8"),
    ):
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", html)
        assert not re.search(r'(?:src|action)="(?:https?:)?//', html)


def test_kazakh_has_every_word_of_the_theme() -> None:
    words = {}
    for language, folder in {"en": Path(utils.get_theme_dir("material")), "kk": PROJECT / "overrides"}.items():
        source = (folder / f"partials/languages/{language}.html").read_text(encoding="utf-8")
        words[language] = yaml.safe_load(source[source.index("{ {") + 2 : source.index("}[key]") + 1])
    assert words["kk"].keys() == words["en"].keys()
    assert words["kk"]["language"] == "kk"
    same = {key for key, word in words["kk"].items() if word == words["en"][key]}
    assert same <= {"direction", "search.config.lang", "search.config.separator"}
