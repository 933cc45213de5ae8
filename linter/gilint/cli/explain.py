"""`gilint explain`: what a rule says, why, and what to do about it."""

from __future__ import annotations

import sys

from gilint import api
from gilint.cli import inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.render.rules import explained


def run(arguments: Arguments) -> int:
    """Print a page for each rule that the operands name, or begin the names of."""
    settings = inputs.settings(arguments)._replace(select=arguments.operands, ignore=())
    try:
        rules = api.linter(settings).explanations()
    except api.UnknownRuleError as error:
        raise UsageError(error.message) from None
    sys.stdout.writelines(explained(rules, arguments.language, streams.columns()))
    return 0
