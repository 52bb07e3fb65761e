"""Pictures of cases for previews of links: made by `casebook images`, published as long as they are current.

They are kept under a hash of all that they say, so that a picture of an older state is never shown: not made is not
wrong. No name of a person stands in the name of a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from casebook.publishing.cards import digest_of
from casebook.publishing.output import Output, Renderer
from casebook.publishing.site import Site

PLACE = ".cache/share"
PACKAGE = Path(__file__).parents[1]
DRAWN_BY = ("rendering/*.py", "locale/*/*/*.po", "fonts/*.ttf", "publishing/drawing.py", "publishing/share_images.py")
"""What decides how a picture looks besides the record; too much rather than too little."""


def share_image(site: Site, slug: str) -> str | None:
    """Path in the site of a case's picture, or None while there is none that says what the record says."""
    if not picture_place(site, slug).is_file():
        return None
    return f"share/{site.facts.register.cases[slug].record.id}.png"


def picture_place(site: Site, slug: str) -> Path:
    """Where the current picture of a case is kept, if it has been made."""
    return Path(site.facts.project) / PLACE / f"{_key(site, slug)}.png"


def list_share_images(site: Site) -> Iterator[Output]:
    """One picture a case, of those that were made."""
    for slug in site.facts.derived:
        if (path := share_image(site, slug)) is not None:
            yield Output(path, (_key(site, slug),), "share-image", (slug,))


def _key(site: Site, slug: str) -> str:
    """Hash of what decides a picture; its words are not needed for it, which would cost too much at each build."""
    facts = site.facts
    case = facts.register.cases[slug].record
    parties = [(key, party.standing, party.role, party.count) for key, party in case.parties.items()]
    named = [facts.register.cases[party.case].record.names for party in case.parties.values() if party.case]
    states = [(one.key, [(own.key, own.state) for own in one.proceedings]) for one in facts.derived[slug].parties]
    site_words = (site.shell.site_url, tuple(facts.site_names.items()), facts.register.vocabulary_digest, _drawn_by())
    checked = case.checked if facts.derived[slug].headline.step is None else ""
    return digest_of(case.id, checked, site.cards[slug], parties, named, states, *site_words)


@lru_cache(maxsize=1)
def _drawn_by() -> str:
    found = sorted(path for pattern in DRAWN_BY for path in PACKAGE.glob(pattern))
    total = blake2b(digest_size=16)
    for path in found:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _picture(site: Site, args: tuple[str, ...]) -> bytes:
    return picture_place(site, args[0]).read_bytes()


SHARE_IMAGES: Mapping[str, Renderer] = {"share-image": _picture}
