"""The build: shell, plan, release; and nothing at all when nothing changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.building.groups import SHELL, Taken, all_same, all_untouched, engine_digest, read_facts, take_all
from casebook.building.inputs import untouched
from casebook.building.lock import one_build
from casebook.building.memory import Memory, forget, read_memory, write_memory
from casebook.building.publisher import Publisher
from casebook.building.report import Clock, Report
from casebook.building.trees import Trees, prepare_trees, read_release, trees_of

# What a build with nothing to do needs no time for is imported where it is used.
if TYPE_CHECKING:
    from casebook.building.audit import Difference
    from casebook.building.manifest import Manifest
    from casebook.rendering.frame import Shell


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class Edition:
    """A site to build: from what, to where and how."""

    project: Path
    """Absolute."""
    trees: Trees
    publisher: Publisher = field(default_factory=Publisher)
    site_url: str = ""
    """Where it is published, if not where the shell says."""
    thorough: bool = False
    """Read every input instead of trusting its stat."""
    audit: bool = False
    """Compare every file of the trees with its manifest and repair what differs."""
    jobs: int = 0
    """Most processes to render with; 0 is one for each core."""
    tell: Callable[[str], None] = _tell
    """Where to say that the build waits for another one."""


def build(
    project: Path,
    site_dir: Path | None = None,
    *,
    thorough: bool = False,
    audit: bool = False,
    jobs: int | None = None,
    publisher: Publisher | None = None,
) -> Report:
    """Bring `site_dir` (default: `site/`) up to date; raises InvalidContent, having published nothing."""
    project = project.resolve()
    trees = trees_of(project, site_dir)
    edition = Edition(project, trees, publisher or Publisher(), "", thorough, audit, jobs or 0)
    return build_edition(edition)


def publish_shell(project: Path, site_dir: Path, shell: Shell, *, publisher: Publisher | None = None) -> Report:
    """Bring `site_dir` up to date with a `shell` that MkDocs has just made; raises InvalidContent as `build`."""
    project = project.resolve()
    edition = Edition(project, trees_of(project, site_dir), publisher or Publisher())
    clock = Clock()
    with one_build(project, edition.tell):
        prepare_trees(project, edition.trees)
        memory = read_memory(edition.trees.state)
        taken = take_all(project, memory.inputs if memory else {})
        clock.lap("scan")
        report = _publish(edition, shell, taken, clock)
    # Not remembered: nobody looked at the shell's inputs before MkDocs read them.
    return replace(report, shell_ran=True)


def audit(project: Path, site_dir: Path | None = None) -> tuple[Difference, ...]:
    """Every file of the published tree that is missing, extra or changed, sorted by path; repairs nothing."""
    from casebook.building.audit import audit_tree

    project = project.resolve()
    trees = trees_of(project, site_dir)
    with one_build(project, _tell):
        prepare_trees(project, trees)
        return audit_tree(trees, trees.published)


def build_edition(edition: Edition) -> Report:
    """What `build` does, for any edition."""
    clock = Clock()
    facts = read_facts(edition.site_url)
    taken, report = _look(edition, facts, clock)
    if report:
        return report
    with one_build(edition.project, edition.tell) as waited:
        if waited:  # for a build that may have done all there was to do
            taken, report = _look(edition, facts, clock)
            if report:
                return report
        prepare_trees(edition.project, edition.trees)
        shell, ran = _take_shell(edition, taken)
        clock.lap("shell")
        report = _publish(edition, shell, taken, clock)
        _remember(edition, report, facts, taken)
        clock.lap("release")
    return replace(report, shell_ran=ran)


def _look(edition: Edition, facts: tuple[str, ...], clock: Clock) -> tuple[Taken, Report | None]:
    """The inputs as they are, and the report if what is published was made from the same."""
    memory = read_memory(edition.trees.state)
    taken = take_all(edition.project, memory.inputs if memory else {}, thorough=edition.thorough)
    clock.lap("scan")
    if memory is None or edition.audit or memory.facts != facts or not all_same(memory.inputs, taken):
        return taken, None
    if read_release(edition.trees.published) != memory.release:
        return taken, None
    if any(inputs.hashed for inputs in taken.values()):
        with suppress(OSError):  # it only saves the next build from reading them again
            write_memory(edition.trees.state, replace(memory, inputs=taken))
    report = Report(True, memory.outputs, memory.bytes, memory.release, memory.languages, seconds=clock.seconds)
    return taken, report


def _take_shell(edition: Edition, taken: Taken) -> tuple[Shell, bool]:
    """The shell, and whether MkDocs had to run for it."""
    from casebook.building.shell import load_shell, readdress, save_shell

    shell = load_shell(edition.project, thorough=edition.thorough)
    ran = shell is None
    if shell is None:
        shell = edition.publisher.run_mkdocs(edition.project)
        if untouched(edition.project, SHELL, taken["shell"]):
            save_shell(edition.project, shell, taken["shell"])
    return (readdress(shell, edition.site_url) if edition.site_url else shell), ran


def _publish(edition: Edition, shell: Shell, taken: Taken, clock: Clock) -> Report:
    """Read, plan, render and release, under the lock."""
    from casebook.building.plan import make_plan
    from casebook.building.release import carry_out, look_at_trees
    from casebook.building.workers import render_all

    publisher, trees = edition.publisher, edition.trees
    site = publisher.read_site(edition.project, shell)
    clock.lap("read")
    held = look_at_trees(trees, audit=edition.audit)
    clock.lap("audit" if edition.audit else "plan")
    outputs = publisher.list_outputs(site)
    plan = make_plan(outputs, engine_digest(taken), held.standby, held.published)
    clock.lap("plan")
    before = held.published
    if before and not held.damaged and {path: entry.key for path, entry in before.entries.items()} == plan.keys:
        return _report(before, before, (), shell, clock)
    jobs = edition.jobs or _cores()
    render = partial(render_all, publisher.render_output, site, jobs=jobs, folder=trees.state)
    released = carry_out(edition.project, trees, plan, held, render)
    with suppress(OSError):
        publisher.keep(site, trees.published)
    clock.lap("release")
    return _report(before, released.manifest, released.rendered, shell, clock)


def _report(before: Manifest | None, after: Manifest, rendered: tuple[str, ...], shell: Shell, clock: Clock) -> Report:
    old = before.entries if before else {}
    new = after.entries
    return Report(
        unchanged=before is after,
        outputs=len(new),
        bytes=after.bytes,
        release=after.release,
        languages=shell.languages,
        rendered=rendered,
        changed=tuple(path for path, entry in new.items() if path not in old or old[path].digest != entry.digest),
        removed=tuple(path for path in old if path not in new),
        seconds=clock.seconds,
    )


def _remember(edition: Edition, report: Report, facts: tuple[str, ...], taken: Taken) -> None:
    """Remember the inputs, unless one was touched while we read them: who knows then which bytes were read."""
    if all_untouched(edition.project, taken):
        memory = Memory(report.release, facts, taken, report.outputs, report.bytes, report.languages)
        write_memory(edition.trees.state, memory)
    else:
        forget(edition.trees.state)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
