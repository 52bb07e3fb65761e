"""The table, the machine that it was made on, and RESULTS.md."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from bench.search.browse import THROTTLE, Measured
from bench.search.judge import (
    Asked,
    faults,
    median,
    missed,
    percentile,
    precision_at,
    recall_at,
    recall_at_5,
    share_answered,
)
from bench.search.peer_indexes import Made
from bench.search.server import packed_size

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NONE = "–"


@dataclass(frozen=True, slots=True)
class Bill:
    """What an engine's files cost."""

    cpu: float
    peak: int
    files: int
    gzip: int
    largest: int

    @classmethod
    def of(cls, made: Made) -> Bill:
        """Files weighed as they go over the wire."""
        sizes = [packed_size(file) for file in made.files]
        return cls(made.cpu, made.peak, len(sizes), sum(sizes), max(sizes))


def our_bill(project: Path, target: Path) -> Bill:
    """Our files, made in `target` by a process of its own."""
    done = _run_ours(project, "our_build.py", str(project), str(target))
    if done.returncode:
        raise SystemExit(done.stderr)
    found = json.loads(done.stdout.splitlines()[-1])
    files = [file for file in (target / "assets/search").rglob("*") if file.is_file()]
    return Bill.of(Made(found["cpu"], found["peak"] - found["before"], tuple(files)))


def _run_ours(project: Path, program: str, *arguments: str, told: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, str(HERE / program), *arguments]
    return subprocess.run(
        command, cwd=project, env=environment, input=told, capture_output=True, text=True, check=False
    )


def our_scores(project: Path, target: Path, asked: Asked) -> str:
    """Our scores of names against those of the unsharded index, in a process of its own."""
    answers = [
        {"boosts": answer.get("boosts") or {}, "results": answer["results"]}
        for query, answer in asked
        if query.group in ("hand", "generated", "statutes")
    ]
    done = _run_ours(project, "scores.py", str(target), told=json.dumps(answers))
    if done.returncode:  # the numbers of a long run are not thrown away for it
        return f"not compared ({done.stderr.strip().splitlines()[-1]})"
    found = json.loads(done.stdout)
    return f"{found['different']:.0f} of {found['compared']:.0f} differ by more than .001; most {found['largest']:.4f}"


def draw(measured: Sequence[Measured], bills: Mapping[str, Bill]) -> str:
    """One column an engine, one row a number."""
    lines = ["| | " + " | ".join(one.engine for one in measured) + " |", "|---|" + "---:|" * len(measured)]
    for label, value in _rows(bills):
        lines.append(f"| {label} | " + " | ".join(value(one) for one in measured) + " |")
    return "\n".join(lines)


Row = tuple[str, Callable[[Measured], str]]


def _rows(bills: Mapping[str, Bill]) -> Iterator[Row]:
    yield "files", lambda one: str(bills[one.engine].files)
    yield "all files, gzip", lambda one: _size(bills[one.engine].gzip)
    yield "largest file, gzip", lambda one: _size(bills[one.engine].largest)
    yield "build, CPU s", lambda one: f"{bills[one.engine].cpu:.1f}"
    yield "build, memory (ours: beyond the site's)", lambda one: _size(bills[one.engine].peak)
    for kind in ("name", "name (first results)", "name (suggest)", "absent name", "statute", "text"):
        yield f"cold, {kind}: median / max", partial(_cold, kind=kind)
        yield f"cold, {kind}: requests, median / max", partial(_requests, kind=kind)
    for language in ("en", "ru", "kk"):
        yield f"ready after, {language}, ms", partial(_ready, language=language)
    yield from _recalls()
    for label, part in (("warm", "warm"), (f"warm, CPU {THROTTLE}× slower", "slow")):
        for kind in ("name", "text"):
            yield f"{label}, {kind}: p50 / p95 ms", partial(_times, part=part, kind=kind)
    yield "odd queries that failed", lambda one: str(len(faults(one.asked, "odd")) + len(one.threw))
    yield "all queries that failed", lambda one: str(sum(1 for _, answer in one.asked if answer.get("error")))


KINDS = ("latin", "ru", "ru-case", "kk", "kk-case", "typo", "layout", "full", "patronymic", "prefix")


