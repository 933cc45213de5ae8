"""What a command is to read: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from gilint.api import Settings
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.streams import say, targets
from gilint.findings import Language, Text
from gilint.readers import EXTENSIONS, LIMIT, Input, ReadError, read
from gilint.resources import configuration
from gilint.source import SourceText
from gilint.typing import Record

_STDIN = "-"


class Inputs(Record):
    """The reports to read, in order, and whether every folder named held one."""

    sources: list[Input]
    complete: bool


def of(arguments: Arguments) -> Inputs:
    """Find what the operands mean; a folder without any file to read is told of. Raises `UsageError`."""
    outputs = [target.path for target in targets(arguments)]
    sources = [Input(path) for path in arguments.operands if path != _STDIN]
    barren: list[str] = []
    if any(os.path.isdir(source.name) for source in sources) or len(sources) > 1:
        from gilint.readers.folders import find

        files, barren = find(source.name for source in sources)
        sources = [Input(path) for path in files]
    for folder in barren:
        extensions = ", ".join(EXTENSIONS)
        zh, en = f"{folder} 中没有可读的文件（{extensions}）", f"{folder} holds no file to read ({extensions})"
        say(Text(zh, en).to(arguments.language))
    _spare(sources, [path for path in outputs if path is not None])
    if _STDIN in arguments.operands:
        data = sys.stdin.buffer.read(LIMIT + 1) if sys.stdin is not None else b""
        sources = sorted([*sources, Input(arguments.one("--stdin-filename") or "<stdin>", data)])
    return Inputs(sources, complete=not barren)


def configurations(arguments: Arguments, names: Iterable[str]) -> dict[str, str]:
    """Return the configuration's file for each of *names*, paths of reports, that has one.

    Raises `UsageError` where the one that was named is not there.
    """
    path = arguments.one("--config")
    if path is None:
        folders = {name: os.path.dirname(name) for name in names}
        found = {folder: configuration(folder) for folder in set(folders.values())}
        return {name: file for name, folder in folders.items() if (file := found[folder]) is not None}
    if not os.path.isfile(path):
        raise UsageError(Text(f"没有配置文件 {path}", f"there is no configuration file {path}"))
    return dict.fromkeys(names, os.path.abspath(path))


def own_settings(arguments: Arguments, names: Sequence[str]) -> dict[str, Settings]:
    """Return the settings for each of *names* that has a configuration. Raises `UsageError` and `PackError`."""
    files = configurations(arguments, names)
    if not files:
        return {}
    from gilint.cli.configured import Plan

    return Plan(arguments, files).settings


def settings(arguments: Arguments) -> Settings:
    """Return the settings of this folder, for a command that reads no report. Raises `UsageError` and `PackError`."""
    return own_settings(arguments, [""]).get("", Settings(arguments.every("--pack")))


def _spare(sources: list[Input], outputs: list[str]) -> None:
    places = {os.path.realpath(path): path for path in outputs}
    for source in sources if places else ():
        output = places.get(os.path.realpath(source.name))
        if output is not None:
            raise UsageError(
                Text(f"{output} 是要检查的文件，不会覆盖它", f"{output} is an input and will not be replaced")
            )


class Reading:
    """The texts of the inputs that can be read; of each other one standard error says why not."""

    def __init__(self, inputs: Inputs, language: Language) -> None:
        self._inputs = inputs
        self._language = language
        self.has_failed = False

    def __iter__(self) -> Iterator[SourceText]:
        for given in self._inputs.sources:
            try:
                source = read(given)
            except ReadError as error:
                self.has_failed = True
                say(f"{given.name}: {error.reason.to(self._language)}")
                continue
            yield source
