"""What MkDocs made, kept between builds for as long as nothing that it is made from changes."""

from __future__ import annotations

import pickle
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.building.files import write_whole
from casebook.building.groups import SHELL
from casebook.building.inputs import DIGEST_SIZE, Inputs, changed_paths, take_inputs

if TYPE_CHECKING:
    from casebook.rendering.frame import Frame, Shell

PLACE = ".cache/shell/shell.pickle"


def shell_inputs(project: Path) -> Inputs:
    """The files that MkDocs makes the shell from, as they are now."""
    return take_inputs(project, SHELL)


def save_shell(project: Path, shell: Shell, inputs: Inputs | None = None) -> None:
    """Keep `shell`; `inputs` are those taken before MkDocs ran, or else those of now."""
    taken = inputs or shell_inputs(project)
    # Two pickles in one file: the inputs are looked at before the shell is trusted to load.
    write_whole(project / PLACE, b"".join(pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for value in (taken, shell)))


def load_shell(project: Path, *, thorough: bool = False) -> Shell | None:
    """The kept shell, or None when an input changed, an asset is gone, or it cannot be read."""
    from casebook.rendering.frame import Shell

    try:
        with (project / PLACE).open("rb") as file:
            before = pickle.load(file)
            if changed_paths(before, take_inputs(project, SHELL, before, thorough=thorough)):
                return None
            shell = pickle.load(file)
    except Exception:  # a damaged pickle may raise anything; MkDocs then runs again
        return None
    whole = isinstance(shell, Shell) and all(Path(asset).is_file() for asset in shell.assets.values())
    return shell if whole else None


def readdress(shell: Shell, site_url: str) -> Shell:
    """`shell` as if the site were published at `site_url` (absolute, ending with '/'), for a preview."""

    def moved(frame: Frame) -> Frame:
        return replace(frame, texts=tuple(text.replace(shell.site_url, site_url) for text in frame.texts))

    return replace(
        shell,
        site_url=site_url,
        frames={name: moved(frame) for name, frame in shell.frames.items()},
        pages=tuple(replace(page, frame=moved(page.frame)) for page in shell.pages),
        digest=blake2b(f"{shell.digest} {site_url}".encode(), digest_size=DIGEST_SIZE).hexdigest(),
    )