def _recalls() -> Iterator[Row]:
    def shared(value: Callable[[Asked], float | None]) -> Callable[[Measured], str]:
        return lambda one: _share(value(one.asked))

    yield "recall@5, hand", shared(lambda asked: recall_at_5(asked, "hand"))
    for kind in KINDS:
        yield f"recall@5, hand, {kind}", shared(partial(recall_at_5, group="hand", kind=kind))
    yield "recall@5, generated by others", shared(lambda asked: recall_at_5(asked, "generated"))
    yield "statutes, recall@5", shared(lambda asked: recall_at_5(asked, "statutes"))
    yield "statutes, P@5", shared(lambda asked: precision_at(asked, "statutes", 5))
    yield "Kazakh texts, recall@10", shared(lambda asked: recall_at(asked, "kazakh-text", 10))
    yield "Kazakh texts, precision@10", shared(lambda asked: precision_at(asked, "kazakh-text", 10))
    yield "absent names with a result", shared(lambda asked: share_answered(asked, "absent", "results"))
    yield (
        "absent names with a result that is no text",
        shared(lambda asked: share_answered(asked, "absent", "results", texts=False)),
    )
    yield "absent names with something similar", shared(lambda asked: share_answered(asked, "absent", "similar"))


def _cold(one: Measured, kind: str) -> str:
    sizes = [cold.size for cold in one.cold.get(kind, ())]
    return f"{_size(median(sizes))} / {_size(max(sizes))}" if sizes else NONE


def _requests(one: Measured, kind: str) -> str:
    counts = [cold.requests for cold in one.cold.get(kind, ())]
    return f"{median(counts):.0f} / {max(counts)}" if counts else NONE


def _ready(one: Measured, language: str) -> str:
    return f"{one.opened[language]:.0f}"


def _times(one: Measured, part: str, kind: str) -> str:
    values: Sequence[float] = getattr(one, part)[kind]
    return f"{percentile(values, 0.5):.1f} / {percentile(values, 0.95):.1f}"


def _share(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"


def _size(number: float) -> str:
    return f"{number / 1e6:.2f} MB" if number >= 1e6 else f"{number / 1e3:.1f} KB"


def describe_misses(one: Measured) -> str:
    """Each name and article that was not found, with what stood there instead; then the odd ones that failed."""
    lines = [f"{one.engine}: not found"]
    for query, shown in missed(one.asked, ("hand", "generated", "statutes")):
        lines.append(f"  {query.group} {query.kind} “{query.text}” not {sorted(query.right)[:2]} but {shown}")
    for query, answer in one.asked:
        wrong = [it["key"] for it in answer["results"][:5] if it["key"] not in query.right]
        if query.group == "statutes" and wrong:
            lines.append(f"  statutes “{query.text}” found {wrong} besides")
        if query.group == "absent" and (named := [it for it in answer["results"] if it["match"] != "text"]):
            lines.append(f"  absent “{query.text}” found {[(it['key'], it['match']) for it in named[:3]]}")
    lines += [
        f"  failed: {what}: {error}" for group in ("odd", "hand", "absent") for what, error in faults(one.asked, group)
    ]
    return "\n".join((*lines, *(f"  threw: {error}" for error in one.threw)))


def write_results(table: str, cases: int, seed: int, chromium: str) -> None:
    """Put the table for so many cases into RESULTS.md, in place of an older one."""
    path = HERE / "RESULTS.md"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    sections = {int(count): body for count, body in re.findall(r"(?ms)^## (\d+) people\n(.*?)(?=^## |\Z)", old)}
    sections[cases] = f"\n{_circumstances(seed, chromium)}\n\n{table}\n\n"
    heading = "# Results\n\nMade by `bench/search/run.py`; what the rows mean stands in [README.md](README.md).\n\n"
    body = "".join(f"## {count} people\n{sections[count]}" for count in sorted(sections))
    path.write_text(heading + body.rstrip() + "\n", encoding="utf-8")


def _circumstances(seed: int, chromium: str) -> str:
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    others = ", ".join(f"{name} {number}" for name, number in wanted.items())
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, commit {commit.stdout.strip() or 'unknown'}, seed {seed}. "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load at the end {load}. "
        f"Python {platform.python_version()}, Chromium {chromium}, lunr.py {version('lunr')}, {others}."
    )
