"""`gilint watch`: findings, told again for each report that changes, for someone who edits beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from gilint import api
from gilint.cli import linting, streams
from gilint.cli.arguments import Arguments, UsageError
from gilint.cli.pack import print_faults
from gilint.cli.watching import Change, Watch
from gilint.findings import Text
from gilint.packs.faults import PackError
from gilint.render.printable import path
from gilint.results import Result, Run

_NAMED = 3
"""How many files are told by name; of more only the number is."""
_WAITING = Text("等待文件更改，按 Ctrl-C 结束", "waiting for changes, Ctrl-C ends")


def run(arguments: Arguments) -> int:
    """Check what the operands name, and again what changes, until Ctrl-C."""
    if "-" in arguments.operands:
        raise UsageError(Text("标准输入（-）无法监视", "standard input (-) cannot be watched"))
    rounds = _Rounds(arguments)
    try:
        rounds.go_on()
    except KeyboardInterrupt:
        # That is how a watch is meant to end.
        return rounds.end()
    return 0


class _Rounds:
    """What was found so far, and where it is shown."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._watch = Watch(arguments)
        self._console = streams.console(sys.stdout) if streams.is_for_people(sys.stdout) else None
        self._results: dict[str, Result] = {}

    def go_on(self) -> None:
        """Check at each change. A command line that is wrong from the start raises; later a fault is told."""
        changes = self._watch.changes()
        self._check(next(changes))
        if self._console is None:
            streams.say(_WAITING.to(self._arguments.language))
        for change in changes:
            try:
                self._check(change)
            except PackError as error:
                self._clear()
                print_faults(error.faults, self._arguments.language)
            except UsageError as error:
                self._clear()
                streams.say(error.message.to(self._arguments.language))

    def end(self) -> int:
        """Leave the terminal's last line to the shell."""
        if self._console is not None:
            self._console.print()
        return 0

    def _check(self, change: Change) -> None:
        if change.is_whole:
            api.linter.cache_clear()
        plan = linting.plan(self._arguments, change.sources)
        if change.is_whole:
            self._watch.mind(plan)
        found = linting.results(self._arguments, change.sources, plan, with_text=self._console is not None)
        again = {*change.gone, *(source.name for source in change.sources)}
        self._results = {name: result for name, result in self._results.items() if name not in again}
        run = Run(self._kept(plan.judged(found) if plan is not None else found))
        # Findings of this round are shown; the last line counts those of all reports.
        for result in self._results.values():
            run.tally.add(result)
        self._show(run, _headline(change).to(self._arguments.language))

    def _kept(self, results: Iterable[Result]) -> Iterator[Result]:
        for result in results:
            yield result
            result.source = None
            self._results[result.path] = result

    def _show(self, run: Run, headline: str) -> None:
        if self._console is None:
            from gilint.render import text

            print(headline)
            sys.stdout.writelines(text.render(run, self._arguments.language))
            sys.stdout.flush()
            return
        from gilint.render import terminal

        self._clear()
        self._console.print(headline, style="dim", markup=False, highlight=False, soft_wrap=True)
        terminal.show(run, self._arguments.language, self._console)
        self._console.print(_WAITING.to(self._arguments.language), style="dim", highlight=False, soft_wrap=True)

    def _clear(self) -> None:
        if self._console is not None and sys.stdout.isatty():
            self._console.clear()


def _headline(change: Change) -> Text:
    """Return what is checked now, and what is there no longer."""
    checked, gone = [source.name for source in change.sources], change.gone
    zh = [f"检查 {_named(checked).zh}"] if checked else []
    en = [f"checking {_named(checked).en}"] if checked else []
    zh += [f"已不存在 {_named(gone).zh}"] if gone else []
    en += [f"gone: {_named(gone).en}"] if gone else []
    return Text("；".join(zh), "; ".join(en))


def _named(names: list[str]) -> Text:
    if len(names) > _NAMED:
        return Text(f"{len(names)} 个文件", f"{len(names)} files")
    shown = [path(name) for name in names]
    return Text("、".join(shown), ", ".join(shown))
