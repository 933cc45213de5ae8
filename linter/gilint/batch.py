"""Many reports: one after the other, or in several processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gilint import api
from gilint.readers import Input
from gilint.results import Result
from gilint.source import SourceText

Work = tuple[Input, api.Settings]

_PAYS_FROM = 15
"""Files for each process. To start one, and to load packs and parser there, takes as long as checking some ten."""
_MOST = 61
"""Processes; Windows cannot wait for more at once."""
_TERMINATED = 143
"""Exit status of who was told to end, as shells have it."""
_PIECE = 20
"""Files that a process is given at a time: enough to make the way worth it, few enough to come in steadily."""


def lint_all(
    sources: Sequence[Input],
    settings: api.Settings,
    jobs: int | None = None,
    with_text: bool = False,
    own: Mapping[str, api.Settings] | None = None,
    with_tables: bool = False,
) -> Iterator[Result]:
    """Yield the results of *sources* in their order, as they come. Raises what `api.Linter` raises, at once.

    With *jobs* of None there are as many processes as pay. *with_text* keeps each text for who wants to show it.
    *own* has the settings of those that have others than *settings*, by their names. *with_tables* adds the tables.
    """
    work = [(source, own.get(source.name, settings) if own else settings) for source in sources]
    for each in dict.fromkeys(each for _, each in work) or (settings,):
        api.linter(each)
    processes = _worthwhile(len(sources)) if jobs is None else min(jobs, _MOST, len(sources))
    found: Iterable[Result | None]
    if processes > 1:
        found = _in_processes(work, processes, with_text, with_tables)
    else:
        found = (_linted(each, with_tables) for each in work)
    return (result for result in found if result is not None)


def _worthwhile(count: int) -> int:
    try:
        processors = len(os.sched_getaffinity(0))
    except AttributeError:
        processors = os.cpu_count() or 1
    return min(processors, _MOST, count // _PAYS_FROM)


def _linted(work: Work, with_tables: bool) -> Result | None:
    source, settings = work
    return api.linter(settings).lint(source, with_tables)


def _in_processes(work: Sequence[Work], processes: int, with_text: bool, with_tables: bool) -> Iterator[Result | None]:
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    size = min(_PIECE, -(-len(work) // processes))
    pieces = [work[start : start + size] for start in range(0, len(work), size)]
    end_in_order()
    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts)
    try:
        for results in pool.map(partial(_piece, with_text, with_tables), pieces):
            yield from results
    finally:
        # Also when nobody wants the rest: after Ctrl-C, or where the reader of a pipe has gone.
        pool.shutdown(cancel_futures=True)


def end_in_order() -> None:
    """From now on, end as after an error when told to end (SIGTERM): other processes and half a file would stay."""
    import signal
    import sys
    import threading

    # Only there may signals be handled; elsewhere it is somebody else's program, and theirs to end.
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))


def _leave_interrupts() -> None:
    """Let Ctrl-C reach the parent alone, which then ends the others in good order."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _piece(with_text: bool, with_tables: bool, work: Sequence[Work]) -> list[Result | None]:
    results = [_linted(each, with_tables) for each in work]
    for result in results:
        if result is not None and result.source is not None:
            text = result.source
            # A new value leaves behind what was computed along the way.
            result.source = SourceText(text.text, text.name, text.locations) if with_text else None
    return results
