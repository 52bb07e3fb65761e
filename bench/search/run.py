"""Measure the search against others, on one synthetic register: run.py --cases 1000.

Builds the site, serves it, asks in Chromium, prints one Markdown table and writes it to RESULTS.md.
What it makes stays in .cache/bench-search, so that a second run builds only what changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]  # so that it runs by its path from anywhere
CACHE = ROOT / ".cache/bench-search"


def main(arguments: list[str]) -> int:
    """Run the whole comparison."""
    from bench.browser import choose_browser
    from bench.search.peer_indexes import PEERS

    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=1000, help="synthetic people, beside the real register")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engines", default=",".join(("ours", *PEERS)), help="which, with commas between")
    parser.add_argument("--cold", type=int, default=100, help="names asked in a fresh browser")
    parser.add_argument("--misses", action="store_true", help="print each query that ours did not answer")
    parser.add_argument("--keep-peers", action="store_true", help="ask the indexes that an earlier run left")
    parser.add_argument("--again", action="store_true", help="make the register and the peers' indexes anew")
    asked = parser.parse_args(arguments)
    engines = tuple(engine for engine in ("ours", *PEERS) if engine in asked.engines.split(","))
    say(f"will ask in {choose_browser()}")
    project = make_register(asked.cases, asked.seed, again=asked.again)
    return compare(project, engines, asked)


def make_register(cases: int, seed: int, *, again: bool) -> Path:
    """The folder of the register; its records are kept, the project's code is brought up to date."""
    from bench.search.generate import generate
    from tests.conftest import NOT_COPIED

    project = CACHE / f"{cases}-{seed}"
    if again and project.exists():
        shutil.rmtree(project)
    if not (project / "people.tsv").exists():
        if project.exists():  # left half made
            shutil.rmtree(project)
        say(f"making {cases} records")
        generate(cases, project, seed)
    else:
        for folder in ("hooks", "overrides"):
            shutil.rmtree(project / folder)
            shutil.copytree(ROOT / folder, project / folder, ignore=NOT_COPIED)
    return project


def build_site(project: Path) -> None:
    """The pages, which the peers read; our search needs the records only."""
    say("building the site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks")}
    command = [sys.executable, "-c", "import sys; from casebook.cli import main; sys.exit(main())", "build"]
    if subprocess.run(command, cwd=project, env=environment, check=False).returncode:
        raise SystemExit("the synthetic register does not build")


def compare(project: Path, engines: tuple[str, ...], asked: argparse.Namespace) -> int:
    """Ask every engine and write the table down."""
    from bench.browser import choose_browser
    from bench.search.browse import Measured, ask_cold, ask_warm, harness, open_browser
    from bench.search.peer_indexes import PEERS, install_peers, make_indexes, read_made
    from bench.search.queries import read_queries
    from bench.search.sampling import sample_cold, sample_timed
    from bench.search.server import Server
    from bench.search.table import Bill, describe_misses, draw, our_bill, our_scores, write_results

    ours, folder = (CACHE / f"{project.name}-{what}" for what in ("ours", "peers"))
    peers = tuple(engine for engine in engines if engine != "ours")
    bills = {}
    if "ours" in engines:
        say("making our search")
        shutil.rmtree(ours, ignore_errors=True)
        bills["ours"] = our_bill(project, ours)
    if peers:
        if not asked.keep_peers:
            build_site(project)
            say("making the indexes of " + ", ".join(peers))
            install_peers(CACHE)
            make_indexes(CACHE, project / "site", folder, peers)
        bills |= {peer: Bill.of(read_made(folder, peer)) for peer in peers}
    queries = read_queries(project)
    measured = []
    with Server({"ours": ours, "peers": folder, "bench": harness()}) as server, open_browser() as browser:
        version = f"{browser.version} ({choose_browser().name})"
        for engine in engines:
            say(f"asking {engine}")
            one = Measured(engine)
            cold = sample_cold(queries, asked.cold, whole=engine in ("lunr", "minisearch"))
            ask_cold(browser, server, one, cold, "")
            for how in ("first results", "suggest") if engine == "ours" else ():
                ask_cold(browser, server, one, {"name": cold["name"]}, how)
            ask_warm(browser, server, one, queries, sample_timed(queries))
            measured.append(one)
            if asked.misses and engine == "ours":
                print(describe_misses(one), flush=True)
    text = draw(measured, bills)
    if "ours" in engines:
        text += (
            f"\n\nScores of ours against the unsharded index of lunr: {our_scores(project, ours, measured[0].asked)}."
        )
    print(text)
    if engines == ("ours", *PEERS):  # half a comparison is none to keep
        write_results(text, asked.cases, asked.seed, version)
    return 0


def say(what: str) -> None:
    """Tell how far it is, beside the table."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
