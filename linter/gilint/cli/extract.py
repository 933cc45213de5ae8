"""`gilint extract`: what was read of each report."""

from __future__ import annotations

from collections.abc import Iterator

from gilint import api
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments
from gilint.extraction import extracted
from gilint.readout import Readout
from gilint.render.extract import RENDERERS, text


def run(arguments: Arguments) -> int:
    """Print what was read; 1 where a file could not be read at all."""
    found = inputs.of(arguments)
    own = inputs.own_settings(arguments, [source.name for source in found.sources])
    bare = api.Settings(arguments.every("--pack"), arguments.number("--year"))
    reading = inputs.Reading(found, arguments.language)

    def readouts() -> Iterator[Readout]:
        for source in reading:
            yield extracted(api.linter(own.get(source.name, bare)).report(source))

    form = arguments.choice("--format")
    with streams.opened(arguments.one("--output")) as stream:
        if form == "text" and stream.isatty():
            pieces = text(readouts(), arguments.language, streams.terminal_columns())
        else:
            pieces = RENDERERS[form](readouts(), arguments.language)
        for piece in pieces:
            stream.write(piece)
    if not found.complete:
        return WRONG
    return int(reading.has_failed)
