"""The command line: what was typed, carried out; exit statuses are set here and nowhere else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from gilint.cli import streams
from gilint.cli.arguments import Arguments, UsageError, first_operand, group, language, parse
from gilint.findings import Language, Text

WRONG = 2
"""Exit status for wrong usage, and for a broken pack or configuration."""
_INTERRUPTED = 130
_NO_READER = 141


def main(words: Sequence[str] | None = None) -> int:
    """Carry out a command line and return its exit status."""
    is_whole_process = words is None
    words = sys.argv[1:] if words is None else words
    # A report is many small objects that live shortly and are freed without help; to look for cycles among them as
    # often as Python does takes a fifth of a long run.
    gc.set_threshold(50_000)
    streams.prepare()
    try:
        status = _answered(words)
        sys.stdout.flush()
        _keep_expressions()
        if is_whole_process:
            # What is left goes with the process; a last search for cycles in it takes a tenth of a start.
            gc.freeze()
        return status
    except UsageError as error:
        streams.say(error.message.to(language(words)))
        return WRONG
    except BrokenPipeError:
        _give_up_output()
        return _NO_READER
    except OSError as error:
        # What a file of its own has is told there: without one, it is standard output that could not be written.
        if error.filename is not None:
            raise
        _give_up_output()
        from gilint.cli.unwritable import reason

        why = reason(error)
        zh, en = f"无法写到标准输出（{why.zh}）", f"cannot write to standard output ({why.en})"
        streams.say(Text(zh, en).to(language(words)))
        return WRONG
    except KeyboardInterrupt:
        streams.say(Text("已中断", "interrupted").to(language(words)))
        return _INTERRUPTED


def _give_up_output() -> None:
    """Let what is not written yet go nowhere: Python would try once more at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_expressions() -> None:
    """Store what this run had to compile, once its answer is out."""
    patterns = sys.modules.get("gilint.patterns")
    if patterns is not None:
        patterns.keep()


def _answered(words: Sequence[str]) -> int:
    if not words:
        print(_overview("zh"), file=sys.stderr, end="")
        return WRONG
    if "--version" in words:
        from gilint.version import __version__

        print(f"gilint {__version__}")
        return 0
    at = first_operand(words)
    is_help = at is not None and words[at] == "help"
    if is_help:
        words = [*(word for place, word in enumerate(words) if place != at), "--help"]
    if ("--help" in words or "-h" in words) and (name := group(words)):
        from gilint.cli import manual

        print(manual.of_group(name, language(words), streams.columns()), end="")
        return 0
    arguments = parse(words)
    if is_help and arguments.operands and not arguments.is_named:
        word = arguments.operands[0]
        raise UsageError(Text(f"没有命令 {word}", f"there is no command {word}"))
    if arguments.has("--help"):
        print(_help(arguments) if arguments.is_named else _overview(arguments.language), end="")
        return 0
    return _carried_out(arguments)


def _carried_out(arguments: Arguments) -> int:
    from gilint.packs.faults import PackError

    try:
        status: int = import_module(f"gilint.cli.{arguments.command.module}").run(arguments)
    except PackError as error:
        from gilint.cli.pack import print_faults

        print_faults(error.faults, arguments.language)
        return WRONG
    return status


def _overview(language: Language) -> str:
    from gilint.cli import manual

    return manual.overview(language, streams.columns())


def _help(arguments: Arguments) -> str:
    from gilint.cli import manual

    return manual.of(arguments.command, arguments.language, streams.columns())
