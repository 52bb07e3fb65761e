"""Lighthouse on five kinds of page in three languages, as on a phone: one table, and RESULTS.md.

`.venv/bin/python bench/pages/run.py` builds site/ and measures it; `--runs 3` takes the median of three.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".cache/bench-pages"
sys.path.insert(0, str(ROOT))

from bench.browser import choose_browser  # noqa: E402 - run as a file, Python looks beside it only until ROOT is added
from bench.pages.hosting import serve_compressed  # noqa: E402 - likewise found only once ROOT is added

LANGUAGES = {"en": "", "ru": "ru/", "kk": "kk/"}
PAGES = {
    "home": "",
    "case": "cases/marat-zhylanbaev/",
    "statute": "statutes/cc-2014/405/",
    "list": "cases/by/year/2023/",
    "search": "search/?q=zhylanbaev",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
WANTED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


def run(*command: str | Path, folder: Path) -> str:
    """Run a program with the Node of .venv; its output."""
    path = f"{Path(sys.prefix, 'bin')}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "CHROME_PATH": str(choose_browser())}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900, check=False
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


def bring_lighthouse() -> Path:
    """Its program, brought through npm as package-lock.json names it."""
    CACHE.mkdir(parents=True, exist_ok=True)
    program = CACHE / "node_modules/lighthouse/cli/index.js"
    lock = (HERE / "package-lock.json").read_bytes()
    if not program.is_file() or (CACHE / "package-lock.json").read_bytes() != lock:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, CACHE / name)
        run(Path(sys.prefix, "bin/npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=CACHE)
    return program


def measure(program: Path, address: str) -> tuple[dict[str, int], list[str]]:
    """Scores of one page, 0 to 100 by category, and what cost it points."""
    flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"
    options = ("--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}")
    report = json.loads(run(Path(sys.prefix, "bin/node"), program, address, *options, folder=CACHE))
    scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    faults = [
        audit["id"]
        for name in CATEGORIES
        for audit in report["categories"][name]["auditRefs"]
        if audit["weight"] and (report["audits"][audit["id"]]["score"] or 0) < (0.9 if name == "performance" else 1)
        if report["audits"][audit["id"]]["score"] is not None
    ]
    return scores, sorted(faults)


def measure_all(address: str, runs: int) -> Iterator[tuple[str, str, dict[str, int], list[str]]]:
    """(page, language, median scores, faults) of each page."""
    program = bring_lighthouse()
    for page, path in PAGES.items():
        for language, prefix in LANGUAGES.items():
            found = [measure(program, f"{address}/{prefix}{path}") for _ in range(runs)]
            scores = {name: round(statistics.median(one[name] for one, _ in found)) for name in CATEGORIES}
            yield page, language, scores, sorted({fault for _, faults in found for fault in faults})


def main() -> int:
    """Print the table as it grows; write RESULTS.md when all is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1, help="measure each page so often and take the median")
    runs = parser.parse_args().runs
    browser = choose_browser()
    subprocess.run([Path(sys.prefix, "bin/casebook"), "build"], cwd=ROOT, check=True)
    rows = [
        "| page | language | performance | accessibility | best practices | SEO | what costs points |",
        "|" + "---|" * 7,
    ]
    print(*rows, sep="\n", flush=True)
    missed = 0
    with serve_compressed(ROOT / "site") as address:
        for page, language, scores, faults in measure_all(address, runs):
            missed += any(scores[name] < wanted for name, wanted in WANTED.items())
            told = " | ".join(str(scores[name]) for name in CATEGORIES)
            rows.append(f"| {page} | {language} | {told} | {', '.join(faults) or '–'} |")
            print(rows[-1], flush=True)
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    note = f"Lighthouse 13.5.0 in {browser.name}, mobile preset, {runs} run(s) a page; load at the end: {load}."
    (HERE / "RESULTS.md").write_text("# Pages, measured\n\n" + "\n".join((*rows, "", note)) + "\n", encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
