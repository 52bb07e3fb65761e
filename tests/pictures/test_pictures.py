"""Every kind of page looks as it did when somebody last looked at it; what changed by accident shows."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.server import serve
from tests.browser.specimens import open_whole
from tests.conftest import ROOT, BuiltSite
from tests.pictures.album import CHOSEN, KEPT, list_shown
from tests.pictures.camera import MOST_DIFFERENT, VIEWS, compare, open_view, save, shoot

SHOWN = ROOT / ".cache/pictures"
ADVICE = """\
If it was meant: .venv/bin/python -m tests.pictures.album, look at what changed, commit it.
If not: .cache/pictures has each page as it is now; the place is what stands at the first difference."""

WHAT_STANDS_AT = """([x, y]) => {
  scrollTo(0, Math.max(0, y - innerHeight / 2));
  const path = [];
  for (let one = document.elementFromPoint(x, y - scrollY); one && one !== document.body; one = one.parentElement) {
    const first = String(one.className.baseVal ?? one.className).split(" ")[0];
    path.unshift(one.localName + (one.id ? "#" + one.id : first ? "." + first : ""));
  }
  return path.slice(-4).join(" > ") || "the page";
}"""


def test_each_page_has_its_picture(taken: Mapping[str, Image.Image]) -> None:
    kept = {file.name for file in KEPT.glob("*.webp")}
    assert set(taken) == kept, ADVICE


def test_every_page_looks_as_it_did(taken: Mapping[str, Image.Image], camera: Browser, small_site: BuiltSite) -> None:
    faults = []
    shown = list_shown(small_site)
    for name, got in taken.items():
        value, place = compare(_kept(name), got)
        if value > MOST_DIFFERENT:
            page, view, _ = name.split(".")
            save(got, SHOWN / name)
            faults.append(f"{page}, {view}: {value} at {_tell(camera, small_site, view, shown[page], place)}")
    assert not faults, "\n".join((*faults, ADVICE))


def _kept(name: str) -> Image.Image:
    file = KEPT / name
    assert file.is_file(), f"{name} was never taken. {ADVICE}"
    return Image.open(file).convert("RGB")


def _tell(camera: Browser, site: BuiltSite, view: str, address: str, place: tuple[int, int]) -> str:
    prefix, _, _, factor = VIEWS[view]
    with serve(site.path) as host, open_view(camera, host, view) as page:
        open_whole(page, f"/{prefix}{address}")
        return str(page.evaluate(WHAT_STANDS_AT, [(one + 0.5) * factor for one in place]))


ACCIDENTS = {
    "a sheet of styles is missing": "document.querySelector('link[rel=stylesheet]').remove()",
    "a part is gone": "document.querySelector('#sources').closest('section').remove()",
    "the last part is gone": "document.querySelector('main .sec:last-of-type').remove()",
    "the foot is gone": "document.querySelector('footer').remove()",
    "one thing lies over another": "document.querySelector('.lede').style.marginTop = '-2.5rem'",
    "a drawing is gone": "document.querySelectorAll('.state svg').forEach(one => one.remove())",
    "red is spent on something else": "document.querySelector('.status').style.background = 'var(--held-fill)'",
    "red is gone": "document.documentElement.style.setProperty('--held-fill', '#2a6f4f')",
    "the rules are gone": "document.querySelectorAll('.sec > h2').forEach(one => one.style.border = '0')",
    "letters are larger": "document.documentElement.style.fontSize = '17px'",
    "two columns become one": "document.querySelectorAll('.wrap, .wrap *').forEach(one => one.style.display ="
    " getComputedStyle(one).display === 'grid' ? 'block' : '')",
    "light in the dark": "document.documentElement.dataset.palette ="
    " matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'",
}


@pytest.mark.parametrize("view", VIEWS)
def test_accidents_show(camera: Browser, small_site: BuiltSite, view: str) -> None:
    prefix, _, _, factor = VIEWS[view]
    unseen = []
    with serve(small_site.path) as address, open_view(camera, address, view) as page:
        for name in list(ACCIDENTS)[list(VIEWS).index(view) :: len(VIEWS)]:  # some in each view
            open_whole(page, f"/{prefix}{CHOSEN['case']}")
            page.evaluate(ACCIDENTS[name])
            if compare(_kept(f"case.{view}.webp"), shoot(page, factor))[0] <= MOST_DIFFERENT:
                unseen.append(name)
    assert unseen == []


def test_the_same_page_twice_is_no_difference(camera: Browser, small_site: BuiltSite) -> None:
    with serve(small_site.path) as address:
        for view, (prefix, _, _, factor) in VIEWS.items():
            with open_view(camera, address, view) as page:
                assert compare(*(_again(page, f"/{prefix}{CHOSEN['case']}", factor) for _ in range(2)))[0] <= 1


def _again(page: Page, address: str, factor: int) -> Image.Image:
    open_whole(page, address)
    return shoot(page, factor)
