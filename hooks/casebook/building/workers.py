"""Outputs rendered, one after another or by several processes; the bytes are the same."""

from __future__ import annotations

import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

from casebook.building.files import write_whole
from casebook.model.problem import InvalidContent, Problem
from casebook.publishing.output import Output

POOL_FROM = 1500
"""Fewer outputs are rendered sooner than processes start."""

BATCH = 50
"""Outputs handed to a worker at once: few enough to share evenly, many enough to hide the sending."""

Render = Callable[[Any, Output], bytes]

Rendered = tuple[Output, bytes | tuple[Problem, ...]]
"""An output with its bytes, or with what is wrong with it."""

_work: list[tuple[Render, Any]] = []
"""In a worker: how to render, and the site."""


def render_all(
    render: Render, site: Any, outputs: Sequence[Output], jobs: int, folder: Path
) -> Generator[Rendered, None, None]:
    """Render `outputs` in their order; with `jobs` > 1 by processes that read the site from a file in `folder`.

    An exception other than InvalidContent is a fault of ours and passes through, with the output's path as a note.
    """
    if jobs > 1 and len(outputs) > POOL_FROM:
        yield from _render_by_processes(render, site, outputs, jobs, folder)
    else:
        for output in outputs:
            yield output, _render_one(render, site, output)


def _render_one(render: Render, site: Any, output: Output) -> bytes | tuple[Problem, ...]:
    try:
        return render(site, output)
    except InvalidContent as fault:
        return fault.problems
    except Exception as error:
        error.add_note(f"while rendering {output.path} ({output.renderer})")
        raise


def _render_by_processes(
    render: Render, site: Any, outputs: Sequence[Output], jobs: int, folder: Path
) -> Generator[Rendered, None, None]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    _be_importable()
    work = folder / "workers.pickle"
    write_whole(work, pickle.dumps((render, site), protocol=pickle.HIGHEST_PROTOCOL))
    # spawn everywhere: fork breaks with the threads of serve, and macOS has none.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(os.fspath(work),))
    pending: deque[Future[list[Rendered]]] = deque()
    try:
        for start in range(0, len(outputs), BATCH):
            pending.append(pool.submit(_render_batch, outputs[start : start + BATCH]))
            # Finished pages wait in memory, so only so many are asked for ahead.
            if len(pending) > jobs * 4:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
        work.unlink(missing_ok=True)


def _start(work: str) -> None:
    """Make this process a worker."""
    import signal
    import threading
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us
    parent = parent_process()
    if parent is not None:

        def end_with(sentinel: int) -> None:
            wait([sentinel])
            os._exit(1)

        # A killed parent never says goodbye, and an idle worker would wait for ever.
        threading.Thread(target=end_with, args=(parent.sentinel,), daemon=True).start()
    _work.append(pickle.loads(Path(work).read_bytes()))


def _render_batch(outputs: Sequence[Output]) -> list[Rendered]:
    render, site = _work[0]
    return [(output, _render_one(render, site, output)) for output in outputs]


def _be_importable() -> None:
    """Let workers import this package: MkDocs takes its hooks folder off the path once they are loaded."""
    hooks = os.fspath(Path(__file__).parents[2])
    if hooks not in sys.path:
        sys.path.append(hooks)
