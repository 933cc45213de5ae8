"""`gilint completion`: the script that a shell loads, and what could come next when that script asks."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from gilint.cli.arguments import Arguments, UsageError, nearest
from gilint.cli.candidates import Answer
from gilint.findings import Text

SHELLS = {"bash": "bash.sh", "zsh": "zsh.sh", "fish": "fish.fish", "powershell": "powershell.ps1"}
"""The file of each shell's script."""
_BREAKS = "=:"
"""Marks at which bash divides words."""


def run(arguments: Arguments) -> int:
    """Print the script of a shell or, with `--at`, the words that could come next, one a line."""
    shell, *words = arguments.operands
    if shell not in SHELLS:
        known, near = "|".join(SHELLS), nearest(shell, SHELLS)
        raise UsageError(Text(f"SHELL 只能是 {known}{near.zh}", f"SHELL must be one of {known}{near.en}"))
    at = arguments.number("--at")
    if at is None and words:
        raise UsageError(Text(f"多余的参数：{words[0]}", f"one argument too many: {words[0]}"))
    sys.stdout.write(_script(shell, arguments.language) if at is None else _lines(shell, words, at, arguments))
    return 0


def _script(shell: str, language: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), "shells", SHELLS[shell]), encoding="utf-8") as file:
        return file.read().replace("--lang zh", f"--lang {language}")


def _lines(shell: str, words: Sequence[str], at: int, arguments: Arguments) -> str:
    """Return `word TAB meaning` for each word; `:files TAB number` where a file's name may begin behind so many characters."""
    from gilint.cli.completing import answer

    # Windows PowerShell passes no empty words on.
    words = [*words[:at], *[""] * (at - len(words))]
    kept = 0
    if shell == "bash":
        words, kept = _rejoined(words)
    found = answer(words[:-1], words[-1], arguments.language)
    lines = [f"{each.value[kept:]}\t{each.about}".rstrip() + "\n" for each in found.candidates]
    return "".join(lines) + _files(found, kept)


def _files(found: Answer, kept: int) -> str:
    return f":files\t{max(found.files - kept, 0)}\n" if found.files is not None else ""


def _rejoined(pieces: Sequence[str]) -> tuple[list[str], int]:
    """Return the words that bash has divided, and how much of the last one stands before what bash completes."""
    words: list[str] = []
    is_open = False
    for piece in pieces:
        is_break = bool(piece) and not piece.strip(_BREAKS)
        if words and (is_break or is_open):
            words[-1] += piece
        else:
            words.append(piece)
        is_open = is_break
    last = pieces[-1] if pieces[-1].strip(_BREAKS) else ""
    return words, len(words[-1]) - len(last)
