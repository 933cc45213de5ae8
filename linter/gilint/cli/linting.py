"""Inputs linted as a command line and their configurations want it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint import api, batch
from gilint.cli import inputs
from gilint.cli.arguments import Arguments, UsageError
from gilint.readers import Input
from gilint.results import Result
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gilint.cli.configured import Plan


def plan(arguments: Arguments, sources: Sequence[Input]) -> Plan | None:
    """Return what holds for each input; None where no configuration is, which is told at once."""
    files = inputs.configurations(arguments, [source.name for source in sources])
    if not files:
        return None
    from gilint.cli.configured import Plan

    return Plan(arguments, files)


def settings(arguments: Arguments) -> api.Settings:
    """Return what holds for an input without a configuration."""
    return api.Settings(
        packs=arguments.every("--pack"),
        year=arguments.number("--year"),
        select=arguments.every("--select"),
        ignore=arguments.every("--ignore"),
        only_reports=arguments.has("--only-reports"),
    )


def results(
    arguments: Arguments, sources: Sequence[Input], held: Plan | None, *, with_text: bool, with_tables: bool = False
) -> Iterator[Result]:
    """Yield the results of *sources* as they come. Raises `PackError` and `UsageError`, at once.

    *with_text* keeps each text for who wants to show it, *with_tables* adds the tables.
    """
    own = held.settings if held is not None else {}
    try:
        return batch.lint_all(sources, settings(arguments), arguments.number("--jobs"), with_text, own, with_tables)
    except api.UnknownRuleError as error:
        raise UsageError(error.message) from None
