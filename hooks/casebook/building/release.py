"""A plan carried out: the hidden tree is brought up to date and takes the place of the published one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.building.audit import CHANGED, MISSING, Difference, audit_tree
from casebook.building.manifest import Entry, Manifest, content_digest, make_manifest, prune_manifests
from casebook.building.plan import Plan
from casebook.building.standby import Standby
from casebook.building.trees import (
    RELEASE,
    Trees,
    publish_standby,
    read_release,
    read_tree_manifest,
    readable_failures,
)
from casebook.model.problem import InvalidContent, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from casebook.building.workers import Rendered
    from casebook.publishing.output import Output

    RenderAll = Callable[[Sequence[Output]], Generator[Rendered, None, None]]


@dataclass(frozen=True, slots=True)
class Held:
    """What the two trees hold, so far as it can be relied on."""

    published: Manifest | None
    standby: Manifest | None
    damaged: bool = False
    """The published tree is not what its manifest says."""


@dataclass(frozen=True, slots=True)
class Released:
    """What is published now."""

    manifest: Manifest
    rendered: tuple[str, ...]
    """Paths that had to be rendered for it, sorted."""


def look_at_trees(trees: Trees, *, audit: bool) -> Held:
    """Read both manifests; with `audit`, files that differ from them are as good as not there."""
    published = read_tree_manifest(trees, trees.published)
    standby = read_tree_manifest(trees, trees.standby)
    if not audit:
        return Held(published, standby)
    faults = audit_tree(trees, trees.published)
    if standby and audit_tree(trees, trees.standby):
        (trees.standby / RELEASE).unlink()
        standby = None
    return Held(_without(published, faults), standby, damaged=bool(faults))


def carry_out(project: Path, trees: Trees, plan: Plan, held: Held, render_all: RenderAll) -> Released:
    """Publish `plan`.

    Raises InvalidContent with all that rendering or writing found wrong; the published tree is then as it was.
    """
    with readable_failures(project, trees):
        standby = Standby(trees)
        if held.standby is None:
            standby.clear(plan.keys)
        standby.remove(plan.remove)
        linked = {path: entry for path, entry in plan.link.items() if standby.link(path)}
    # A file that somebody took out of the published tree is simply made again.
    lost = (plan.outputs[path] for path in plan.link.keys() - linked.keys())
    todo = sorted([*plan.render, *lost], key=lambda output: output.path)
    made: dict[str, Entry] = {}
    with closing(render_all(todo)) as rendered:
        for output, content in _sound(rendered):
            entry = Entry(plan.keys[output.path], len(content), content_digest(content))
            with readable_failures(project, trees):
                _place(standby, output.path, content, entry, held.published)
            made[output.path] = entry
    manifest = make_manifest(plan.keep | linked | made)
    with readable_failures(project, trees):
        _exchange(trees, standby, manifest, held)
    return Released(manifest, tuple(made))


def _sound(rendered: Iterable[Rendered]) -> Iterator[tuple[Output, bytes]]:
    """What could be rendered; raises InvalidContent with the problems of all the rest at the end."""
    problems: list[Problem] = []
    for output, result in rendered:
        if isinstance(result, tuple):
            problems.extend(result)
        else:
            yield output, result
    if problems:
        raise InvalidContent(problems)


def _place(standby: Standby, path: str, content: bytes, entry: Entry, published: Manifest | None) -> None:
    """Put a rendered file into the hidden tree; one with the bytes of the published file is that file."""
    old = published.entries.get(path) if published else None
    if old is None or old.digest != entry.digest or not standby.link(path):
        standby.write(path, content)


def _exchange(trees: Trees, standby: Standby, manifest: Manifest, held: Held) -> None:
    standby.finish(manifest)
    publish_standby(trees)
    if held.damaged:
        # The damage is in the hidden tree now, under a manifest that would be believed.
        (trees.standby / RELEASE).unlink(missing_ok=True)
    prune_manifests(trees.state, [manifest.release, read_release(trees.standby)])


def _without(manifest: Manifest | None, faults: Iterable[Difference]) -> Manifest | None:
    damaged = {fault.path for fault in faults if fault.kind in (CHANGED, MISSING)}
    if manifest is None or not damaged:
        return manifest
    return make_manifest({path: entry for path, entry in manifest.entries.items() if path not in damaged})
