"""What holds for an input: its configuration, with the options of the command line on top."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from gilint import api
from gilint.cli.arguments import Arguments
from gilint.cli.pack import print_faults
from gilint.config.accepting import Accepted
from gilint.config.force import in_force
from gilint.config.loading import load
from gilint.config.rules import ASKED
from gilint.config.values import Config, Setting
from gilint.findings import rank
from gilint.packs.faults import Fault, PackError
from gilint.results import Result
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import TypeVar

    S = TypeVar("S")
    T = TypeVar("T")

Narrow = Callable[[Result], None]
"""Takes findings that nobody asked for out of a result."""


class Held(Record):
    """What holds for one input."""

    settings: api.Settings
    fail_on: str


class Plan:
    """What holds for each input of a run. Raises `PackError` with the faults of all its configurations."""

    def __init__(self, arguments: Arguments, files: Mapping[str, str]) -> None:
        """Take the configuration of every input that has one, by the input's name."""
        self._arguments = arguments
        self._files = files
        self.configs = loaded(files.values())
        self._held = {name: _held(arguments, in_force(self.configs[file], name)) for name, file in files.items()}
        self._bare = _held(arguments, {})
        # One run speaks one language: that of its first input.
        for file in [*files.values()][:1]:
            speak(arguments, self.configs[file])

    def of(self, name: str) -> Held:
        """Return what holds for the input *name*."""
        return self._held.get(name, self._bare)

    def judged(self, results: Iterable[Result], narrow: Narrow | None = None) -> Judged:
        """Return *results* without what is accepted or what *narrow* takes out.

        Raises `PackError` for a baseline that cannot be read.
        """
        accepted = _each(Accepted, self.configs)
        holding = {name: accepted[file] for name, file in self._files.items()}
        return Judged(results, self, holding, narrow, self._arguments)

    @property
    def settings(self) -> dict[str, api.Settings]:
        """The settings of every input that has a configuration, by its name."""
        return {name: held.settings for name, held in self._held.items()}


class Judged:
    """Results as they come, without the findings that their configurations accept."""

    def __init__(
        self,
        results: Iterable[Result],
        plan: Plan,
        accepted: Mapping[str, Accepted],
        narrow: Narrow | None,
        arguments: Arguments,
    ) -> None:
        self._results = results
        self._plan = plan
        self._accepted = accepted
        self._narrow = narrow
        self._arguments = arguments
        self._ranks: set[int] = set()
        """How far above the lowest severity that makes its file fail each finding is."""

    def __iter__(self) -> Iterator[Result]:
        for result in self._results:
            accepted = self._accepted.get(result.path)
            if accepted is not None:
                accepted.take_out(result)
            # Only now: what is accepted goes by the place of a finding among those that are alike.
            if self._narrow is not None:
                self._narrow(result)
            lowest = rank(self._plan.of(result.path).fail_on)
            self._ranks.update(lowest - rank(finding.severity) for finding in result.findings)
            yield result

    def fails(self) -> bool:
        """Tell of waivers that have expired or waive nothing, and whether anything makes the run fail.

        To be asked once all results have passed. Such waivers are warnings of the configuration.
        """
        is_partial = any(map(self._arguments.has, ("--select", "--ignore", "--changed", "--diff")))
        folders = [operand for operand in self._arguments.operands if os.path.isdir(operand)]
        faults = []
        for each in set(self._accepted.values()):
            names = [name for name, accepted in self._accepted.items() if accepted is each]
            faults += each.faults(is_partial=is_partial, names=names, folders=folders)
        print_faults(sorted(typed(faults)), self._arguments.language)
        lowest = max((rank(self._plan.of(name).fail_on) for name in self._accepted), default=-1)
        return any(above >= 0 for above in self._ranks) or (bool(faults) and lowest >= rank("warning"))


def speak(arguments: Arguments, config: Config) -> None:
    """Let the command speak the language of *config*, where none was typed."""
    lang = config.layers[0].settings.get("lang")
    if lang is not None:
        arguments.settle("--lang", str(lang.value))


def as_typed(path: str) -> str:
    """Return *path* as somebody would type it in the current folder, where that is shorter; names stay names."""
    try:
        return min(path, os.path.relpath(path), key=len) if os.path.isabs(path) else path
    except ValueError:
        # Another drive of Windows has no way to it.
        return path


def typed(faults: Iterable[Fault]) -> list[Fault]:
    """Return *faults* with their paths as one would type them."""
    return [fault._replace(path=as_typed(fault.path)) for fault in faults]


def loaded(files: Iterable[str]) -> dict[str, Config]:
    """Return the configurations in *files*. Raises `PackError` with the faults of all of them."""
    return _each(load, {file: file for file in files})


def _each(make: Callable[[S], T], given: Mapping[str, S]) -> dict[str, T]:
    """Return what *make* makes of each. Raises `PackError` with the faults of all."""
    made: dict[str, T] = {}
    faults: dict[Fault, None] = {}
    for file, item in given.items():
        try:
            made[file] = make(item)
        except PackError as error:
            faults.update(dict.fromkeys(typed(error.faults)))
    if faults:
        raise PackError(list(faults))
    return made


def _held(arguments: Arguments, settings: Mapping[str, Setting]) -> Held:
    """Return *settings* with what was typed on top: packs and rules to ignore add up, all else replaces."""
    own = api.configured(settings)
    fail_on = settings.get("fail-on")
    typed = arguments.every("--select")
    asked = ((id_.upper(), ASKED) for id_ in typed if id_[-1:].isdigit() and len(id_) > len("GI30"))
    return Held(
        own._replace(
            packs=tuple(dict.fromkeys((*own.packs, *arguments.every("--pack")))),
            year=arguments.number("--year") or own.year,
            select=typed or own.select,
            ignore=arguments.every("--ignore"),
            only_reports=arguments.has("--only-reports"),
            verdicts=(*own.verdicts, *asked),
        ),
        arguments.one("--fail-on") or (str(fail_on.value) if fail_on is not None else "error"),
    )
