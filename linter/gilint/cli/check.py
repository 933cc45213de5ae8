"""`gilint check`: findings, as they come, and an exit status that says whether any are grave."""

from __future__ import annotations

import sys

from gilint import api, batch
from gilint.cli import WRONG, inputs, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.findings import SEVERITIES
from gilint.render import renderer
from gilint.results import Run, Tally


def run(arguments: Arguments) -> int:
    """Lint what the operands name."""
    inputs.check_config(arguments)
    found = inputs.of(arguments)
    settings = api.Settings(
        packs=arguments.every("--pack"),
        year=arguments.number("--year"),
        select=arguments.every("--select"),
        ignore=arguments.every("--ignore"),
        only_reports=arguments.has("--only-reports"),
    )
    with_text = _shows_text(arguments)
    try:
        results = Run(batch.lint_all(found.sources, settings, arguments.number("--jobs"), with_text))
    except api.UnknownRuleError as error:
        raise UsageError(error.message) from None
    _print(results, arguments, with_text)
    if not found.complete:
        return WRONG
    return int(_fails(results.tally, arguments.choice("--fail-on")))


def _shows_text(arguments: Arguments) -> bool:
    """Tell whether findings go to a terminal, with the lines of the report that they are about."""
    is_text = arguments.choice("--format") == "text" and not arguments.has("--output")
    return is_text and streams.is_for_people(sys.stdout)


def _print(results: Run, arguments: Arguments, with_text: bool) -> None:
    if with_text:
        from gilint.render import terminal

        terminal.show(results, arguments.language, streams.console(sys.stdout))
        return
    render = renderer(arguments.choice("--format"))
    with streams.opened(arguments.one("--output")) as stream:
        for piece in render(results, arguments.language):
            stream.write(piece)


def _fails(tally: Tally, lowest: str) -> bool:
    """Tell whether anything at or above the severity *lowest* was found."""
    return any(tally.counts[severity] for severity in SEVERITIES[: _rank(lowest) + 1])


def _rank(severity: str) -> int:
    return next((rank for rank, known in enumerate(SEVERITIES) if known == severity), -1)
