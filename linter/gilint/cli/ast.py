"""`gilint ast`: the syntax tree of each report."""

from __future__ import annotations

from gilint import api
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments
from gilint.render.ast import RENDERERS, Drawn


def run(arguments: Arguments) -> int:
    """Print the trees; 1 where a file could not be read at all."""
    found = inputs.of(arguments)
    linter = api.linter(api.Settings(arguments.every("--pack")))
    reading = inputs.Reading(found, arguments.language)
    trees = (Drawn(source.name, linter.tree(source)) for source in reading)
    with streams.opened(arguments.one("--output")) as stream:
        for piece in RENDERERS[arguments.choice("--format")](trees, arguments.language):
            stream.write(piece)
    if not found.complete:
        return WRONG
    return int(reading.has_failed)
