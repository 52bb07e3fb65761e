"""What the engine asks of the stages before it, as values that a test can replace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casebook.model.problem import CannotBuild

if TYPE_CHECKING:
    from casebook.publishing.output import Output
    from casebook.rendering.frame import Shell


def _read_site(project: Path, shell: Shell) -> Any:
    from casebook.publishing.site import read_site

    return read_site(project, shell)


def _list_outputs(site: Any) -> Iterable[Output]:
    from casebook.publishing.outputs import list_outputs

    return list_outputs(site)


def _render_output(site: Any, output: Output) -> bytes:
    from casebook.publishing.outputs import render_output

    return render_output(site, output)


def _keep(site: Any, published: Path) -> None:
    from casebook.building.kept_dataset import keep_dataset

    keep_dataset(site, published)


def _no_mkdocs(project: Path) -> Shell:
    """The engine knows no MkDocs: whoever wants shells made hands `run_mkdocs` in (the command line does)."""
    raise CannotBuild(f"{project}: the shell is out of date; run `casebook build`")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Functions of a module's top level, so that they can be sent to a worker; imported when first called."""

    read_site: Callable[[Path, Shell], Any] = _read_site
    """All that outputs are made from; raises InvalidContent with every problem; the result is picklable."""
    list_outputs: Callable[[Any], Iterable[Output]] = _list_outputs
    render_output: Callable[[Any, Output], bytes] = _render_output
    """The bytes of one output: the same in any process."""
    run_mkdocs: Callable[[Path], Shell] = _no_mkdocs
    keep: Callable[[Any, Path], None] = _keep
    """Whatever makes the next build quicker, once the tree at a path is published; an OSError does no harm."""
