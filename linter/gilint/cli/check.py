"""`gilint check`: findings, as they come, and an exit status that says whether any are grave."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gilint import api
from gilint.cli import WRONG, inputs, linting, progress, streams
from gilint.cli.arguments import Arguments
from gilint.findings import SEVERITIES
from gilint.render import WITH_TABLES, WITH_TEXT, renderer
from gilint.results import Result, Run, Tally

if TYPE_CHECKING:
    from rich.console import Console


def run(arguments: Arguments) -> int:
    """Lint what the operands name."""
    found = inputs.of(arguments)
    plan = linting.plan(arguments, found.sources)
    is_for_people = _is_for_people(arguments)
    wanted = arguments.choice("--format")
    with_text = is_for_people or wanted in WITH_TEXT
    results = linting.results(arguments, found.sources, plan, with_text=with_text, with_tables=wanted in WITH_TABLES)
    console = streams.console(sys.stdout) if is_for_people else None
    results = _watched(results, len(found.sources), console)
    judged = plan.judged(results) if plan is not None else None
    counted = Run(judged if judged is not None else results, lambda: api.rules(arguments.every("--pack")))
    if console is not None:
        from gilint.render import terminal

        terminal.show(counted, arguments.language, console)
    else:
        _write(counted, arguments)
    if not found.complete:
        return WRONG
    if judged is not None:
        return int(judged.fails())
    return int(_fails(counted.tally, arguments.choice("--fail-on")))


def _is_for_people(arguments: Arguments) -> bool:
    """Tell whether findings go to a terminal, with the lines of the report that they are about."""
    is_text = arguments.choice("--format") == "text" and not arguments.has("--output")
    return is_text and streams.is_for_people(sys.stdout)


def _watched(results: Iterator[Result], count: int, console: Console | None) -> Iterator[Result]:
    """Show how far a long run is: on *console*, where findings go to one, or else on standard error."""
    terminal = sys.stdout if console is not None else sys.stderr
    if count < progress.LONG or not terminal.isatty():
        return results
    return progress.shown(results, count, console or streams.console(terminal))


def _write(run: Run, arguments: Arguments) -> None:
    render = renderer(arguments.choice("--format"))
    with streams.opened(arguments.one("--output")) as stream:
        for piece in render(run, arguments.language):
            stream.write(piece)


def _fails(tally: Tally, lowest: str) -> bool:
    """Tell whether anything at or above the severity *lowest* was found."""
    return any(tally.counts[severity] for severity in SEVERITIES[: _rank(lowest) + 1])


def _rank(severity: str) -> int:
    return next((rank for rank, known in enumerate(SEVERITIES) if known == severity), -1)
