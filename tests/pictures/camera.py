"""Small pictures of whole pages, alike on every machine: our own font, slight hinting, a plain way to break lines."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page, Route

from tests.browser.specimens import open_whole
from tests.browser.watched import open_context
from tests.conftest import ROOT

FONTS = {400: "NotoSans-Regular.ttf", 700: "NotoSans-Bold.ttf"}
OPTIONS = ("--font-render-hinting=slight", "--disable-lcd-text", "--force-color-profile=srgb")
"""What the Chromium that takes them needs besides. Only the one without windows heeds the hinting: a full one takes
that of the system, which is slight unless somebody chose another, and then draws the very same pixels."""

VIEWS: Mapping[str, tuple[str, bool, bool, int]] = {
    "desktop": ("", False, False, 8),
    "phone": ("kk/", True, True, 6),
}
"""View → prefix of its language, whether it is a phone, whether it is dark, how many pixels become one."""

MOST_DIFFERENT = 14
"""Of 255, over 5 x 5 small pixels: what is kept is up to 8 off, the rest is room for another machine's antialiasing."""

MOST_ROWS = 1
"""By how many rows of small pixels a page may be longer or shorter."""


def pinned_styles() -> str:
    """Styles that take away what differs between machines."""
    faces = "".join(
        f"@font-face{{font-family:Pinned;font-weight:{weight};src:url(data:font/ttf;base64,{_read(name)})}}"
        for weight, name in FONTS.items()
    )
    return (
        f"{faces}:root{{--sans:Pinned!important;--serif:Pinned!important}}"
        "*{text-wrap:wrap!important}pre,code,kbd{font-family:Pinned!important}"
    )


def _read(name: str) -> str:
    return b64encode((ROOT / "hooks/casebook/fonts" / name).read_bytes()).decode("ascii")


@contextmanager
def open_view(browser: Browser, address: str, view: str) -> Iterator[Page]:
    """A page of that view whose style sheet has pinned_styles()."""
    _, phone, dark, _ = VIEWS[view]
    styles = pinned_styles()

    def pin(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + styles)

    with open_context(browser, address, phone=phone, dark=dark, trusting=True) as context:
        page = context.new_page()
        page.route(re.compile(r"/casebook\.css\b"), pin)
        yield page


def take_picture(page: Page, view: str, address: str) -> Image.Image:
    """The whole page, small."""
    prefix, _, _, factor = VIEWS[view]
    open_whole(page, f"/{prefix}{address}")
    return shoot(page, factor)


def shoot(page: Page, factor: int) -> Image.Image:
    """The page as it is now, its letters brought; `factor` pixels of CSS become one."""
    page.evaluate("() => Promise.all([...document.fonts].map(one => one.load()))")
    taken = page.screenshot(full_page=True, scale="css", animations="disabled", caret="hide")
    return Image.open(BytesIO(taken)).convert("RGB").reduce(factor)


def compare(wanted: Image.Image, got: Image.Image) -> tuple[int, tuple[int, int]]:
    """The greatest difference, 0 to 255, and its place in small pixels; a page too long or short differs at its end."""
    if wanted.width != got.width or abs(wanted.height - got.height) > MOST_ROWS:
        width, height = min(wanted.width, got.width), min(wanted.height, got.height)
        value, place = compare(wanted.crop((0, 0, width, height)), got.crop((0, 0, width, height)))
        return (value, place) if value > MOST_DIFFERENT else (255, (width // 2, height - 1))
    size = (0, 0, wanted.width, min(wanted.height, got.height))
    difference = ImageChops.difference(wanted.crop(size), got.crop(size)).filter(ImageFilter.BoxBlur(2))
    channels = difference.split()
    worst = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    value = max(one for one, count in enumerate(worst.histogram()) if count)
    first = worst.point([255 * (one >= min(value, MOST_DIFFERENT + 1)) for one in range(256)]).getbbox()
    return value, (first[0], first[1]) if first else (0, 0)


def save(picture: Image.Image, file: Path) -> None:
    """Keep a picture in sixteen levels a colour: ten kilobytes, and no value is more than 8 off."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.point([round(one / 17) * 17 for one in range(256)] * 3).save(file, lossless=True, method=6)
