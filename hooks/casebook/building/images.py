"""Pictures of cases, made before a release: what is current stays, what nobody needs any more goes."""

from __future__ import annotations

from pathlib import Path

from casebook.building.files import write_whole
from casebook.building.lock import one_build
from casebook.building.publisher import Publisher
from casebook.building.shell import load_shell
from casebook.model.problem import CannotBuild


def make_images(project: Path, publisher: Publisher) -> str:
    """Draw every picture that is missing; returns what was done, raises CannotBuild without Pillow."""
    try:
        from casebook.publishing.drawing import draw_picture
    except ModuleNotFoundError as error:
        raise CannotBuild(f"Drawing needs {error.name}, which `make images` installs") from error
    from casebook.publishing.share_images import PLACE, picture_place
    from casebook.rendering.share_words import share_words

    with one_build(project, print):
        site = publisher.read_site(project, load_shell(project) or publisher.run_mkdocs(project))
        places = {slug: picture_place(site, slug) for slug in site.facts.derived}
        missing = {slug: place for slug, place in places.items() if not place.is_file()}
        for slug, place in missing.items():
            write_whole(place, draw_picture(share_words(site.facts, slug)))
        old = sorted(set((project / PLACE).glob("*.png")) - set(places.values()))
        for place in old:
            place.unlink()
    return f"{len(places)} pictures: {len(missing)} drawn, {len(old)} removed"
