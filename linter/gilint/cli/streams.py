"""Where output goes: standard output, or files that are whole or not there at all."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from gilint.cli.arguments import Arguments, UsageError
from gilint.findings import Text
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

STDOUT = "-"
"""What stands for standard output where a file could be named."""


class Target(Record):
    """One of the forms in which a run is printed, and where."""

    format: str
    path: str | None
    """The file; None for standard output."""


def targets(arguments: Arguments) -> tuple[Target, ...]:
    """Return what is to be printed where; nothing for a command that has no formats.

    Raises `UsageError` where two would go to one place.
    """
    if not arguments.command.has("--format"):
        return ()
    output = arguments.one("--output")
    typed = arguments.every("--format") or (arguments.choice("--format"),)
    found = []
    for word in typed:
        name, colon, path = word.partition(":")
        if output is not None and (colon or len(typed) > 1):
            raise UsageError(
                Text(
                    f"--output 不能与 --format {word} 同用，请写 --format {name}:文件",
                    f"--output cannot go with --format {word}: write --format {name}:FILE",
                )
            )
        path = path if colon else output or STDOUT
        found.append(Target(name, None if path == STDOUT else path))
    _keep_apart(found)
    return tuple(found)


def _keep_apart(found: list[Target]) -> None:
    seen: dict[str | None, str] = {}
    for name, path in found:
        place = None if path is None else os.path.realpath(path)
        if place in seen:
            zh, en = ("标准输出", "standard output") if path is None else (f" {path}", path)
            raise UsageError(
                Text(
                    f"{seen[place]} 和 {name} 两种格式都要写到{zh}，请写 --format {name}:文件",
                    f"{seen[place]} and {name} would both go to {en}: write --format {name}:FILE",
                )
            )
        seen[place] = name


_NARROWEST, _WIDEST = 40, 80
"""Columns of text for people."""


def prepare() -> None:
    """Make what goes into a pipe or a file UTF-8 whatever the locale; no character can fail anywhere."""
    for name in ("stdout", "stderr"):
        # Closed by who started the process: what is printed goes nowhere.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors=_replacing(stream.encoding))
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _replacing(encoding: str) -> str:
    """Return how a terminal in *encoding* shows what the encoding lacks: what stands next to it stays in its column."""
    if encoding.lower() in ("utf-8", "utf8"):
        return "backslashreplace"
    from codecs import register_error

    try:
        "？".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "backslashreplace"
    register_error("gilint.replace", _replaced)
    return "gilint.replace"


def _replaced(error: UnicodeError) -> tuple[str, int]:
    from gilint.render.width import width

    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end]
    return "".join(("", "?", "？")[width(char)] for char in lacking), error.end


def columns() -> int:
    """Return how wide text for people is to be: as the terminal, or 80 where there is none or a wider one."""
    return min(_WIDEST, terminal_columns() if sys.stdout.isatty() else _WIDEST)


def terminal_columns() -> int:
    """Return how wide the terminal is; one that is too narrow for anything breaks lines itself."""
    from shutil import get_terminal_size

    return max(_NARROWEST, get_terminal_size().columns)


def is_for_people(stream: TextIO) -> bool:
    """Tell whether *stream* is read on a terminal, or is to be treated as if it were."""
    is_forced = bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")
    return is_forced or stream.isatty()


def console(stream: TextIO) -> Console:
    """Return a terminal on *stream*, with colours where the environment does not forbid them."""
    from rich.console import Console

    if os.environ.get("NO_COLOR"):
        return Console(file=stream, color_system=None)
    return Console(file=stream)


def say(message: str) -> None:
    """Print a line for people on standard error."""
    print(f"gilint: {message}", file=sys.stderr)


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Give the stream to write to: standard output, or *path*. Raises `UsageError` where that cannot be written.

    The file appears under its name only once all of it is written; what stood there before stays until then.
    """
    if path in (None, STDOUT):
        yield sys.stdout
        return
    assert path is not None
    from gilint.batch import end_in_order

    end_in_order()
    target = os.path.realpath(path)
    if os.path.isfile(target) and not os.access(target, os.W_OK):
        raise _unwritable(path, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    # A device or a pipe has no "whole": what is written is gone.
    draft = f"{target}.{os.getpid()}.part" if os.path.isfile(target) or not os.path.exists(target) else target
    try:
        file = open(draft, "w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with file:
            yield file
        if draft != target:
            if os.path.exists(target):
                os.chmod(draft, os.stat(target).st_mode)
            os.replace(draft, target)
    except BaseException as error:
        if draft != target:
            _remove(draft)
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise _unwritable(path, error) from None
        raise


def _unwritable(path: str, error: OSError) -> UsageError:
    from gilint.cli.unwritable import reason

    why = reason(error)
    return UsageError(Text(f"无法写入 {path}（{why.zh}）", f"cannot write {path} ({why.en})"))


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
