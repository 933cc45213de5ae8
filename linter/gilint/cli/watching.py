"""What a watch looks at, and what has changed there since it last looked.

The system's own notices only say when to look: what is on disk is then compared with what was. So it makes no
difference whether a program writes into a file, puts another in its place, or lets it go for a moment; and what no
notice comes for, as on many network drives, is seen all the same, a little later.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator

from gilint.cli import inputs
from gilint.cli.arguments import Arguments
from gilint.cli.configured import Plan
from gilint.config.accepting import baseline_path
from gilint.packs.gather import sources
from gilint.readers import Input
from gilint.readers.folders import find
from gilint.typing import Record

_TICK = 1000
"""Milliseconds after which it looks even without a notice."""
_QUIET = 100
"""Milliseconds without another notice after which a program has probably done with saving."""

_Mark = tuple[int, int, int]
"""What tells one state of a file from another: time, size, identity."""


class Change(Record):
    """What is to be checked again."""

    sources: list[Input]
    gone: list[str]
    """Reports that are there no longer."""
    is_whole: bool
    """Whether all reports are to be checked, because what decides how has changed."""


class Watch:
    """The reports that a command line means and what decides how they are checked. Raises `UsageError`."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._reports: dict[str, _Mark | None] = {}
        self._configurations: dict[str, _Mark | None] | None = None
        self._grounds: dict[str, _Mark | None] = {}
        """Files and folders of packs, and baselines."""
        self._folders: dict[str, int] = {}
        """With their identities: one that is made anew is another one."""

    def changes(self) -> Iterator[Change]:
        """Yield what is to be checked: at first everything, then whatever changes, without an end."""
        yield self._looked()
        for _ in self._wakes():
            change = self._looked()
            if change.is_whole or change.sources or change.gone:
                yield change

    def mind(self, plan: Plan | None) -> None:
        """Look from now on, too, at the packs and baselines that *plan* is made of."""
        names = {*self._arguments.every("--pack")}
        baselines = set()
        if plan is not None:
            names.update(pack for settings in plan.settings.values() for pack in settings.packs)
            baselines = {baseline_path(file, config) for file, config in plan.configs.items()}
        self._grounds = _marks({*sources(sorted(names)), *baselines})

    def _looked(self) -> Change:
        names, _ = find(self._arguments.operands)
        self._folders = _identities([*(os.path.dirname(name) or "." for name in names), *self._arguments.operands])
        old, self._reports = self._reports, _marks(names)
        configurations = _marks(inputs.configurations(self._arguments, names).values())
        grounds = _marks(self._grounds)
        is_whole = (configurations, grounds) != (self._configurations, self._grounds)
        self._configurations, self._grounds = configurations, grounds
        changed = [name for name, mark in self._reports.items() if is_whole or name not in old or old[name] != mark]
        return Change([*map(Input, changed)], sorted({*old} - {*names}), is_whole)

    def _wakes(self) -> Iterator[None]:
        """Yield when something has happened beside the reports, and every tick whatever happens."""
        from watchfiles import watch

        while True:
            folders = self._folders
            notices = watch(
                *folders, watch_filter=None, step=_QUIET, rust_timeout=_TICK, yield_on_timeout=True, recursive=False
            )
            try:
                for _ in notices:
                    yield
                    if self._folders != folders:
                        break
            except (OSError, RuntimeError):
                # No folder can be watched just now: one has gone, or the system watches too much already.
                time.sleep(_TICK / 1000)
                yield


def _marks(paths: Iterable[str]) -> dict[str, _Mark | None]:
    return {path: _mark(path) for path in paths}


def _mark(path: str) -> _Mark | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return (status.st_mtime_ns, status.st_size, status.st_ino)


def _identities(paths: Iterable[str]) -> dict[str, int]:
    """Return the identity of every folder among *paths*."""
    return {path: mark[2] for path, mark in _marks(paths).items() if mark is not None and os.path.isdir(path)}
