"""Pictures for previews of links: what they say, and that none is published which is not current."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from casebook.building.images import make_images
from casebook.building.publisher import Publisher
from casebook.building.shell import load_shell
from casebook.publishing.drawing import FONTS, draw_picture
from casebook.publishing.outputs import render_output
from casebook.publishing.share_images import list_share_images, picture_place, share_image
from casebook.publishing.site import Site, read_site
from casebook.rendering.share_words import share_words
from tests.conftest import BuiltSite
from tests.site.tree import SITE_URL

SLUGS = ("amangeldy-batyrbekov", "kz-0010", "kibhr")


@pytest.fixture(scope="module")
def whole(built_site: BuiltSite) -> Site:
    shell = load_shell(built_site.project)
    assert shell is not None
    return read_site(built_site.project, shell)


@pytest.fixture
def site(whole: Site, tmp_path: Path) -> Site:
    """Three cases of the register, in a project that has no pictures yet."""
    derived = {slug: whole.facts.derived[slug] for slug in SLUGS}
    return replace(whole, facts=replace(whole.facts, derived=derived, project=str(tmp_path)))


def test_without_pictures_nothing_is_missed(built_site: BuiltSite, whole: Site) -> None:
    assert not (built_site.path / "share").exists()
    assert {share_image(whole, slug) for slug in whole.facts.derived} == {None}


def test_a_picture_is_small_and_the_same_each_time(whole: Site) -> None:
    for slug in SLUGS:
        words = share_words(whole.facts, slug)
        data = draw_picture(words)
        image = Image.open(BytesIO(data))
        assert image.size == (1200, 630) and len(data) < 60_000
        assert draw_picture(words) == data
        colours = image.convert("RGB").getcolors(1200 * 630)
        assert colours is not None and len(colours) > 8
        assert image.convert("RGB").getpixel((600, 615)) == (243, 244, 242), "nothing runs over the edge"


def test_words_are_fitted_whatever_their_number(whole: Site) -> None:
    words = share_words(whole.facts, "kibhr")
    long = replace(words, names=tuple(f"{name} " * 6 for name in words.names), leads=words.statuses * 3)
    image = Image.open(BytesIO(draw_picture(long))).convert("RGB")
    assert {image.getpixel((x, 628)) for x in range(0, 1200, 7)} == {(243, 244, 242)}


def test_an_acquittal_leads_in_three_languages(whole: Site) -> None:
    words = share_words(whole.facts, "amangeldy-batyrbekov")
    assert [lead.partition(":")[0] for lead in words.leads] == ["Acquitted", "Оправдательный приговор", "Ақталған"]
    assert len(words.names) == len(words.statuses) == 3 and not words.is_free
    assert words.permanent == f"{SITE_URL}kz-0001/"


def test_the_picture_of_a_child_has_initials_and_says_who_was_acquitted(whole: Site) -> None:
    words = share_words(whole.facts, "kz-0010")
    assert all("A. M." in name or "А. М." in name for name in words.names)
    assert "1\u00a0person (soldier)" in words.statuses[0] or "1 person (soldier)" in words.statuses[0]
    assert not words.is_free, "in green stand those who were prosecuted for what they said"


def test_every_status_has_a_day(whole: Site) -> None:
    for slug in whole.facts.derived:
        for status in share_words(whole.facts, slug).statuses:
            assert any(sign.isdigit() for sign in status), status


def test_the_font_has_every_letter(whole: Site) -> None:
    font = ImageFont.truetype(FONTS / "NotoSans-Regular.ttf", 40)
    nothing = bytes(font.getmask("\U000e0fff"))
    said = {
        sign
        for slug in whole.facts.derived
        for words in [share_words(whole.facts, slug)]
        for text in (*words.names, *words.leads, *words.statuses, *words.sites)
        for sign in text
        if not sign.isspace()
    }
    assert set("ӘәҒғҚқҢңӨөҰұҮүҺһІі").issubset(said | set("ӘҒҢӨҰҮҺһ"))
    assert [sign for sign in sorted(said | set("ӘәҒғҚқҢңӨөҰұҮүҺһІі")) if bytes(font.getmask(sign)) == nothing] == []


def test_pictures_are_made_once_published_and_dropped_when_old(site: Site) -> None:
    project = Path(site.facts.project)
    shown = site

    def read(project: Path, shell: object) -> Site:
        return shown

    publisher = Publisher(read_site=read, run_mkdocs=lambda project: site.shell)
    assert make_images(project, publisher) == "3 pictures: 3 drawn, 0 removed"
    assert make_images(project, publisher) == "3 pictures: 0 drawn, 0 removed"
    outputs = {one.path: one for one in list_share_images(site)}
    assert sorted(outputs) == ["share/kz-0001.png", "share/kz-0010.png", "share/kz-0043.png"]
    assert render_output(site, outputs["share/kz-0010.png"]) == picture_place(site, "kz-0010").read_bytes()
    shown = replace(site, cards={**site.cards, "kibhr": "another status"})
    assert share_image(shown, "kibhr") is None and share_image(shown, "kz-0010") == "share/kz-0010.png"
    assert make_images(project, publisher) == "3 pictures: 1 drawn, 1 removed"
