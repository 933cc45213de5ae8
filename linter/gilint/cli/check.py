"""`gilint check`: findings, as they come, and an exit status that says whether any are grave."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack

from gilint import api
from gilint.cli import WRONG, inputs, linting, progress, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.findings import SEVERITIES, Language, RuleText, Text, rank
from gilint.readers import Input
from gilint.render import WITH_TABLES, WITH_TEXT, renderer
from gilint.results import Result, Run, Tally
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

    from gilint.cli.changes import Changes
    from gilint.cli.configured import Narrow
    from gilint.cli.streams import Target


def run(arguments: Arguments) -> int:
    """Lint what the operands name."""
    targets = streams.targets(arguments)
    changes = _changes(arguments)
    sources, is_complete = inputs.of(arguments)
    status = 0
    if arguments.has("--show-files"):
        _list(_touched(sources, changes), arguments.one("--output"))
    elif sources or is_complete:
        status = _checked(arguments, targets, sources, changes)
    return status if is_complete else WRONG


def _checked(arguments: Arguments, targets: tuple[Target, ...], sources: list[Input], changes: Changes | None) -> int:
    # Also of what has not changed: the language is that of the first input.
    plan = linting.plan(arguments, sources)
    sources = _touched(sources, changes)
    console = _console(arguments, targets)
    formats = {target.format for target in targets}
    with_text = console is not None or not formats.isdisjoint(WITH_TEXT)
    with_tables = not formats.isdisjoint(WITH_TABLES)
    results = linting.results(arguments, sources, plan, with_text=with_text, with_tables=with_tables)
    if not arguments.has("--quiet"):
        results = _watched(results, len(sources), console)
    bare, own = linting.settings(arguments), plan.settings if plan is not None else {}
    every = tuple(dict.fromkeys(own.get(source.name, bare) for source in sources)) or (bare,)
    narrow = None if changes is None else _narrowing(changes, every, lambda path: own.get(path, bare))
    judged = plan.judged(results, narrow) if plan is not None else None
    found = judged or (results if narrow is None else _narrowed(results, narrow))
    tally = _printed(found, arguments, targets, console, lambda: _rules(every))
    if judged is not None:
        return int(judged.fails())
    return int(_fails(tally, arguments.choice("--fail-on")))


def _rules(every: Iterable[api.Settings]) -> list[RuleText]:
    """Return the rules of a run as its *every* settings want them; a rule that some of them use is in use."""
    found: dict[str, RuleText] = {}
    for settings in every:
        for rule in api.rules_of(settings):
            if found.get(rule.id, rule).severity in (rule.severity, "off"):
                found[rule.id] = rule
    return [found[id_] for id_ in sorted(found)]


def _changes(arguments: Arguments) -> Changes | None:
    """Return what has changed, where only that is asked for. Raises `UsageError`."""
    typed = [option for option in ("--diff", "--changed") if arguments.has(option)]
    if not typed:
        return None
    if len(typed) > 1:
        raise UsageError(Text("--diff 和 --changed 只能用一个", "--diff and --changed cannot go together"))
    if "-" in arguments.operands:
        zh, en = (
            f"标准输入没有 git 版本，不能用 {typed[0]}",
            f"standard input has no git revisions: {typed[0]} needs files",
        )
        raise UsageError(Text(zh, en))
    from gilint.cli.changes import HEAD, Changes

    return Changes(arguments.one("--diff") or HEAD)


def _touched(sources: list[Input], changes: Changes | None) -> list[Input]:
    return sources if changes is None else [source for source in sources if changes.touch(source.name)]


def _narrowing(changes: Changes, every: Iterable[api.Settings], of: Callable[[str], api.Settings]) -> Narrow:
    from gilint.cli.changes import Narrowing
    from gilint.extraction import extracted
    from gilint.readers import read

    def cell_lines(path: str) -> Mapping[str, int]:
        report = api.linter(of(path)).report(read(Input(path)))
        return {cell["cell"]: cell["line"] for cell in extracted(report)["cells"]}

    return Narrowing(changes, {rule.id for rule in _rules(every) if rule.stops}, cell_lines)


def _narrowed(results: Iterable[Result], narrow: Narrow) -> Iterator[Result]:
    for result in results:
        narrow(result)
        yield result


def _list(sources: Iterable[Input], output: str | None) -> None:
    from gilint.render.printable import path

    with streams.opened(output) as stream:
        stream.writelines(f"{path(source.name)}\n" for source in sources)


def _console(arguments: Arguments, targets: tuple[Target, ...]) -> Console | None:
    """Return the terminal that findings go to, with the lines of the report that they are about, if they go to one."""
    is_shown = ("text", None) in targets and not arguments.has("--statistics")
    return streams.console(sys.stdout) if is_shown and streams.is_for_people(sys.stdout) else None


def _watched(results: Iterator[Result], count: int, console: Console | None) -> Iterator[Result]:
    """Show how far a long run is: on *console*, where findings go to one, or else on standard error."""
    terminal = sys.stdout if console is not None else sys.stderr
    if count < progress.LONG or not terminal.isatty():
        return results
    return progress.shown(results, count, console or streams.console(terminal))


def _printed(
    results: Iterable[Result],
    arguments: Arguments,
    targets: tuple[Target, ...],
    console: Console | None,
    rules: Callable[[], list[RuleText]],
) -> Tally:
    """Print the results of one run to every target, and return their counts."""
    is_quiet, is_counting = arguments.has("--quiet"), arguments.has("--statistics")
    with ExitStack() as stack:
        outlets = _outlets(targets, is_counting, stack)
        runs = [
            Run(each, rules, is_quiet=is_quiet, with_statistics=is_counting)
            for each in _copies(results, [format_ for format_, _ in outlets], stack)
        ]
        for (format_, stream), run in zip(outlets, runs, strict=True):
            if console is not None and stream is sys.stdout:
                from gilint.render import terminal

                terminal.show(run, arguments.language, console)
                continue
            for piece in _pieces(format_, run, arguments.language, stream):
                stream.write(piece)
    return runs[0].tally


def _pieces(format_: str, run: Run, language: Language, stream: TextIO) -> Iterator[str]:
    if format_ == "statistics" and stream.isatty():
        from gilint.render import statistics

        return statistics.render(run, language, streams.terminal_columns())
    return renderer(format_)(run, language)


def _outlets(targets: Iterable[Target], is_counting: bool, stack: ExitStack) -> list[tuple[str, TextIO]]:
    """Return each format with its stream, first what is printed as results come: what goes to standard output."""
    outlets = [(target.format, stack.enter_context(streams.opened(target.path))) for target in targets]
    if is_counting:
        # Formats for other tools have no place for counts.
        if not any(format_ in ("text", "json") for format_, _ in outlets):
            outlets.append(("statistics", sys.stderr))
        outlets = [("statistics" if format_ == "text" else format_, stream) for format_, stream in outlets]
    return sorted(outlets, key=lambda outlet: outlet[1] is not sys.stdout)


def _copies(results: Iterable[Result], formats: list[str], stack: ExitStack) -> list[Iterable[Result]]:
    """Return *results* once for each format; all but the first are to be read when the one before has been."""
    if len(formats) == 1:
        return [results]
    from gilint.cli.spool import Spool

    spool = stack.enter_context(Spool(results, any(format_ in WITH_TEXT for format_ in formats)))
    return [spool.first(), *(spool.again() for _ in formats[1:])]


def _fails(tally: Tally, lowest: str) -> bool:
    """Tell whether anything at or above the severity *lowest* was found."""
    return any(tally.counts[severity] for severity in SEVERITIES[: rank(lowest) + 1])
