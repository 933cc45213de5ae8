"""`gilint rules`: every rule in force."""

from __future__ import annotations

import sys

from gilint import api
from gilint.cli import inputs, streams
from gilint.cli.arguments import Arguments
from gilint.render.rules import table


def run(arguments: Arguments) -> int:
    """Print a line for each rule, cut where a terminal's line ends."""
    rules = api.rules_of(inputs.settings(arguments))
    columns = streams.terminal_columns() if sys.stdout.isatty() else None
    sys.stdout.writelines(table(rules, arguments.language, columns))
    return 0
